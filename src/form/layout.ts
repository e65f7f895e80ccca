import type { ApplicantKey } from "./applications";
import type { EquationRule } from "./equationRule";
import type { ApplicantRowPath, CellPath } from "./figures";

/** One row of a block: its labels from the outermost group inwards, and its cells in column order. */
export interface LayoutRow {
  /** Printed labels, outermost first; empty for the unlabelled row of table 4. */
  readonly labels: readonly string[];
  /** Text printed behind the last label that is no part of its name, e.g. （区分处理的，…）. */
  readonly remark?: string;
  /** What its table prints in the column of units, e.g. 件 or 万元; only where the table has one. */
  readonly unit?: string;
  readonly cells: readonly CellPath[];
  /** This row may stand in place of those rows (by their first cell's row): a variant that real reports use. */
  readonly insteadOf?: readonly ApplicantRowPath[];
}

/** Rows under one header. Table 2 has five (2019) or four (2021), tables 3 and 4 have one. */
export interface LayoutBlock {
  /** The full-width row that leads the block, e.g. 第二十条第（一）项; null where there is none. */
  readonly heading: string | null;
  /** Printed header of each number column, outermost label first; money with its unit (…（单位：万元）) where the form fixes one. */
  readonly columns: readonly (readonly string[])[];
  readonly rows: readonly LayoutRow[];
}

/** A sum within every row of a table: its cells from `first` up to the one before `total` add up to that one. From 0. */
export interface CellsSum {
  readonly rule: EquationRule;
  readonly first: number;
  readonly total: number;
}

/** A sum of rows, column by column: those on the left add up to what those on the right do. Rows that are not printed count on neither. */
export interface RowsSum {
  readonly rule: EquationRule;
  readonly left: readonly LayoutRow[];
  readonly right: readonly LayoutRow[];
}

/** What a table counts: the same name in every version of the form, whatever its number. */
export type TableKind = "disclosure" | "applications" | "cases";

export interface LayoutTable {
  readonly kind: TableKind;
  /** The section of the report that holds it, from 1: people call the table by it (表三). */
  readonly number: number;
  readonly title: string;
  /** Whether its heads and rows tell this version of the form from the others. */
  readonly identifies: boolean;
  /** Printed above the row labels, e.g. 信息内容; absent where rows have none. */
  readonly corner?: string;
  /** Header of the column between labels and figures that says what each row counts in; absent where there is none. */
  readonly unitColumn?: string;
  /** Printed above all number columns, over their own labels. */
  readonly columnsTitle?: string;
  readonly blocks: readonly LayoutBlock[];
  /** The sums that its cells must meet, by rows and by columns. */
  readonly cellsSums: readonly CellsSum[];
  readonly rowsSums: readonly RowsSum[];
}

/** A version of the statutory form, as data. */
export interface Layout<Code extends string = string> {
  /** Its name in questions. */
  readonly code: Code;
  /** The document that prescribes it. */
  readonly basis: string;
  /** The first report year; in force until the next form of the catalogue is. */
  readonly firstYear: number;
  readonly sections: readonly string[];
  readonly tables: readonly LayoutTable[];
}

/** The applicants in the order of the columns of table 3. */
export const APPLICANTS = [
  "naturalPerson",
  "enterprise",
  "research",
  "publicInterest",
  "legalService",
  "other",
  "total",
] as const satisfies readonly ApplicantKey[];

/** The seven cells of one row of table 3. */
export function byApplicant(row: ApplicantRowPath): readonly CellPath[] {
  return APPLICANTS.map((applicant): CellPath => `${row}.${applicant}`);
}

/**
 * The rows that a document prints: a variant row (the single （六）其他处理 on a 2021 form) takes the place of the rows it
 * stands for where one of its cells is printed, and is left out otherwise.
 */
export function printedRows(rows: readonly LayoutRow[], printed: (cell: CellPath) => boolean): readonly LayoutRow[] {
  const variants = rows.filter((row) => row.insteadOf && row.cells.some(printed));
  const replaced = new Set(variants.flatMap((row) => row.insteadOf?.flatMap(byApplicant) ?? []));
  return rows.filter((row) => (row.insteadOf ? variants.includes(row) : !row.cells.some((cell) => replaced.has(cell))));
}

/** The rows of a table, of all its blocks, variants among them. */
export function rowsIn({ blocks }: LayoutTable): readonly LayoutRow[] {
  return blocks.flatMap((block) => block.rows);
}

/**
 * The unit that the form prints for a cell: in the column of units, else in brackets in the cell's own header
 * (本年收费金额（单位：万元）); null where it fixes none.
 */
export function unitPrinted(row: LayoutRow, columns: LayoutBlock["columns"], column: number): string | null {
  const header = (columns[column] ?? []).join("");
  return row.unit ?? /（(?:单位：)?([^（）：]{1,3})）$/.exec(header)?.[1] ?? null;
}
