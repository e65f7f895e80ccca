import type { Term } from "../../form/term";
import type { TableColumn, TableValue, ValueKind } from "../table/table";
import type { PackedYear } from "./packedYear";

/** A column of a table of the package. */
export interface YearColumn extends TableColumn {
  /** Whether every row has a value in it. */
  readonly required: boolean;
  /** The only words that it contains; null if there is no such list. */
  readonly words: readonly string[] | null;
}

/** Columns of a table whose values are those of columns of another one, in the same order. */
export interface ForeignKey {
  readonly columns: readonly string[];
  readonly table: string;
  readonly of: readonly string[];
}

/** A table of the package: it becomes one CSV file, and is described in datapackage.json. */
export interface YearTable {
  /** The name of its file, without the ending. */
  readonly name: string;
  readonly label: Term;
  readonly description: Term;
  readonly columns: readonly YearColumn[];
  /** The columns that name a row. */
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly ForeignKey[];
  /** Its rows, in stretches, each with a value for each column. */
  readonly rows: (packed: PackedYear) => AsyncIterable<readonly (readonly TableValue[])[]>;
}

/** A column, and what is in it for a row. */
export interface ColumnOf<Row> extends YearColumn {
  readonly of: (row: Row) => TableValue;
}

/** What a column is besides its code, its label and its values. */
interface ColumnFacts extends Partial<Pick<TableColumn, "role" | "dimension" | "statusColumn">> {
  readonly description?: Term;
  readonly required?: true;
  readonly words?: readonly string[];
}

/** A column; an `attribute` that may be empty, and that its label describes, unless `facts` say otherwise. */
export function column<Row>(
  kind: ValueKind,
  code: string,
  label: Term,
  of: (row: Row) => TableValue,
  facts: ColumnFacts = {},
): ColumnOf<Row> {
  const { description = label, required = false, words = null, role = "attribute", ...more } = facts;
  return { kind, code, label, description, unit: null, role, required, words, of, ...more };
}

/** A table from its columns, and from what its rows are made of. */
export function yearTable<Row>(
  facts: Omit<YearTable, "columns" | "rows">,
  columns: readonly ColumnOf<Row>[],
  stretches: (packed: PackedYear) => AsyncIterable<readonly Row[]>,
): YearTable {
  return {
    ...facts,
    columns,
    rows: async function* (packed) {
      for await (const stretch of stretches(packed)) yield stretch.map((row) => columns.map(({ of }) => of(row)));
    },
  };
}
