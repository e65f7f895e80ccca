import type { GridCell, SourceDocument } from "../../document/document";
import { dayIn, today } from "../../form/dayInChina";
import { type PlainDay, plainDay } from "../../form/plainDay";
import { type Message, said } from "../../message/message";
import { fold } from "../fold";
import type { Publication, Remark } from "../report";

/** What is known of a report when its day of publication is read. */
export interface PublishedReport {
  readonly year: number | null;
  /** Where the report itself begins: the day is printed before it. */
  readonly end: number;
  /** Whether a person stated the day, so that no doubt about the document is to be said. */
  readonly stated: boolean;
}

/**
 * Finds the day on which a report was published: in the head of a web page (PubDate) and after labels such as 发布日期 that
 * are printed before the report. The day of a signature is none: what is signed may be published much later. If two
 * places say different days, or one says no possible day, there is none, and a remark says why.
 */
export function publicationIn(
  document: SourceDocument,
  { year, end, stated }: PublishedReport,
): { readonly publication: Publication | null; readonly remarks: readonly Remark[] } {
  if (year === null) return NOT_SAID;
  const cells = labelCellsIn(document, end);
  const printed = [...inLines(document.text.slice(0, end), cells), ...inCells(cells, document.text)].filter(
    ({ start }) => !document.recognised.some((span) => span.start <= start && start < span.end),
  );
  const published = [...inHead(document), ...printed.filter(({ label }) => !ISSUED.test(label))];
  const [first, ...others] = published.length > 0 ? published : printed;
  if (!first) return NOT_SAID;
  const doubt = doubtOf(first, year) ?? others.map((other) => doubtBetween(first, other)).find((each) => each !== null);
  if (!doubt) return { publication: { ...first, on: first.on as PlainDay }, remarks: [] };
  return {
    publication: null,
    remarks: stated ? [] : [{ code: "PUBLICATION_DOUBTFUL", message: doubt, cells: [] }],
  };
}

const NOT_SAID = { publication: null, remarks: [] };

/** A place that says when the report was published. `on` is null if what is written is no day of the calendar. */
interface Dated extends Omit<Publication, "on"> {
  readonly on: PlainDay | null;
}

type Printed = Dated & { readonly start: number; readonly end: number };

const LABELS = [
  "发布日期",
  "发布时间",
  "发布于",
  "公开日期",
  "公开时间",
  "公布日期",
  "公布时间",
  "发文日期",
  "发文时间",
];
/** When a document was issued, which is not when it was published, but counts where nothing says that. */
const ISSUED = /^发文/;
const LABEL = LABELS.map((label) => [...label].join("[^\\S\\n\\t]{0,4}")).join("|");
const BEFORE = "(?<![\\u3400-\\u9fff])(?:(?:信息|文章|稿件|网页)[^\\S\\n\\t]{0,4})?";
/** What begins like a day: the whole of it is a day or is damaged. */
const BEGINS = /^[12][\dOoIl]{3}/;
/** Nothing that could be a part of the day comes after it. */
const AFTER = "(?=$|[T\\s(),;:|\\u3400-\\u9fff])";
const DAYS = [
  "(\\d{4})-(\\d{1,2})-(\\d{1,2})",
  "(\\d{4})/(\\d{1,2})/(\\d{1,2})",
  "(\\d{4})\\.(\\d{1,2})\\.(\\d{1,2})",
  "(\\d{4})\\s{0,2}年\\s{0,2}(\\d{1,2})\\s{0,2}月\\s{0,2}(\\d{1,2})\\s{0,2}[日号]",
  "(\\d{4})(\\d\\d)(\\d\\d)",
].map((written) => new RegExp(`^${written}${AFTER}`));
const LONGEST = 20;

function inHead({ publicationDates = [] }: SourceDocument): readonly Dated[] {
  return publicationDates.flatMap((written) => {
    const read = dayAtStart(written);
    return read ? [{ ...read, on: inChina(written) ?? read.on, label: "PubDate", start: null, end: null }] : [];
  });
}

/** The day in China of a moment with a zone; null if no zone is written, as in nearly all pages. */
function inChina(written: string): PlainDay | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d.*(?:Z|[+-]\d\d:?\d\d)$/.test(written)) return null;
  return Number.isNaN(Date.parse(written)) ? null : dayIn(new Date(written).toISOString());
}

/** Labels with a day after them on the same line or the next one, apart from those that fill a cell of a table. */
function inLines(text: string, cells: readonly LabelCell[]): readonly Printed[] {
  return [...fold(text).matchAll(new RegExp(`${BEFORE}(${LABEL})[\\s:)\\]]{0,8}(?=\\d)`, "g"))].flatMap((match) => {
    const isCell = cells.some(({ cell }) => cell.start <= match.index && match.index < cell.end);
    return isCell ? [] : printedAt(match[1] as string, match.index + match[0].length, text);
  });
}

/** A cell that contains nothing but a label, with the cells beside and below it. */
interface LabelCell {
  readonly cell: GridCell;
  readonly label: string;
  readonly around: readonly GridCell[];
}

function labelCellsIn({ blocks }: SourceDocument, end: number): readonly LabelCell[] {
  return blocks.flatMap((block) => {
    if (block.kind !== "grid" || block.start >= end) return [];
    return block.cells.flatMap((cell) => {
      const label = IS_LABEL.exec(fold(cell.text))?.[1];
      return label === undefined ? [] : [{ cell, label, around: block.cells.filter((other) => isNext(other, cell)) }];
    });
  });
}

const IS_LABEL = new RegExp(`^\\s*(${LABEL})\\s*:?\\s*$`);

function isNext(other: GridCell, { row, column, rowSpan, columnSpan }: GridCell): boolean {
  const isBeside = other.row === row && other.column === column + columnSpan;
  return isBeside || (other.row === row + rowSpan && other.column === column);
}

/** Labels with a day in the cell beside or below. */
function inCells(cells: readonly LabelCell[], text: string): readonly Printed[] {
  return cells.flatMap(({ label, around }) =>
    around.flatMap(({ start, end }) => printedAt(label, start, text.slice(0, end))).slice(0, 1),
  );
}

function printedAt(label: string, start: number, text: string): readonly Printed[] {
  const read = dayAtStart(text.slice(start, start + LONGEST));
  return read ? [{ ...read, label: label.replace(/\s/g, ""), start, end: start + read.raw.length }] : [];
}

/** What a text begins with: a day, or something that begins like one. Null if it begins with something else. */
function dayAtStart(text: string): Pick<Dated, "on" | "raw"> | null {
  const folded = fold(text);
  if (!BEGINS.test(folded)) return null;
  const match = DAYS.map((written) => written.exec(folded)).find((each) => each !== null);
  const raw = text.slice(0, match?.[0].length ?? /^\S*/.exec(folded)?.[0].length);
  // Raised digits look like blanks in the folded text.
  if (!match || /\p{No}/u.test(text.slice(0, raw.length + 1))) return { on: null, raw };
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  return { on: plainDay(year, month, day), raw };
}

function placeOf({ start, label }: Dated): Message {
  return start === null ? said("IN_PAGE_HEAD") : said("IN_FIELD", { field: label });
}

/** Why a day cannot be the one on which a report of a year was published; null if it can. */
function doubtOf(dated: Dated, year: number): Message | null {
  const { on, raw } = dated;
  const place = placeOf(dated);
  if (on === null) return said("PUBLICATION_UNREADABLE", { place, raw });
  const first = `${year + 1}-01-01`;
  const yearAfter = `${year + 1}-12-31`;
  const last = today() < yearAfter ? today() : yearAfter;
  return first <= on && on <= last
    ? null
    : said("PUBLICATION_IMPLAUSIBLE", { place, day: on, year: String(year), first, last });
}

function doubtBetween(one: Dated, other: Dated): Message | null {
  if (other.on === null) return said("PUBLICATION_UNREADABLE", { place: placeOf(other), raw: other.raw });
  if (other.on === one.on) return null;
  const otherPlace = placeOf(other);
  return said("PUBLICATION_CONTRADICTED", {
    place: placeOf(one),
    day: one.on as PlainDay,
    other: other.on,
    otherPlace,
  });
}
