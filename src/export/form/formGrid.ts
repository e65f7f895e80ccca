import type { CellPath } from "../../form/figures";
import { type LayoutBlock, type LayoutRow, type LayoutTable, printedRows } from "../../form/layout";
import { type OfficeCell, type OfficeRow, type OfficeTable, officeCell } from "../office/officeTable";
import { columnWeights } from "./columnWeights";

/**
 * A table of a layout as documents print it. `textOf` gives the text of a cell, and undefined for one that the document
 * does not have; a variant row is printed instead of those that it replaces if one of its cells has a text. Blocks with
 * fewer columns than others fill the width with their last one, as 国办公开办函〔2021〕30号 prints it.
 */
export function formGrid(table: LayoutTable, textOf: (cell: CellPath) => string | undefined): OfficeTable {
  const labels = Math.max(...table.blocks.flatMap(({ rows }) => rows.map((row) => row.labels.length)));
  const first = labels + (table.unitColumn === undefined ? 0 : 1);
  const width = Math.max(...table.blocks.map(({ columns }) => columns.length));
  const place = { table, labels, first, columns: first + width };
  const heads = table.blocks.map((block) => headRows(block, place));
  const rows = table.blocks.flatMap((block, index) => [
    ...(heads[index] as readonly OfficeRow[]),
    ...bodyRows(block, place, textOf),
  ]);
  const shared = table.blocks.length === 1 ? (heads[0] as readonly OfficeRow[]).length : 0;
  return { weights: columnWeights(place.columns, labels), rows, headRows: shared };
}

interface TablePlace {
  readonly table: LayoutTable;
  /** How many columns labels have. */
  readonly labels: number;
  /** The first column of figures. */
  readonly first: number;
  readonly columns: number;
}

function headRows({ heading, columns }: LayoutBlock, { table, labels, first, columns: all }: TablePlace) {
  const depth = Math.max(...columns.map((column) => column.length));
  const levels = Array.from({ length: depth }, (_, level) => headLevel(columns, level, depth, { first, all }));
  const { corner, unitColumn, columnsTitle } = table;
  const below =
    columnsTitle === undefined
      ? levels
      : [[officeCell("head", columnsTitle, first, { columnSpan: all - first })], ...levels];
  const [top = [], ...others] = below;
  const lead = [
    ...(corner === undefined ? [] : [officeCell("head", corner, 0, { rowSpan: below.length, columnSpan: labels })]),
    ...(unitColumn === undefined ? [] : [officeCell("head", unitColumn, labels, { rowSpan: below.length })]),
  ];
  const above = heading === null ? [] : [[officeCell("heading", heading, 0, { columnSpan: all })]];
  return [...above, [...lead, ...top], ...others];
}

function headLevel(
  columns: LayoutBlock["columns"],
  level: number,
  depth: number,
  { first, all }: { readonly first: number; readonly all: number },
): OfficeRow {
  const begins = columns.flatMap((column, at) => {
    const text = column[level];
    if (text === undefined) return [];
    const inner = level === column.length - 1;
    if (!inner && areOfOneGroup(columns[at - 1], column, level)) return [];
    const end = inner ? at + 1 : endOfGroup(columns, at, level);
    const columnSpan = end === columns.length ? all - first - at : end - at;
    return [officeCell("head", text, first + at, { columnSpan, rowSpan: inner ? depth - level : 1 })];
  });
  return begins;
}

function bodyRows(
  block: LayoutBlock,
  { table, labels, first, columns }: TablePlace,
  textOf: (cell: CellPath) => string | undefined,
): readonly OfficeRow[] {
  const rows = printedRows(block.rows, (cell) => textOf(cell) !== undefined);
  const names = rows.map((row) => row.labels);
  return rows.map((row, index) => [
    ...row.labels.flatMap((label, level) => labelCell(row, label, { names, index, level, labels })),
    ...(table.unitColumn === undefined ? [] : [officeCell("unit", row.unit ?? "", labels)]),
    ...row.cells.map((path, at): OfficeCell => {
      const columnSpan = at === row.cells.length - 1 ? columns - first - at : 1;
      return { ...officeCell("figure", textOf(path) ?? "", first + at, { columnSpan }), path };
    }),
  ]);
}

interface LabelPlace {
  readonly names: readonly (readonly string[])[];
  readonly index: number;
  readonly level: number;
  readonly labels: number;
}

function labelCell(row: LayoutRow, label: string, { names, index, level, labels }: LabelPlace): OfficeRow {
  const inner = level === row.labels.length - 1;
  if (inner) return [officeCell("label", label + (row.remark ?? ""), level, { columnSpan: labels - level })];
  if (areOfOneGroup(names[index - 1], row.labels, level)) return [];
  return [officeCell("label", label, level, { rowSpan: endOfGroup(names, index, level) - index })];
}

/** Whether two lists of names belong to the same group at a level, and both go on below it. */
function areOfOneGroup(before: readonly string[] | undefined, names: readonly string[], level: number): boolean {
  return (
    before !== undefined &&
    before.length > level + 1 &&
    names.slice(0, level + 1).every((name, index) => before[index] === name)
  );
}

/** The index behind the last list of names of a group. */
function endOfGroup(lists: readonly (readonly string[])[], from: number, level: number): number {
  const own = lists[from] as readonly string[];
  const after = lists.findIndex((list, index) => index > from && !areOfOneGroup(own, list, level));
  return after < 0 ? lists.length : after;
}
