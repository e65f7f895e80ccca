import type { FormCode } from "../form/catalogue";
import type { FigurePath, PublishedPath } from "../form/figures";
import type { CellStatus } from "../form/status";
import type { WholeUnit } from "../form/unit";

/** Which place of which document a figure was read from. Rows and columns of the printed table count from 1. */
export interface CellLocator {
  /** Number of the statutory table: 2, 3 or 4. */
  readonly table: number;
  readonly row: number | null;
  readonly column: number | null;
  /** Page of a PDF, from 1. */
  readonly page: number | null;
  /** Characters of the stored text; cutting it there gives exactly the raw text. */
  readonly start: number;
  readonly end: number;
  /** Cell address in a spreadsheet. */
  readonly address: string | null;
}

/** One cell as read. `value` is a whole number in the unit of its path: a count, or fen. */
export interface CellReading {
  readonly path: FigurePath;
  readonly value: number | null;
  readonly status: CellStatus;
  /** What is printed, exactly; null where the document has no such cell. */
  readonly raw: string | null;
  readonly locator: CellLocator | null;
  /** The readings that remain, for UNCERTAIN cells; empty otherwise. */
  readonly candidates: readonly number[];
  /** What stands in an UNREADABLE cell that is no text, in words for a person: "a picture". */
  readonly unread?: string;
}

/** A figure that the narrative states of this body and this year, with its sentence. */
export interface Statement {
  /** What it speaks of: a figure of the tree, or a matter of its own such as `powers.licensing`. */
  readonly concept: string;
  /** The figure of `published` that it fills, if any. */
  readonly path: PublishedPath | null;
  /**
   * Whole number in `unit`: a count, fen, or hundredths of a percent (51.85 % is 5185; finer shares are rounded to the
   * nearest hundredth, and `raw` keeps the decimals).
   */
  readonly value: number;
  readonly unit: WholeUnit;
  /** The figure as printed: digits of a count, an amount with its unit (`429.1万元`), a share without its `%`. */
  readonly raw: string;
  readonly sentence: string;
  /** Characters of the stored text that hold `raw`. */
  readonly start: number;
  readonly end: number;
}

/** A part of the text under its heading. */
export interface Section {
  /** Which section of the form it is, 1 to 6; null for headings of the body's own and for text before any heading. */
  readonly number: number | null;
  /** As printed, blanks left out, e.g. `一、总体情况`; empty for text before the first heading. */
  readonly heading: string;
  /** Its words without the heading and without the tables of the form. */
  readonly text: string;
  /** Characters of the stored text from the heading to the next one, tables included. */
  readonly start: number;
  readonly end: number;
}

/** A normative document that the report names. */
export interface NamedDocument {
  /** What stands in 《》. */
  readonly title: string;
  /** Its number as printed without blanks, e.g. 丽科〔2020〕21号; null where none stands beside it. */
  readonly number: string | null;
  readonly start: number;
  readonly end: number;
}

/** Something that the reading itself noticed; `check` turns each into a finding. */
export interface Remark {
  readonly code: RemarkCode;
  /** One sentence for a person. */
  readonly message: string;
  readonly cells: readonly FigurePath[];
}

export type RemarkCode =
  /** No cell was read: a title alone, a blank form, an older table. */
  | "NO_REPORT"
  | "DEPARTMENT_UNKNOWN"
  | "YEAR_UNKNOWN"
  /** A table of the form was not recognised. */
  | "TABLE_MISSING"
  | "ROW_MISSING"
  /** A column of the form that a table does not have. */
  | "COLUMN_MISSING"
  /** A row that the form does not have; it is kept as text. */
  | "ROW_UNKNOWN"
  /** Title, text, heading or file name disagree; the title wins. */
  | "CONTRADICTION"
  /** The document holds another report beside the one that is read. */
  | "SECOND_REPORT"
  /** A table of the form is printed again, with other figures. */
  | "TABLE_REPEATED"
  /** The document holds text that it does not show. */
  | "HIDDEN_TEXT"
  /** A program recognised text in pictures of the pages. */
  | "RECOGNISED_TEXT";

/** A document read as a report of one department and year. */
export interface Report {
  /** Name as printed, without year and without the words of the title; null where none was found. */
  readonly department: string | null;
  /** Why the department may be another, in one sentence; null where it is sure, and where none was found. */
  readonly doubtfulName: string | null;
  readonly year: number | null;
  readonly form: FormCode | null;
  /** Every cell of the form, in its order, and the cells of variant rows that are printed; empty without a form. */
  readonly cells: readonly CellReading[];
  readonly statements: readonly Statement[];
  readonly sections: readonly Section[];
  readonly namedDocuments: readonly NamedDocument[];
  readonly remarks: readonly Remark[];
}
