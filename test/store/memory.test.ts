import { ANYTHING, bodiesOf, both, DIRECTORY, IdSet, isTouched, NOTHING, reportsOf, TREE } from "../../src/store/basis";
import { CHANGES_KEPT, ChangeLog, type ChangeRow, versionName } from "../../src/store/changeLog";
import { Memory } from "../../src/store/memory";
import { EVERYTHING, type Touched, Touching, touchedFrom, touchedText } from "../../src/store/touched";

const NONE: Touched = { everything: false, members: false, bodies: [], filings: [], reports: [] };
const touching = (touched: Partial<Touched>): Touched => ({ ...NONE, ...touched });

describe("What a thing rests on", () => {
  const of12in2020 = reportsOf([1, 2], [2020]);
  it.each([
    ["a report of it", of12in2020, { reports: [[1, 2020]] }, true],
    ["another year", of12in2020, { reports: [[1, 2021]] }, false],
    ["another body", of12in2020, { reports: [[3, 2020]] }, false],
    ["a first report, whatever its year", of12in2020, { filings: [2] }, true],
    ["a first report of another body", of12in2020, { filings: [3] }, false],
    ["the tree, which it does not ask", of12in2020, { members: true }, false],
    ["the tree, which it asks", both(of12in2020, TREE), { members: true }, true],
    ["what no filter asks", both(of12in2020, TREE), { bodies: [1] }, false],
    ["what is known of a body", both(TREE, bodiesOf(new IdSet([1]))), { bodies: [1] }, true],
    ["what is known of another", both(TREE, bodiesOf(new IdSet([1]))), { bodies: [2] }, false],
    ["what is known of any body", DIRECTORY, { bodies: [2] }, true],
    ["what any body filed", DIRECTORY, { filings: [2] }, true],
    ["a figure, where only filings count", DIRECTORY, { reports: [[2, 2020]] }, false],
    ["all years", reportsOf([1], null), { reports: [[1, 1999]] }, true],
    ["all bodies", reportsOf(null, [2020]), { reports: [[77, 2020]] }, true],
    ["filings alone, and a figure", reportsOf([1], []), { reports: [[1, 2020]] }, false],
    ["filings alone, and a filing", reportsOf([1], []), { filings: [1] }, true],
    ["everything", of12in2020, { everything: true }, true],
    ["everything, but nothing was read", NOTHING, { everything: true }, false],
    ["nothing, but any write counts", ANYTHING, {}, true],
  ] as const)("is touched, or not, by %s", (_, basis, touched, expected) => {
    expect(isTouched(basis, touching(touched as Partial<Touched>))).toBe(expected);
  });

  it("is anything, once there is too much to look through", () => {
    const many = Array.from({ length: 100 }, (_, i) => reportsOf([i + 1], [2020])).reduce(both);
    expect(isTouched(many, NONE)).toBe(true);
  });

  it("knows its numbers", () => {
    const ids = new IdSet([1, 8, 9, 10_000]);
    expect([0, 1, 2, 7, 8, 9, 10, 9_999, 10_000, 10_001, 1_000_000].filter((id) => ids.has(id))).toEqual([
      1, 8, 9, 10_000,
    ]);
    expect(new IdSet([]).has(0)).toBe(false);
  });
});

describe("What a write touched", () => {
  it("is everything where nobody said, or where it is too much", () => {
    expect(new Touching().result()).toEqual(EVERYTHING);
    const many = new Touching();
    for (let id = 1; id < 2000; id++) many.body(id);
    expect(many.result()).toEqual(EVERYTHING);
  });

  it("is kept as text", () => {
    const touched = new Touching();
    touched.member(1);
    touched.filing(2);
    touched.report(3, 2020);
    touched.report(3, 2020);
    const result = touched.result();
    expect(result).toEqual(touching({ members: true, bodies: [1], filings: [2], reports: [[3, 2020]] }));
    expect([touchedFrom(touchedText(result)), touchedFrom(touchedText(EVERYTHING))]).toEqual([result, EVERYTHING]);
  });
});

/** A database whose writes touch what a test says. */
class History {
  readonly rows: ChangeRow[] = [];

  write(touched: Partial<Touched>, token = `t${this.rows.length + 1}`): string {
    const version = this.rows.length + 1;
    this.rows.push({ version, token, touched: touchedText(touching(touched)) });
    return versionName({ version, token }, "2026-01-31");
  }

  load = async (from: number) => this.rows.filter(({ version }) => Number(version) >= from);
}

describe("The log of changes", () => {
  test("tells what was touched between two versions", async () => {
    const [history, log] = [new History(), new ChangeLog()];
    const first = history.write({});
    await log.reach(first, history.load);
    history.write({ bodies: [1] });
    const third = history.write({ bodies: [2] });
    await log.reach(third, history.load);
    expect(log.between(first, third)?.map(({ bodies }) => bodies)).toEqual([[1], [2]]);
    expect([log.between(third, third), log.between(third, first)]).toEqual([[], null]);
  });

  test("forgets all where a number comes again with another token", async () => {
    const [history, log] = [new History(), new ChangeLog()];
    const first = history.write({});
    await log.reach(first, history.load);
    const lost = history.write({ reports: [[1, 2020]] });
    await log.reach(lost, history.load);
    history.rows.pop();
    const again = history.write({ reports: [[1, 2020]] }, "other");
    await log.reach(again, history.load);
    expect([log.between(lost, again), log.between(first, again), log.between(again, again)]).toEqual([null, null, []]);
    const next = history.write({ bodies: [5] });
    await log.reach(next, history.load);
    expect(log.between(again, next)).toEqual([touching({ bodies: [5] })]);
  });

  test("forgets all where writes between are missing", async () => {
    const [history, log] = [new History(), new ChangeLog()];
    const first = history.write({});
    await log.reach(first, history.load);
    history.write({});
    const third = history.write({});
    history.rows.splice(1, 1);
    await log.reach(third, history.load);
    expect(log.between(first, third)).toBeNull();
  });

  test("is bounded", async () => {
    const [history, log] = [new History(), new ChangeLog()];
    const first = history.write({});
    await log.reach(first, history.load);
    let [version, recent] = ["", ""];
    for (let i = 0; i < CHANGES_KEPT + 5; i++) {
      version = history.write({});
      if (i === 100) recent = version;
    }
    await log.reach(version, history.load);
    expect(log.between(first, version)).toBeNull();
    expect(log.between(recent, version)).toHaveLength(CHANGES_KEPT + 5 - 101);
  });
});

describe("The memory of a process", () => {
  async function remembering(keepsOlder = false) {
    const [history, log] = [new History(), new ChangeLog()];
    const write = async (touched: Partial<Touched>) => {
      const version = history.write(touched);
      await log.reach(version, history.load);
      return version;
    };
    return { write, memory: new Memory<string>(log, 100_000, (value) => value.length, keepsOlder) };
  }

  test("keeps a value until a write touches what it rests on", async () => {
    const { write, memory } = await remembering();
    const first = await write({});
    memory.keep(first, "k", { value: "old", basis: reportsOf([1], [2020]) });
    const second = await write({ reports: [[2, 2020]] });
    expect(memory.at(second, "k")?.value).toBe("old");
    const third = await write({ reports: [[1, 2020]] });
    expect(memory.at(third, "k")).toBeUndefined();
    expect([memory.at(first, "k")?.value, memory.at(second, "k")?.value]).toEqual(["old", "old"]);
  });

  test("keeps no value beyond its day, though nothing was written", async () => {
    const { write, memory } = await remembering();
    const today = await write({});
    const tomorrow = today.replace("2026-01-31", "2026-02-01");
    memory.keep(today, "k", { value: "today", basis: TREE });
    expect([memory.at(today, "k")?.value, memory.at(tomorrow, "k")]).toEqual(["today", undefined]);
    const make = async (before: unknown) => ({ value: `from ${JSON.stringify(before)}`, basis: TREE });
    expect((await memory.get(tomorrow, "k", make)).value).toBe("from null");
    expect(memory.at(today, "k")).toBeUndefined();
  });

  test("never goes back to an older version", async () => {
    const { write, memory } = await remembering();
    const [first, second] = [await write({}), await write({ members: true })];
    memory.keep(second, "k", { value: "new", basis: TREE });
    memory.keep(first, "k", { value: "old", basis: TREE });
    expect([memory.at(second, "k")?.value, memory.at(first, "k")]).toEqual(["new", undefined]);
  });

  test("keeps the value before for requests that are older, where told", async () => {
    const { write, memory } = await remembering(true);
    const first = await write({});
    memory.keep(first, "k", { value: "old", basis: TREE });
    const second = await write({ members: true });
    memory.keep(second, "k", { value: "new", basis: TREE });
    expect([memory.at(first, "k")?.value, memory.at(second, "k")?.value]).toEqual(["old", "new"]);
  });

  test("makes a value once for all who ask, from what was known and what was touched since", async () => {
    const { write, memory } = await remembering();
    const first = await write({});
    await memory.get(first, "k", async () => ({ value: "a", basis: TREE }));
    const second = await write({ members: true });
    const make = jest.fn(async (before: unknown) => ({ value: JSON.stringify(before), basis: TREE }));
    const [one, other] = await Promise.all([memory.get(second, "k", make), memory.get(second, "k", make)]);
    expect(make).toHaveBeenCalledTimes(1);
    expect(one).toEqual(other);
    expect(JSON.parse(one.value)).toEqual({ value: "a", since: [touching({ members: true })] });
  });

  test("has whoever waits make it where the first one fails", async () => {
    const { write, memory } = await remembering();
    const version = await write({});
    const failing = memory.get(version, "k", () => Promise.reject(new Error("left")));
    const waiting = memory.get(version, "k", async () => ({ value: "made", basis: TREE }));
    await expect(failing).rejects.toThrow("left");
    expect((await waiting).value).toBe("made");
  });

  test("counts its keys, which hold what a request says", async () => {
    const { write, memory } = await remembering();
    const version = await write({});
    for (let i = 0; i < 100; i++) memory.keep(version, `${i} ${"k".repeat(10_000)}`, { value: "x", basis: NOTHING });
    const kept = Array.from({ length: 100 }, (_, i) => memory.at(version, `${i} ${"k".repeat(10_000)}`));
    expect(kept.filter((each) => each !== undefined).length).toBeLessThan(10);
  });

  test("is bounded by bytes; the least recently used gives way", async () => {
    const { write, memory } = await remembering();
    const version = await write({});
    for (let i = 0; i < 1000; i++) memory.keep(version, `k${i}`, { value: "x".repeat(1000), basis: NOTHING });
    expect(memory.bytes).toBeLessThanOrEqual(100_000);
    expect([memory.at(version, "k999")?.value.length, memory.at(version, "k0")]).toEqual([1000, undefined]);
  });
});
