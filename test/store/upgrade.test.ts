import type { DataSource } from "typeorm";
import { verifyRollups } from "../../src/store/rollup/rebuild";
import { ask } from "../support/api";
import { onEachDatabase } from "../support/databases";

/** How many migrations came since that version. */
const SINCE = 4;

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
    const embedded = source.options.type !== "mariadb";
    if (embedded) await source.query("PRAGMA foreign_keys = OFF"); // as every migration forward is run
    for (let undone = 0; undone < SINCE; undone++) await source.undoLastMigration();
    if (embedded) await source.query("PRAGMA foreign_keys = ON");
    await world.store.migrate();
    expect((await world.store.read(verifyRollups)).faults).toEqual([]);
    await world.store.write(async () => undefined); // what was kept for the version is not asked again
    expect(await ask(world, question)).toEqual(before);
    await world.close();
  });
});
