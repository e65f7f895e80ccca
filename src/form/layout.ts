import type { ApplicantKey } from "./applications";
import type { EquationRule } from "./equationRule";
import type { ApplicantRowPath, CellPath } from "./figures";

/** One row of a block: its labels from the outermost group inwards, and its cells in the order of the columns. */
export interface LayoutRow {
  /** Printed labels, the outermost first; empty for the row of table 4, which has no label. */
  readonly labels: readonly string[];
  /** Text printed after the last label that is not part of its name, for example （区分处理的，…）. */
  readonly remark?: string;
  /** The text in the column of units, for example 件 or 万元; absent if the table has no such column. */
  readonly unit?: string;
  readonly cells: readonly CellPath[];
  /** The rows of its table that this row may replace: a variant that real reports use. */
  readonly insteadOf?: readonly LayoutRow[];
}

/** Rows under one header. Table 2 has five blocks (2019) or four (2021), tables 3 and 4 have one. */
export interface LayoutBlock {
  /** The full-width row at the start of the block, for example 第二十条第（一）项; null if there is none. */
  readonly heading: string | null;
  /**
   * The printed header of each number column, the outermost label first. For money it includes the unit
   * (…（单位：万元）) if the form fixes one.
   */
  readonly columns: readonly (readonly string[])[];
  readonly rows: readonly LayoutRow[];
}

/**
 * A sum within every row of a table: its cells from index `first` up to the one before `total` add up to the cell at
 * `total`. Indexes start at 0.
 */
export interface CellsSum {
  readonly rule: EquationRule;
  readonly first: number;
  readonly total: number;
}

/**
 * A sum of rows, column by column: the rows on the left have the same sum as those on the right. Rows that are not
 * printed are ignored.
 */
export interface RowsSum {
  readonly rule: EquationRule;
  readonly left: readonly LayoutRow[];
  readonly right: readonly LayoutRow[];
}

/** The content of a table: the same name in every version of the form, even if the number of the table changes. */
export type TableKind = "disclosure" | "applications" | "cases";

export interface LayoutTable {
  readonly kind: TableKind;
  /** The number of the section of the report that contains it, from 1. People call the table by this number (表三). */
  readonly number: number;
  readonly title: string;
  /** Whether its headers and rows differ from those of the other versions, so that they identify this version. */
  readonly identifies: boolean;
  /** Text printed above the row labels, for example 信息内容; absent if the rows have no labels. */
  readonly corner?: string;
  /**
   * Header of the column between labels and figures that contains the unit of each row; absent if there is no such
   * column.
   */
  readonly unitColumn?: string;
  /** Text printed above all number columns, over their own labels. */
  readonly columnsTitle?: string;
  readonly blocks: readonly LayoutBlock[];
  /** The sums that its cells must satisfy, within rows and over rows. */
  readonly cellsSums: readonly CellsSum[];
  readonly rowsSums: readonly RowsSum[];
}

/** A version of the statutory form, as data. */
export interface Layout<Code extends string = string> {
  /** Its name in the API. */
  readonly code: Code;
  /** The document that prescribes it. */
  readonly basis: string;
  /** The first report year. The form is in force until the first year of the next form in the catalogue. */
  readonly firstYear: number;
  readonly sections: readonly string[];
  readonly tables: readonly LayoutTable[];
}

/** The applicants, in the order of the columns of table 3. */
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
 * The rows that a document prints. A variant row (the single （六）其他处理 on a 2021 form) replaces its `insteadOf`
 * rows if one of its cells is printed; otherwise it is left out.
 */
export function printedRows(rows: readonly LayoutRow[], printed: (cell: CellPath) => boolean): readonly LayoutRow[] {
  const variants = rows.filter((row) => row.insteadOf && row.cells.some(printed));
  const replaced = variants.flatMap((row) => row.insteadOf ?? []);
  return rows.filter((row) => (row.insteadOf ? variants : rows).includes(row) && !replaced.includes(row));
}

/** All rows of a table, from all its blocks, including variant rows. */
export function rowsIn({ blocks }: LayoutTable): readonly LayoutRow[] {
  return blocks.flatMap((block) => block.rows);
}

/**
 * The unit that the form prints for a cell: in the column of units, otherwise in brackets in the header of the cell's
 * column (本年收费金额（单位：万元）). Null if the form fixes no unit.
 */
export function unitPrinted(row: LayoutRow, columns: LayoutBlock["columns"], column: number): string | null {
  const header = (columns[column] ?? []).join("");
  return row.unit ?? /（(?:单位：)?([^（）：]{1,3})）$/.exec(header)?.[1] ?? null;
}
