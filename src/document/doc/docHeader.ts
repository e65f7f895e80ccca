import { UnreadableDocument } from "../document";

/** Where the parts of a binary Word document are. */
export interface DocHeader {
  /** Name of the stream that holds its tables. */
  readonly tables: "0Table" | "1Table";
  /** Characters of the text, and of what follows it up to the text boxes. */
  readonly textLength: number;
  readonly boxesStart: number;
  /** Place of a part in the stream of tables, by its number in the list of places. */
  readonly place: (part: number) => { readonly start: number; readonly length: number };
}

/** Numbers of the parts that are read, in the list of places. */
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
/** Number of the format of Word 97; older ones are built differently. */
const WORD_97 = 0xc1;

/** Reads the head of the main stream. Throws `UnreadableDocument` where it is of a Word before 97 or locked. */
export function docHeader(main: Buffer, name: string): DocHeader {
  const flags = main.readUInt16LE(10);
  if (main.readUInt16LE(2) < WORD_97)
    throw new UnreadableDocument(
      `${name} is a document of Word 6 or 95, which are not read: save it as DOCX or PDF and give that.`,
    );
  if (flags & ENCRYPTED) throw new UnreadableDocument(`${name} is protected by a password: give it without one.`);
  const count = (part: number) => main.readUInt32LE(76 + 4 * part);
  const places = main.readUInt16LE(152);
  return {
    tables: flags & SECOND_TABLES ? "1Table" : "0Table",
    textLength: count(0),
    // Footnotes, headers, a part that is no longer used, comments and endnotes stand between.
    boxesStart: [0, 1, 2, 3, 4, 5].reduce((sum, part) => sum + count(part), 0),
    place: (part) =>
      part < places
        ? { start: main.readUInt32LE(LIST + ENTRY * part), length: main.readUInt32LE(LIST + ENTRY * part + 4) }
        : { start: 0, length: 0 },
  };
}
