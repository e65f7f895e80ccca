import type { FormCode } from "../form/catalogue";
import type { Concept } from "../form/concept";
import type { FigurePath, PublishedPath } from "../form/figures";
import type { PlainDay } from "../form/plainDay";
import type { CellStatus } from "../form/status";
import type { WholeUnit } from "../form/unit";
import type { Message } from "../message/message";
import type { Phrase } from "../message/phrases";

/** The place in a document from which a figure was read. Rows and columns of the printed table are counted from 1. */
export interface CellLocator {
  /** Number of the statutory table: 2, 3 or 4. */
  readonly table: number;
  readonly row: number | null;
  readonly column: number | null;
  /** Page of a PDF, from 1. */
  readonly page: number | null;
  /** Range of characters in the stored text. The text in this range is exactly the raw text. */
  readonly start: number;
  readonly end: number;
  /** Cell address in a spreadsheet. */
  readonly address: string | null;
}

/** The reading of one cell. `value` is a whole number in the unit of its path: a count, or fen. */
export interface CellReading {
  readonly path: FigurePath;
  readonly value: number | null;
  readonly status: CellStatus;
  /** The printed text, exactly. Null if the document has no such cell. */
  readonly raw: string | null;
  readonly locator: CellLocator | null;
  /** The possible readings of an UNCERTAIN cell, also once a person has settled it. Empty for all others. */
  readonly candidates: readonly number[];
  /** Content of an UNREADABLE cell that is not text, in words for a person: "a picture". */
  readonly unread?: Phrase;
  /** Of a CORRECTED cell: what was read, and who set its value. */
  readonly correction?: Correction;
}

/** What a person set in place of what was read: who, when and why. */
export interface CorrectionWords {
  /** The name of the person's sign-in. */
  readonly by: string;
  /** A moment as ISO 8601 text in UTC. */
  readonly at: string;
  readonly reason: string;
}

/** A correction, with the value and the status that were read. */
export interface Correction extends CorrectionWords {
  readonly read: Pick<CellReading, "value" | "status">;
}

/** A figure that the narrative states about this body and this year, with its sentence. */
export interface Statement {
  /** The subject of the figure: a figure of the tree, or another subject such as `powers.licensing`. */
  readonly concept: Concept;
  /** The figure of `published` that it fills. Null if it fills none. */
  readonly path: PublishedPath | null;
  /**
   * Whole number in `unit`: a count, fen, or hundredths of a percent (51.85 % is 5185; finer shares are rounded to the
   * nearest hundredth, and `raw` keeps the decimals).
   */
  readonly value: number;
  readonly unit: WholeUnit;
  /** The printed figure: digits of a count, an amount with its unit (`429.1万元`), a share without its `%`. */
  readonly raw: string;
  readonly sentence: string;
  /** Range of characters of `raw` in the stored text. */
  readonly start: number;
  readonly end: number;
}

/** A part of the text under its heading. */
export interface Section {
  /** The section of the form, from 1. Null for other headings of the body, and for text before any heading. */
  readonly number: number | null;
  /** As printed, without blanks, e.g. `一、总体情况`. Empty for text before the first heading. */
  readonly heading: string;
  /** Its words, without the heading and without the tables of the form. */
  readonly text: string;
  /** Range of characters in the stored text, from the heading to the next one, including tables. */
  readonly start: number;
  readonly end: number;
}

/** A normative document that the report names. */
export interface NamedDocument {
  /** The text inside 《》. */
  readonly title: string;
  /** Its number as printed without blanks, e.g. 丽科〔2020〕21号. Null if there is none beside the title. */
  readonly number: string | null;
  readonly start: number;
  readonly end: number;
}

/** The day on which a report was published, and what says so. */
export interface Publication {
  readonly on: PlainDay;
  /** The printed label without blanks, such as 发布日期, or `PubDate` of the head of a web page. */
  readonly label: string;
  /** The day as it is written, exactly. */
  readonly raw: string;
  /** Range of characters of `raw` in the stored text. Null for the head of a web page, which is not part of the text. */
  readonly start: number | null;
  readonly end: number | null;
}

/** Something that was noticed while reading. The checks turn each remark into a finding. */
export interface Remark {
  readonly code: RemarkCode;
  readonly message: Message;
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
  /** A table does not have a column of the form. */
  | "COLUMN_MISSING"
  /** A row that the form does not have. It is kept as text. */
  | "ROW_UNKNOWN"
  /** Title, text, heading or file name disagree. The title counts. */
  | "CONTRADICTION"
  /** The document contains another report besides the one that is read. */
  | "SECOND_REPORT"
  /** A table of the form is printed again, with different figures. */
  | "TABLE_REPEATED"
  /** The document contains text that it does not show. */
  | "HIDDEN_TEXT"
  /** A program recognised text in pictures of the pages. */
  | "RECOGNISED_TEXT"
  /** The document says when it was published, but no day in it can be believed. */
  | "PUBLICATION_DOUBTFUL";

/** A document read as a report of one department and year. */
export interface Report {
  /** Name as printed, without the year and the words of the title. Null if none was found. */
  readonly department: string | null;
  /** Why the department may be another one. Null if it is certain, and if none was found. */
  readonly doubtfulName: Message | null;
  readonly year: number | null;
  readonly form: FormCode | null;
  /** Every cell of the form in its order, and the cells of variant rows that are printed. Empty without a form. */
  readonly cells: readonly CellReading[];
  readonly statements: readonly Statement[];
  readonly sections: readonly Section[];
  readonly namedDocuments: readonly NamedDocument[];
  /** When it was published. Null if the document does not say so, or not without doubt. */
  readonly publication: Publication | null;
  readonly remarks: readonly Remark[];
}
