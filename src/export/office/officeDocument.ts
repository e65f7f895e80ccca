import type { CellPath } from "../../form/figures";
import { Language, type Message, type Value } from "../../message/message";
import { textOf } from "../../message/textOf";
import type { OfficeTable } from "./officeTable";

/** A heading, a paragraph or a table, in the order in which they are printed. */
export type OfficePart =
  | { readonly kind: "heading"; readonly text: string }
  /** Indented in its first line, unless it stands at a side: who is addressed, who signs. */
  | { readonly kind: "paragraph"; readonly text: string; readonly side?: "left" | "right" }
  | { readonly kind: "table"; readonly table: OfficeTable };

/**
 * What is to be said of one cell: why it has no value (`doubt`, a footnote), or what was printed before a person corrected
 * it (`correction`, a comment on the cell).
 */
export interface OfficeNote {
  readonly kind: "doubt" | "correction";
  /** From 1 for each kind, in the order of the cells. */
  readonly number: number;
  readonly text: string;
}

/** A document as offices write them, before it is written in a format. All of its words are Chinese. */
export interface OfficeDocument {
  readonly title: string;
  /** The name of its file, without the ending. */
  readonly name: string;
  /** Whether its pages are wide: for lists of many columns. */
  readonly isWide: boolean;
  readonly parts: readonly OfficePart[];
  readonly notes: ReadonlyMap<CellPath, OfficeNote>;
  /** The line behind which nothing belongs to the document. The reader of documents knows that of a report. */
  readonly end: string;
  /**
   * What is said behind that line: of the cells without a value, of what was compared, where the figures come from. If it is
   * empty, there is no such line.
   */
  readonly about: readonly OfficePart[];
  /** The address of the document on its server, without the ending and the host; for links and the foot of a page. */
  readonly address: string;
  /** What follows the ending in that address: a moment in the past, or nothing. */
  readonly query: string;
  /** Until when its figures are complete: a day, or a moment. */
  readonly asOf: string;
}

/** What a cell without a certain value prints. */
export const IN_DOUBT = "存疑";

/** The paragraphs of a text, one in each line. */
export function paragraphsIn(text: string): readonly OfficePart[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => ({ kind: "paragraph", text: line }));
}

/** A sentence in Chinese, the language of these documents. */
export function chinese(message: Message): string {
  return textOf(message, Language.ZH);
}

/** A day in the words of each language. A moment stays as it is written. */
export function dayTerm(day: string): Value {
  return { zh: chineseDay(day), en: day };
}

/** A day as Chinese offices write it: 2025年1月20日. A moment stays as it is written. */
export function chineseDay(day: string): string {
  const [year, month, date] = /^\d{4}-\d\d-\d\d$/.test(day) ? day.split("-").map(Number) : [];
  return year === undefined ? day : `${year}年${month}月${date}日`;
}
