import { ask } from "../support/api";
import { onEachDatabase } from "../support/databases";
import { applications, SMALL_CITY } from "../support/smallCity";
import type { World } from "../support/world";

const MATCHED =
  "matched { bodies before { value status } after { value } difference points relative entered { code } left { code } }";
const CHANGE = `change { status difference points relative before { value } after { value } ${MATCHED} }`;

onEachDatabase("A change over several departments", (open) => {
  let world: World;
  beforeEach(async () => {
    world = await open();
    await world.register(...SMALL_CITY);
  });
  afterEach(() => world.close());

  const trend = async (arguments_: string) =>
    (
      await ask<{ trend: readonly { points: readonly { change: object }[] }[] }>(
        world,
        `{ trend(${arguments_}) { line points { ${CHANGE} } } }`,
      )
    ).trend;

  const changeIn = async (year: number, measure = "APPLICATIONS_RECEIVED") =>
    (await trend(`of: [${measure}], from: ${year}, to: ${year}, where: { under: "C" }`))[0]?.points[0]?.change;

  test("over the same departments is comparable, and that of the matched ones is the same", async () => {
    for (const [year, times] of [
      [2022, 1],
      [2023, 2],
    ] as const)
      for (const [i, code] of ["A", "B", "D"].entries()) await world.file(code, year, applications((i + 5) * times));
    expect(await changeIn(2023)).toEqual({
      status: "COMPARABLE",
      difference: "18",
      points: null,
      relative: "1.000000",
      before: { value: "18" },
      after: { value: "36" },
      matched: {
        bodies: 3,
        before: { value: "18", status: "REPORTED" },
        after: { value: "36" },
        difference: "18",
        points: null,
        relative: "1.000000",
        entered: [],
        left: [],
      },
    });
  });

  test("over others is none; that of the matched ones may have the other sign, and who came and went is named", async () => {
    await world.file("A", 2022, applications(100));
    await world.file("B", 2022, applications(500));
    await world.file("A", 2023, applications(80));
    await world.file("D", 2023, applications(900));
    expect(await changeIn(2023)).toEqual({
      status: "UNEQUAL_BODIES",
      difference: null,
      points: null,
      relative: null,
      before: { value: "600" },
      after: { value: "980" },
      matched: {
        bodies: 1,
        before: { value: "100", status: "REPORTED" },
        after: { value: "80" },
        difference: "-20",
        points: null,
        relative: "-0.200000",
        entered: [{ code: "D" }],
        left: [{ code: "B" }],
      },
    });
  });

  test("counts as unequal where all filed and one does not state it", async () => {
    for (const code of ["A", "B"])
      for (const year of [2022, 2023])
        await world.file(code, year, applications(code === "B" && year === 2023 ? null : 4));
    expect(await changeIn(2023)).toMatchObject({
      status: "UNEQUAL_BODIES",
      matched: { bodies: 1, difference: "0", entered: [], left: [{ code: "B" }] },
    });
  });

  test("of a rate is over those that state both of its sides, in percentage points", async () => {
    await world.file("A", 2022, applications(10, 2, 10));
    await world.file("A", 2023, applications(10, 5, 10));
    await world.file("B", 2022, applications(10, 9, 10));
    await world.file("B", 2023, applications(10, 9, null));
    expect(await changeIn(2023, "GRANTED_RATE")).toMatchObject({
      status: "UNEQUAL_BODIES",
      difference: null,
      points: null,
      before: { value: "0.550000" },
      after: { value: "0.500000" },
      matched: {
        bodies: 1,
        before: { value: "0.200000" },
        after: { value: "0.500000" },
        difference: "0.300000",
        points: "30.0000",
        left: [{ code: "B" }],
      },
    });
  });

  test("without a value keeps its reason, and nobody is matched", async () => {
    await world.file("A", 2023, applications(3));
    expect(await changeIn(2023)).toMatchObject({
      status: "NOT_STATED",
      difference: null,
      matched: {
        bodies: 0,
        before: { value: null },
        after: { value: null },
        difference: null,
        entered: [{ code: "A" }],
        left: [],
      },
    });
    expect(await changeIn(2019)).toMatchObject({ status: "NOT_STATED", matched: { bodies: 0, entered: [], left: [] } });
  });

  test("is that of a group alone: who changes the group leaves one and enters the other", async () => {
    for (const year of [2022, 2023])
      for (const code of ["A", "B", "D"]) await world.file(code, year, applications(year === 2022 ? 3 : 5));
    await world.register({ code: "B", name: "甲市民政局", line: "教育", from: 2023 });
    const series = await trend(
      'of: [APPLICATIONS_RECEIVED], from: 2023, to: 2023, where: { under: "C" }, groupBy: LINE',
    );
    expect(series).toMatchObject([
      {
        line: "教育",
        points: [
          {
            change: {
              status: "UNEQUAL_BODIES",
              matched: { bodies: 1, difference: "2", entered: [{ code: "B" }], left: [] },
            },
          },
        ],
      },
      { line: "财政", points: [{ change: { status: "COMPARABLE", difference: "2", matched: { bodies: 1 } } }] },
    ]);
  });

  test("is over those who belong to a body in each of both years, as of any moment and on the asked forms", async () => {
    await world.register({ code: "E", name: "乙市" });
    for (const year of [2022, 2023]) for (const code of ["A", "B"]) await world.file(code, year, applications(7));
    await world.register({ code: "B", name: "甲市民政局", parent: "E", from: 2023 });
    const one = {
      status: "UNEQUAL_BODIES",
      matched: { bodies: 1, difference: "0", left: [{ code: "B" }], entered: [] },
    };
    expect(await changeIn(2023)).toMatchObject(one);
    const asked = 'of: [APPLICATIONS_RECEIVED], from: 2023, to: 2023, where: { under: "C", forms: [FORM_2021] }';
    const now = await trend(`${asked}, asOf: "2099-01-01T00:00:00Z"`);
    expect(now).toMatchObject([{ points: [{ change: one }] }]);
    const before = await trend(`${asked}, asOf: "2001-01-01T00:00:00Z"`);
    expect(before).toMatchObject([{ points: [{ change: { status: "NOT_STATED", matched: { bodies: 0 } } }] }]);
  });

  test("over many years is that of each year, whichever fields are asked", async () => {
    for (const [year, filing] of [
      [2020, "AB"],
      [2021, "AB"],
      [2022, "A"],
      [2023, "AD"],
    ] as const)
      for (const code of filing) await world.file(code, year, applications(year - 2000));
    const [series] = await trend(
      'of: [APPLICATIONS_RECEIVED, GRANTED_RATE], from: 2020, to: 2023, where: { under: "C" }',
    );
    expect(series?.points.map(({ change }) => change)).toMatchObject([
      { status: "NOT_STATED" },
      { status: "COMPARABLE", difference: "2", matched: { bodies: 2 } },
      { status: "UNEQUAL_BODIES", matched: { bodies: 1, difference: "1", left: [{ code: "B" }] } },
      { status: "UNEQUAL_BODIES", matched: { bodies: 1, difference: "1", entered: [{ code: "D" }] } },
    ]);
    const { trend: plain } = await ask<{ trend: object }>(
      world,
      '{ trend(of: [APPLICATIONS_RECEIVED], from: 2022, to: 2022, where: { under: "C" }) { points { value { value } ...Changed } } } fragment Changed on Point { change { status } }',
    );
    expect(plain).toEqual([{ points: [{ value: { value: "22" }, change: { status: "UNEQUAL_BODIES" } }] }]);
  });
});
