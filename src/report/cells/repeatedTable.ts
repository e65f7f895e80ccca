import type { FigurePath } from "../../form/figures";
import type { LayoutTable } from "../../form/layout";
import { CellStatus } from "../../form/status";
import { type Message, said } from "../../message/message";
import { tableNumber } from "../../message/printedName";
import type { CellReading, Remark } from "../report";
import type { Stream } from "../stream";
import { captionedYear } from "./caption";
import type { Copy } from "./copies";

/** The copies of a table in a document, and which of them are read. */
export interface RepeatedTable {
  readonly table: LayoutTable;
  /** The copies that may belong to this report. They are read as one. */
  readonly own: readonly Copy[];
  /** The years that words above the other copies with figures name. */
  readonly otherYears: readonly (number | null)[];
  /** The year that words name for all copies that are read, if it is not the report's year. Null otherwise. */
  readonly contradicted: number | null;
}

/**
 * Decides which copies of a table may belong to this report. An empty copy beside others is a template, and a copy for
 * another year does not belong to this report. If no words distinguish the copies, all copies with figures remain.
 */
export function repeatedTable(
  table: LayoutTable,
  all: readonly Copy[],
  year: number | null,
  { folded }: Stream,
): RepeatedTable {
  const copies = all.filter((copy) => copy.table === table);
  const filled = copies.filter((copy) => isFilled(copy, folded));
  const years = new Map(filled.map((copy) => [copy, captionedYear(copy, all, year, copy.stream)]));
  const ofYear = filled.filter((copy) => year !== null && years.get(copy) === year);
  const unsaid = filled.filter((copy) => years.get(copy) === null);
  const own = [ofYear, unsaid, filled, copies.slice(0, 1)].find(({ length }) => length > 0) ?? [];
  const others = filled.filter((copy) => !own.includes(copy)).map((copy) => years.get(copy) ?? null);
  const isOfAnother = year !== null && own === filled;
  return {
    table,
    own,
    otherYears: [...new Set(others)],
    contradicted: isOfAnother ? (years.get(filled[0] as Copy) ?? null) : null,
  };
}

type Readings = ReadonlyMap<FigurePath, CellReading>;

/**
 * The cells of a table, from the readings of its copies. A cell with different readings is UNCERTAIN, with all readings
 * as candidates. If any cell differs, cells that are not printed in all copies are UNCERTAIN too.
 */
export function agreedCells({ table, own }: RepeatedTable, readings: readonly Readings[]): readonly CellReading[] {
  const copies = readings.slice(0, Math.max(1, own.length));
  const printed = pathsInTable(table).flatMap((path) => {
    const cells = copies.flatMap((copy) => copy.get(path) ?? []);
    return cells.length === 0 ? [] : [cells];
  });
  const areOne = printed.every((cells) => !differ(cells));
  return printed.map((cells) => {
    const [first] = cells as [CellReading];
    return differ(cells) || (!areOne && cells.length < copies.length) ? uncertainCell(first, cells) : first;
  });
}

/**
 * For a table that is printed several times: remarks that say which copies are not read, and which cells are uncertain.
 * For a table that is printed only for another year: a remark that its figures may belong to that year.
 */
export function repeatedRemarks(
  { table, own, otherYears, contradicted }: RepeatedTable,
  readings: readonly Readings[],
): readonly Remark[] {
  const copies = own.length < 2 ? [] : readings;
  const cells = pathsInTable(table).filter((path) => differ(copies.flatMap((copy) => copy.get(path) ?? [])));
  const number = tableNumber(table.number);
  const years = otherYears.map((year) => (year === null ? said("WITHOUT_YEAR") : said("OF_YEAR", { year })));
  return [
    ...(contradicted === null ? [] : [ofAnotherYear(table, contradicted)]),
    ...(otherYears.length === 0 ? [] : [repeatedRemark(said("TABLE_AGAIN", { number, years }), [])]),
    ...(cells.length === 0 ? [] : [repeatedRemark(said("TABLE_REPEATED", { number, count: own.length }), cells)]),
  ];
}

function ofAnotherYear(table: LayoutTable, year: number): Remark {
  const message = said("TABLE_OF_ANOTHER_YEAR", { number: tableNumber(table.number), year });
  return { code: "CONTRADICTION", message, cells: pathsInTable(table) };
}

function repeatedRemark(message: Message, cells: readonly FigurePath[]): Remark {
  return { code: "TABLE_REPEATED", message, cells };
}

/**
 * Whether a copy contains a figure, or unreadable content. Words that the search for figures reached by mistake do not
 * count.
 */
function isFilled({ rows }: Copy, folded: string): boolean {
  return rows.some(({ segment }) =>
    segment.pieces.some(({ start, end, cell }) => {
      const text = folded.slice(start, end);
      return cell?.unread || (/\d/.test(text) && !/[\u3400-\u9fff]{3}/.test(text));
    }),
  );
}

function pathsInTable({ blocks }: LayoutTable): readonly FigurePath[] {
  return blocks.flatMap((block) => block.rows.flatMap((row) => row.cells));
}

/** Whether readings of a cell differ. Figures are equal whether they were printed or decoded. */
function differ(cells: readonly CellReading[]): boolean {
  const said = cells.map(({ value, status, candidates }) =>
    value === null ? `${status} ${candidates.join(" ")}` : `${value}`,
  );
  return new Set(said).size > 1;
}

function uncertainCell({ unread: _, ...cell }: CellReading, cells: readonly CellReading[]): CellReading {
  const candidates = cells.flatMap(({ value, candidates }) => (value === null ? candidates : [value]));
  return { ...cell, value: null, status: CellStatus.UNCERTAIN, candidates: [...new Set(candidates)] };
}
