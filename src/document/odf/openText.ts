import { said } from "../../message/message";
import { elementOf, parseXml } from "../container/namespacedXml";
import { UnreadableDocument } from "../document";
import { draftsOf } from "../flow/flow";
import type { Reader, SourceFile } from "../reader";
import { setText } from "../setText";
import { WHITE } from "../shade";
import { OdfStyles } from "./odfStyles";
import { OdfWalk } from "./odfWalk";

/**
 * OpenDocument texts (ODT and its variants, and FODT), which LibreOffice and others write. Reads what a reader of the
 * document sees.
 */
export const openText: Reader = {
  title: "an OpenDocument text",
  extensions: ["odt", "ott", "odm", "fodt"],
  recognises: (file) =>
    file.package
      ? (file.package.mediaType?.startsWith(MEDIA_TYPE) ?? false)
      : FLAT.test(new TextDecoder("latin1").decode(file.bytes.subarray(0, 8192))),
  read: async (file) => {
    const roots = (await filesOf(file)).flatMap((bytes) => (bytes ? (parseXml(bytes, file.name) ?? []) : []));
    const body = elementOf(elementOf(roots.at(-1), "office:body"), "office:text");
    if (!body)
      throw new UnreadableDocument(
        said("NAME_OF_ANOTHER_FORMAT", {
          name: file.name,
          format: { zh: "OpenDocument文本", en: "OpenDocument text" },
        }),
      );
    const walk = new OdfWalk(body, new OdfStyles(roots), file.name);
    const flow = walk.flow(body, { behind: WHITE, table: {}, inCell: false });
    return {
      name: file.name,
      mediaType: MEDIA_TYPE,
      ...setText(draftsOf(flow)),
      hidden: walk.text.hidden,
      pictures: walk.pictures,
    };
  },
};

/** The media types of templates and master documents begin with this too. */
const MEDIA_TYPE = "application/vnd.oasis.opendocument.text";
const FLAT = /^[^<]{0,3}(?:<\?[^>]*>\s*|<!--[^>]*-->\s*)*<office:document[\s>][\s\S]*opendocument\.text/;

/** The files with styles and with content. The content is last. */
async function filesOf({ package: parts, bytes }: SourceFile): Promise<readonly (Uint8Array | null)[]> {
  return parts ? [await parts.read("styles.xml"), await parts.read("content.xml")] : [bytes];
}
