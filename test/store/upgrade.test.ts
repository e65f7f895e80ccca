import type { DataSource } from "typeorm";
import { verifyRollups } from "../../src/store/rollup/rebuild";
import { ask } from "../support/api";
import { onEachDatabase } from "../support/databases";

/** The migrations that a database had before cells had statuses and roll-ups were kept. */
const BEFORE_ROLLUPS = 2;

/** The migrations that a database had while provenance repeated the values and statuses of cells. */
const BEFORE_SOURCES = 6;

/** The migrations that a database had before the parts of a summary could be declared complete. */
const BEFORE_PARTS = 7;

/** The migrations that a database had before the position of a body held for years. */
const BEFORE_PERIODS = 8;

interface SourcesRow {
  readonly cells: string;
}

/** Leaves the first migrations; undoes all that came later. */
async function goBack(source: DataSource, migrations: number): Promise<void> {
  const embedded = source.options.type !== "mariadb";
  if (embedded) await source.query("PRAGMA foreign_keys = OFF"); // as every migration forward is run
  for (let undone = 0; undone < source.migrations.length - migrations; undone++) await source.undoLastMigration();
  if (embedded) await source.query("PRAGMA foreign_keys = ON");
}

onEachDatabase("A database of the version before", (open) => {
  test("keeps its reports, and gets the statuses of their cells and their sums", async () => {
    const world = await open();
    await world.register({ code: "C", name: "甲市" }, { code: "K", name: "甲市科学技术局", parent: "C" });
    await world.file("K", 2020, { values: { "procurement.amount": null, "rules.made": 3 } });
    const question = `{ comparison(measures: [PROCUREMENT_AMOUNT, RULES_MADE], departments: ["K"], years: [2020]) { rows { cells { value { value status } } } }
      aggregate(where: { under: "C" }) { figures { rules { made } } coverage { reported } } }`;
    const before = await ask(world, question);
    expect(JSON.stringify(before)).toContain("BLANK");
    const source = Reflect.get(world.store, "source") as DataSource;
    await goBack(source, BEFORE_ROLLUPS);
    await world.store.migrate();
    expect((await world.store.read(verifyRollups)).faults).toEqual([]);
    await world.store.write(async () => undefined); // what was kept for the version is not asked again
    expect(await ask(world, question)).toEqual(before);
    await world.close();
  });

  test("has summaries of which nobody declared the parts complete", async () => {
    const world = await open();
    await world.register({ code: "C", name: "甲市", partsComplete: true }, { code: "K", name: "甲市科学技术局" });
    const source = Reflect.get(world.store, "source") as DataSource;
    await goBack(source, BEFORE_PARTS);
    await world.store.migrate();
    const { departments } = await ask<{ departments: { nodes: readonly object[] } }>(
      world,
      "{ departments { nodes { code summary partsComplete } } }",
    );
    expect(departments.nodes).toEqual([
      { code: "C", summary: true, partsComplete: false },
      { code: "K", summary: false, partsComplete: false },
    ]);
    await world.close();
  });

  test("loses nothing that its provenance says, and shows values and statuses of the revision alone", async () => {
    const world = await open();
    await world.register({ code: "K", name: "甲市科学技术局" });
    await world.file("K", 2020, {
      values: { "procurement.amount": 429100000, "rules.made": null, "rules.disclosed": 3 },
    });
    const source = Reflect.get(world.store, "source") as DataSource;
    const kept = async () => {
      const [row] = await source.query<SourcesRow[]>("SELECT cells FROM provenance");
      const cells: readonly { readonly path: string }[] = JSON.parse((row as SourcesRow).cells);
      return new Map(cells.map((cell) => [cell.path, cell]));
    };
    const before = await kept();
    expect(before.get("rules.made")).not.toHaveProperty("status");
    await goBack(source, BEFORE_SOURCES);
    const older = await kept();
    expect(older.get("procurement.amount")).toMatchObject({ value: 429100000, status: "REPORTED" });
    expect(older.get("rules.made")).toMatchObject({ value: null, status: "BLANK" });
    const other = [...older.values()].map((cell) => (cell.path === "rules.disclosed" ? { ...cell, value: 5 } : cell));
    await source.query("UPDATE provenance SET cells = ?", [JSON.stringify(other)]);
    await world.store.migrate();
    const after = await kept();
    expect(after.get("rules.disclosed")).toMatchObject({ value: 5, status: "REPORTED" });
    expect(new Map(after).set("rules.disclosed", before.get("rules.disclosed") as { path: string })).toEqual(before);
    const { report } = await ask<{ report: object }>(
      world,
      `{ report(department: "K", year: 2020) { figures { rules { disclosed } } cells(indicators: [RULES_DISCLOSED, RULES_MADE]) { value status } } }`,
    );
    expect(report).toEqual({
      figures: { rules: { disclosed: 3 } },
      cells: [
        { value: null, status: "BLANK" },
        { value: "3", status: "REPORTED" },
      ],
    });
    await world.close();
  });

  test("keeps every position for all years, and all sums", async () => {
    const world = await open();
    await world.register(
      { code: "C", name: "甲市", partsComplete: true, regionCode: "990100" },
      { code: "X", name: "甲市乙县", parent: "C" },
      { code: "K", name: "甲市乙县科学技术局", parent: "X", regionCode: "990121" },
      { code: "T", name: "甲市乙县丙镇", parent: "X", line: "乡镇" },
      { code: "O", name: "丁市教育局", parent: null, summary: true },
    );
    for (const year of [2020, 2021])
      for (const code of ["C", "X", "K", "T", "O"]) await world.file(code, year, { values: { "rules.made": year } });
    const source = Reflect.get(world.store, "source") as DataSource;
    const tables = () =>
      Promise.all([
        source.query("SELECT * FROM department ORDER BY id"),
        source.query("SELECT * FROM department_period ORDER BY department_id, from_year"),
        source.query("SELECT * FROM rollup ORDER BY family, body, grain, summary, year, form, line, kind"),
      ]);
    const [departments, periods, sums] = await tables();
    await goBack(source, BEFORE_PERIODS);
    const kept = await source.query(
      "SELECT code, parent_id, line, kind, region_code, summary, parts_complete FROM department ORDER BY id",
    );
    expect(kept.map((row: object) => Object.values(row).map((value) => value ?? null))).toEqual([
      ["C", null, null, "GOVERNMENT", "990100", 1, 1],
      ["X", 1, null, "GOVERNMENT", null, 1, 0],
      ["K", 2, "科技", "BUREAU", "990121", 0, 0],
      ["T", 2, "乡镇", "TOWNSHIP", null, 0, 0],
      ["O", null, "教育", "BUREAU", null, 1, 0],
    ]);
    await world.store.migrate();
    expect(await tables()).toEqual([departments, periods, sums]);
    expect(await world.store.pendingChanges()).toEqual([]);
    expect((await world.store.read(verifyRollups)).faults).toEqual([]);
    await world.close();
  });

  test("is left with the newest positions where one goes back, and with the right sums after that", async () => {
    const world = await open();
    await world.register(
      { code: "C", name: "甲市" },
      { code: "X", name: "甲市乙县", parent: "C" },
      { code: "K", name: "甲市乙县科学技术局", parent: "X" },
    );
    await world.file("K", 2020, { values: { "rules.made": 3 } });
    await world.register({ code: "K", name: "甲市乙县科学技术局", parent: "C", from: 2021 });
    const source = Reflect.get(world.store, "source") as DataSource;
    await goBack(source, BEFORE_PERIODS);
    await world.store.migrate();
    const question = `{ department(code: "K") { parent { code } periods { fromYear toYear } }
      below: aggregate(where: { under: "X" }) { coverage { reported } } parts: aggregate(where: { parent: "C" }) { figures { rules { made } } } }`;
    expect(await ask(world, question)).toEqual({
      department: { parent: { code: "C" }, periods: [{ fromYear: null, toYear: null }] },
      below: [{ coverage: { reported: 0 } }],
      parts: [{ figures: { rules: { made: 3 } } }],
    });
    await world.close();
  });
});
