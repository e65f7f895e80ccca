import type { Applicant, FormsQuery } from "../documents";
import type { FormCellName } from "./cellKey";

export type GivenFormTable = FormsQuery["forms"][number]["tables"][number];

/** A cell of a table as it is printed. `headers` are the ids of all heads above it and beside it. */
export interface LaidCell {
  readonly kind: "heading" | "head" | "label" | "figure" | "corner";
  readonly id: string;
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly headers: readonly string[];
  /** Of a figure alone. */
  readonly name?: FormCellName;
}

export type LaidRow = readonly LaidCell[];

/** The columns of table 3, in the order of the form. */
const APPLICANTS: readonly Applicant[] = [
  "NATURAL_PERSON",
  "ENTERPRISE",
  "RESEARCH",
  "PUBLIC_INTEREST",
  "LEGAL_SERVICE",
  "OTHER",
  "TOTAL",
];

/**
 * Lays a table of the form out as it is printed, block by block, with merged heads and labels. A row is left out if none of its
 * cells is printed: a form has rows of which a report prints one or the other.
 */
export function laidTable(table: GivenFormTable, isPrinted: (name: FormCellName) => boolean): readonly LaidRow[][] {
  const blocks = table.blocks.map(({ heading, columns, rows }) => ({
    heading,
    columns,
    rows: rows
      .map(({ labels, indicators }) => ({ labels, names: namesIn(indicators, columns.length) }))
      .filter(({ names }) => names.some(isPrinted)),
  }));
  const labelColumns = Math.max(0, ...blocks.flatMap(({ rows }) => rows.map(({ labels }) => labels.length)));
  const figureColumns = Math.max(...blocks.map(({ columns }) => columns.length));
  return blocks.map((block, index) =>
    laidBlock(block, { id: `table${table.number}-${index}`, labelColumns, figureColumns }),
  );
}

interface PrintedBlock {
  readonly heading: string | null;
  readonly columns: readonly (readonly string[])[];
  readonly rows: readonly { readonly labels: readonly string[]; readonly names: readonly FormCellName[] }[];
}

interface BlockPlace {
  readonly id: string;
  readonly labelColumns: number;
  readonly figureColumns: number;
}

function namesIn(
  indicators: FormsQuery["forms"][number]["tables"][number]["blocks"][number]["rows"][number]["indicators"],
  columns: number,
): readonly FormCellName[] {
  const [only] = indicators;
  if (indicators.length === 1 && columns === APPLICANTS.length && only !== undefined)
    return APPLICANTS.map((applicant) => ({ indicator: only, applicant }));
  return indicators.map((indicator) => ({ indicator, applicant: null }));
}

function laidBlock({ heading, columns, rows }: PrintedBlock, place: BlockPlace): LaidRow[] {
  const { id, labelColumns, figureColumns } = place;
  const depth = Math.max(...columns.map((column) => column.length));
  const heads = Array.from({ length: depth }, (_, level): LaidRow => {
    const cells = groupsAt(columns, level).map(({ text, start, end, isInner }) =>
      laid("head", `${id}-h${level}-${start}`, text, {
        rowSpan: isInner ? depth - level : 1,
        columnSpan: end === columns.length ? figureColumns - start : end - start,
      }),
    );
    const corner = laid("corner", `${id}-corner`, "", { rowSpan: depth, columnSpan: labelColumns });
    return level === 0 && labelColumns > 0 ? [corner, ...cells] : cells;
  });
  const labels = rows.map((row) => row.labels);
  const body = rows.map(
    ({ names }, at): LaidRow => [
      ...Array.from({ length: labelColumns }, (_, level) => level).flatMap((level) =>
        groupsAt(labels, level)
          .filter(({ start }) => start === at)
          .map(({ text, start, end, isInner }) =>
            laid("label", `${id}-r${level}-${start}`, text, {
              rowSpan: end - start,
              columnSpan: isInner ? labelColumns - level : 1,
            }),
          ),
      ),
      ...names.map((name, column) => ({
        ...laid("figure", `${id}-c${at}-${column}`, "", {
          columnSpan: column === names.length - 1 ? figureColumns - column : 1,
        }),
        name,
        headers: [
          ...(heading === null ? [] : [`${id}-heading`]),
          ...headsOf(columns, column, `${id}-h`),
          ...headsOf(labels, at, `${id}-r`),
        ],
      })),
    ],
  );
  const above =
    heading === null ? [] : [[laid("heading", `${id}-heading`, heading, { columnSpan: labelColumns + figureColumns })]];
  return [...above, ...heads, ...body];
}

function laid(
  kind: LaidCell["kind"],
  id: string,
  text: string,
  spans: Partial<Pick<LaidCell, "rowSpan" | "columnSpan">>,
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
