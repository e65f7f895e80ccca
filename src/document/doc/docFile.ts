import { said } from "../../message/message";
import { UnreadableDocument } from "../document";
import type { Reader } from "../reader";
import { setText } from "../setText";
import { walkDoc } from "./docWalk";

const MAIN = "WordDocument";

/** Documents of Word 97 to 2003 (DOC), and of WPS Writer (WPS), which uses the same streams. */
export const docFile: Reader = {
  title: "a document of an older Word or of WPS",
  extensions: ["doc", "wps", "dot", "wpt"],
  recognises: ({ compound }) => compound?.names.includes(MAIN) ?? false,
  read: async ({ compound, name }) => {
    const stream = (title: string): Buffer | null => {
      const bytes = compound?.read(title) ?? null;
      return bytes && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    };
    const main = stream(MAIN);
    if (!main)
      throw new UnreadableDocument(
        said("NAME_OF_ANOTHER_FORMAT", { name, format: { zh: "Word文档", en: "Word document" } }),
      );
    try {
      const { drafts, hidden, pictures } = walkDoc(
        { main, data: stream("Data") ?? Buffer.alloc(0), tables: stream },
        name,
      );
      return { name, mediaType: "application/msword", ...setText(drafts), hidden, pictures };
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      throw new UnreadableDocument(said("DOCUMENT_DAMAGED", { name }));
    }
  },
};
