import type { SourceDocument } from "../document/document";
import type { Layout } from "../form/layout";
import { CellStatus } from "../form/status";
import { findUnlabelledTable } from "./cells/casesTable";
import { marksOf } from "./cells/locate";
import type { PrintedTable } from "./cells/printedTable";
import type { TablesRead } from "./cells/tables";
import { findTable } from "./cells/tableText";
import type { Head } from "./head/head";
import { titleIn } from "./head/title";
import type { Remark } from "./report";
import { type Stream, streamWithout } from "./stream";

/** Another report in the document: what is said of it, and where it begins in the text; null where there is none. */
export interface SecondReport {
  readonly remarks: readonly Remark[];
  readonly start: number | null;
}

/**
 * Finds where another report begins beside the one that is read: with the tables that were read taken away, rows that have
 * been read are printed again with figures, or a title of another body or year leads a report of its own. A table that
 * goes on over a page prints other rows; titles in lists and links lead nothing.
 */
export function secondReport(
  document: SourceDocument,
  form: Layout,
  tables: TablesRead,
  head: Head,
  stream: Stream,
): SecondReport {
  const repeated = tables.places.length === 0 ? [] : repeatedTables(stream, form, tables);
  const titles = titlesIn(document.text);
  const others = othersAmong(titles, head);
  const at = repeated.length === 0 ? null : Math.min(...repeated.map(({ start }) => start));
  const title =
    at === null ? others.find((one) => leadsReport(document.text, one, titles)) : lastBetween(others, tables, at);
  if (at === null && !title) return { remarks: [], start: null };
  const start =
    title?.start ?? beginningOf(document.text, lastBetween(titles, tables, at as number), tables, at as number);
  const named = title ?? others[0];
  const numbers = repeated.map(({ table }) => table.number).join(", ");
  const whose = named ? `, titled ${named.line},` : "";
  const what = at === null ? "" : `, with table ${numbers} printed once more`;
  const message = `Another report${whose} stands in the document${what}. Only one report of a document is read: import each as a document of its own.`;
  return { remarks: [{ code: "SECOND_REPORT", message, cells: [] }], start };
}

/** The last title before a place that has a table of the first report before it. */
function lastBetween(titles: readonly TitleLine[], { places }: TablesRead, at: number): TitleLine | undefined {
  return titles.findLast(({ start }) => start < at && places.some((place) => place.end <= start));
}

/** Where a report without a title of its own begins: at a title like the first one's, at its section one, or at its tables. */
function beginningOf(text: string, title: TitleLine | undefined, { places }: TablesRead, at: number): number {
  if (title) return title.start;
  const before = places.map(({ end }) => end).filter((end) => end <= at);
  const from = before.length === 0 ? at : Math.max(...before);
  const section = text.slice(from, at).search(RUN_TOGETHER);
  return section < 0 ? at : from + section;
}

/** So many columns named and half of the rows with figures are a table; a narrative names rows without columns. */
const LEAST_COLUMNS = 2;

function repeatedTables(stream: Stream, form: Layout, tables: TablesRead): readonly PrintedTable[] {
  const read = new Set<string>(
    tables.cells.filter(({ status }) => status !== CellStatus.MISSING).map(({ path }) => path),
  );
  const left = streamWithout(tables.places, stream);
  return form.tables.flatMap((table) => {
    const unlabelled = table.blocks[0]?.rows[0]?.labels.length === 0;
    const found = unlabelled ? findUnlabelledTable(table, left) : findTable(table, left);
    const again = (found?.rows ?? []).filter(
      ({ row, segment }) =>
        row.cells.some((path) => read.has(path)) &&
        segment.pieces.some((piece) => /\d/.test(left.folded.slice(piece.start, piece.end))),
    );
    const whole = unlabelled && again.some(({ row, segment }) => segment.pieces.length === row.cells.length);
    const known = table.blocks
      .flatMap((block) => block.rows)
      .filter(({ cells }) => cells.some((path) => read.has(path)));
    const columns = marksOf(table, left).filter(({ label, distance }) => label.of === "column" && distance === 0);
    const half = again.length * 2 >= known.length && columns.length >= LEAST_COLUMNS;
    return found && (whole || (!unlabelled && half)) ? [found] : [];
  });
}

interface TitleLine {
  readonly line: string;
  readonly department: string;
  readonly year: number;
  readonly start: number;
}

/** Lines that are titles with a name and a year; a title may be set over two lines, the body's name on the first. */
function titlesIn(text: string): readonly TitleLine[] {
  return [...text.matchAll(/^.{2,80}$/gm)].flatMap(({ 0: line, index }) => {
    if (!/[报報]告|年[报報]/.test(line)) return [];
    const [name = ""] = NAME_ABOVE.exec(text.slice(Math.max(0, index - LONGEST_NAME), index)) ?? [];
    return ["", name].flatMap((lead) => titleLine(`${lead.trim()}${line.trim()}`, index - lead.length)).slice(0, 1);
  });
}

const LONGEST_NAME = 60;
const NAME_ABOVE =
  /(?<=^|\n)[^\S\n]*[\u3400-\u9fff]{2,30}(?:局|委|会|办|室|厅|院|政府|中心|队|站|处|所|公司|乡|镇|街道|区|市|县)(?:20\d\d年度?)?\s*\n\s*$/;

function titleLine(line: string, start: number): readonly TitleLine[] {
  const { department = null, year = null } = titleIn(line) ?? {};
  return department !== null && year !== null ? [{ line, department, year, start }] : [];
}

/** Titles of another body or year than the head and the first title, which a person may have overruled. */
function othersAmong(titles: readonly TitleLine[], head: Head): readonly TitleLine[] {
  return titles.filter(
    (title) => ![head, titles[0]].some((own) => own?.department === title.department && own.year === title.year),
  );
}

const SECTION_ONE = /^[^\S\n]*(?:一、\s*)?(?:总体情况|基本情况|工作概[况述]|概述)\s*$/m;
const RUN_TOGETHER = /一、\s*(?:总体情况|基本情况|工作概[况述]|概述)/;
/** A sentence about disclosure, as reports tell it. */
const TOLD = /[^。\n]*(?:公开|申请)[^。\n]*\d+\s*(?:条|件|篇|宗|份)[^。\n]*。/;

/** Whether a report follows a title: a section one, which stands above it too, or sentences with figures below a report. */
function leadsReport(text: string, { start, line }: TitleLine, titles: readonly TitleLine[]): boolean {
  const next = titles.find((title) => title.start > start)?.start ?? text.length;
  const [above, below] = [text.slice(0, start), text.slice(start + line.length)];
  const section = above.search(SECTION_ONE);
  // In a list of contents no sentence follows.
  if (section < 0 || !above.slice(section).includes("。")) return false;
  return SECTION_ONE.test(below) || (LAST_SECTION.test(above) && TOLD.test(text.slice(start + line.length, next)));
}

const LAST_SECTION = /六、\s*其[他它]/;
