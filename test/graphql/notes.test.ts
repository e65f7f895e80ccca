import fc from "fast-check";
import type { DataSource } from "typeorm";
import { ask } from "../support/api";
import { onEachDatabase } from "../support/databases";
import type { World } from "../support/world";

const NOTES =
  "notes { code indicator measure applicant count of blank date departments { code } en: message zh: message(language: ZH) }";

interface Note {
  readonly code: string;
  readonly measure: string | null;
  readonly count: number | null;
  readonly of: number | null;
  readonly blank: number | null;
  readonly date: string | null;
  readonly departments: readonly { readonly code: string }[];
  readonly en: string;
  readonly zh: string;
}
interface Noted {
  readonly notes: readonly Note[];
}
type Row = Noted & Readonly<Record<string, unknown>>;

const brief = (notes: readonly Note[] | undefined) =>
  notes?.map(({ code, measure, count, of }) => [code, measure, count, of]);
const byCode = (notes: readonly Note[] | undefined, code: string) => notes?.find((note) => note.code === code);

onEachDatabase("Notes", (open) => {
  let world: World;
  let clock: jest.SpyInstance<number, []>;
  beforeEach(async () => {
    world = await open();
    await world.register({ code: "C", name: "甲市", summary: true });
    for (const code of ["A", "B", "D"]) await world.register({ code, name: `甲市第${code}局`, parent: "C" });
    clock = jest.spyOn(Date, "now");
  });
  afterEach(async () => {
    clock.mockRestore();
    await world.close();
  });

  const itIs = (moment: string) => clock.mockReturnValue(Date.parse(moment));
  const aggregated = async (given: string, fields = "") =>
    (await ask<{ aggregate: Row[] }>(world, `{ aggregate(${given}) { ${fields} ${NOTES} } }`)).aggregate;

  test("say how many reports there are of those that are due, and whose are missing, in both languages", async () => {
    itIs("2022-06-01T00:00:00Z");
    for (const code of ["A", "B", "D"]) await world.file(code, 2020);
    await world.file("A", 2021);
    const [row] = await aggregated("where: { years: [2021] }");
    expect(brief(row?.notes)).toEqual([["INCOMPLETE", null, 1, 3]]);
    expect(row?.notes[0]).toMatchObject({ departments: [{ code: "B" }, { code: "D" }], blank: null, date: null });
    expect(row?.notes[0]?.en).toMatch(/^1 of 3 reports filed/);
    expect(row?.notes[0]?.zh).toMatch(/^应报3份，已报1份/);
    const years = await aggregated("groupBy: [YEAR]");
    expect(years.map(({ notes }) => brief(notes))).toEqual([[], [["INCOMPLETE", null, 1, 3]]]);
  });

  test("call a year provisional until its reports are due, and by no older answer afterwards", async () => {
    itIs("2022-01-15T00:00:00Z");
    for (const code of ["A", "B", "D"]) await world.file(code, 2020);
    await world.file("A", 2021);
    const notes = async () => {
      const { aggregate, trend, ranking } = await ask<{
        aggregate: Noted[];
        trend: { points: Noted[] }[];
        ranking: Noted;
      }>(
        world,
        `{ aggregate(where: { years: [2021] }) { ${NOTES} }
           trend(of: [RULES_MADE], from: 2021, to: 2021) { points { ${NOTES} } }
           ranking(by: RULES_MADE, year: 2021) { ${NOTES} } }`,
      );
      return [aggregate[0], trend[0]?.points[0], ranking].map((noted) => brief(noted?.notes));
    };
    const provisional = [["PROVISIONAL", null, 2, 3]];
    expect(await notes()).toEqual([provisional, provisional, provisional]);
    itIs("2022-01-31T16:00:00Z");
    const incomplete = [["INCOMPLETE", null, 1, 3]];
    expect(await notes()).toEqual([incomplete, incomplete, incomplete]);
  });

  test("say how many reports state a figure or a measure, from rows and roll-ups alike", async () => {
    itIs("2022-06-01T00:00:00Z");
    const refused = "applications.outcomes.refused";
    await world.file("A", 2021, { values: { "rules.made": null } });
    await world.file("B", 2021, {
      values: { [`${refused}.stateSecret.total`]: null, [`${refused}.prohibitedByLaw.total`]: null },
    });
    await world.file("D", 2021, { rest: null, values: { "rules.made": 5 } });
    const fields = `figures { rules { made repealed } applications { received { total } } }
      measure(of: APPLICATIONS_OUTCOMES_REFUSED_TOTAL) { status stated } rates { granted { stated } }`;
    const expected = [
      ["PARTLY_STATED", "RULES_MADE", 2, 3],
      ["PARTLY_STATED", "RULES_REPEALED", 2, 3],
      ["PARTLY_STATED", "APPLICATIONS_RECEIVED", 2, 3],
      ["PARTLY_STATED", "APPLICATIONS_OUTCOMES_REFUSED_TOTAL", 2, 3],
      ["PARTLY_STATED", "GRANTED_RATE", 2, 3],
    ];
    for (const where of [`{ departments: ["A", "B", "D"], years: [2021] }`, "{ years: [2021] }"]) {
      const [row] = await aggregated(`where: ${where}`, fields);
      expect(brief(row?.notes)).toEqual(expected);
      expect(row?.notes.map(({ blank }) => blank)).toEqual([0, 0, 0, 2, null]);
      expect(row?.notes[3]?.en).toMatch(/^2 of 3 reports state .* with 2 items blank or uncertain/);
      expect(row?.notes[3]?.zh).toMatch(/^3份报告中有2份填报了.*其中2项空白或存疑/);
    }
  });

  test("count as able to state a measure the reports alone whose form has it", async () => {
    itIs("2022-06-01T00:00:00Z");
    await world.file("A", 2020);
    await world.file("A", 2021);
    await world.file("B", 2020, { values: { "procurement.amount": null } });
    await world.file("B", 2021);
    const [row] = await aggregated(`where: { departments: ["A", "B"] }`, "measure(of: PROCUREMENT_AMOUNT) { value }");
    expect(brief(row?.notes)).toEqual([
      ["NOT_IN_EVERY_FORM", "PROCUREMENT_AMOUNT", null, null],
      ["PARTLY_STATED", "PROCUREMENT_AMOUNT", 1, 2],
    ]);
  });

  test("tell in rankings and comparisons what one report leaves blank", async () => {
    itIs("2022-06-01T00:00:00Z");
    await world.file("A", 2021, { values: { "applications.outcomes.refused.stateSecret.total": null } });
    await world.file("B", 2021);
    const { ranking, comparison } = await ask<{
      ranking: { nodes: (Noted & { department: { code: string } })[] };
      comparison: Noted & { rows: { cells: Noted[] }[] };
    }>(
      world,
      `{ ranking(by: APPLICATIONS_OUTCOMES_REFUSED_TOTAL, year: 2021) { nodes { department { code } ${NOTES} } }
         comparison(measures: [APPLICATIONS_OUTCOMES_REFUSED_TOTAL, RULES_MADE], years: [2021], departments: ["A", "B"]) {
           rows { cells { ${NOTES} } } ${NOTES} } }`,
    );
    const blank = [["PARTLY_STATED", "APPLICATIONS_OUTCOMES_REFUSED_TOTAL", 1, 1]];
    expect(ranking.nodes.map(({ department, notes }) => [department.code, brief(notes)])).toEqual([
      ["A", blank],
      ["B", []],
    ]);
    expect(comparison.rows.map(({ cells }) => cells.map(({ notes }) => brief(notes)))).toEqual([
      [blank, []],
      [[], []],
    ]);
    expect(comparison.notes).toEqual([]);
  });

  test("name the made-up sample in rankings, trends and comparisons, too", async () => {
    itIs("2022-06-01T00:00:00Z");
    await world.register(
      { code: "S", name: "示例市", sample: true },
      { code: "SK", name: "示例市科学技术局", parent: "S", sample: true },
    );
    await world.file("SK", 2021, { sample: true });
    await world.file("A", 2021);
    const { ranking, trend, comparison } = await ask<{
      ranking: Noted;
      trend: { points: Noted[] }[];
      comparison: Noted;
    }>(
      world,
      `{ ranking(by: RULES_MADE, year: 2021) { ${NOTES} }
         trend(of: [RULES_MADE], from: 2021, to: 2021) { points { ${NOTES} } }
         comparison(measures: [RULES_MADE], years: [2021], where: {}) { ${NOTES} } }`,
    );
    for (const noted of [ranking, trend[0]?.points[0], comparison])
      expect(byCode(noted?.notes, "SAMPLE_COUNTED")).toMatchObject({ count: 1, departments: [{ code: "SK" }] });
  });

  test("are read with one statement more, and only where they are asked for", async () => {
    itIs("2022-06-01T00:00:00Z");
    for (const code of ["A", "B"]) await world.file(code, 2021);
    const { logger } = Reflect.get(world.store, "source") as DataSource;
    const spent = async (operation: string) => {
      await world.store.write(async () => undefined);
      const statements = jest.spyOn(logger, "logQuery");
      await ask(world, operation);
      const count = statements.mock.calls.length;
      statements.mockRestore();
      return count;
    };
    const asking = (notes: string) => [
      `{ aggregate(groupBy: [DEPARTMENT]) { coverage { expected } ${notes} } }`,
      `{ ranking(by: RULES_MADE, year: 2021) { nodes { rank ${notes} } totalCount ${notes} } }`,
      `{ trend(of: [RULES_MADE, FEES_AMOUNT], from: 2020, to: 2021) { points { year ${notes} } } }`,
      `{ comparison(measures: [RULES_MADE], years: [2020, 2021]) { rows { cells { year ${notes} } } breaks { year } ${notes} } }`,
    ];
    const [plain, noted] = [asking(""), asking("notes { message }")];
    await ask(world, plain[0] as string); // what is kept is then mended after each write
    // `ask` executes an operation twice, as it is and compiled.
    for (const [i, operation] of plain.entries())
      expect([i, (await spent(noted[i] as string)) - (await spent(operation))]).toEqual([i, 2]);
  });

  // Days pass with each step; the oracle remembers on which of them each report was published.
  const step = fc.record({
    code: fc.constantFrom("A", "B", "D"),
    year: fc.constantFrom(2020, 2021),
    publish: fc.boolean(),
  });
  let day = 0;
  let edition = 0;
  const dayAfter = (days: number) => new Date(Date.UTC(2023, 0, 1 + days)).toISOString();

  test("tell how many reports were revised, and when last, at any moment", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 10 }), fc.nat(), async (steps, back) => {
        for (const { code, year, publish } of steps) {
          itIs(dayAfter(++day));
          await world.file(code, year, { publish, text: `edition ${edition++}` });
          // A draft is public only once its own document is published.
          if (publish) published.push({ code, year, day });
        }
        itIs(dayAfter(++day));
        await check(null);
        await check(day - (back % 12));
      }),
      { numRuns: 8, seed: 20_211_231 },
    );
  });

  let published: { code: string; year: number; day: number }[] = [];
  beforeEach(() => {
    published = [];
  });

  async function check(moment: number | null): Promise<void> {
    const given = moment === null ? "" : `, asOf: "${dayAfter(moment).replace("T00", "T12")}"`;
    const then = published.filter((each) => moment === null || each.day <= moment);
    const revisedOf = (among: (report: { code: string; year: number }) => boolean) => {
      const keys = [...new Set(then.filter(among).map(({ code, year }) => `${code} ${year}`))];
      const days = keys.flatMap((key) => {
        const own = then.filter(({ code, year }) => `${code} ${year}` === key).map((each) => each.day);
        return own.length > 1 ? [Math.max(...own)] : [];
      });
      return days.length === 0 ? null : [days.length, keys.length, dayAfter(Math.max(...days)).slice(0, 10)];
    };
    const found = (noted: Noted | undefined) => {
      const note = byCode(noted?.notes, "REVISED");
      return note ? [note.count, note.of, note.date] : null;
    };
    const answer = await ask<{
      all: Noted[];
      years: (Noted & { year: number })[];
      each: (Noted & { year: number; department: { code: string } })[];
      trend: { points: (Noted & { year: number })[] }[];
      ranking: Noted & { nodes: (Noted & { department: { code: string } })[] };
      comparison: Noted & { rows: { department: { code: string }; cells: (Noted & { year: number })[] }[] };
    }>(
      world,
      `{ all: aggregate(where: {}${given}) { ${NOTES} }
         years: aggregate(groupBy: [YEAR]${given}) { year ${NOTES} }
         each: aggregate(groupBy: [DEPARTMENT, YEAR]${given}) { year department { code } ${NOTES} }
         trend(of: [RULES_MADE], from: 2020, to: 2021${given}) { points { year ${NOTES} } }
         ranking(by: RULES_MADE, year: 2021${given}) { ${NOTES} nodes { department { code } ${NOTES} } }
         comparison(measures: [RULES_MADE], years: [2020, 2021], departments: ["A", "B", "D"]${given}) {
           ${NOTES} rows { department { code } cells { year ${NOTES} } } } }`,
    );
    expect(found(answer.all[0])).toEqual(revisedOf(() => true));
    expect(found(answer.comparison)).toEqual(revisedOf(() => true));
    for (const group of answer.years) expect(found(group)).toEqual(revisedOf(({ year }) => year === group.year));
    for (const point of answer.trend[0]?.points ?? [])
      expect(found(point)).toEqual(revisedOf(({ year }) => year === point.year));
    const one = (code: string, year: number) => revisedOf((report) => report.code === code && report.year === year);
    for (const group of answer.each) expect(found(group)).toEqual(one(group.department.code, group.year));
    expect(found(answer.ranking)).toEqual(revisedOf(({ year }) => year === 2021));
    for (const entry of answer.ranking.nodes) expect(found(entry)).toEqual(one(entry.department.code, 2021));
    for (const { department, cells } of answer.comparison.rows)
      for (const cell of cells) expect(found(cell)).toEqual(one(department.code, cell.year));
  }

  test("are on the sentences of a year, of the measures that are said and of the reports", async () => {
    itIs("2022-06-01T00:00:00Z");
    const received = (count: number | null) => ({ values: { "applications.received.total": count }, rest: 0 });
    for (const code of ["A", "B", "D"]) await world.file(code, 2020, received(5));
    await world.file("A", 2021, received(7));
    await world.file("B", 2021, received(null));
    await world.file("B", 2021, { ...received(null), text: "second" });
    const { sentences } = await ask<{ sentences: Noted }>(
      world,
      `{ sentences(year: 2021, where: { parent: "C" }) { ${NOTES} } }`,
    );
    expect(brief(sentences.notes)).toEqual([
      ["PARTLY_STATED", "APPLICATIONS_RECEIVED", 1, 2],
      ["INCOMPLETE", null, 2, 3],
      ["REVISED", null, 1, 2],
    ]);
    expect(byCode(sentences.notes, "INCOMPLETE")?.departments).toEqual([{ code: "D" }]);
    const { sentences: none } = await ask<{ sentences: Noted }>(
      world,
      `{ sentences(year: 2021, where: { departments: ["D"] }) { ${NOTES} } }`,
    );
    expect(brief(none.notes)).toEqual([["INCOMPLETE", null, 0, 1]]);
  });

  test("are on a divided change, of the measure and the reports of both years", async () => {
    itIs("2023-01-15T00:00:00Z");
    const received = (count: number | null) => ({ values: { "applications.received.total": count }, rest: 0 });
    for (const code of ["A", "B", "D"]) await world.file(code, 2021, received(5));
    await world.file("A", 2021, { ...received(6), text: "second" });
    await world.file("A", 2022, received(7));
    await world.file("B", 2022, received(null));
    const notes = async (given: string) => {
      const { contributions } = await ask<{ contributions: Noted }>(
        world,
        `{ contributions(of: APPLICATIONS_RECEIVED, ${given}, where: { parent: "C" }) { ${NOTES} } }`,
      );
      return brief(contributions.notes);
    };
    const expected = [
      ["PARTLY_STATED", "APPLICATIONS_RECEIVED", 4, 5],
      ["PROVISIONAL", null, 1, 6],
      ["REVISED", null, 1, 5],
    ];
    expect(await notes("from: 2021, to: 2022")).toEqual(expected);
    // Remembered by now: what was revised since is told all the same.
    await world.file("B", 2022, { ...received(null), text: "second" });
    expect(await notes("from: 2021, to: 2022")).toEqual([...expected.slice(0, 2), ["REVISED", null, 2, 5]]);
    itIs("2023-06-01T00:00:00Z");
    expect((await notes("from: 2021, to: 2022"))?.[1]).toEqual(["INCOMPLETE", null, 5, 6]);
  });
});
