import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Connection, createConnection, type RowDataPacket } from "mysql2/promise";
import type { DataSource } from "typeorm";
import { DataChange } from "../../src/store/entity/dataChange";
import { Revision } from "../../src/store/entity/revision";
import { verifyRollups } from "../../src/store/rollup/rebuild";
import { type Manager, Store } from "../../src/store/store";
import { touchedBy } from "../../src/store/touched";
import { reportText } from "../support/composed";
import { FaultyProxy } from "../support/faultyProxy";
import { galera } from "../support/galera";
import { Happening } from "../support/happening";
import { Program } from "../support/program";
import { describeWith } from "../support/requirement";
import { runs } from "../support/runs";
import { startThrowawayCluster, type ThrowawayCluster } from "../support/throwawayCluster";

const YEAR = 2020;

describeWith(galera)("On a cluster", () => {
  let cluster: ThrowawayCluster;
  let name: string;
  let a: Store;
  let b: Store;
  const opened: Store[] = [];

  beforeAll(async () => {
    cluster = await startThrowawayCluster();
    name = await cluster.freshDatabase();
    const store = await Store.open(cluster.a.url(name));
    await store.migrate();
    await store.close();
  });
  afterAll(() => cluster?.stop());

  beforeEach(async () => {
    for (const table of ["department", "data_change"]) await cluster.a.ask(`DELETE FROM ${name}.${table}`);
    await cluster.a.ask(`UPDATE ${name}.data_version SET version = 0, token = ''`);
    a = await open(cluster.a.url(name));
    b = await open(cluster.b.url(name));
  });
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close();
  });

  async function open(address: string): Promise<Store> {
    const store = await Store.open(address);
    opened.push(store);
    return store;
  }

  const changes = () => a.read((manager) => manager.find(DataChange, { order: { version: "ASC" } }));
  const codes = async (manager: Manager) =>
    (await manager.query<{ code: string }[]>("SELECT code FROM department ORDER BY code")).map(({ code }) => code);
  const insert = async (manager: Manager, code: string) => {
    touchedBy(manager).nothing();
    await manager.query("INSERT INTO department (code, name, registered, sample, filing) VALUES (?, ?, 0, 0, '')", [
      code,
      code,
    ]);
  };

  /** That these departments exist once, and that every write counted once. */
  async function expectWritten(...written: string[]): Promise<void> {
    expect(await a.read(codes)).toEqual(written);
    expect((await changes()).map(({ version }) => Number(version))).toEqual(written.map((_, i) => i + 1));
    expect(Number.parseInt(await a.version(), 10)).toBe(written.length);
  }

  test("of two writes that meet, the one that is refused at its commit is made after the other", async () => {
    const tries: string[] = [];
    const bothAreOpen = new Happening();
    const write = (store: Store, code: string) =>
      store.write(async (manager) => {
        await insert(manager, code);
        if (tries.push(code) === 2) bothAreOpen.follow(Promise.resolve());
        await bothAreOpen.begins;
      });
    await Promise.all([write(a, "A"), write(b, "B")]);
    expect(tries).toHaveLength(3);
    await expectWritten("A", "B");
  });

  test("a write that another node's write ends halfway is made after it", async () => {
    let tries = 0;
    await a.write(async (manager) => {
      if (++tries === 1) {
        await b.write((other) => insert(other, "B"));
        await untilSeen(() => cluster.a.ask(`SELECT code FROM ${name}.department`));
      }
      await insert(manager, "A");
    });
    expect(tries).toBe(2);
    await expectWritten("A", "B");
  });

  test("many writers at both nodes all have their turn", async () => {
    const each = runs(5, 100);
    const written = ["0", "1", "2", "3", "4", "5"].map(async (writer) => {
      const store = Number(writer) % 2 === 0 ? a : b;
      for (let i = 0; i < each; i++) await store.write((manager) => insert(manager, `${writer}-${i}`));
    });
    await Promise.all(written);
    expect(await changes()).toHaveLength(6 * each);
    expect(await a.read(codes)).toHaveLength(6 * each);
  });

  describe("what one node has acknowledged", () => {
    beforeAll(() => cluster.a.ask(`CREATE TABLE ${name}.held (id INT PRIMARY KEY AUTO_INCREMENT)`));
    afterAll(() => cluster.a.ask(`DROP TABLE ${name}.held`));

    /** Keeps b from taking in what is written at a, for a while. */
    async function whileBehind<T>(work: () => Promise<T>): Promise<T> {
      const holder = await createConnection({ uri: cluster.b.url(name) });
      try {
        await holder.query("LOCK TABLES held READ");
        await cluster.a.ask(`INSERT INTO ${name}.held VALUES ()`);
        await a.write((manager) => insert(manager, "A"));
        const working = work();
        await sleep(300);
        await holder.query("UNLOCK TABLES");
        return await working;
      } finally {
        await holder.end();
      }
    }

    test("is seen by the check of the version at the other", async () => {
      const version = await whileBehind(() => b.version());
      expect(version).toBe(await a.version());
    });

    test("is seen by a snapshot of the other", async () => {
      expect(await whileBehind(() => b.read(codes))).toEqual(["A"]);
    });

    test("is seen by a write at the other, also by one that changes nothing", async () => {
      const seen: string[][] = [];
      await whileBehind(() =>
        b.write(
          async (manager) => void seen.push(await codes(manager)),
          () => false,
        ),
      );
      expect(seen).toEqual([["A"]]);
    });

    test("is seen by every read at the other", async () => {
      const reads = runs(30, 1000);
      let stale = 0;
      for (let i = 0; i < reads; i++) {
        await a.write((manager) => insert(manager, `${i}`));
        const newest = Number.parseInt(await b.version(), 10);
        if (newest !== i + 1) stale++;
      }
      expect(stale).toBe(0);
    });
  });

  describe("a write through a load balancer", () => {
    let proxy: FaultyProxy;
    let through: Store;
    beforeEach(async () => {
      proxy = await FaultyProxy.before(cluster.b.url(name));
      through = await open(proxy.through(cluster.b.url(name)));
    });
    afterEach(() => proxy.close());

    test("whose connection is lost before its commit is made at the other node", async () => {
      proxy.atNextCommit(async () => proxy.leadTo(cluster.a.url(name)));
      const change = jest.fn((manager: Manager) => insert(manager, "A"));
      await through.write(change);
      expect(change).toHaveBeenCalledTimes(2);
      await expectWritten("A");
    });

    test("whose commit is made late, after it was looked for at the other node, is not made twice", async () => {
      const isTriedAgain = new Happening();
      const change = jest.fn(async (manager: Manager) => {
        await insert(manager, "A");
        if (change.mock.calls.length === 1) return;
        isTriedAgain.follow(untilSeen(() => cluster.a.ask(`SELECT code FROM ${name}.department`)));
        await isTriedAgain.ends();
      });
      proxy.atNextCommit(async (commit) => {
        proxy.leadTo(cluster.a.url(name));
        commit.leaveClient();
        await isTriedAgain.begins;
        commit.send();
        await isTriedAgain.ends();
      });
      await through.write(change);
      expect(change).toHaveBeenCalledTimes(2);
      await expectWritten("A");
    });

    test("whose node dies after its commit is found at the other; one halfway is made once the node is back", async () => {
      const isBack = new Happening();
      let halfway: Promise<void> | null = null;
      const dies = async (manager: Manager) => {
        await insert(manager, "B");
        if (isBack.hasBegun) return;
        cluster.b.kill();
        proxy.leadTo(cluster.a.url(name));
        isBack.follow(cluster.b.comeBack(cluster.a));
        await sleep(100); // the connection ends while nobody asks anything of it
      };
      proxy.atNextCommit(async (commit) => {
        commit.send();
        await untilSeen(() => cluster.a.ask(`SELECT code FROM ${name}.department`));
        halfway = b.write(dies);
        await isBack.begins;
      });
      const change = jest.fn((manager: Manager) => insert(manager, "A"));
      await through.write(change);
      expect(change).toHaveBeenCalledTimes(1);
      await halfway;
      await isBack.ends();
      await expectWritten("A", "B");
    });
  });

  test("a question that is left ends no statement at another node", async () => {
    const address = cluster.b.url(name);
    const strangers: Connection[] = [];
    const strangerAt = async (uri: string) => {
      strangers.push(await createConnection({ uri }));
      return strangers.at(-1) as Connection;
    };
    const newest = (await strangerAt(cluster.a.url(name))).threadId;
    while ((await strangerAt(address)).threadId < newest + 5);
    const proxy = await FaultyProxy.before(address);
    const through = await open(proxy.through(address));
    const question = new AbortController();
    const snapshot = await through.snapshot(question.signal);
    const [row] = await snapshot.manager.query<{ id: string }[]>("SELECT CONNECTION_ID() AS id");
    let same = await strangerAt(cluster.a.url(name));
    while (same.threadId < Number(row?.id)) same = await strangerAt(cluster.a.url(name));
    expect(same.threadId).toBe(Number(row?.id));
    const idle = (Reflect.get(through, "source") as DataSource).createQueryRunner();
    await idle.connect(); // so that the next connection leads to the other node
    proxy.leadTo(cluster.a.url(name));
    const sleeping = same.query<RowDataPacket[]>("SELECT SLEEP(1) AS ended");
    await sleep(100);
    question.abort();
    expect((await sleeping)[0][0]?.ended).toBe(0);
    await snapshot.release();
    await idle.release();
    for (const stranger of strangers) await stranger.end();
    await proxy.close();
  });

  describe("a write at a node that loses its cluster", () => {
    const isLost = () =>
      untilSeen(async () =>
        (await cluster.b.ask("SHOW STATUS LIKE 'wsrep_cluster_status'")).filter(({ Value }) => Value === "non-Primary"),
      );

    test("leaves nothing of what it had done, and is made once the cluster is back", async () => {
      const isBack = new Happening();
      const write = b.write(async (manager) => {
        if (isBack.hasBegun) return insert(manager, "A");
        await insert(manager, "half of A");
        cluster.a.kill();
        await isLost();
        isBack.follow(sleep(300).then(() => cluster.a.comeBack(cluster.b)));
        return insert(manager, "A");
      });
      await write.finally(() => isBack.ends());
      await expectWritten("A");
    });

    test("while it commits is made once the cluster is back", async () => {
      const isBack = new Happening();
      const change = jest.fn(async (manager: Manager) => {
        await insert(manager, "A");
        if (isBack.hasBegun) return;
        cluster.a.kill();
        isBack.follow(isLost().then(() => cluster.a.comeBack(cluster.b)));
      });
      await b.write(change).finally(() => isBack.ends());
      expect(change.mock.calls.length).toBeGreaterThan(1);
      await expectWritten("A");
    });
  });

  // The last one: its tables are not emptied.
  test("two imports at once through two nodes store every file once, though one node dies meanwhile", async () => {
    const [files, deaths] = [runs(8, 300), runs(1, 10)];
    const program = new Program();
    const imports = [cluster.a, cluster.b].map((node, i) => {
      const folder = join(program.folder, `${i}`);
      mkdirSync(folder);
      for (let k = 0; k < files; k++)
        writeFileSync(join(folder, `${k}.txt`), reportText(`甲市第${i}区第${k}局`, YEAR, { "rules.made": `${k}` }));
      return program.with({ DATABASE_URL: node.url(name) }).running("import", "--publish", folder);
    });
    for (let death = 1; death <= deaths; death++) {
      const ofB = `SELECT id FROM ${name}.department WHERE name LIKE '甲市第1区%' LIMIT 1 OFFSET ${death * 3}`;
      await untilSeen(() => cluster.a.ask(ofB));
      cluster.b.kill();
      await cluster.b.comeBack(cluster.a);
    }
    for (const { exit, out, err } of await Promise.all(imports)) {
      expect([exit, err]).toEqual([0, ""]);
      expect(out.match(/: stored, /g)).toHaveLength(files);
    }
    const revisions = await a.read((manager) => manager.find(Revision, { select: { id: true, departmentId: true } }));
    expect(new Set(revisions.map((revision) => revision.departmentId)).size).toBe(2 * files);
    expect(revisions).toHaveLength(2 * files);
    expect((await changes()).map(({ version }) => Number(version))).toEqual(revisions.map((_, i) => i + 1));
    for (const store of [a, b]) expect((await store.read(verifyRollups)).faults).toEqual([]);
    program.remove();
  });
});

async function untilSeen(rows: () => Promise<readonly unknown[]>): Promise<void> {
  while ((await rows().catch(() => [])).length === 0) await sleep(20);
}
