import { registerDepartments } from "../../src/change/register";
import type { Registration } from "../../src/store/registration";
import { rebuildRollups, verifyRollups } from "../../src/store/rollup/rebuild";
import { ask, refusal } from "../support/api";
import { onEachDatabase } from "../support/databases";
import type { World } from "../support/world";

const received = (count: number) => ({ values: { "applications.received.total": count }, rest: 0 });
const RECEIVED = "measure(of: APPLICATIONS_RECEIVED) { value }";

// The science bureau of the county X becomes one of the city C in the report year 2023.
const MOVED: Registration = { code: "XK", name: "甲市乙县科学技术局", parent: "C", from: 2023 };

onEachDatabase("A body that moves", (open) => {
  let world: World;
  beforeEach(async () => {
    world = await open();
    await world.register(
      { code: "C", name: "甲市", partsComplete: true },
      { code: "J", name: "甲市教育局", parent: "C" },
      { code: "X", name: "甲市乙县", parent: "C", partsComplete: true },
      { code: "XK", name: "甲市乙县科学技术局", parent: "X" },
      { code: "XJ", name: "甲市乙县教育局", parent: "X" },
    );
    for (const year of [2022, 2023]) {
      await world.file("J", year, received(2659));
      await world.file("XK", year, received(142));
      await world.file("XJ", year, received(5));
      await world.file("X", year, received(year === 2022 ? 147 : 5));
      await world.file("C", year, received(2806));
    }
  });
  afterEach(() => world.close());

  const registered = (...bodies: Registration[]) => registerDepartments(world.store, bodies);

  const sumOf = async (where: string, asOf = "") => {
    const { aggregate } = await ask<{ aggregate: readonly { measure: { value: string } }[] }>(
      world,
      `{ aggregate(where: ${where}${asOf}) { ${RECEIVED} } }`,
    );
    return aggregate[0]?.measure.value;
  };

  test("counts where it belonged in the year of each report", async () => {
    expect(await sumOf('{ parent: "C", years: [2022] }')).toBe("2806");
    await registered(MOVED);
    expect(await sumOf('{ parent: "C", years: [2022] }')).toBe("2806");
    expect(await sumOf('{ parent: "C", years: [2023] }')).toBe("2806");
    for (const asOf of ["", ', asOf: "2099-01-01T00:00:00Z"']) {
      expect(await sumOf('{ under: "X", years: [2022] }', asOf)).toBe("147");
      expect(await sumOf('{ under: "X", years: [2023] }', asOf)).toBe("5");
      expect(await sumOf('{ under: "X", years: [2022, 2023] }', asOf)).toBe("152");
      expect(await sumOf('{ under: "X" }', asOf)).toBe("152");
      expect(await sumOf('{ parent: "C", summary: false }', asOf)).toBe(String(2659 * 2 + 142));
      expect(await sumOf("{ years: [2022, 2023] }", asOf)).toBe(String(2806 * 2));
    }
    expect((await world.store.read(verifyRollups)).faults).toEqual([]);
  });

  test("is in each question below its body of each year", async () => {
    await registered(MOVED);
    const answer = await ask(
      world,
      `{ byParent: aggregate(where: { under: "C", years: [2022, 2023] }, groupBy: [PARENT, YEAR]) { parent { code } year ${RECEIVED} coverage { expected reported } }
         trend(of: [APPLICATIONS_RECEIVED], from: 2023, to: 2023, where: { under: "X" }) { points { value { value } change { before { value } } coverage { expected } } }
         ranking(by: APPLICATIONS_RECEIVED, year: 2022, where: { under: "X" }) { nodes { department { code } } }
         later: ranking(by: APPLICATIONS_RECEIVED, year: 2023, where: { under: "X" }) { nodes { department { code } } }
         reports(where: { under: "X" }) { nodes { year department { code } } }
         findings(where: { under: "X", years: [2023] }) { nodes { report { department { code } } } }
         comparison(measures: [APPLICATIONS_RECEIVED], years: [2022, 2023], where: { parent: "X" }) { rows { department { code } } }
         aggregate(where: { parent: "C", summary: false, years: [2022, 2023] }) { contributors(indicator: APPLICATIONS_RECEIVED) { nodes { department { code } year } } }
         department(code: "XK") { parent { code } periods { fromYear toYear parent { code } kind line summary } } }`,
    );
    expect(answer).toMatchObject({
      byParent: [
        { parent: { code: "C" }, year: 2022, measure: { value: "2659" }, coverage: { expected: 1, reported: 1 } },
        { parent: { code: "C" }, year: 2023, measure: { value: "2801" }, coverage: { expected: 2, reported: 2 } },
        { parent: { code: "X" }, year: 2022, measure: { value: "147" }, coverage: { expected: 2, reported: 2 } },
        { parent: { code: "X" }, year: 2023, measure: { value: "5" }, coverage: { expected: 1, reported: 1 } },
      ],
      trend: [{ points: [{ value: { value: "5" }, change: { before: { value: "147" } }, coverage: { expected: 1 } }] }],
      ranking: { nodes: [{ department: { code: "XK" } }, { department: { code: "XJ" } }] },
      later: { nodes: [{ department: { code: "XJ" } }] },
      reports: { nodes: [{ year: 2023 }, { year: 2022 }, { year: 2022 }] },
      comparison: { rows: [{ department: { code: "XJ" } }, { department: { code: "XK" } }] },
      department: {
        parent: { code: "C" },
        periods: [
          { fromYear: null, toYear: 2022, parent: { code: "X" }, kind: "BUREAU", line: "科技", summary: false },
          { fromYear: 2023, toYear: null, parent: { code: "C" }, kind: "BUREAU", line: "科技", summary: false },
        ],
      },
    });
  });

  test("leaves every reconciliation as the reports of its year say", async () => {
    const statuses = async () =>
      ask(
        world,
        `{ ${[2022, 2023].flatMap((year) => ["C", "X"].map((code) => `${code}${year}: reconciliation(summary: "${code}", year: ${year}) { status coverage { expected } }`)).join(" ")} }`,
      );
    await registered(MOVED);
    expect(await statuses()).toEqual({
      C2022: { status: "AGREES", coverage: { expected: 2 } },
      X2022: { status: "AGREES", coverage: { expected: 2 } },
      C2023: { status: "AGREES", coverage: { expected: 3 } },
      X2023: { status: "AGREES", coverage: { expected: 1 } },
    });
    const { findings } = await ask<{ findings: { nodes: readonly object[] } }>(
      world,
      `{ findings(where: { checks: ["R15"] }) { nodes { check } } }`,
    );
    expect(findings.nodes).toEqual([]);
  });

  test("is refused with its body of a year, and allowed with that of another one", async () => {
    await registered(MOVED);
    const both = (year: number) =>
      `{ aggregate(where: { departments: ["X", "XK"], years: [${year}] }) { ${RECEIVED} } }`;
    expect(await refusal(world, both(2022))).toMatchObject({ code: "DOUBLE_COUNTING" });
    expect(await ask(world, both(2023))).toEqual({ aggregate: [{ measure: { value: "147" } }] });
  });

  test("needs a year, or a dash for all years", async () => {
    const { from: _, ...undated } = MOVED;
    await expect(registered(undated)).rejects.toThrow(
      /^XK is registered with a different parent: say in the column `from`/,
    );
    expect(await sumOf('{ parent: "C", years: [2022] }')).toBe("2806");
    await registered({ ...undated, from: null });
    expect(await sumOf('{ parent: "C", years: [2022] }')).toBe("2948");
  });

  test("is given back by the opposite change, by a list of changes, and by computing everything again", async () => {
    const sums = () =>
      world.store.read((manager) =>
        manager.query("SELECT * FROM rollup ORDER BY family, body, grain, summary, year, form, line, kind"),
      );
    const before = await sums();
    await registered(MOVED);
    const after = await sums();
    expect(after).not.toEqual(before);
    expect((await registered(MOVED)).changes).toEqual([]);
    const { from: _, ...unchanged } = MOVED;
    expect((await registered(unchanged)).changes).toEqual([]);
    await registered({ ...MOVED, parent: "X", from: 2023 });
    expect(await sums()).toEqual(before);
    await registered({ ...MOVED, to: null }, { ...MOVED, parent: "X", from: null, to: 2022 });
    expect(await sums()).toEqual(after);
    await world.store.write(rebuildRollups);
    expect(await sums()).toEqual(after);
  });

  test("takes everything below it along, from the year of the move on", async () => {
    await world.register({ code: "Y", name: "丙市" });
    await registered({ code: "X", name: "甲市乙县", parent: "Y", from: 2023 });
    expect(await sumOf('{ under: "C", years: [2022] }')).toBe("2806");
    expect(await sumOf('{ under: "C", years: [2023] }')).toBe("2659");
    expect(await sumOf('{ under: "Y" }')).toBe("147");
    expect((await world.store.read(verifyRollups)).faults).toEqual([]);
    await expect(registered({ code: "Y", name: "丙市", parent: "XJ", from: 2024 })).rejects.toThrow(/circles/);
    await registered({ code: "Y", name: "丙市", parent: "XJ", from: null, to: 2022 });
  });

  test("of which a summary is made keeps no finding for the years in which it is none", async () => {
    await world.file("X", 2023, received(6));
    await registered({ ...MOVED, line: "科技" });
    const found = async () =>
      (
        await ask<{ findings: { nodes: readonly { report: object }[] } }>(
          world,
          '{ findings(where: { checks: ["R15"] }) { nodes { report { year department { code } } } } }',
        )
      ).findings.nodes.map(({ report }) => report);
    expect(await found()).toEqual([
      { year: 2023, department: { code: "C" } },
      { year: 2023, department: { code: "X" } },
    ]);
    await registered({ code: "X", name: "甲市乙县", summary: false, from: 2023 });
    expect(await found()).toEqual([{ year: 2023, department: { code: "C" } }]);
  });

  test("is refused with its body of the year before, where a change needs that year", async () => {
    await registered(MOVED);
    const trend = (selection: string) =>
      `{ trend(of: [APPLICATIONS_RECEIVED], from: 2023, to: 2023, where: { departments: ["X", "XK"] }) { points { ${selection} } } }`;
    expect(await ask(world, trend("value { value }"))).toEqual({ trend: [{ points: [{ value: { value: "147" } }] }] });
    expect(await refusal(world, trend("change { status }"))).toMatchObject({
      code: "DOUBLE_COUNTING",
      message: expect.stringContaining("2022"),
    });
  });
});
