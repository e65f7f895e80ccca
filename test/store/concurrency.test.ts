import { setTimeout as sleep } from "node:timers/promises";
import { registerAll } from "../../src/store/registerAll";
import { verifyRollups } from "../../src/store/rollup/rebuild";
import { ask } from "../support/api";
import { freshDatabase, mariadb } from "../support/mariadb";
import { describeWith } from "../support/requirement";
import { World } from "../support/world";

// Ten writers and fifty readers at once on one server. CONCURRENCY_SECONDS=60 runs it for a minute.
const SECONDS = Number(process.env.CONCURRENCY_SECONDS ?? "4");
/** What each does however slow the machine is. */
const LEAST = 2;
const WRITERS = 10;
const READERS = 50;
/** What the two bodies of each writer receive together, whatever it writes. */
const TOGETHER = 1000;
const YEAR = 2020;

const QUESTION = `{
  whole: aggregate(where: { years: [${YEAR}], under: "C" }) { figures { applications { received { total } } } coverage { reported }
    contributors(indicator: APPLICATIONS_RECEIVED, first: 1000) { totalCount nodes { value } } }
  parts: aggregate(where: { years: [${YEAR}], under: "C" }, groupBy: [DEPARTMENT]) { figures { applications { received { total } } } }
  lines: aggregate(where: { years: [${YEAR}], under: "C" }, groupBy: [LINE]) { figures { applications { received { total } } } }
}`;

interface Sum {
  readonly figures: { readonly applications: { readonly received: { readonly total: number } } };
}

interface Answer {
  readonly whole: readonly [
    Sum & { contributors: { totalCount: number; nodes: { value: string }[] }; coverage: { reported: number } },
  ];
  readonly parts: readonly Sum[];
  readonly lines: readonly Sum[];
}

describeWith(mariadb)("Writers and readers at once", () => {
  test("every answer is the state of one committed version, and the roll-ups are right at the end", async () => {
    const address = await freshDatabase();
    const world = await World.open(address);
    await world.register({ code: "C", name: "甲市" }, { code: "X", name: "乙县", parent: "C" });
    for (let i = 0; i < WRITERS; i++) await writePair(world, i, 0);
    const until = Date.now() + SECONDS * 1000;
    const counts = { written: 0, read: 0 };
    const writers = Array.from({ length: WRITERS }, async (_, i) => {
      const own = await World.open(address);
      for (let step = 1; Date.now() < until || step <= LEAST; step++) {
        await writePair(own, i, step);
        counts.written++;
      }
      await own.close();
    });
    const readers = Array.from({ length: READERS }, async () => {
      for (let turn = 1; Date.now() < until || turn <= LEAST; turn++) {
        expectOneState(await ask<Answer>(world, QUESTION));
        counts.read++;
        await sleep(1);
      }
    });
    await Promise.all([...writers, ...readers]);
    expect(counts.written).toBeGreaterThan(WRITERS);
    expect(counts.read).toBeGreaterThan(READERS);
    expect((await world.store.read(verifyRollups)).faults).toEqual([]);
    await world.close();
  });
});

/** One write: two bodies share what they receive anew, and move between city and county, line and line. */
function writePair(world: World, writer: number, step: number): Promise<unknown> {
  const first = (step * 37 + writer) % (TOGETHER + 1);
  const bodies = [`甲市第${writer}甲局`, `甲市第${writer}乙局`];
  return world.store.write(async (manager) => {
    await registerAll(
      manager,
      bodies.map((name, i) => ({
        code: name,
        name,
        parent: (step + i) % 3 === 0 ? "X" : "C",
        from: [null, 2020, 2021][(step + writer) % 3] as number | null,
        line: (step + i) % 2 === 0 ? "科技" : "教育",
      })),
    );
    for (const [i, name] of bodies.entries()) {
      const values = { "applications.received.total": i === 0 ? first : TOGETHER - first };
      await world.fileWithin(manager, name, YEAR, { values, text: `${name} ${step}` });
    }
  });
}

function expectOneState({ whole: [whole], parts, lines }: Answer): void {
  const received = ({ figures }: Sum) => figures.applications.received.total;
  const sumOf = (sums: readonly Sum[]) => sums.reduce((sum, each) => sum + received(each), 0);
  const contributed = whole.contributors.nodes.reduce((sum, { value }) => sum + Number(value), 0);
  const expected = WRITERS * TOGETHER;
  expect([received(whole), sumOf(parts), sumOf(lines), contributed]).toEqual([expected, expected, expected, expected]);
  expect(whole.coverage.reported).toBe(whole.contributors.totalCount);
}
