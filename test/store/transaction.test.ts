import { setTimeout as sleep } from "node:timers/promises";
import type { DataSource, QueryRunner } from "typeorm";
import { DataChange } from "../../src/store/entity/dataChange";
import type { Manager } from "../../src/store/store";
import { touchedBy } from "../../src/store/touched";
import { onEachDatabase } from "../support/databases";
import { mariadb } from "../support/mariadb";
import { migratedDatabase } from "../support/migratedDatabase";
import { describeWith } from "../support/requirement";
import { World } from "../support/world";

const refusal = (code: string) => Object.assign(new Error(code), { code });

onEachDatabase("A write", (open) => {
  let world: World;
  beforeEach(async () => {
    world = await open();
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await world.close();
  });

  const source = () => Reflect.get(world.store, "source") as DataSource;
  const changes = () => world.store.read((manager) => manager.find(DataChange));
  const codes = async () =>
    (await world.store.read((manager) => manager.query<{ code: string }[]>("SELECT code FROM department"))).map(
      ({ code }) => code,
    );
  const insert = (code: string) => async (manager: Manager) => {
    touchedBy(manager).nothing();
    await manager.query("INSERT INTO department (code, name, registered, sample, filing) VALUES (?, ?, 0, 0, '')", [
      code,
      code,
    ]);
    return code;
  };

  /** Has the next commits fail, before they are made or after. */
  function failCommits(times: number, error: Error, afterwards: boolean): void {
    const create = source().createQueryRunner.bind(source());
    let left = times;
    jest.spyOn(source(), "createQueryRunner").mockImplementation((...mode) => {
      const runner: QueryRunner = create(...mode);
      const commit = Object.getPrototypeOf(runner).commitTransaction.bind(runner);
      runner.commitTransaction = async () => {
        if (left-- <= 0) return commit();
        if (afterwards) await commit();
        throw error;
      };
      return runner;
    });
  }

  test.each([
    "ER_LOCK_DEADLOCK",
    "ER_LOCK_WAIT_TIMEOUT",
    "ER_UNKNOWN_COM_ERROR",
    "ER_ERROR_DURING_COMMIT",
    "PROTOCOL_CONNECTION_LOST",
  ])("is tried again as a whole after %s", async (code) => {
    failCommits(2, refusal(code), false);
    const change = jest.fn(insert("A"));
    expect(await world.store.write(change)).toBe("A");
    expect(change).toHaveBeenCalledTimes(3);
    expect([await codes(), (await changes()).length]).toEqual([["A"], 1]);
  });

  test("is tried again where a statement of it is refused", async () => {
    let tries = 0;
    const result = await world.store.write(async (manager) => {
      await insert("A")(manager);
      if (++tries < 3) throw refusal("ER_LOCK_DEADLOCK");
      return tries;
    });
    expect([result, await codes()]).toEqual([3, ["A"]]);
  });

  test("is made once where the answer to its commit is lost", async () => {
    failCommits(1, refusal("PROTOCOL_CONNECTION_LOST"), true);
    const change = jest.fn(insert("A"));
    expect(await world.store.write(change)).toBe("A");
    expect(change).toHaveBeenCalledTimes(1);
    expect([await codes(), (await changes()).length]).toEqual([["A"], 1]);
  });

  test("says that it may have been made where nobody answers any more", async () => {
    failCommits(1, refusal("PROTOCOL_CONNECTION_LOST"), true);
    const begun = Date.now();
    const change = jest.fn(async (manager: Manager) => {
      await insert("A")(manager);
      jest.spyOn(Date, "now").mockReturnValue(begun + 61_000);
    });
    await expect(world.store.write(change)).rejects.toThrow("said whether the last change is made");
    expect(change).toHaveBeenCalledTimes(1);
  });

  test("is known not to be made where its commit is refused", async () => {
    failCommits(1, refusal("ER_LOCK_DEADLOCK"), false);
    const begun = Date.now();
    const change = async (manager: Manager) => {
      await insert("A")(manager);
      jest.spyOn(Date, "now").mockReturnValue(begun + 61_000);
    };
    await expect(world.store.write(change)).rejects.toThrow("ER_LOCK_DEADLOCK");
    expect(await codes()).toEqual([]);
  });

  test("is not tried again after any other error, and leaves nothing", async () => {
    const change = jest.fn(async (manager: Manager) => {
      await insert("A")(manager);
      throw new Error("wrong");
    });
    await expect(world.store.write(change)).rejects.toThrow("wrong");
    expect(change).toHaveBeenCalledTimes(1);
    expect([await codes(), await changes()]).toEqual([[], []]);
  });

  test("answers while a snapshot of the same process is open, which does not see it", async () => {
    const before = await world.store.snapshot();
    try {
      expect(await world.store.write(insert("A"))).toBe("A");
      expect(await before.manager.query("SELECT code FROM department")).toEqual([]);
      expect(await world.store.version()).not.toBe(before.version);
    } finally {
      await before.release();
    }
    expect(await codes()).toEqual(["A"]);
  });

  test("is refused at once within another write, which goes on", async () => {
    const outer = world.store.write(async (manager) => {
      await expect(world.store.write(insert("B"))).rejects.toThrow("within another write");
      return insert("A")(manager);
    });
    expect(await outer).toBe("A");
    expect(await codes()).toEqual(["A"]);
  });

  test("has a token of its own, which no other write has", async () => {
    for (const code of ["A", "B", "C"]) await world.store.write(insert(code));
    const written = await changes();
    expect(written.map(({ version }) => Number(version))).toEqual([1, 2, 3]);
    expect(new Set(written.map(({ token }) => token)).size).toBe(3);
    expect(await world.store.version()).toMatch(new RegExp(`^3-${written[2]?.token}@\\d{4}-\\d\\d-\\d\\d$`));
  });

  test("that changes what can be seen says what, or cannot be made", async () => {
    await expect(source().transaction(async (manager) => touchedBy(manager))).rejects.toThrow("Store.write");
  });
});

describeWith(mariadb)("A write whose connection ends", () => {
  test("while it asks nothing is made again over another one", async () => {
    const world = await World.on(await migratedDatabase());
    const change = jest.fn(async (manager: Manager) => {
      touchedBy(manager).nothing();
      if (change.mock.calls.length > 1) return;
      const [row] = await manager.query<{ id: string }[]>("SELECT CONNECTION_ID() AS id");
      await (Reflect.get(world.store, "source") as DataSource).query(`KILL ${row?.id}`);
      await sleep(100);
    });
    await world.store.write(change);
    expect(change).toHaveBeenCalledTimes(2);
    expect(await world.store.read((manager) => manager.count(DataChange))).toBe(1);
    await world.close();
  });
});

describeWith(mariadb)("A write on an engine that fixes what a transaction sees when it begins", () => {
  test("changes the newest state all the same", async () => {
    const world = await World.on(await migratedDatabase());
    const source = Reflect.get(world.store, "source") as DataSource;
    const create = source.createQueryRunner.bind(source);
    let begun = 0;
    // As TiDB does it: MariaDB otherwise begins to look at the first reading.
    jest.spyOn(source, "createQueryRunner").mockImplementation((...mode) => {
      const runner: QueryRunner = create(...mode);
      const start = Object.getPrototypeOf(runner).startTransaction.bind(runner);
      runner.startTransaction = async () => {
        await runner.query("SET SESSION innodb_snapshot_isolation = OFF").catch(() => undefined);
        await start();
        await runner.query("COMMIT");
        await runner.query("START TRANSACTION WITH CONSISTENT SNAPSHOT");
        begun++;
      };
      return runner;
    });
    const register = (code: string, wait: number) =>
      world.store.write(async (manager) => {
        touchedBy(manager).nothing();
        const [row] = await manager.query<{ count: string }[]>("SELECT COUNT(*) AS count FROM department");
        await sleep(wait);
        const name = `${code} ${Number(row?.count) + 1}`;
        await manager.query("INSERT INTO department (code, name, registered, sample, filing) VALUES (?, ?, 0, 0, '')", [
          code,
          name,
        ]);
      });
    const first = register("A", 300);
    await sleep(100);
    await Promise.all([first, register("B", 0)]);
    expect(begun).toBe(3);
    const names = await world.store.read((manager) =>
      manager.query<{ name: string }[]>("SELECT name FROM department ORDER BY code"),
    );
    expect(names.map(({ name }) => name)).toEqual(["A 1", "B 2"]);
    jest.restoreAllMocks();
    await world.close();
  });
});
