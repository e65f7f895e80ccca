/**
 * Where something stands in what a user can open. `start` and `end` count the characters (UTF-16 units, as JavaScript
 * counts) of the stored text: cutting the text there gives exactly the raw text.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** Page of a PDF, from 1; null for formats without pages. */
  readonly page: number | null;
}

/** A run of text outside a grid: one printed paragraph or line. */
export interface Paragraph extends Span {
  readonly kind: "paragraph";
  readonly text: string;
}

/** One cell of a grid. Merged cells stand once, at their first row and column, with what they cover. */
export interface GridCell extends Span {
  /** From 0. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
  /** Address in a spreadsheet, e.g. "C12"; null elsewhere. */
  readonly address: string | null;
  /**
   * What the cell shows and its text does not hold, in words for a person: "a picture", "a formula without its value".
   * Null where the text is all. Such a cell is never blank, and no figure is read from it.
   */
  readonly unread: string | null;
}

/** A table as its format gives it: rows and columns are known. */
export interface Grid extends Span {
  readonly kind: "grid";
  readonly cells: readonly GridCell[];
}

export type Block = Paragraph | Grid;

/** Text that a document holds and does not show. It is no part of the stored text. */
export interface HiddenText {
  readonly text: string;
  /** Why nobody sees it, in words for a person: "white text", "a hidden sheet". */
  readonly how: string;
  /** Page of a PDF, from 1; null for formats without pages. */
  readonly page: number | null;
}

/** A picture large enough to show a table or a page of text. */
export interface Picture {
  /** Page of a PDF, from 1; null for formats without pages. */
  readonly page: number | null;
  /** The text before it, at most some twenty characters, so that a person finds it; empty at the beginning. */
  readonly behind: string;
}

/** A document of any format, as neutral blocks in reading order. */
export interface SourceDocument {
  /** File name as it came, without folders. */
  readonly name: string;
  readonly mediaType: string;
  /** The stored text that all spans point into. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly hidden: readonly HiddenText[];
  readonly pictures: readonly Picture[];
  /** The parts of the text that a program recognised in a picture of the page: they may be wrong. */
  readonly recognised: readonly Span[];
}

/** A document that cannot be read: `message` is one sentence that says why and what to do. Nothing of it is kept. */
export class UnreadableDocument extends Error {
  override readonly name = "UnreadableDocument";
}

/** A reader that hangs or breaks: a fault of this program, whatever the document. `message` is one sentence that names it. */
export class ReaderFault extends Error {
  override readonly name = "ReaderFault";
}
