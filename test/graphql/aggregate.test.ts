import { Dimension } from "../../src/form/dimension";
import { ask, refusal } from "../support/api";
import { onEachDatabase } from "../support/databases";
import type { Values } from "../support/reading";
import type { World } from "../support/world";

interface Coverage {
  readonly expected: number;
  readonly reported: number;
  readonly missing: readonly { readonly name: string; readonly year: number }[];
}

interface Row {
  readonly year: number | null;
  readonly department: { readonly name: string } | null;
  readonly coverage: Coverage;
  readonly figures: {
    readonly procurement: { readonly amount: string | null };
    readonly applications: { readonly received: { readonly total: number | null } };
  };
  readonly notes: readonly { readonly code: string; readonly message: string; readonly indicator: string | null }[];
}

const FIELDS = `{ year department { name } parent { name } line kind form
  coverage { expected reported missing { name year } }
  figures { procurement { amount } applications { received { total } } } notes { code message indicator } }`;

const figuresOf = (received: number | null, fen: number | null = 0): Values => ({
  "applications.received.total": received,
  "procurement.amount": fen,
});

onEachDatabase("aggregate", (open) => {
  let world: World;
  beforeEach(async () => {
    world = await open();
    await world.register(
      { code: "C", name: "甲市", parent: null },
      { code: "K", name: "甲市科学技术局", parent: "C" },
      { code: "J", name: "甲市教育局", parent: "C" },
      { code: "X", name: "乙县", parent: "C" },
      { code: "XK", name: "乙县科学技术局", parent: "X" },
      { code: "XJ", name: "乙县教育局", parent: "X" },
    );
    await world.file("K", 2019, { values: figuresOf(10, 1000) });
    await world.file("K", 2020, { values: figuresOf(11, 429100000) });
    await world.file("J", 2020, { values: figuresOf(7, 5) });
    await world.file("XK", 2020, { values: figuresOf(3, 1) });
    await world.file("XJ", 2019, { values: figuresOf(4, 1) });
    await world.file("X", 2020, { values: figuresOf(3, 1) });
    await world.file("C", 2020, { values: figuresOf(21, 429100006) });
  });
  afterEach(() => world.close());

  const rowsOf = async (arguments_: string): Promise<readonly Row[]> =>
    (await ask<{ aggregate: Row[] }>(world, `{ aggregate${arguments_} ${FIELDS} }`)).aggregate;

  test("groups add up to the same question without groups, figures and reports alike", async () => {
    const where = `(where: { years: [2020], under: "甲市" }`;
    const [whole] = await rowsOf(`${where})`);
    const groups = await rowsOf(`${where}, groupBy: [DEPARTMENT])`);
    expect(groups.map((group) => group.department?.name).sort()).toEqual([
      "乙县科学技术局",
      "甲市教育局",
      "甲市科学技术局",
    ]);
    const received = groups.map((group) => group.figures.applications.received.total as number);
    expect(received.reduce((a, b) => a + b)).toBe(whole?.figures.applications.received.total);
    const cents = groups.map((group) => BigInt((group.figures.procurement.amount as string).replace(".", "")));
    expect(cents.reduce((a, b) => a + b)).toBe(429100006n);
    expect(whole?.figures.procurement.amount).toBe("4291000.06");
    expect(groups.reduce((sum, group) => sum + group.coverage.reported, 0)).toBe(whole?.coverage.reported);
  });

  test("coverage counts who is expected from the first report on, and names who is missing", async () => {
    const [whole] = await rowsOf(`(where: { years: [2020], under: "甲市" })`);
    expect(whole?.coverage).toEqual({ expected: 4, reported: 3, missing: [{ name: "乙县教育局", year: 2020 }] });
    const [before] = await rowsOf(`(where: { years: [2019], under: "甲市" })`);
    expect(before?.coverage).toEqual({ expected: 2, reported: 2, missing: [] });
  });

  test("activeFrom and activeTo say otherwise", async () => {
    await world.register(
      { code: "XJ", name: "乙县教育局", activeTo: 2019 },
      { code: "J", name: "甲市教育局", activeFrom: 2019 },
    );
    const { aggregate } = await ask<{ aggregate: Row[] }>(world, `{ aggregate(groupBy: [YEAR]) ${FIELDS} }`);
    expect(aggregate.map((row) => [row.year, row.coverage])).toEqual([
      [2019, { expected: 3, reported: 2, missing: [{ name: "甲市教育局", year: 2019 }] }],
      [2020, { expected: 3, reported: 3, missing: [] }],
    ]);
  });

  test("a slice without any report is one row of nulls with its coverage, and no group", async () => {
    const [row, ...others] = await rowsOf(`(where: { years: [2090], departments: ["K"] })`);
    expect(others).toEqual([]);
    expect(row?.figures).toEqual({ procurement: { amount: null }, applications: { received: { total: null } } });
    expect(row?.coverage).toEqual({ expected: 0, reported: 0, missing: [] });
    expect(await rowsOf(`(where: { years: [2090] }, groupBy: [DEPARTMENT])`)).toEqual([]);
  });

  test("sums leave summary reports out; `parent` takes the direct parts as they reported", async () => {
    const received = async (where: string) =>
      (await rowsOf(`(where: { years: [2020], ${where} })`))[0]?.figures.applications.received.total;
    expect(await received("")).toBe(21);
    expect(await received(`parent: "甲市"`)).toBe(21);
    expect(await received(`parent: "甲市", summary: true`)).toBe(3);
    expect(await received(`departments: ["甲市"]`)).toBe(21);
    expect(await received(`lines: ["科技"]`)).toBe(14);
    expect(await received(`kinds: [BUREAU], under: "乙县"`)).toBe(3);
  });

  test("a body and its own part are refused as double counting, by name, grouped or not", async () => {
    for (const arguments_ of [
      `(where: { departments: ["乙县", "乙县科学技术局"] })`,
      `(where: { departments: ["甲市", "XK"], years: [2020] }, groupBy: [DEPARTMENT])`,
      `(where: { summary: true })`,
    ]) {
      const error = await refusal(world, `{ aggregate${arguments_} { coverage { expected } } }`);
      expect(error).toMatchObject({ code: "DOUBLE_COUNTING" });
      expect(error?.message).toMatch(/甲市|乙县/);
    }
  });

  test("a body and its own part in different years are no double counting", async () => {
    await world.register({ code: "XJ", name: "乙县教育局", activeTo: 2019 });
    const [row] = await rowsOf(`(where: { departments: ["X", "XJ"] })`);
    expect(row?.figures.applications.received.total).toBe(7);
  });

  test("a stock over several years is null with a note, and a figure with YEAR", async () => {
    const stock = `{ figures { licensing { itemsBefore decisions } reconsideration { total } } notes { code indicator } }`;
    await world.file("J", 2019, { values: { "licensing.itemsBefore": 5, "licensing.decisions": 2 } });
    const over = await ask(world, `{ aggregate(where: { departments: ["J"], years: [2019, 2020] }) ${stock} }`);
    expect(over).toEqual({
      aggregate: [
        {
          figures: { licensing: { itemsBefore: null, decisions: 2 }, reconsideration: { total: 0 } },
          notes: [
            { code: "STOCK_OVER_YEARS", indicator: "LICENSING_ITEMS_BEFORE" },
            { code: "PENDING_IN_TOTAL", indicator: "RECONSIDERATION_TOTAL" },
          ],
        },
      ],
    });
    const yearly = await ask<{ aggregate: { figures: { licensing: { itemsBefore: number } }; notes: [] }[] }>(
      world,
      `{ aggregate(where: { departments: ["J"] }, groupBy: [YEAR]) ${stock} }`,
    );
    expect(yearly.aggregate.map((row) => row.figures.licensing.itemsBefore)).toEqual([5, 0]);
    expect(yearly.aggregate.flatMap((row) => row.notes)).toEqual([]);
  });

  test("absent is null: one report blank, one without the cell in its form, one stated", async () => {
    await world.file("J", 2021, { values: { "applications.received.total": null } });
    const row = async (year: number) => (await rowsOf(`(where: { departments: ["J"], years: [${year}] })`))[0];
    expect((await row(2021))?.figures).toEqual({
      procurement: { amount: null },
      applications: { received: { total: null } },
    });
    const both = await ask(
      world,
      `{ aggregate(where: { departments: ["J"] }) { received: stated(indicator: APPLICATIONS_RECEIVED) amount: stated(indicator: PROCUREMENT_AMOUNT)
         people: stated(indicator: APPLICATIONS_RECEIVED, applicant: NATURAL_PERSON) refused: stated(indicator: APPLICATIONS_OUTCOMES_REFUSED_TOTAL) } }`,
    );
    expect(both).toEqual({ aggregate: [{ received: 1, amount: 1, people: 2, refused: 2 }] });
  });

  test("a subtotal sums the stated items, and is null where none is", async () => {
    await world.file("J", 2021, {
      rest: null,
      values: {
        "applications.outcomes.refused.stateSecret.total": 2,
        "applications.outcomes.refused.inquiryMatter.total": 3,
      },
    });
    const subtotals =
      "{ figures { applications { outcomes { refused { total { total } } unavailable { total { total } } } } } }";
    expect(await ask(world, `{ aggregate(where: { departments: ["J"], years: [2021] }) ${subtotals} }`)).toEqual({
      aggregate: [
        {
          figures: {
            applications: { outcomes: { refused: { total: { total: 5 } }, unavailable: { total: { total: null } } } },
          },
        },
      ],
    });
  });

  test("a stock is judged group by group: one year's stands beside another's several", async () => {
    await world.file("J", 2019, { values: { "licensing.itemsBefore": 5 } });
    const { aggregate } = await ask<{
      aggregate: { department: { code: string }; figures: object; notes: { code: string }[] }[];
    }>(
      world,
      `{ aggregate(groupBy: [DEPARTMENT]) { department { code } figures { licensing { itemsBefore } } notes { code } } }`,
    );
    const stocks = Object.fromEntries(aggregate.map((row) => [row.department.code, [row.figures, row.notes]]));
    expect(stocks.J).toEqual([{ licensing: { itemsBefore: null } }, [{ code: "STOCK_OVER_YEARS" }]]);
    expect(stocks.XK).toEqual([{ licensing: { itemsBefore: 0 } }, []]);
  });

  test("a sum over both forms says which figures only some of its reports can state", async () => {
    await world.file("J", 2021, { values: figuresOf(1) });
    const notes = async (groupBy: string) =>
      (await rowsOf(`(where: { departments: ["J"] }${groupBy})`)).map((row) =>
        row.notes.map((note) => [note.code, note.indicator]),
      );
    expect(await notes("")).toEqual([[["NOT_IN_EVERY_FORM", "PROCUREMENT_AMOUNT"]]]);
    expect(await notes(", groupBy: [YEAR]")).toEqual([[], []]);
  });

  test("a draft moves nobody in the tree, and counts nowhere", async () => {
    await world.file("丙省", 2020, { values: figuresOf(100) });
    await world.file("丙省丁市科学技术局", 2020, { values: figuresOf(5) });
    const ofProvince = () => rowsOf(`(where: { under: "丙省" })`);
    const before = await ofProvince();
    expect(before[0]?.figures.applications.received.total).toBe(5);
    await world.file("丙省丁市", 2020, { publish: false });
    expect(await ofProvince()).toEqual(before);
    expect(
      await refusal(
        world,
        `{ aggregate(where: { departments: ["丙省", "丙省丁市科学技术局"] }) { coverage { expected } } }`,
      ),
    ).toMatchObject({ code: "DOUBLE_COUNTING" });
    expect(
      (await refusal(world, `{ aggregate(where: { parent: "丙省丁市" }) { coverage { expected } } }`))?.message,
    ).not.toMatch(/Did you mean[^?]*丙省丁市[、,?]/);
    await world.file("丙省丁市", 2020);
    expect(
      (await ask<{ department: { parts: object[] } }>(world, `{ department(code: "丙省丁市") { parts { name } } }`))
        .department.parts,
    ).toEqual([{ name: "丙省丁市科学技术局" }]);
  });

  test("empty lists of years, forms and departments name nothing", async () => {
    for (const filter of ["years: []", "forms: []", "departments: []"])
      expect((await rowsOf(`(where: { ${filter} })`))[0]?.figures.applications.received.total).toBeNull();
  });

  test("a figure that is not divided by applicant is not counted by one", async () => {
    const error = await refusal(
      world,
      "{ aggregate { stated(indicator: PROCUREMENT_AMOUNT, applicant: ENTERPRISE) } }",
    );
    expect(error).toMatchObject({ code: "BAD_USER_INPUT" });
  });

  test("a sum as of a moment is what it was then", async () => {
    const { report } = await ask<{ report: { validFrom: string } }>(
      world,
      `{ report(department: "K", year: 2020) { validFrom } }`,
    );
    await world.file("K", 2020, { text: "更正", values: figuresOf(12, 429100000) });
    const received = async (asOf: string) =>
      (await rowsOf(`(where: { departments: ["K"], years: [2020] }${asOf})`))[0]?.figures.applications.received.total;
    expect(await received("")).toBe(12);
    expect(await received(`, asOf: "${report.validFrom}"`)).toBe(11);
    expect(await received(`, asOf: "2001-01-01T08:00:00+08:00"`)).toBeNull();
  });

  test("sums of counts past 2^31 and of money past 2^53 fen are exact", async () => {
    // One report holds the most a cell may, so that the sum passes 2^53.
    for (let i = 0; i < 40; i++) await world.file(`丁市第${i}局`, 2020, { values: figuresOf(2 ** 31 - 1, 100_000) });
    await world.file("丁市最大局", 2020, { values: figuresOf(0, Number.MAX_SAFE_INTEGER) });
    const names = [...Array.from({ length: 40 }, (_, i) => `"丁市第${i}局"`), `"丁市最大局"`].join();
    const [row] = await rowsOf(`(where: { departments: [${names}] })`);
    expect(row?.figures.procurement.amount).toBe("90071992587409.91");
    expect(row?.figures.applications.received.total).toBe(40 * (2 ** 31 - 1));
  });

  test("drafts are in no sum and no coverage", async () => {
    await world.file("J", 2019, { values: figuresOf(1000), publish: false });
    const [row] = await rowsOf(`(where: { years: [2019] })`);
    expect(row?.figures.applications.received.total).toBe(14);
    expect(row?.coverage.expected).toBe(2);
  });

  test("a summary without registered parts is left out, and the note names it", async () => {
    await world.file("戊市", 2020, { values: figuresOf(500) });
    const [row] = await rowsOf(`(where: { years: [2020] })`);
    expect(row?.figures.applications.received.total).toBe(21);
    expect(row?.notes.map(({ code }) => code)).toEqual(["SUMMARY_WITHOUT_PARTS", "INCOMPLETE"]);
    expect(row?.notes[0]?.message).toContain("戊市");
  });

  test("every dimension groups, several at once, in order", async () => {
    const rows = await ask<{
      aggregate: { year: number; line: string; parent: { name: string }; kind: string; form: string }[];
    }>(world, `{ aggregate(groupBy: [YEAR, LINE, PARENT, KIND, FORM]) { year line parent { name } kind form } }`);
    expect(rows.aggregate).toEqual(
      expect.arrayContaining([
        { year: 2020, line: "科技", parent: { name: "乙县" }, kind: "BUREAU", form: "FORM_2019" },
        { year: 2020, line: "教育", parent: { name: "乙县" }, kind: "BUREAU", form: "FORM_2019" }, // expected, not filed
      ]),
    );
    expect(rows.aggregate).toHaveLength(6);
  });

  // Figures are grouped in SQL, coverage from the directory: both must find the same groups.
  test.each(Object.values(Dimension))(
    "a group by %s counts the same reports in its figures and in its coverage",
    async (by) => {
      await world.register({ code: "K", name: "甲市科学技术局", regionCode: "330100" });
      const { aggregate } = await ask<{
        aggregate: { coverage: { reported: number }; contributors: { totalCount: number } }[];
      }>(
        world,
        `{ aggregate(groupBy: [${by}]) { coverage { reported } contributors(indicator: APPLICATIONS_RECEIVED, first: 1) { totalCount } } }`,
      );
      expect(aggregate.length).toBeGreaterThan(0);
      for (const { coverage, contributors } of aggregate) expect(coverage.reported).toBe(contributors.totalCount);
    },
  );

  test("a region groups whoever has its code, with its coverage and its order; a trend has a series for each", async () => {
    await world.register({ code: "K", name: "甲市科学技术局", regionCode: "330100" });
    await world.register({ code: "J", name: "甲市教育局", regionCode: "330100" });
    await world.register({ code: "XK", name: "乙县科学技术局", regionCode: "330122" });
    const { aggregate, trend } = await ask<{
      aggregate: { region: string | null; coverage: object; figures: object }[];
      trend: { region: string | null; points: { value: { value: string | null } }[] }[];
    }>(
      world,
      `{ aggregate(where: { years: [2020] }, groupBy: [REGION], orderBy: [{ dimension: REGION, direction: DESC }]) {
           region coverage { expected reported } figures { applications { received { total } } } }
         trend(of: [APPLICATIONS_RECEIVED], from: 2020, to: 2020, groupBy: REGION) { region points { value { value } } } }`,
    );
    const sums = (total: number | null) => ({ applications: { received: { total } } });
    expect(aggregate).toEqual([
      { region: "330122", coverage: { expected: 1, reported: 1 }, figures: sums(3) },
      { region: "330100", coverage: { expected: 2, reported: 2 }, figures: sums(18) },
      { region: null, coverage: { expected: 1, reported: 0 }, figures: sums(null) },
    ]);
    expect(new Map(trend.map(({ region, points }) => [region, points[0]?.value.value]))).toEqual(
      new Map([
        ["330100", "18"],
        ["330122", "3"],
        [null, null],
      ]),
    );
  });

  test("a sum that counts the made-up sample together with real bodies says so, and no other", async () => {
    await world.register(
      { code: "S", name: "示例市", sample: true },
      { code: "SK", name: "示例市科学技术局", parent: "S", sample: true },
    );
    await world.file("SK", 2023, { sample: true });
    const notesFor = async (where: string) =>
      (
        await ask<{ aggregate: { notes: { code: string; message: string; departments: { name: string }[] }[] }[] }>(
          world,
          `{ aggregate(where: { years: [2023]${where} }) { notes { code message departments { name } } } }`,
        )
      ).aggregate[0]?.notes.filter(({ code }) => code !== "INCOMPLETE");
    expect(await notesFor("")).toEqual([]);
    await world.file("K", 2023);
    expect(await notesFor("")).toEqual([
      {
        code: "SAMPLE_COUNTED",
        message: expect.stringContaining("one department of the made-up sample"),
        departments: [{ name: "示例市科学技术局" }],
      },
    ]);
    expect(await notesFor(`, under: "示例市"`)).toEqual([]);
    expect(await notesFor(`, under: "甲市"`)).toEqual([]);
    await world.register({ code: "SK", name: "示例市科学技术局", parent: null, from: null });
    expect(await notesFor("")).toEqual([]);
  });

  test("an unknown department is refused by name, with the nearest", async () => {
    const error = await refusal(
      world,
      `{ aggregate(where: { departments: ["甲市科技局"] }) { coverage { expected } } }`,
    );
    expect(error).toMatchObject({ code: "DEPARTMENT_UNKNOWN" });
    expect(error?.message).toContain("甲市科学技术局");
  });
});
