import type { Term } from "../../form/term";
import type { Turns } from "../../question/turns";
import type { Table, TableColumn, TableValue } from "./table";

/** One side of a cube: its categories, and which of them each row has. */
export interface CubeDimension {
  readonly id: string;
  readonly label: Term;
  /** The columns that it contains: that of the ids, and that of the labels if there is one. Empty for numbered rows. */
  readonly columns: readonly TableColumn[];
  /**
   * In the order of the rows. The label is null where the id is all there is: also if the second column has not one text for
   * each id, which then is a metric of its own.
   */
  readonly categories: readonly { readonly id: string; readonly label: string | null }[];
  /** By row: the place of its category. */
  readonly places: readonly number[];
}

/** What a cell of the cube says: the column of the values, and that of the reasons why there is none. */
export interface CubeMetric {
  readonly column: number;
  readonly status: number | null;
}

/** A table as a cube. The metrics are one more side, the last. */
export interface Cube {
  readonly dimensions: readonly CubeDimension[];
  readonly metrics: readonly CubeMetric[];
}

/** Readers make a list of all cells, also of empty ones: a cube beyond this is given as numbered rows. */
const MOST_CELLS = 5_000_000;

/**
 * A table as a cube in which every value of it can be found. Its sides are the dimensions of the table; where these do not
 * tell its rows apart, or the cube could not tell an empty row from none, the numbers of the rows.
 */
export async function cubeOf(table: Table, turns: Turns): Promise<Cube> {
  const dimensions: CubeDimension[] = [];
  for (const [id, columns] of dimensionColumns(table)) {
    dimensions.push(await dimensionOf(id, columns, table, turns));
  }
  const cube = { dimensions, metrics: metricsOf(table, dimensions) };
  if (dimensions.length > 0 && (await tellsAll(table, cube, turns))) return cube;
  return { dimensions: [numberedRows(table)], metrics: metricsOf(table, []) };
}

/** How many cells there are, of one metric. */
export function placesIn({ dimensions }: Cube): number {
  return dimensions.reduce((product, { categories }) => product * categories.length, 1);
}

/** The place of a row among them. */
export function placeOfRow({ dimensions }: Cube, row: number): number {
  return dimensions.reduce((place, { categories, places }) => place * categories.length + (places[row] as number), 0);
}

/** The places of the columns of each dimension. */
function dimensionColumns({ columns }: Table): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  for (const [i, { role, dimension, code }] of columns.entries()) {
    if (role !== "dimension") continue;
    const group = groups.get(dimension ?? code);
    if (group) group.push(i);
    else groups.set(dimension ?? code, [i]);
  }
  return groups;
}

async function dimensionOf(
  id: string,
  [idColumn = 0, labelColumn = -1]: readonly number[],
  { columns, rows }: Table,
  turns: Turns,
): Promise<CubeDimension> {
  const order = new Map<string, number>();
  const labels = new Map<string, TableValue>();
  let areLabels = labelColumn >= 0;
  const places: number[] = [];
  for (const row of rows) {
    const category = idOf(row[idColumn] ?? null);
    const place = order.get(category) ?? order.size;
    order.set(category, place);
    places.push(place);
    const label = row[labelColumn] ?? null;
    areLabels &&= typeof label === "string" && (labels.get(category) ?? label) === label;
    labels.set(category, label);
    const turn = turns.next();
    if (turn) await turn;
  }
  const used = areLabels ? [idColumn, labelColumn] : [idColumn];
  return {
    id,
    label: (columns[idColumn] as TableColumn).label,
    columns: used.map((i) => columns[i] as TableColumn),
    categories: [...order.keys()].map((category) => ({
      id: category,
      label: areLabels ? (labels.get(category) as string) : null,
    })),
    places,
  };
}

function idOf(value: TableValue): string {
  return value === null ? NO_VALUE : String(value);
}

/** The id of the category of the rows that have no value of a dimension. */
const NO_VALUE = "";

function metricsOf({ columns }: Table, dimensions: readonly CubeDimension[]): readonly CubeMetric[] {
  const statusOf = new Map(columns.map(({ code }, i) => [code, i]));
  const reasons = new Set(columns.map(({ statusColumn }) => statusColumn));
  const sides = new Set(dimensions.flatMap((dimension) => dimension.columns));
  return columns.flatMap((column, i) => {
    if (sides.has(column) || (column.role === "status" && reasons.has(column.code))) return [];
    return [{ column: i, status: statusOf.get(column.statusColumn ?? "") ?? null }];
  });
}

async function tellsAll({ columns, rows }: Table, cube: Cube, turns: Turns): Promise<boolean> {
  const cells = placesIn(cube);
  if (cube.metrics.length === 0 || cells * cube.metrics.length > MOST_CELLS) return false;
  const sides = cube.dimensions.map((dimension) => columns.indexOf(dimension.columns[0] as TableColumn));
  const taken = new Set<number>();
  for (const [i, row] of rows.entries()) {
    if (sides.some((side) => UNCLEAR.has(row[side] ?? null))) return false;
    if (cells > rows.length && !cube.metrics.some((metric) => saysSomething(row, metric))) return false;
    taken.add(placeOfRow(cube, i));
    const turn = turns.next();
    if (turn) await turn;
  }
  return taken.size === rows.length;
}

/** An empty text would be in the category of no value, and readers in JavaScript cannot look the other one up. */
const UNCLEAR: ReadonlySet<TableValue> = new Set(["", "__proto__"]);

function saysSomething(row: readonly TableValue[], { column, status }: CubeMetric): boolean {
  return row[column] !== null || (status !== null && row[status] !== null);
}

function numberedRows({ rows }: Table): CubeDimension {
  return {
    id: "row",
    label: { zh: "序号", en: "Row" },
    columns: [],
    categories: rows.map((_, row) => ({ id: String(row + 1), label: null })),
    places: rows.map((_, row) => row),
  };
}
