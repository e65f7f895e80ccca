import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DataSource } from "typeorm";
import { aloneAtTables } from "../../src/store/migrating";
import { Store } from "../../src/store/store";
import { freshDatabase, mariadb } from "../support/mariadb";
import { describeWith } from "../support/requirement";

describe("Migrating on SQLite", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "migrating-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  ofMany(async () => join(folder, "data.sqlite"));
});
describeWith(mariadb)("Migrating on MariaDB", () => ofMany(freshDatabase));

function ofMany(address: () => Promise<string>): void {
  let stores: Store[];
  beforeEach(async () => {
    const at = await address();
    stores = [];
    for (let i = 0; i < 3; i++) stores.push(await Store.open(at));
  });
  afterEach(async () => {
    for (const store of stores) await store.close();
  });
  const sourceOf = (store: Store | undefined) => Reflect.get(store as Store, "source") as DataSource;

  test("is done by one of several that begin at once; the others find nothing to do", async () => {
    const ran = await Promise.all(stores.map((store) => store.migrate()));
    expect(ran.filter((names) => names.length > 0)).toHaveLength(1);
    expect(await stores[0]?.pendingChanges()).toEqual([]);
    expect(await stores[1]?.migrate()).toEqual([]);
  });

  test("waits for whoever is at the tables, and not for one that is gone", async () => {
    const [one, other] = stores;
    const steps: string[] = [];
    const first = aloneAtTables(sourceOf(one), async () => {
      await new Promise((done) => setTimeout(done, 700));
      steps.push("first");
    });
    await new Promise((done) => setTimeout(done, 100));
    await other?.migrate().then(() => steps.push("second"));
    await first;
    expect(steps).toEqual(["first", "second"]);
    await sourceOf(one).query("UPDATE migration_turn SET holder = 'gone', held_until = '2020-01-01T00:00:00.000000Z'");
    expect(await aloneAtTables(sourceOf(other), async () => "done")).toBe("done");
  });

  test("that fails lets the next one begin", async () => {
    const [one, other] = stores;
    await expect(
      aloneAtTables(sourceOf(one), async () => {
        throw new Error("no space");
      }),
    ).rejects.toThrow("no space");
    expect(await aloneAtTables(sourceOf(other), async () => "done")).toBe("done");
  });
}
