import type { DataSource } from "typeorm";
import { SuccessionKind } from "../../src/form/succession";
import type { Registration } from "../../src/store/registration";
import { ask } from "../support/api";
import { onEachDatabase } from "../support/databases";
import { applications } from "../support/smallCity";
import type { World } from "../support/world";

const MATCHED =
  "matched { bodies before { value stated expected } after { value stated expected } difference points relative entered { code } left { code } }";
const CHANGE = `change { status difference ${MATCHED} }`;

const whole = (code: string, fromYear = 2023) => ({ code, fromYear, kind: SuccessionKind.WHOLE });
const part = (code: string, fromYear = 2023) => ({ code, fromYear, kind: SuccessionKind.PART });
const named = (...codes: string[]) => codes.map((code) => ({ code }));

/** A, B and D are bureaus of the city C; E, F and G are registered, and come and go as tests have it. */
onEachDatabase("A change over departments of which some merge or are divided", (open) => {
  let world: World;
  beforeEach(async () => {
    world = await open();
    await world.register({ code: "C", name: "甲市" }, { code: "Y", name: "乙市" });
    for (const [i, code] of [..."ABDEFG"].entries())
      await world.register({ code, name: `甲市${"教民财科农体"[i]}局`, parent: "C", line: "政务" });
  });
  afterEach(() => world.close());

  const change = (code: string, columns: Partial<Registration>) =>
    world.register({ code, name: `甲市${"教民财科农体"["ABDEFG".indexOf(code)]}局`, ...columns });

  /** "A5 B7" for so many applications received. */
  const file = async (year: number, reports: string) => {
    for (const each of reports.split(" "))
      await world.file(each[0] as string, year, applications(Number(each.slice(1))));
  };

  const trend = async (more = "", from = 2023, to = from) =>
    (
      await ask<{ trend: readonly { line: string | null; points: readonly { change: object }[] }[] }>(
        world,
        `{ trend(of: [APPLICATIONS_RECEIVED], from: ${from}, to: ${to}${more}) { line points { ${CHANGE} } } }`,
      )
    ).trend;
  const changes = async (more?: string, from?: number, to?: number) =>
    (await trend(more ?? ', where: { under: "C" }', from, to))[0]?.points.map((point) => point.change);

  test("is comparable where all predecessors and all successors state it: they are one body", async () => {
    await file(2022, "A10 B20 D30");
    await file(2023, "E35 D33");
    await change("A", { activeTo: 2022 });
    await change("B", { activeTo: 2022 });
    await change("E", { predecessors: [whole("A"), whole("B")] });
    const sum = (value: string, stated: number) => ({ value, stated, expected: stated });
    expect(await changes()).toEqual([
      {
        status: "COMPARABLE",
        difference: "8",
        matched: {
          bodies: 2,
          before: sum("60", 3),
          after: sum("68", 2),
          difference: "8",
          points: null,
          relative: "0.133333",
          entered: [],
          left: [],
        },
      },
    ]);
    await change("E", { predecessors: [] });
    const unlinked = { bodies: 1, difference: "3", entered: named("E"), left: named("A", "B") };
    expect(await changes()).toMatchObject([{ status: "UNEQUAL_BODIES", difference: null, matched: unlinked }]);
  });

  test("of a rate adds up numerators and denominators, over reports that state both", async () => {
    await world.file("A", 2022, applications(1, 2, 10));
    await world.file("B", 2022, applications(1, 4, 10));
    await world.file("E", 2023, applications(1, 12, 20));
    await change("A", { activeTo: 2022 });
    await change("B", { activeTo: 2022 });
    await change("E", { predecessors: [whole("A"), whole("B")] });
    const rate = () =>
      ask<{ trend: readonly { points: readonly { change: object }[] }[] }>(
        world,
        `{ trend(of: [GRANTED_RATE], from: 2023, to: 2023, where: { under: "C" }) { points { ${CHANGE} } } }`,
      );
    const matched = {
      bodies: 1,
      before: { value: "0.300000", stated: 2 },
      after: { value: "0.600000", stated: 1 },
      points: "30.0000",
    };
    expect(await rate()).toMatchObject({ trend: [{ points: [{ change: { status: "COMPARABLE", matched } }] }] });
    await world.file("B", 2022, applications(1, 4, null));
    const none = { bodies: 0, difference: null, entered: named("E"), left: named("A") };
    expect(await rate()).toMatchObject({
      trend: [{ points: [{ change: { status: "UNEQUAL_BODIES", matched: none } }] }],
    });
  });

  test("has none of a merger matched where one of them does not state it, nor the one that goes on", async () => {
    await file(2022, "A10 D30 F1");
    await file(2023, "D45 F2");
    await change("A", { activeTo: 2022 });
    await change("D", { predecessors: [whole("A")] });
    expect(await changes()).toMatchObject([{ status: "COMPARABLE", difference: "6", matched: { bodies: 2 } }]);
    await world.file("A", 2022, applications(null));
    const matched = { bodies: 1, difference: "1", entered: named("D"), left: named("D") };
    expect(await changes()).toMatchObject([{ status: "UNEQUAL_BODIES", difference: null, matched }]);
  });

  test("counts a department that hands a part over, with what goes on, as one; alone it is another one", async () => {
    await file(2022, "A10 B5");
    await file(2023, "A4 E7 B5");
    await change("E", { predecessors: [part("A")] });
    expect(await changes()).toMatchObject([{ status: "COMPARABLE", difference: "1", matched: { bodies: 2 } }]);
    expect(await changes(', where: { departments: ["A", "B"] }')).toMatchObject([
      { status: "UNEQUAL_BODIES", matched: { bodies: 1, difference: "0", entered: named("A"), left: named("A") } },
    ]);
    await world.file("E", 2023, applications(null));
    expect(await changes()).toMatchObject([
      { status: "UNEQUAL_BODIES", matched: { bodies: 1, entered: named("A"), left: named("A") } },
    ]);
  });

  test("within groups needs all of them in the same group", async () => {
    await file(2022, "A10 B20 D30");
    await file(2023, "E35 D33");
    await change("A", { activeTo: 2022 });
    await change("B", { activeTo: 2022, line: "民政", from: null });
    await change("E", { predecessors: [whole("A"), whole("B")] });
    const byLine = ', where: { under: "C" }, groupBy: LINE';
    expect(await trend(byLine)).toMatchObject([
      {
        line: "政务",
        points: [
          { change: { status: "UNEQUAL_BODIES", matched: { bodies: 1, entered: named("E"), left: named("A") } } },
        ],
      },
    ]);
    await change("B", { line: "政务", from: 2022 });
    expect(await trend(byLine)).toMatchObject([
      { line: "政务", points: [{ change: { status: "COMPARABLE", difference: "8", matched: { bodies: 2 } } }] },
    ]);
  });

  test("follows the tree of each year, the asked forms and any moment", async () => {
    await file(2022, "A10 D30");
    await file(2023, "E12 D33");
    await change("A", { activeTo: 2022 });
    await change("E", { predecessors: [whole("A")] });
    const here = ', where: { under: "C", forms: [FORM_2021] }';
    const comparable = { status: "COMPARABLE", difference: "5", matched: { bodies: 2, entered: [], left: [] } };
    for (const asOf of ["", ', asOf: "2099-01-01T00:00:00Z"'])
      expect(await changes(here + asOf)).toMatchObject([comparable]);
    expect(await changes(`${here}, asOf: "2001-01-01T00:00:00Z"`)).toMatchObject([
      { status: "NOT_STATED", matched: { bodies: 0, entered: [], left: [] } },
    ]);
    expect(await changes(', where: { under: "C", forms: [FORM_2019] }')).toMatchObject([{ status: "NOT_STATED" }]);
    await change("E", { parent: "Y", from: 2023 });
    const gone = { bodies: 1, difference: "3", entered: [], left: named("A") };
    expect(await changes(here)).toMatchObject([{ status: "UNEQUAL_BODIES", matched: gone }]);
    const all = await changes(', where: { lines: ["政务"] }');
    expect(all).toMatchObject([comparable]);
  });

  test("of many years follows the handovers of each", async () => {
    await file(2020, "A10 B1");
    await file(2021, "E11 B2");
    await file(2022, "F13 B3");
    await file(2023, "F9 G5 B4");
    await change("A", { activeTo: 2020 });
    await change("E", { activeTo: 2021, predecessors: [whole("A", 2021)] });
    await change("F", { predecessors: [whole("E", 2022)] });
    await change("G", { predecessors: [part("F", 2023)] });
    const one = (difference: string) => ({
      status: "COMPARABLE",
      difference,
      matched: { bodies: 2, difference, entered: [], left: [] },
    });
    expect(await changes(undefined, 2021, 2023)).toMatchObject([one("2"), one("3"), one("2")]);
  });

  test("takes one statement more where there is a handover in it, and none elsewhere", async () => {
    await file(2022, "A10 B20 D30");
    await file(2023, "E35 D33");
    await world.file("Y", 2022, applications(4));
    await world.file("Y", 2023, applications(4));
    const statementsOf = async (where: string) => {
      const { logger } = Reflect.get(world.store, "source") as DataSource;
      const statements = jest.spyOn(logger, "logQuery");
      await ask(
        world,
        `{ trend(of: [APPLICATIONS_RECEIVED], from: 2023, to: 2023, where: ${where}) { points { change { status } } } }`,
      );
      const count = statements.mock.calls.length;
      statements.mockRestore();
      return count;
    };
    const [linked, elsewhere] = ['{ under: "C" }', '{ departments: ["Y", "D"] }'];
    await statementsOf(linked);
    const before = [await statementsOf(linked), await statementsOf(elsewhere)];
    await change("A", { activeTo: 2022 });
    await change("B", { activeTo: 2022 });
    await change("E", { predecessors: [whole("A"), whole("B")] });
    await statementsOf(linked);
    expect([await statementsOf(linked), await statementsOf(elsewhere)]).toEqual([
      (before[0] as number) + 2, // asked twice: as it is written, and compiled
      before[1],
    ]);
  });
});
