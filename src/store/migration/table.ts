import { type QueryRunner, Table, TableColumn, type TableColumnOptions } from "typeorm";

// Functions for tables that are the same on SQLite, MariaDB and MySQL.

export interface TableOptions {
  readonly name: string;
  readonly columns: readonly TableColumnOptions[];
  readonly indices?: { columnNames: string[]; isUnique?: boolean }[];
  readonly foreignKeys?: ReturnType<typeof references>[];
}

/** A number that the database generates. */
export const ID: TableColumnOptions = {
  name: "id",
  type: "integer",
  isPrimary: true,
  isGenerated: true,
  generationStrategy: "increment",
};

/**
 * Creates a table. Names are compared exactly, case included, in every database, whatever the default of the server is.
 */
export async function makeTable(runner: QueryRunner, table: TableOptions): Promise<void> {
  await runner.createTable(new Table({ ...table, columns: table.columns.map((column) => stored(column, runner)) }));
  if (runner.connection.options.type === "mariadb")
    await runner.query(`ALTER TABLE \`${table.name}\` CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
}

/** Adds a column to a table. */
export async function addColumn(runner: QueryRunner, table: string, column: TableColumnOptions): Promise<void> {
  await runner.addColumn(table, new TableColumn(stored(column, runner)));
}

// SQLite calls a type `integer`, MySQL calls it `int`; long texts and bytes get the driver's own long types.
function stored(column: TableColumnOptions, runner: QueryRunner): TableColumnOptions {
  return { ...column, type: runner.connection.driver.normalizeType({ type: column.type as "text" }) };
}

export function text(name: string, length: number): TableColumnOptions {
  return { name, type: "varchar", length: String(length) };
}

export function integer(name: string): TableColumnOptions {
  return { name, type: "integer" };
}

export function flag(name: string): TableColumnOptions {
  return { name, type: "boolean", default: 0 };
}

export function nullable(column: TableColumnOptions): TableColumnOptions {
  return { ...column, isNullable: true };
}

export function index(...columnNames: string[]) {
  return { columnNames };
}

export function unique(...columnNames: string[]) {
  return { columnNames, isUnique: true };
}

export function references(column: string, table: string) {
  return {
    columnNames: [column],
    referencedTableName: table,
    referencedColumnNames: ["id"],
    onDelete: "NO ACTION",
    onUpdate: "NO ACTION",
  };
}
