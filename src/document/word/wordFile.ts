import { said } from "../../message/message";
import { elementOf, elementsBelow, parseXml, type XmlElement } from "../container/namespacedXml";
import type { Package } from "../container/package";
import { type SourceDocument, UnreadableDocument } from "../document";
import { draftsOf } from "../flow/flow";
import type { Reader, SourceFile } from "../reader";
import { setText } from "../setText";
import { shadeOf, WHITE } from "../shade";
import { flatParts, type OfficeParts, packagedParts } from "./officeParts";
import { isSwitchedOn } from "./wordLook";
import { WordNumbering } from "./wordNumbering";
import { WordStyles } from "./wordStyles";
import { WordWalk } from "./wordWalk";

const MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/**
 * Word documents (DOCX and its variants), as a reader of the document sees them. Inserted text counts. Deleted, hidden
 * and struck-out text, field instructions and note marks do not count.
 */
export const wordFile: Reader = {
  title: "a Word document",
  extensions: ["docx", "docm", "dotx", "dotm"],
  recognises: ({ package: parts }) => parts !== null && isWord(parts),
  read: async (file) => {
    if (!file.package) throw noWord(file.name);
    const parts = await packagedParts(file.package, file.name);
    return wordDocument(parts, file);
  },
};

/** Word documents as one XML file: the format of Word 2003, and packages as flat XML. */
export const wordXml: Reader = {
  title: "a Word document as XML",
  extensions: [],
  recognises: ({ bytes }) => {
    const beginning = new TextDecoder("latin1").decode(bytes.subarray(0, 4096)).replaceAll("\0", "");
    return /<\w+:wordDocument[\s>]|<pkg:package[\s>]/.test(beginning) && !/Excel\.Sheet/.test(beginning);
  },
  read: async (file) => {
    const root = parseXml(file.bytes, file.name);
    if (root?.name === "pkg:package") return wordDocument(await flatParts(root, file.name), file);
    if (root?.name !== "w:wordDocument") throw noWord(file.name);
    return documentFrom(root, new WordStyles(elementOf(root, "w:styles")), null, false, new Map(), file.name);
  },
};

function isWord({ mediaType, names }: Package): boolean {
  if (mediaType !== null) return /wordprocessingml|ms-word/.test(mediaType);
  return names.some((path) => /^word\/document\d*\.xml$/i.test(path));
}

async function wordDocument(parts: OfficeParts, file: SourceFile): Promise<SourceDocument> {
  const { main } = parts;
  if (main?.name !== "w:document") throw noWord(file.name);
  const settings = elementOf(main, "w:background") ? await parts.related("settings") : null;
  return documentFrom(
    main,
    new WordStyles(await parts.related("styles")),
    await parts.related("numbering"),
    isSwitchedOn(elementOf(settings, "w:displayBackgroundShape")),
    await innerDocuments(main, parts, file),
    file.name,
  );
}

function documentFrom(
  main: XmlElement,
  styles: WordStyles,
  numbering: XmlElement | null,
  showsBackground: boolean,
  inner: ReadonlyMap<string, SourceDocument>,
  name: string,
): SourceDocument {
  const walk = new WordWalk(styles, new WordNumbering(numbering), inner, name);
  const page = showsBackground ? shadeOf(elementOf(main, "w:background")?.attributes["w:color"]) : null;
  const flow = walk.flow(elementOf(main, "w:body") ?? main, { behind: page ?? WHITE, table: {}, inCell: false });
  return { name, mediaType: MEDIA_TYPE, ...setText(draftsOf(flow)), hidden: walk.text.hidden, pictures: walk.pictures };
}

/** A report consists of a few documents at most. */
const MAX_INNER = 10;

/** The documents in other formats that are embedded in the main part, by their relationship. */
async function innerDocuments(
  main: XmlElement,
  parts: OfficeParts,
  file: SourceFile,
): Promise<ReadonlyMap<string, SourceDocument>> {
  const chunks = elementsBelow(main, "w:altChunk", "w:subDoc");
  const ids = [...new Set(chunks.flatMap((chunk) => chunk.attributes["r:id"] ?? []))];
  if (ids.length > MAX_INNER)
    throw new UnreadableDocument(said("HOLDS_DOCUMENTS", { name: file.name, count: ids.length }));
  const inner = new Map<string, SourceDocument>();
  for (const id of ids) {
    const target = await parts.target(id);
    if (!target) throw new UnreadableDocument(said("TEXT_ELSEWHERE", { name: file.name }));
    inner.set(id, await file.open(target.bytes, target.path.slice(target.path.lastIndexOf("/") + 1)));
  }
  return inner;
}

function noWord(name: string): UnreadableDocument {
  return new UnreadableDocument(
    said("NAME_OF_ANOTHER_FORMAT", { name, format: { zh: "Word文档", en: "Word document" } }),
  );
}
