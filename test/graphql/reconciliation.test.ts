import type { DataSource } from "typeorm";
import { recheckAll } from "../../src/change/recheck";
import { FormCode } from "../../src/form/catalogue";
import { FEN_PER_TEN_THOUSAND, readFigure } from "../../src/report/figure";
import type { Report } from "../../src/report/report";
import { ask, refusal } from "../support/api";
import { onEachDatabase } from "../support/databases";
import { readingOf } from "../support/reading";
import type { World } from "../support/world";

interface Row {
  readonly indicator: string;
  readonly applicant: string | null;
  readonly printed: string | null;
  readonly sum: string | null;
  readonly difference: string | null;
  readonly stated: number;
  readonly reported: number;
  readonly parts: number;
  readonly status: string;
  readonly message: string | null;
}

interface Reconciliation {
  readonly summary: { readonly name: string };
  readonly form: string | null;
  readonly status: string;
  readonly message: string | null;
  readonly coverage: { readonly expected: number; readonly reported: number; readonly missing: readonly object[] };
  readonly report: { readonly year: number; readonly department: { readonly code: string } } | null;
  readonly rows: readonly Row[];
}

const HEAD = "summary { name } year form status message coverage { expected reported missing { name year } }";
const ROW = "{ indicator applicant printed sum difference stated reported parts status message }";

/** A reading with this many licences and this amount of fees, printed below a head in 万元 where no unit stands. */
function reading(decisions: number, printed: string): Report {
  const { value } = readFigure(printed, { of: "money", fenPerUnit: FEN_PER_TEN_THOUSAND });
  const read = readingOf("甲市", 2024, { "licensing.decisions": decisions, "fees.amount": value });
  return { ...read, cells: read.cells.map((cell) => (cell.path === "fees.amount" ? { ...cell, raw: printed } : cell)) };
}

onEachDatabase("reconciliation", (open) => {
  let world: World;
  beforeEach(async () => {
    world = await open();
    await world.register(
      { code: "C", name: "甲市", parent: null, partsComplete: true },
      { code: "K", name: "甲市科学技术局", parent: "C" },
      { code: "J", name: "甲市教育局", parent: "C" },
      { code: "X", name: "乙县", parent: "C" },
      { code: "XK", name: "乙县科学技术局", parent: "X" },
    );
    await world.file("K", 2024, { values: { "licensing.decisions": 3 } });
    await world.file("J", 2024, { values: { "licensing.decisions": 4 } });
    await world.file("X", 2024, { values: { "licensing.decisions": 5 } });
  });
  afterEach(() => world.close());

  const asked = async (rows = "", summary = "甲市", year = 2024): Promise<Reconciliation> =>
    (
      await ask<{ reconciliation: Reconciliation }>(
        world,
        `{ reconciliation(summary: "${summary}", year: ${year}) { ${HEAD} report { year department { code } } rows${rows} ${ROW} } }`,
      )
    ).reconciliation;
  const licensing = async () => (await asked("(indicators: [LICENSING_DECISIONS])")).rows[0];

  test("a summary that is the sum of its direct parts agrees; a county counts by its own summary", async () => {
    await world.file("C", 2024, { values: { "licensing.decisions": 12 } });
    await world.file("XK", 2024, { values: { "licensing.decisions": 100 } });
    const { rows, ...head } = await asked();
    expect(head).toEqual({
      summary: { name: "甲市" },
      year: 2024,
      form: "FORM_2021",
      status: "AGREES",
      message: null,
      coverage: { expected: 3, reported: 3, missing: [] },
      report: { year: 2024, department: { code: "C" } },
    });
    expect(rows).toHaveLength(200);
    expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(["EQUAL"]));
    expect(rows.find(({ indicator }) => indicator === "LICENSING_DECISIONS")).toEqual({
      indicator: "LICENSING_DECISIONS",
      applicant: null,
      printed: "12",
      sum: "12",
      difference: "0",
      stated: 3,
      reported: 3,
      parts: 3,
      status: "EQUAL",
      message: null,
    });
  });

  test("a count that differs says so in the words of the R15 finding, and only such rows where asked", async () => {
    await world.file("C", 2024, { values: { "licensing.decisions": 20 } });
    const { status, rows } = await asked("(statuses: [DIFFERENT, TRANSPOSITION])");
    expect(status).toBe("DIFFERS");
    expect(rows).toEqual([
      expect.objectContaining({
        printed: "20",
        sum: "12",
        difference: "8",
        status: "DIFFERENT",
        message:
          "Table 2, administrative licensing, decisions this year: the summary says 20, but its 3 parts add up to 12, a difference of 8. Compare the summary with the reports of its parts.",
      }),
    ]);
  });

  test.each([
    ["18651.06", "18651.064104", "ROUNDING", "-41.04", "AGREES"],
    ["18651.07", "18651.064104", "DIFFERENT", "58.96", "DIFFERS"],
    ["4166.214619", "4166.241619", "TRANSPOSITION", "-270.00", "DIFFERS"],
    ["4166.241619", "4166.241619", "EQUAL", "0.00", "AGREES"],
    ["50.4", "50", "ROUNDING", "4000.00", "AGREES"],
    ["504000.00元", "50", "ROUNDING", "4000.00", "AGREES"],
    ["504000.00元", "500000.00元", "DIFFERENT", "4000.00", "DIFFERS"],
  ])("%s against %s 万元 is %s", async (printed, sum, status, difference, whole) => {
    await world.file("K", 2024, { text: "更正", reading: reading(3, sum) });
    await world.file("C", 2024, { reading: reading(12, printed) });
    const answer = await asked("(indicators: [FEES_AMOUNT])");
    expect(answer.status).toBe(whole);
    expect(answer.rows).toEqual([
      expect.objectContaining({ status, difference, printed: expect.stringMatching(/^\d+\.\d\d$/) }),
    ]);
    expect(answer.rows[0]?.message ?? "").toMatch(
      status === "TRANSPOSITION" ? /changed places/ : status === "DIFFERENT" ? /difference of [\d,.]+ yuan/ : /^$/,
    );
  });

  test("until the parts are declared complete a difference is not assessed, and both figures stand", async () => {
    await world.register({ code: "C", name: "甲市", partsComplete: false });
    await world.file("C", 2024, { values: { "licensing.decisions": 20, "rules.made": 1 } });
    const { status, rows, message } = await asked();
    expect(status).toBe("NOT_ASSESSABLE");
    expect(message).toBe(
      "2 cells of the summary of 甲市 for 2024 cannot be checked: they differ from the sum of its 3 registered parts, and nobody declared these to be all of its parts. Register the others, or declare the parts complete: partsComplete is true in the list of `register`.",
    );
    const undeclared = (difference: string) =>
      `It differs by ${difference} from the sum of the 3 registered parts, which nobody declared to be all.`;
    const open = rows.filter((row) => row.status !== "EQUAL");
    expect(open.map((row) => [row.printed, row.sum, row.difference, row.status, row.message])).toEqual([
      ["1", "0", "1", "NOT_ASSESSABLE", undeclared("1")],
      ["20", "12", "8", "NOT_ASSESSABLE", undeclared("8")],
    ]);
    expect(rows).toHaveLength(200);
    await world.register({ code: "C", name: "甲市", partsComplete: true });
    expect(await asked()).toMatchObject({ status: "DIFFERS", message: null });
  });

  test("a summary that agrees with its parts agrees without a declaration", async () => {
    await world.register({ code: "C", name: "甲市", partsComplete: false });
    await world.file("C", 2024, { values: { "licensing.decisions": 12 } });
    expect(await asked()).toMatchObject({ status: "AGREES", message: null });
  });

  test("a department says whether its parts are declared complete", async () => {
    const { departments } = await ask<{ departments: object }>(
      world,
      `{ departments(where: { departments: ["C", "X", "K"] }) { nodes { code partsComplete } } }`,
    );
    expect(departments).toEqual({
      nodes: [
        { code: "C", partsComplete: true },
        { code: "K", partsComplete: false },
        { code: "X", partsComplete: false },
      ],
    });
  });

  test("texts are loaded for a difference that rounding may explain, and only of amounts that end in zeros", async () => {
    const texts = async (city: string, bureau: string) => {
      await world.file("K", 2024, { text: `更正 ${bureau}`, reading: reading(3, bureau) });
      await world.file("C", 2024, { text: `汇总 ${city}`, reading: reading(12, city) });
      await asked();
      const { logger } = Reflect.get(world.store, "source") as DataSource;
      const logged = jest.spyOn(logger, "logQuery");
      await asked();
      const loads = new Set(logged.mock.calls.map(([sql]) => sql).filter((sql) => sql.includes("provenance")));
      logged.mockRestore();
      return [...loads].map((sql) => /r\.id (?:=|IN) (.*)/.exec(sql)?.[1]?.split(", ").length);
    };
    expect(await texts("50", "50")).toEqual([]);
    expect(await texts("63", "50")).toEqual([]);
    expect(await texts("50.4", "50")).toEqual([2]);
    expect(await texts("50.000001", "50")).toEqual([1]);
  });

  test("while a part is missing nothing is assessed, who is missing is named, and both figures stand", async () => {
    await world.file("C", 2025, { values: { "licensing.decisions": 20 } });
    await world.file("K", 2025, { values: { "licensing.decisions": 3 } });
    const { status, coverage, rows, message } = await asked("(indicators: [LICENSING_DECISIONS])", "甲市", 2025);
    expect(status).toBe("NOT_ASSESSABLE");
    expect(message).toContain("2 of its 3 parts have not filed (甲市教育局, 乙县)");
    expect(coverage).toEqual({
      expected: 3,
      reported: 1,
      missing: [
        { name: "甲市教育局", year: 2025 },
        { name: "乙县", year: 2025 },
      ],
    });
    expect(rows).toEqual([
      expect.objectContaining({
        printed: "20",
        sum: "3",
        difference: "17",
        stated: 1,
        parts: 3,
        status: "NOT_ASSESSABLE",
        message: "2 parts have not filed; compare again once all are in.",
      }),
    ]);
  });

  test("the check says of who is missing what the reconciliation says", async () => {
    await world.file("K", 2025);
    await world.file("C", 2025);
    await world.store.write(recheckAll);
    const { message } = await asked("", "甲市", 2025);
    expect(message).toContain("2 of its 3 parts");
    const { findings } = await ask<{ findings: object }>(
      world,
      `{ findings(where: { departments: ["C"], years: [2025], checks: ["R15"] }) { nodes { level message } } }`,
    );
    expect(findings).toEqual({ nodes: [{ level: "NOTICE", message }] });
  });

  test("rows whose figures are the same can be left out, whatever is concluded of them", async () => {
    await world.file("C", 2024, { values: { "licensing.decisions": 20, "rules.made": null } });
    const differing = await asked("(equal: false)");
    expect(differing.rows.map(({ indicator, status }) => [indicator, status])).toEqual([
      ["RULES_MADE", "NOT_STATED"],
      ["LICENSING_DECISIONS", "DIFFERENT"],
    ]);
    expect((await asked()).rows).toHaveLength(200);
  });

  test("a row says who leaves the cell blank, in one sentence for each reason", async () => {
    const sentence = async () => (await licensing())?.message;
    await world.file("C", 2024, { values: { "licensing.decisions": 9 } });
    await world.file("K", 2024, { text: "空白", values: { "licensing.decisions": null } });
    expect(await sentence()).toBe("Left blank by 甲市科学技术局.");
    await world.register({ code: "W", name: "甲市水利局", parent: "C", activeFrom: 2024 });
    expect(await sentence()).toBe("One part has not filed, and 甲市科学技术局 left it blank.");
    await world.file("C", 2024, { text: "更正", values: { "licensing.decisions": null } });
    expect(await sentence()).toBe("The summary leaves it blank, and 2 parts state it.");
  });

  test("zero, blank and missing stay three things", async () => {
    const cells = async (city: number | null, bureau: number | null) => {
      await world.file("C", 2024, { values: { "licensing.decisions": city } });
      await world.file("K", 2024, { text: `更正 ${bureau}`, values: { "licensing.decisions": bureau } });
      return licensing();
    };
    expect(await cells(9, 0)).toMatchObject({ printed: "9", sum: "9", stated: 3, reported: 3, status: "EQUAL" });
    expect(await cells(9, null)).toMatchObject({ sum: "9", stated: 2, reported: 3, status: "NOT_ASSESSABLE" });
    expect(await cells(null, 3)).toMatchObject({ printed: null, sum: "12", difference: null, status: "NOT_STATED" });
    for (const code of ["J", "X"])
      await world.file(code, 2024, { text: `空白 ${code}`, values: { "licensing.decisions": null } });
    expect(await cells(0, null)).toMatchObject({ printed: "0", sum: null, stated: 0, status: "NOT_STATED" });
    expect(await cells(null, null)).toMatchObject({ printed: null, sum: null, difference: null, status: "NOT_STATED" });
  });

  test("a summary that states nothing does not agree", async () => {
    await world.file("C", 2024, { rest: null });
    expect((await asked()).status).toBe("NOT_ASSESSABLE");
  });

  test("where the summary filed nothing the sums stand alone", async () => {
    const { status, report, form, rows } = await asked("(indicators: [LICENSING_DECISIONS])");
    expect({ status, report, form }).toEqual({ status: "NOT_REPORTED", report: null, form: "FORM_2021" });
    expect(rows).toEqual([
      expect.objectContaining({ printed: null, sum: "12", difference: null, status: "NOT_STATED" }),
    ]);
  });

  test("a year for which nobody filed has no rows", async () => {
    expect(await asked("", "甲市", 2012)).toMatchObject({ form: null, status: "NOT_REPORTED", rows: [] });
  });

  test("a cell that one of the forms lacks is not in form, and the others are compared", async () => {
    await world.file("C", 2024, { values: { "licensing.decisions": 12 } });
    await world.file("K", 2024, {
      text: "旧格式",
      form: FormCode.FORM_2019,
      values: { "licensing.decisions": 3, "procurement.amount": 500 },
    });
    const { status, rows } = await asked("(indicators: [PROCUREMENT_AMOUNT, FEES_AMOUNT, LICENSING_DECISIONS])");
    expect(status).toBe("AGREES");
    expect(rows.map((row) => [row.indicator, row.printed, row.sum, row.status])).toEqual([
      ["LICENSING_DECISIONS", "12", "12", "EQUAL"],
      ["FEES_AMOUNT", "0.00", "0.00", "NOT_IN_FORM"],
      ["PROCUREMENT_AMOUNT", null, "5.00", "NOT_IN_FORM"],
    ]);
  });

  test("drafts and departments known from drafts alone are in no sum, no count and no sentence", async () => {
    await world.file("C", 2024, { values: { "licensing.decisions": 12 } });
    const before = await asked();
    await world.file("C", 2024, { text: "草稿", publish: false, values: { "licensing.decisions": 99 } });
    await world.file("K", 2024, { text: "局草稿", publish: false, values: { "licensing.decisions": 99 } });
    await world.file("甲市水利局", 2024, { publish: false, values: { "licensing.decisions": 99 } });
    expect(await asked()).toEqual(before);
    await world.file("丙市水利局", 2024, { publish: false });
    await world.file("丙市", 2024);
    const error = await refusal(world, `{ reconciliation(summary: "丙市", year: 2024) { status } }`);
    expect(error).toMatchObject({ code: "BAD_USER_INPUT" });
    expect(error?.message).toContain("丙市 has none");
    expect(error?.message).not.toContain("水利");
  });

  test("sums of money past 2^53 fen are exact", async () => {
    const most = Number.MAX_SAFE_INTEGER;
    for (const code of ["K", "J"])
      await world.file(code, 2024, { text: `最大 ${code}`, values: { "fees.amount": most } });
    await world.file("C", 2024, { values: { "fees.amount": most } });
    const { rows } = await asked("(indicators: [FEES_AMOUNT])");
    expect(rows[0]).toMatchObject({ sum: "180143985094819.82", difference: "-90071992547409.91", status: "DIFFERENT" });
  });

  test("a body that is no summary is refused in one sentence, an unknown one by name", async () => {
    const bureau = await refusal(world, `{ reconciliation(summary: "K", year: 2024) { status } }`);
    expect(bureau).toMatchObject({ code: "BAD_USER_INPUT" });
    expect(bureau?.message).toContain("the report of 甲市科学技术局 is its own");
    expect(await refusal(world, `{ reconciliation(summary: "丁市", year: 2024) { status } }`)).toMatchObject({
      code: "DEPARTMENT_UNKNOWN",
    });
  });

  test("statements do not grow with parts", async () => {
    const statements = async () => {
      const { logger } = Reflect.get(world.store, "source") as DataSource;
      const logged = jest.spyOn(logger, "logQuery");
      await asked();
      const count = logged.mock.calls.length;
      logged.mockRestore();
      return count;
    };
    await asked(); // what is kept is then mended after each write, of one report or of many
    await world.file("C", 2024);
    const few = await statements();
    for (let i = 0; i < 27; i++) await world.file(`甲市第${i}局`, 2024);
    expect(await statements()).toBe(few);
    expect((await asked()).coverage.reported).toBe(30);
  });
});
