import type { FormsQuery } from "../documents";

export type GivenFormTable = FormsQuery["forms"][number]["tables"][number];
type GivenBlock = GivenFormTable["blocks"][number];
type GivenRow = GivenBlock["rows"][number];

/** A cell of the form as the API names it: which figure is printed there, in which unit, and where it is in a sum. */
export type GivenFormCell = GivenRow["cells"][number];

/** A cell of a table as it is printed. `headers` are the ids of all heads above it and beside it. */
export interface LaidCell {
  readonly kind: "heading" | "head" | "label" | "unit" | "figure" | "corner";
  readonly id: string;
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly headers: readonly string[];
  /** Of a figure alone. */
  readonly cell?: GivenFormCell;
}

export type LaidRow = readonly LaidCell[];

/**
 * Lays a table of the form out as it is printed, block by block, with merged heads and labels. A row is left out if none of its
 * cells is printed: a form has rows of which a report prints one or the other. `isVariant` tells those that the form itself lacks.
 */
export function laidTable(
  table: GivenFormTable,
  isPrinted: (cell: GivenFormCell, isVariant: boolean) => boolean,
): readonly LaidRow[][] {
  const blocks = table.blocks.map((block) => ({
    ...block,
    rows: block.rows.filter(({ cells, variant }) => cells.some((cell) => isPrinted(cell, variant))),
  }));
  const labelColumns = Math.max(0, ...blocks.flatMap(({ rows }) => rows.map(({ labels }) => labels.length)));
  const figureColumns = Math.max(...blocks.map(({ columns }) => columns.length));
  return blocks.map((block, index) =>
    laidBlock(block, { table, id: `table${table.number}-${index}`, labelColumns, figureColumns }),
  );
}

interface BlockPlace {
  readonly table: GivenFormTable;
  readonly id: string;
  readonly labelColumns: number;
  readonly figureColumns: number;
}

function laidBlock(block: GivenBlock, place: BlockPlace): LaidRow[] {
  const { table, id, labelColumns, figureColumns } = place;
  const { heading, columns, rows } = block;
  const labels = rows.map((row) => row.labels);
  const body = rows.map((row, at): LaidRow => {
    const beside = [...headsOf(labels, at, `${id}-r`), ...(table.unitColumn === null ? [] : [`${id}-u${at}`])];
    return [
      ...labelsAt(rows, at, place),
      ...(table.unitColumn === null ? [] : [laid("unit", `${id}-u${at}`, row.printedUnit ?? "")]),
      ...row.cells.map((cell, column) => ({
        ...laid("figure", `${id}-c${at}-${column}`, "", {
          columnSpan: column === row.cells.length - 1 ? figureColumns - column : 1,
        }),
        cell,
        headers: [
          ...(heading === null ? [] : [`${id}-heading`]),
          ...(table.columnsTitle === null ? [] : [`${id}-title`]),
          ...headsOf(columns, column, `${id}-h`),
          ...beside,
        ],
      })),
    ];
  });
  const width = labelColumns + (table.unitColumn === null ? 0 : 1) + figureColumns;
  const above = heading === null ? [] : [[laid("heading", `${id}-heading`, heading, { columnSpan: width })]];
  return [...above, ...headsAbove(columns, place), ...body];
}

/** The rows of heads: what is printed over all figures, then the head of each column, beside the corner over the labels. */
function headsAbove(columns: GivenBlock["columns"], { table, id, labelColumns, figureColumns }: BlockPlace): LaidRow[] {
  const depth = Math.max(...columns.map((column) => column.length));
  const levels = Array.from(
    { length: depth },
    (_, level): LaidRow =>
      groupsAt(columns, level).map(({ text, start, end, isInner }) =>
        laid("head", `${id}-h${level}-${start}`, text, {
          rowSpan: isInner ? depth - level : 1,
          columnSpan: end === columns.length ? figureColumns - start : end - start,
        }),
      ),
  );
  const { columnsTitle, corner, unitColumn } = table;
  const [top = [], ...others] =
    columnsTitle === null
      ? levels
      : [[laid("head", `${id}-title`, columnsTitle, { columnSpan: figureColumns })], ...levels];
  const rowSpan = others.length + 1;
  const lead = [
    ...(labelColumns === 0
      ? []
      : [laid("corner", `${id}-corner`, corner ?? "", { rowSpan, columnSpan: labelColumns })]),
    ...(unitColumn === null ? [] : [laid("head", `${id}-unit`, unitColumn, { rowSpan })]),
  ];
  return [[...lead, ...top], ...others];
}

/** The labels that begin in a row; a remark is printed behind the innermost one. */
function labelsAt(rows: readonly GivenRow[], at: number, { id, labelColumns }: BlockPlace): LaidRow {
  const labels = rows.map((row) => row.labels);
  return Array.from({ length: labelColumns }, (_, level) => level).flatMap((level) =>
    groupsAt(labels, level)
      .filter(({ start }) => start === at)
      .map(({ text, start, end, isInner }) =>
        laid("label", `${id}-r${level}-${start}`, isInner ? text + (rows[start]?.remark ?? "") : text, {
          rowSpan: end - start,
          columnSpan: isInner ? labelColumns - level : 1,
        }),
      ),
  );
}

function laid(
  kind: LaidCell["kind"],
  id: string,
  text: string,
  spans: Partial<Pick<LaidCell, "rowSpan" | "columnSpan">> = {},
): LaidCell {
  return { kind, id, text, rowSpan: 1, columnSpan: 1, headers: [], ...spans };
}

interface LabelGroup {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Whether it is the innermost label of its row or column. */
  readonly isInner: boolean;
}

/** The labels at a level, each with the rows or columns that it is printed over once. */
function groupsAt(lists: readonly (readonly string[])[], level: number): readonly LabelGroup[] {
  return lists.flatMap((list, start) => {
    const text = list[level];
    if (text === undefined || startOf(lists, start, level) !== start) return [];
    const after = lists.findIndex((_, at) => at > start && startOf(lists, at, level) !== start);
    return [{ text, start, end: after < 0 ? lists.length : after, isInner: level === list.length - 1 }];
  });
}

/** The first row or column over which the label at a level is printed. Outer labels are merged where they are the same. */
function startOf(lists: readonly (readonly string[])[], at: number, level: number): number {
  const own = lists[at] ?? [];
  const before = lists[at - 1];
  const isMerged =
    before !== undefined &&
    own.length > level + 1 &&
    before.length > level + 1 &&
    own.slice(0, level + 1).every((label, index) => before[index] === label);
  return isMerged ? startOf(lists, at - 1, level) : at;
}

function headsOf(lists: readonly (readonly string[])[], at: number, id: string): readonly string[] {
  return (lists[at] ?? []).map((_, level) => `${id}${level}-${startOf(lists, at, level)}`);
}
