import { said } from "../../message/message";
import { UnreadableDocument } from "../document";

/** The positions of the parts of a binary Word document. */
export interface DocHeader {
  /** The name of the stream that contains its tables. */
  readonly tables: "0Table" | "1Table";
  /**
   * The number of characters of the main text; `boxesStart` is the number of characters before the text of the boxes.
   */
  readonly textLength: number;
  readonly boxesStart: number;
  /** The position of a part in the table stream, by the number of the part in the list of positions. */
  readonly place: (part: number) => { readonly start: number; readonly length: number };
}

/** The numbers of the parts that are read, in the list of positions. */
export const PARTS = {
  styles: 1,
  characters: 12,
  paragraphs: 13,
  fonts: 15,
  pieces: 33,
  drawings: 40,
  boxes: 56,
  lists: 73,
  listUses: 74,
} as const;

const [LIST, ENTRY] = [154, 8];
const [ENCRYPTED, SECOND_TABLES] = [0x0100, 0x0200];
/** The version number of Word 97. Older versions have a different structure. */
const WORD_97 = 0xc1;

/**
 * Reads the header of the main stream. Throws `UnreadableDocument` if the document is older than Word 97 or protected
 * by a password.
 */
export function docHeader(main: Buffer, name: string): DocHeader {
  const flags = main.readUInt16LE(10);
  if (main.readUInt16LE(2) < WORD_97) throw new UnreadableDocument(said("FORMAT_OLD_WORD", { name }));
  if (flags & ENCRYPTED) throw new UnreadableDocument(said("DOCUMENT_LOCKED", { name }));
  const count = (part: number) => main.readUInt32LE(76 + 4 * part);
  const places = main.readUInt16LE(152);
  return {
    tables: flags & SECOND_TABLES ? "1Table" : "0Table",
    textLength: count(0),
    // Between the main text and the boxes are footnotes, headers, an obsolete part, comments and endnotes.
    boxesStart: [0, 1, 2, 3, 4, 5].reduce((sum, part) => sum + count(part), 0),
    place: (part) =>
      part < places
        ? { start: main.readUInt32LE(LIST + ENTRY * part), length: main.readUInt32LE(LIST + ENTRY * part + 4) }
        : { start: 0, length: 0 },
  };
}
