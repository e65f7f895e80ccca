import { ask } from "../support/api";
import { onEachDatabase } from "../support/databases";
import type { World } from "../support/world";

interface Report {
  readonly publishedOn: string | null;
  readonly timeliness: { readonly status: string; readonly dueOn: string; readonly daysLate: number | null };
  readonly publication: object | null;
}

onEachDatabase("Whether a report was on time", (open) => {
  let world: World;
  beforeEach(async () => {
    world = await open();
    await world.register(
      { code: "C", name: "甲市" },
      { code: "J", name: "甲市教育局", parent: "C" },
      { code: "M", name: "甲市民政局", parent: "C" },
      { code: "K", name: "甲市科技局", parent: "C" },
    );
  });
  afterEach(() => world.close());

  const report = async (department: string, year = 2023, asOf = ""): Promise<Report> => {
    const answer = await ask<{ report: Report }>(
      world,
      `{ report(department: "${department}", year: ${year}${asOf}) {
           publishedOn timeliness { status dueOn daysLate }
           publication { on atLatest source revision label raw start end } } }`,
    );
    return answer.report;
  };
  const judged = async (department: string, year = 2023) => {
    const { publishedOn, timeliness } = await report(department, year);
    return [publishedOn, timeliness.status, timeliness.daysLate];
  };

  test("is told by the day of publication and the deadline of a body of its kind in that year", async () => {
    await world.file("J", 2023, { printed: "2024-01-31" });
    await world.file("M", 2023, { printed: "2024-02-05" });
    await world.file("K", 2023);
    await world.file("C", 2023, { printed: "2024-03-31" });
    expect(await report("J")).toEqual({
      publishedOn: "2024-01-31",
      timeliness: { status: "ON_TIME", dueOn: "2024-01-31", daysLate: null },
      publication: {
        on: "2024-01-31",
        atLatest: false,
        source: "PRINTED",
        revision: 1,
        label: "发布日期",
        raw: "2024-01-31",
        start: 5,
        end: 15,
      },
    });
    expect(await judged("M")).toEqual(["2024-02-05", "LATE", 5]);
    expect(await judged("K")).toEqual([null, "UNKNOWN", null]);
    expect((await report("K")).publication).toBeNull();
    expect((await report("C")).timeliness).toEqual({ status: "ON_TIME", dueOn: "2024-03-31", daysLate: null });
  });

  test("is counted apart, adds up to the reports that are there, and who was late is named", async () => {
    await world.file("J", 2022, { printed: "2023-01-20" });
    await world.file("J", 2023, { printed: "2024-01-31" });
    await world.file("M", 2022, { printed: "2023-04-01" });
    await world.file("M", 2023, { printed: "2024-02-05" });
    await world.file("K", 2022);
    const coverage = async (given: string) => {
      const { aggregate } = await ask<{ aggregate: { coverage: Record<string, number> }[] }>(
        world,
        `{ aggregate(${given}) { coverage { expected reported onTime late timelinessUnknown missing { code }
             lateReports { code name year publishedOn daysLate } } } }`,
      );
      return aggregate.map((group) => group.coverage);
    };
    const late = (year: number, publishedOn: string, daysLate: number) => {
      return { code: "M", name: "甲市民政局", year, publishedOn, daysLate };
    };
    const [all, ...byYear] = [...(await coverage("where: {}")), ...(await coverage("groupBy: [YEAR]"))];
    expect(all).toEqual({
      expected: 6,
      reported: 5,
      onTime: 2,
      late: 2,
      timelinessUnknown: 1,
      missing: [{ code: "K" }],
      lateReports: [late(2022, "2023-04-01", 60), late(2023, "2024-02-05", 5)],
    });
    expect(byYear).toMatchObject([
      { reported: 3, onTime: 1, late: 1, timelinessUnknown: 1, lateReports: [late(2022, "2023-04-01", 60)] },
      { reported: 2, onTime: 1, late: 1, timelinessUnknown: 0, lateReports: [late(2023, "2024-02-05", 5)] },
    ]);
  });

  test("a correction does not make a report late", async () => {
    await world.file("J", 2023, { printed: "2024-01-20" });
    await world.file("J", 2023, { printed: "2024-06-01", text: "corrected" });
    expect(await judged("J")).toEqual(["2024-01-20", "ON_TIME", null]);
    const { report: revised } = await ask<{ report: { revisions: object[] } }>(
      world,
      `{ report(department: "J", year: 2023) { revisions { number publishedOn } } }`,
    );
    expect(revised.revisions).toEqual([
      { number: 1, publishedOn: "2024-01-20" },
      { number: 2, publishedOn: "2024-06-01" },
    ]);
  });

  test("the earliest day counts, in whatever order the versions are imported", async () => {
    await world.file("J", 2023, { printed: "2024-06-01", text: "corrected" });
    expect(await judged("J")).toEqual(["2024-06-01", "LATE", 122]);
    await world.file("J", 2023, { printed: "2024-01-20" });
    expect(await judged("J")).toEqual(["2024-01-20", "ON_TIME", null]);
    expect((await report("J")).publication).toMatchObject({ revision: 2 });
  });

  test("a late day of a later version leaves open when the first one was published", async () => {
    await world.file("J", 2023);
    await world.file("J", 2023, { printed: "2024-06-01", text: "second" });
    expect(await judged("J")).toEqual(["2024-06-01", "UNKNOWN", null]);
    expect((await report("J")).publication).toMatchObject({ on: "2024-06-01", atLatest: true, revision: 2 });
    await world.file("M", 2023);
    await world.file("M", 2023, { printed: "2024-01-20", text: "second" });
    expect(await judged("M")).toEqual(["2024-01-20", "ON_TIME", null]);
  });

  test("two readings of one document are one version", async () => {
    await world.file("J", 2023, { text: "page" });
    await world.file("J", 2023, { text: "other", printed: "2024-06-01" });
    await world.file("J", 2023, { text: "page", printed: "2024-05-01", values: { "rules.made": 3 } });
    expect(await judged("J")).toEqual(["2024-05-01", "LATE", 91]);
  });

  test("what a person states goes before the document, also afterwards", async () => {
    await world.file("J", 2023, { printed: "2024-06-01", published: "2024-01-20" });
    expect(await judged("J")).toEqual(["2024-01-20", "ON_TIME", null]);
    expect((await report("J")).publication).toEqual({
      on: "2024-01-20",
      atLatest: false,
      source: "STATED",
      revision: 1,
      label: null,
      raw: null,
      start: null,
      end: null,
    });
    await world.file("M", 2023, { text: "same" });
    expect(await judged("M")).toEqual([null, "UNKNOWN", null]);
    expect(await world.file("M", 2023, { text: "same", published: "2024-02-01" })).toMatchObject({ outcome: "dated" });
    expect(await judged("M")).toEqual(["2024-02-01", "LATE", 1]);
    expect(await world.file("M", 2023, { text: "same", published: "2024-02-01" })).toMatchObject({
      outcome: "unchanged",
    });
    expect(await world.file("M", 2023, { text: "same" })).toMatchObject({ outcome: "unchanged" });
    expect(await judged("M")).toEqual(["2024-02-01", "LATE", 1]);
  });

  test("the day of an earlier version can be stated, and what corrected it stays", async () => {
    await world.file("J", 2023, { text: "first", values: { "rules.made": 1 } });
    await world.file("J", 2023, { text: "corrected", values: { "rules.made": 2 }, printed: "2024-06-01" });
    expect(await judged("J")).toEqual(["2024-06-01", "UNKNOWN", null]);
    const first = { text: "first", values: { "rules.made": 1 } };
    const dated = await world.file("J", 2023, { ...first, published: "2024-02-03" });
    expect(dated).toMatchObject({ outcome: "dated", revision: 1, isPublic: true });
    expect(await judged("J")).toEqual(["2024-02-03", "LATE", 3]);
    expect(await made()).toBe(2);
    // Without a day, an earlier document is the next version, as ever.
    expect(await world.file("J", 2023, first)).toMatchObject({ outcome: "revised", revision: 3 });
    expect(await made()).toBe(1);
    expect(await judged("J")).toEqual(["2024-02-03", "LATE", 3]);
  });

  async function made(): Promise<number> {
    const { report: of } = await ask<{ report: { figures: { rules: { made: number } } } }>(
      world,
      `{ report(department: "J", year: 2023) { figures { rules { made } } } }`,
    );
    return of.figures.rules.made;
  }

  test("a draft says nothing, until it is published", async () => {
    await world.file("J", 2023, { text: "first" });
    await world.file("J", 2023, { text: "draft", printed: "2024-01-20", publish: false });
    expect(await judged("J")).toEqual([null, "UNKNOWN", null]);
    await world.file("J", 2023, { text: "draft", printed: "2024-01-20" });
    expect(await judged("J")).toEqual(["2024-01-20", "ON_TIME", null]);
  });

  test("as of a moment, the versions that were public then decide", async () => {
    await world.file("J", 2023, { printed: "2024-06-01", text: "corrected" });
    const moment = await validFrom();
    await world.file("J", 2023, { printed: "2024-01-20" });
    const then = await report("J", 2023, `, asOf: "${moment}"`);
    expect(then).toMatchObject({ publishedOn: "2024-06-01", timeliness: { status: "LATE" } });
    expect(then.publication).toMatchObject({ on: "2024-06-01", revision: 1 });
    const { aggregate } = await ask<{ aggregate: object[] }>(
      world,
      `{ aggregate(asOf: "${moment}") { coverage { onTime late timelinessUnknown lateReports { daysLate } } } }`,
    );
    expect(aggregate).toEqual([
      { coverage: { onTime: 0, late: 1, timelinessUnknown: 0, lateReports: [{ daysLate: 122 }] } },
    ]);
    expect(await judged("J")).toEqual(["2024-01-20", "ON_TIME", null]);
  });

  async function validFrom(): Promise<string> {
    const { report: now } = await ask<{ report: { validFrom: string } }>(
      world,
      `{ report(department: "J", year: 2023) { validFrom } }`,
    );
    return now.validFrom;
  }

  test("the tree of the report's year decides whose deadline it is", async () => {
    await world.register({ code: "K", name: "甲市科技局", parent: "C", summary: true, from: 2023 });
    await world.file("K", 2022, { printed: "2023-03-01" });
    await world.file("K", 2023, { printed: "2024-03-01" });
    expect([await judged("K", 2022), await judged("K", 2023)]).toEqual([
      ["2023-03-01", "LATE", 29],
      ["2024-03-01", "ON_TIME", null],
    ]);
  });

  test("rankings, comparisons, trends and reconciliations count it, too", async () => {
    await world.file("J", 2023, { printed: "2024-01-31" });
    await world.file("M", 2023, { printed: "2024-02-05" });
    await world.file("C", 2023, { printed: "2024-02-05" });
    const answer = await ask<Record<string, object>>(
      world,
      `{ ranking(by: RULES_MADE, year: 2023) { coverage { ...times } }
         comparison(measures: [RULES_MADE], years: [2023], departments: ["J", "M"]) { coverage { ...times } }
         trend(of: [RULES_MADE], from: 2023, to: 2023) { points { coverage { ...times } } }
         reconciliation(summary: "C", year: 2023) { coverage { ...times } } }
       fragment times on Coverage { onTime late timelinessUnknown }`,
    );
    const coverage = { onTime: 1, late: 1, timelinessUnknown: 0 };
    expect(answer).toEqual({
      ranking: { coverage },
      comparison: { coverage },
      trend: [{ points: [{ coverage }] }],
      reconciliation: { coverage },
    });
  });
});
