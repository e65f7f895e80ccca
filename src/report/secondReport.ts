import type { SourceDocument } from "../document/document";
import { said } from "../message/message";
import { tableNumber } from "../message/printedName";
import type { PrintedTable } from "./cells/printedTable";
import type { Head } from "./head/head";
import { titleIn } from "./head/title";
import type { Remark } from "./report";

/** Another report in the document: the remarks about it, and the position at which it begins. Null if there is none. */
export interface SecondReport {
  readonly remarks: readonly Remark[];
  readonly start: number | null;
  /** Whether it has the title of the first report. Its tables are then other copies of that report's tables. */
  readonly isSame: boolean;
}

/**
 * Finds where another report begins after the first: a table is printed again after a title or a section one, or a
 * title of another body or year begins a report of its own. Titles in lists and links begin nothing. A table that is
 * printed again without a title or section one is another copy in the same report.
 */
export function secondReport(document: SourceDocument, copies: readonly PrintedTable[], head: Head): SecondReport {
  const { text } = document;
  const titles = datedTitlesIn(text);
  const others = othersAmong(titles, head);
  const again = copies
    .filter((copy, index) => copies.slice(0, index).some(({ table }) => table === copy.table))
    .find(({ start }) => lastBetween(titles, copies, start) || sectionBetween(text, copies, start) !== null);
  if (!again) {
    const title = others.find((one) => leadsReport(text, one, titles));
    return title ? { remarks: [another(title, [])], start: title.start, isSame: false } : NO_OTHER;
  }
  const title = lastBetween(others, copies, again.start);
  const own = title ? undefined : lastBetween(titles, copies, again.start);
  const start = (title ?? own)?.start ?? (sectionBetween(text, copies, again.start) as number);
  const numbers = [...new Set(copies.filter((copy) => copy.start >= start).map(({ table }) => table.number))].sort();
  const remark = another(title ?? others[0], numbers);
  return { remarks: [remark], start, isSame: own !== undefined };
}

/** The result for a document with one report. */
const NO_OTHER: SecondReport = { remarks: [], start: null, isSame: false };

function another(title: DatedTitle | undefined, tables: readonly number[]): Remark {
  const message = said("SECOND_REPORT", {
    title: title ? said("TITLED", { title: title.line }) : said("NOTHING"),
    tables: tables.length > 0 ? said("TABLES_AGAIN", { numbers: tables.map(tableNumber) }) : said("NOTHING"),
  });
  return { code: "SECOND_REPORT", message, cells: [] };
}

/** The last title before a position that has a table of the first report before it. */
function lastBetween(
  titles: readonly DatedTitle[],
  copies: readonly PrintedTable[],
  at: number,
): DatedTitle | undefined {
  return titles.findLast(({ start }) => start < at && copies.some((copy) => copy.end <= start));
}

/** The position of another section one between the last table before `at` and `at`. Null if there is none. */
function sectionBetween(text: string, copies: readonly PrintedTable[], at: number): number | null {
  const before = copies.map(({ end }) => end).filter((end) => end <= at);
  if (before.length === 0 || !RUN_TOGETHER.test(text.slice(0, copies[0]?.start))) return null;
  const from = Math.max(...before);
  const section = text.slice(from, at).search(RUN_TOGETHER);
  return section < 0 ? null : from + section;
}

interface DatedTitle {
  readonly line: string;
  readonly department: string;
  readonly year: number;
  readonly start: number;
}

/** Lines that are titles with a name and a year. A title may have two lines, with the name of the body on the first. */
function datedTitlesIn(text: string): readonly DatedTitle[] {
  return [...text.matchAll(/^.{2,80}$/gm)].flatMap(({ 0: line, index }) => {
    if (!/[报報]告|年[报報]/.test(line)) return [];
    const [name = ""] = NAME_ABOVE.exec(text.slice(Math.max(0, index - LONGEST_NAME), index)) ?? [];
    return ["", name].flatMap((lead) => titleLine(`${lead.trim()}${line.trim()}`, index - lead.length)).slice(0, 1);
  });
}

const LONGEST_NAME = 60;
const NAME_ABOVE =
  /(?<=^|\n)[^\S\n]*[\u3400-\u9fff]{2,30}(?:局|委|会|办|室|厅|院|政府|中心|队|站|处|所|公司|乡|镇|街道|区|市|县)(?:20\d\d年度?)?\s*\n\s*$/;

function titleLine(line: string, start: number): readonly DatedTitle[] {
  const { department = null, year = null } = titleIn(line) ?? {};
  return department !== null && year !== null ? [{ line, department, year, start }] : [];
}

/**
 * Titles of a body or year different from the head and from the first title. A person may have overruled that title.
 */
function othersAmong(titles: readonly DatedTitle[], head: Head): readonly DatedTitle[] {
  return titles.filter(
    (title) => ![head, titles[0]].some((own) => own?.department === title.department && own.year === title.year),
  );
}

const SECTION_ONE = /^[^\S\n]*(?:一、\s*)?(?:总体情况|基本情况|工作概[况述]|概述)\s*$/m;
const RUN_TOGETHER = /一、\s*(?:总体情况|基本情况|工作概[况述]|概述)/;
/** A sentence about disclosure, as reports write it. */
const DISCLOSURE_SENTENCE = /[^。\n]*(?:公开|申请)[^。\n]*\d+\s*(?:条|件|篇|宗|份)[^。\n]*。/;

/**
 * Whether a report follows a title: there is a section one above and below the title, or sentences with figures after a
 * complete report.
 */
function leadsReport(text: string, { start, line }: DatedTitle, titles: readonly DatedTitle[]): boolean {
  const next = titles.find((title) => title.start > start)?.start ?? text.length;
  const [above, below] = [text.slice(0, start), text.slice(start + line.length)];
  const section = above.search(SECTION_ONE);
  // In a table of contents there are no sentences.
  if (section < 0 || !above.slice(section).includes("。")) return false;
  return (
    SECTION_ONE.test(below) ||
    (LAST_SECTION.test(above) && DISCLOSURE_SENTENCE.test(text.slice(start + line.length, next)))
  );
}

const LAST_SECTION = /六、\s*其[他它]/;
