import type { DataSource } from "typeorm";
import { Store } from "../../src/store/store";
import { migratedFile } from "../support/databaseFile";
import type { Lent } from "../support/lent";
import { mariadb } from "../support/mariadb";
import { migratedDatabase } from "../support/migratedDatabase";
import { Program } from "../support/program";
import { describeWith } from "../support/requirement";

const NEWER = "Later2900000000000";
const REFUSED = new RegExp(`^The database .* is of a newer version of this program \\(it has ${NEWER}\\): .*\\.$`);

const COMMANDS: readonly (readonly string[])[] = [
  ["import", "report.txt"],
  ["check", "--all"],
  ["reread"],
  ["register", "departments.csv"],
  ["denominators", "people.csv"],
  ["serve"],
  ["start"],
  ["migrate"],
  ["sample"],
  ["rollup", "--verify"],
];

/** A database on which a migration ran that this program does not know. */
async function newerThan(lent: Lent): Promise<Lent> {
  const store = await Store.open(lent.address);
  const source = Reflect.get(store, "source") as DataSource;
  await source.query("INSERT INTO migrations (timestamp, name) VALUES (?, ?)", [2900000000000, NEWER]);
  const giveBack = async () => {
    await source.query("DELETE FROM migrations WHERE name = ?", [NEWER]);
    await store.close();
    await lent.giveBack();
  };
  return { address: lent.address, giveBack };
}

describe("A database of a newer version", () => {
  describe("on SQLite", () => isRefused(migratedFile));
  describeWith(mariadb)("on MariaDB", () => isRefused(migratedDatabase));
});

function isRefused(lend: () => Promise<Lent>): void {
  let newer: Lent;
  beforeAll(async () => {
    newer = await newerThan(await lend());
  });
  afterAll(() => newer.giveBack());

  test("is not opened", async () => {
    await expect(Store.open(newer.address)).rejects.toThrow(REFUSED);
  });

  test.each(COMMANDS)("is refused by %s in one sentence, without the password", (...words) => {
    const program = new Program({ DATABASE_URL: newer.address, PORT: "0" });
    const { exit, out, err } = program.run(...words);
    program.remove();
    expect([exit, out]).toEqual([1, ""]);
    expect(err.trim()).toMatch(REFUSED);
    expect(err).not.toContain("@");
  });
}
