import fc from "fast-check";
import { ask, refusal } from "../support/api";
import { onEachDatabase } from "../support/databases";
import { findingOf } from "../support/finding";
import type { World } from "../support/world";

const RECONCILED = `status message coverage { expected reported notDue missing { name } }
  rows(indicators: [LICENSING_DECISIONS]) { printed sum difference stated reported status message }
  report { revision figures { licensing { decisions } } }`;
const FOUND =
  "totalCount nodes { check message report { year revision department { code } figures { licensing { decisions } } } }";
const WHERE = `where: { checks: ["R1", "R4"] }`;

onEachDatabase("As of a moment", (open) => {
  let world: World;
  let clock: jest.SpyInstance<number, []>;
  let day = 0;
  let edition = 0;
  beforeEach(async () => {
    world = await open();
    await world.register({ code: "C", name: "甲市", parent: null, partsComplete: true });
    for (const code of ["A", "B"]) await world.register({ code, name: `甲市第${code}局`, parent: "C" });
    clock = jest.spyOn(Date, "now");
    day = 0;
  });
  afterEach(async () => {
    clock.mockRestore();
    await world.close();
  });

  const noonOf = (days: number) => new Date(Date.UTC(2022, 0, 1 + days, 12)).toISOString();
  const nextDay = () => {
    day += 9;
    clock.mockReturnValue(Date.parse(noonOf(day)));
  };
  const file = (code: string, year: number, decisions: number, publish = true) => {
    const findings = [
      findingOf(`${code} ${year} ${decisions}`),
      findingOf("between reports", { check: "R5" }),
      ...(decisions > 2 ? [findingOf("large", { check: "R4" })] : []),
    ];
    return world.file(code, year, {
      values: { "licensing.decisions": decisions },
      publish,
      findings,
      text: `edition ${edition++}`,
    });
  };
  const answers = async (asOf: string | null) => {
    const moment = asOf === null ? "" : `, asOf: "${asOf}"`;
    return ask(
      world,
      `{ y2021: reconciliation(summary: "C", year: 2021${moment}) { ${RECONCILED} }
         y2022: reconciliation(summary: "C", year: 2022${moment}) { ${RECONCILED} }
         findings(${WHERE}${moment}, orderBy: [{ by: YEAR, direction: DESC }, { by: DEPARTMENT, direction: ASC }]) { ${FOUND} } }`,
    );
  };

  const step = fc.record({
    code: fc.constantFrom("A", "B", "C"),
    year: fc.constantFrom(2021, 2022),
    decisions: fc.nat(3),
    publish: fc.constantFrom(true, true, true, false),
  });

  test("reconciliations and findings are what they were when they were asked at that moment", async () => {
    const told: (readonly [string, unknown])[] = [];
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 5 }), async (steps) => {
        for (const { code, year, decisions, publish } of steps) {
          nextDay();
          await file(code, year, decisions, publish);
          told.push([noonOf(day).replace("12:00", "12:01"), await answers(null)]);
        }
      }),
      { numRuns: 12, seed: 20_220_131 },
    );
    expect(new Set(told.map(([, answer]) => JSON.stringify(answer))).size).toBeGreaterThan(8);
    nextDay();
    for (const [moment, answer] of told) expect([moment, await answers(moment)]).toEqual([moment, answer]);
  });

  test("a part that was not due and has filed since was missing", async () => {
    clock.mockReturnValue(Date.parse("2022-01-05T12:00:00Z"));
    for (const code of ["A", "B"]) await file(code, 2020, 1);
    await file("A", 2021, 1);
    await file("C", 2021, 3);
    clock.mockReturnValue(Date.parse("2022-03-05T12:00:00Z"));
    await file("B", 2021, 2);
    const at = async (asOf: string) => {
      const question = `{ reconciliation(summary: "C", year: 2021${asOf}) { status coverage { expected reported notDue } } }`;
      return (await ask<{ reconciliation: object }>(world, question)).reconciliation;
    };
    expect(await at("")).toEqual({ status: "AGREES", coverage: { expected: 2, reported: 2, notDue: 0 } });
    expect(await at(`, asOf: "2022-01-20T00:00:00Z"`)).toEqual({
      status: "NOT_ASSESSABLE",
      coverage: { expected: 1, reported: 1, notDue: 1 },
    });
    expect(await at(`, asOf: "2022-02-20T00:00:00Z"`)).toEqual({
      status: "NOT_ASSESSABLE",
      coverage: { expected: 2, reported: 1, notDue: 0 },
    });
    expect(await at(`, asOf: "2021-12-20T00:00:00Z"`)).toMatchObject({ status: "NOT_REPORTED" });
  });

  test("findings between reports are left out, and refused where they are asked for", async () => {
    nextDay();
    await file("A", 2021, 1);
    const checks = async (given: string) => {
      const { findings } = await ask<{ findings: { nodes: { check: string }[] } }>(
        world,
        `{ findings${given} { nodes { check } } }`,
      );
      return findings.nodes.map(({ check }) => check).sort();
    };
    const moment = `asOf: "${noonOf(day + 1)}"`;
    expect(await checks("")).toEqual(["R1", "R5"]);
    expect(await checks(`(${moment})`)).toEqual(["R1"]);
    expect(await checks(`(${moment}, where: { checks: ["R1"] })`)).toEqual(["R1"]);
    for (const check of ["R5", "R15", "JUMP"]) {
      const error = await refusal(
        world,
        `{ findings(${moment}, where: { checks: ["R1", "${check}"] }) { totalCount } }`,
      );
      expect(error).toMatchObject({ code: "BAD_USER_INPUT" });
      expect(error?.message).toContain(`The checks ${check} compare several reports`);
    }
  });

  test("pages of findings go on at their own moment alone", async () => {
    nextDay();
    for (const code of ["A", "B"]) await file(code, 2021, 1);
    const moment = `asOf: "${noonOf(day + 1)}"`;
    const { findings } = await ask<{ findings: { edges: { cursor: string }[] } }>(
      world,
      `{ findings(${moment}, first: 1) { edges { cursor } } }`,
    );
    const after = `after: "${findings.edges[0]?.cursor}"`;
    nextDay();
    await file("B", 2021, 2);
    expect(
      await ask(world, `{ findings(${moment}, first: 5, ${after}) { nodes { message report { revision } } } }`),
    ).toEqual({
      findings: { nodes: [{ message: "B 2021 1", report: { revision: 1 } }] },
    });
    expect(await refusal(world, `{ findings(first: 5, ${after}) { totalCount } }`)).toMatchObject({
      code: "CURSOR_INVALID",
    });
  });
});
