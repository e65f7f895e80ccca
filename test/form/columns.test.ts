import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DataSource } from "typeorm";
import { LEAVES } from "../../src/form/tree";
import { dataSourceFor } from "../../src/store/dataSource";
import { Revision } from "../../src/store/entity/revision";

/** Of an InnoDB table. */
const MOST_COLUMNS = 1_017;

describe("the columns of the figures", () => {
  let source: DataSource;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "disclosure-columns-"));
    source = await dataSourceFor(join(folder, "columns.sqlite")).initialize();
  });
  afterAll(async () => {
    await source.destroy();
    rmSync(folder, { recursive: true, force: true });
  });

  const columns = () =>
    source.getMetadata(Revision).columns.filter((column) => column.propertyPath.startsWith("figures."));
  const names = () => columns().map((column) => column.databaseName);

  it("are one nullable integer for every leaf of the tree, in its order", () => {
    expect(columns().map((column) => column.propertyPath)).toEqual(LEAVES.map((leaf) => `figures.${leaf.path}`));
    expect(columns().every((column) => column.isNullable && column.type === "bigint")).toBe(true);
  });

  it("have names of at most 64 characters, the limit of MySQL", () => {
    expect(names().filter((name) => name.length > 64)).toEqual([]);
  });

  it("leave a fifth of the columns that a table of InnoDB may have, in every table", () => {
    const widths = source.entityMetadatas.map((table) => [table.tableName, table.columns.length] as const);
    expect(widths.filter(([, width]) => width > MOST_COLUMNS * 0.8)).toEqual([]);
    expect(new Map(widths).get("rollup")).toBeGreaterThan(LEAVES.length * 2);
  });

  it("have names that are unique and written in snake case", () => {
    expect(new Set(names()).size).toBe(LEAVES.length);
    expect(names().filter((name) => !/^[a-z][a-z_]*$/.test(name))).toEqual([]);
    expect(names()).toEqual(
      expect.arrayContaining(["procurement_amount_fen", "fees_amount_fen", "app_refused_state_secret_total"]),
    );
  });
});
