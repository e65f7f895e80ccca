import type { Phrase } from "../message/phrases";
import { SaidError } from "../message/saidError";
import type { CharacterPlaces } from "./characterPlaces";

/**
 * A place in a document that a user can open. `start` and `end` count the characters (UTF-16 units, as in JavaScript)
 * of the stored text: the text between them is exactly the raw text.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** Page of a PDF, from 1; null for formats without pages. */
  readonly page: number | null;
}

/** A piece of text outside of tables: one printed paragraph or line. */
export interface Paragraph extends Span {
  readonly kind: "paragraph";
  readonly text: string;
}

/**
 * One cell of a table. A merged cell exists once, at its first row and column, with the number of rows and columns that
 * it covers.
 */
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
   * What the cell shows besides its text, in words for a person: "a picture", "a formula without its value". Null if
   * the text is everything that the cell shows. A cell with a value here is never blank, and no figure is read from it.
   */
  readonly unread: Phrase | null;
}

/** A table whose rows and columns are known from the format of the document. */
export interface Grid extends Span {
  readonly kind: "grid";
  readonly cells: readonly GridCell[];
}

export type Block = Paragraph | Grid;

/** Text that a document contains but does not show. It is not part of the stored text. */
export interface HiddenText {
  readonly text: string;
  /** Why nobody sees it, in words for a person: "white text", "a hidden sheet". */
  readonly how: Phrase;
  /** Page of a PDF, from 1; null for formats without pages. */
  readonly page: number | null;
}

/** Why struck-out text is not part of the stored text; the same words in every format. */
export const STRUCK_OUT: Phrase = "struck-out text";

/** A picture large enough to show a table or a page of text. */
export interface Picture {
  /** Page of a PDF, from 1; null for formats without pages. */
  readonly page: number | null;
  /**
   * Up to about twenty characters of the text before the picture, so that a person can find it. Empty if there is no
   * text before it.
   */
  readonly behind: string;
}

/** A document of any format, as blocks in reading order. */
export interface SourceDocument {
  /** File name as it was received, without folders. */
  readonly name: string;
  readonly mediaType: string;
  /** The stored text to which all spans refer. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly hidden: readonly HiddenText[];
  readonly pictures: readonly Picture[];
  /** What the head of a web page says about when it was published, as it is written there; left out elsewhere. */
  readonly publicationDates?: readonly string[];
  /** Where the characters are printed, if that was asked for and the format has pages. */
  readonly places?: CharacterPlaces;
  /** The parts of the text that a program recognised in a picture of the page (OCR). They may contain errors. */
  readonly recognised: readonly Span[];
}

/** The error for a document that cannot be read; it says why and what to do. Nothing of the document is stored. */
export class UnreadableDocument extends SaidError {
  override readonly name = "UnreadableDocument";
}

/** The error for a reader that crashes or does not end. It is a fault of this program, whatever the document contains. */
export class ReaderFault extends SaidError {
  override readonly name = "ReaderFault";
}
