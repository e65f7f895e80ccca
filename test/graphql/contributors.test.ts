import { ask } from "../support/api";
import { onEachDatabase } from "../support/databases";
import type { World } from "../support/world";

const CONTRIBUTORS = `nodes { value department { code } report { id revision department { code } year } cells { indicator applicant value status raw } }`;

onEachDatabase("A contributor", (open) => {
  let world: World;
  beforeEach(async () => {
    world = await open();
    await world.register({ code: "K", name: "甲市科技局" }, { code: "J", name: "甲市教育局" });
    await world.file("K", 2020, {
      text: "一",
      values: {
        "rules.made": 14,
        "applications.outcomes.unavailable.notHeld.enterprise": 3,
        "applications.outcomes.unavailable.unclear.enterprise": 4,
      },
    });
    await world.file("J", 2020, { values: { "rules.made": 5 } });
  });
  afterEach(() => world.close());

  const contributorsOf = async (given: string, figure: string) =>
    (
      await ask<{ aggregate: { contributors: { nodes: Record<string, object>[] } }[] }>(
        world,
        `{ aggregate${given} { contributors(${figure}) { ${CONTRIBUTORS} } } }`,
      )
    ).aggregate[0]?.contributors.nodes;

  test("leads to its report and to the cell, at the moment of the sum", async () => {
    const { report } = await ask<{ report: { id: string; validFrom: string } }>(
      world,
      `{ report(department: "K", year: 2020) { id validFrom } }`,
    );
    await world.file("K", 2020, { text: "二", values: { "rules.made": 41 } });
    const [current] = (await contributorsOf("", "indicator: RULES_MADE")) ?? [];
    expect(current).toMatchObject({
      value: "41",
      report: { id: report.id, revision: 2, department: { code: "K" }, year: 2020 },
      cells: [{ indicator: "RULES_MADE", applicant: null, value: "41", status: "REPORTED", raw: "41" }],
    });
    const [then] = (await contributorsOf(`(asOf: "${report.validFrom}")`, "indicator: RULES_MADE")) ?? [];
    expect(then).toMatchObject({ value: "14", report: { revision: 1 }, cells: [{ value: "14" }] });
    expect(then?.report).not.toMatchObject({ id: report.id });
  });

  test("and the others add up to the sum, whichever page is asked; nothing where none states the figure or none may be added", async () => {
    const totalOf = async (figure: string) =>
      (
        await ask<{ aggregate: { contributors: { total: string | null } }[] }>(
          world,
          `{ aggregate { contributors(${figure}, first: 1) { total } } }`,
        )
      ).aggregate[0]?.contributors.total;
    expect(await totalOf("indicator: RULES_MADE")).toBe("19");
    expect(await totalOf("indicator: FEES_AMOUNT")).toBeNull();
    expect(await totalOf("indicator: RULES_TOTAL_DISCLOSED")).toBe("0");
    await world.file("K", 2019, {});
    expect(await totalOf("indicator: RULES_TOTAL_DISCLOSED")).toBeNull();
  });

  test("to a computed subtotal leads to each of its cells", async () => {
    const [first] =
      (await contributorsOf("", "indicator: APPLICATIONS_OUTCOMES_UNAVAILABLE_TOTAL, applicant: ENTERPRISE")) ?? [];
    expect(first).toMatchObject({ value: "7", department: { code: "K" } });
    const cells = first?.cells as unknown as { applicant: string; value: string }[];
    expect(cells.map(({ applicant, value }) => [applicant, value])).toEqual([
      ["ENTERPRISE", "3"],
      ["ENTERPRISE", "0"],
      ["ENTERPRISE", "4"],
    ]);
  });
});
