import type { Coverage } from "../../src/arithmetic/coverage";
import type { DirectoryBody } from "../../src/arithmetic/directoryBody";
import {
  indicatorsAmong,
  isStockOverYears,
  type Note,
  notesOnCoverage,
  notesOnForms,
  notesOnReport,
  notesOnRevisions,
  notesOnStated,
  notesOnSummaries,
  notesOnYears,
  type Statedness,
  statedInBoth,
} from "../../src/arithmetic/note";
import { FormCode } from "../../src/form/catalogue";
import type { FigurePath } from "../../src/form/figures";
import { measureOf } from "../../src/form/measure";
import { MeasureStatus } from "../../src/form/status";
import { chinese, english } from "../support/saying";
import { body, counted, rated } from "./given";

const { FORM_2019, FORM_2021 } = FormCode;
const told = (notes: readonly Note[]) => notes.map(({ code, measure }) => [code, measure?.code ?? null]);

describe("on years", () => {
  test.each<[FigurePath, boolean, boolean]>([
    ["rules.inForce", true, true],
    ["rules.inForce", false, false],
    ["rules.made", true, false],
  ])("%s, over several years: %s, is a stock over years: %s", (path, severalYears, answer) =>
    expect(isStockOverYears(path, severalYears)).toBe(answer),
  );

  test.each<[readonly FigurePath[], unknown[]]>([
    [["rules.made"], []],
    [["rules.inForce"], [["STOCK_OVER_YEARS", "RULES_IN_FORCE"]]],
    [["reconsideration.total"], [["PENDING_IN_TOTAL", "RECONSIDERATION_TOTAL"]]],
    [["applications.received.total"], []],
    [
      ["reconsideration.total", "applications.carriedOut.total", "applications.carriedOut.other"],
      [
        ["STOCK_OVER_YEARS", "APPLICATIONS_CARRIED_OUT"],
        ["PENDING_IN_TOTAL", "RECONSIDERATION_TOTAL"],
      ],
    ],
  ])("%j", (paths, expected) => {
    expect(told(notesOnYears(indicatorsAmong(paths), true))).toEqual(expected);
    expect(notesOnYears(indicatorsAmong(paths), false)).toEqual([]);
  });

  test("of a rate of stocks", () => {
    const carriedOut = measureOf("CARRIED_OUT_RATE");
    expect(told(notesOnYears([carriedOut], true))).toEqual([["STOCK_OVER_YEARS", "CARRIED_OUT_RATE"]]);
    expect(notesOnYears([measureOf("GRANTED_RATE")], true)).toEqual([]);
  });

  test("names the figure in its sentence", () => {
    const [stock, pending] = notesOnYears(indicatorsAmong(["rules.inForce", "reconsideration.total"]), true);
    expect(english(stock?.said)).toMatch(/^Table 2, rules, in force at the end of the year is a stock/);
    expect(english(pending?.said)).toMatch(/^Table 4, administrative reconsideration, total holds pending cases/);
    expect([stock?.departments, pending?.departments]).toEqual([[], []]);
  });
});

describe("on forms", () => {
  test.each<[FigurePath, readonly FormCode[], unknown[]]>([
    ["procurement.amount", [FORM_2019, FORM_2021], [["NOT_IN_EVERY_FORM", "PROCUREMENT_AMOUNT"]]],
    ["procurement.amount", [FORM_2019], []],
    ["procurement.amount", [FORM_2021], []],
    ["procurement.amount", [], []],
    ["penalties.decisions", [FORM_2019, FORM_2021], []],
  ])("%s over %j", (path, forms, expected) =>
    expect(told(notesOnForms(indicatorsAmong([path]), new Set(forms)))).toEqual(expected),
  );

  test("says which form lacks it and which has it", () => {
    const [note] = notesOnForms(indicatorsAmong(["procurement.amount"]), new Set([FORM_2019, FORM_2021]));
    expect(english(note?.said)).toContain("not in FORM_2021: the sum holds the reports on FORM_2019 alone");
    expect(note?.departments).toEqual([]);
  });
});

describe("on summaries", () => {
  test("that are left out, each once", () => {
    const [city, county] = [body(1, "甲市"), body(2, "乙县")];
    const [note, ...others] = notesOnSummaries([city, county, city]);
    expect(others).toEqual([]);
    expect(note).toMatchObject({ code: "SUMMARY_WITHOUT_PARTS", measure: null, departments: [city, county] });
    expect(english(note?.said)).toContain("no part of 甲市, 乙县 has filed");
  });

  test("there is none where none is left out", () => expect(notesOnSummaries([])).toEqual([]));
});

describe("on what reports state", () => {
  const stated = (code: string, count: number, more: Partial<Statedness> = {}): Statedness => ({
    measure: measureOf(code),
    applicant: "total",
    status: MeasureStatus.REPORTED,
    stated: count,
    blank: 0,
    ...more,
  });
  const { PARTLY_STATED } = MeasureStatus;
  const REFUSED = "APPLICATIONS_OUTCOMES_REFUSED_TOTAL";
  const REFUSED_NAME = "Table 3, how they ended this year, refused";

  test.each<[string, Statedness, number, string | null]>([
    ["all state it", stated("RULES_MADE", 23), 23, null],
    ["none states it: it has no value, and its status says so", stated("RULES_MADE", 0), 23, null],
    [
      "one does not",
      stated("RULES_MADE", 22),
      23,
      "22 of 23 reports state Table 2, rules, newly made this year. What is not stated is not zero.",
    ],
    ["the only one does", stated("RULES_MADE", 1), 1, null],
    [
      "items are blank",
      stated(REFUSED, 22, { status: PARTLY_STATED, blank: 3 }),
      23,
      `22 of 23 reports state ${REFUSED_NAME}, with 3 items blank or uncertain. A blank is not zero.`,
    ],
    [
      "an item is blank in the only report",
      stated(REFUSED, 1, { status: PARTLY_STATED, blank: 1 }),
      1,
      `1 of 1 report states ${REFUSED_NAME}, with one item blank or uncertain. A blank is not zero.`,
    ],
    [
      "nobody knows how many items are blank",
      stated(REFUSED, 2, { status: PARTLY_STATED, blank: null }),
      2,
      `2 of 2 reports state ${REFUSED_NAME}, some with items blank or uncertain. A blank is not zero.`,
    ],
    [
      "of a rate over several reports",
      stated("GRANTED_RATE", 2, { blank: null }),
      3,
      "2 of 3 reports state “Applications granted, of all that ended”. What is not stated is not zero.",
    ],
    [
      "one column of table 3",
      stated("APPLICATIONS_RECEIVED", 1, { applicant: "naturalPerson" }),
      2,
      "1 of 2 reports state Table 3, received this year, natural persons. What is not stated is not zero.",
    ],
    [
      "a figure of the narrative",
      stated("PUBLISHED_TOTAL", 1),
      2,
      "1 of 2 reports state Narrative, items put out, all channels together. What is not stated is not zero.",
    ],
    ["a variant row, which only some documents have", stated("APPLICATIONS_OUTCOMES_OTHERWISE_OTHER", 1), 2, null],
  ])("%s", (_, of, reports, sentence) => {
    const notes = notesOnStated(of, reports, [FORM_2021]);
    expect(notes.map((note) => english(note.said))).toEqual(sentence === null ? [] : [sentence]);
    const { measure, applicant, stated: count, blank } = of;
    const expected = {
      code: "PARTLY_STATED",
      measure,
      applicant,
      count,
      of: reports,
      blank,
      departments: [],
      date: null,
    };
    for (const note of notes) expect(note).toMatchObject(expected);
  });
});

test("of the only row of its form is how many state it", () => {
  const undivided = { measure: measureOf("APPLICATIONS_OUTCOMES_OTHERWISE_UNDIVIDED"), applicant: "total" } as const;
  const of = { ...undivided, status: MeasureStatus.REPORTED, stated: 1, blank: 0 };
  expect(notesOnStated(of, 2, [FORM_2019]).map(({ count, of: all }) => [count, all])).toEqual([[1, 2]]);
  expect(notesOnStated(of, 2, [FORM_2019, FORM_2021])).toEqual([]);
});

test("two years state a measure as far as both together do", () => {
  const of = (stated: number, blank: number | null, status = MeasureStatus.REPORTED) => ({
    ...counted(3),
    status,
    stated,
    blank,
  });
  expect(statedInBoth(of(2, 0), of(3, 1))).toMatchObject({ status: "REPORTED", stated: 5, blank: 1 });
  expect(statedInBoth(of(2, null), of(3, 1))).toMatchObject({ stated: 5, blank: null });
  expect(statedInBoth(of(2, 0), of(3, null))).toMatchObject({ stated: 5, blank: null });
  const partly = of(1, 2, MeasureStatus.PARTLY_STATED);
  for (const [before, after] of [
    [partly, of(3, 0)],
    [of(3, 0), partly],
  ] as const)
    expect(statedInBoth(before, after)).toMatchObject({ status: "PARTLY_STATED", stated: 4, blank: 2 });
});

describe("on coverage", () => {
  const [one, other] = [body(1, "甲局"), body(2, "乙局")];
  const covered = (more: Partial<Coverage>): Omit<Coverage, "times"> => ({
    expected: 26,
    reported: 26,
    missing: [],
    notDue: 0,
    ...more,
  });

  test("there is none where all filed", () => expect(notesOnCoverage(covered({}))).toEqual([]));

  test("how many filed, and who did not, each once", () => {
    const missing = [
      { body: one, year: 2020 },
      { body: other, year: 2020 },
      { body: one, year: 2021 },
    ];
    const [note, ...others] = notesOnCoverage(covered({ reported: 23, missing }));
    expect(others).toEqual([]);
    expect(note).toMatchObject({ code: "INCOMPLETE", count: 23, of: 26, departments: [one, other], measure: null });
    expect(english(note?.said)).toContain("23 of 26 reports filed");
    expect(chinese(note?.said)).toContain("应报26份，已报23份");
  });

  test("how many are not due", () => {
    const [note, ...others] = notesOnCoverage(covered({ expected: 3, reported: 3, notDue: 2 }));
    expect(others).toEqual([]);
    expect(note).toMatchObject({ code: "PROVISIONAL", count: 2, of: 5, departments: [] });
    expect(english(note?.said)).toContain("2 reports are not due yet");
  });
});

describe("on revisions", () => {
  const [one, other] = [body(1, "甲局"), body(2, "乙局")];
  const revised = (of: DirectoryBody, date: string, year = 2020) => ({ body: of, year, date });

  test("there is none without one", () => expect(notesOnRevisions([], 9)).toEqual([]));

  test("tells the newest day, and whose reports they are", () => {
    const all = [revised(other, "2021-02-01"), revised(one, "2021-03-05"), revised(one, "2021-03-04", 2021)];
    const [note] = notesOnRevisions(all, 9);
    const expected = { code: "REVISED", count: 3, of: 9, date: "2021-03-05", departments: [other, one] };
    expect(note).toMatchObject(expected);
    expect(english(note?.said)).toContain("3 reports were revised after publication, last on 2021-03-05");
    expect(chinese(note?.said)).toContain("2021-03-05");
  });

  test("of one report come with what it leaves blank, and with a value alone", () => {
    const codes = (notes: readonly Note[]) => notes.map(({ code }) => code);
    const of = [revised(one, "2021-02-01")];
    expect(codes(notesOnReport(counted(3), of))).toEqual(["REVISED"]);
    expect(codes(notesOnReport({ ...rated("REFUSED_RATE", 1, 2), blank: 2 }, of))).toEqual([
      "PARTLY_STATED",
      "REVISED",
    ]);
    expect(notesOnReport(counted(MeasureStatus.NOT_STATED), of)).toEqual([]);
    expect(notesOnReport(counted(3), [])).toEqual([]);
  });
});

test("the indicators of figures come once each, in the order of the figures", () => {
  const paths: FigurePath[] = ["rules.made", "applications.received.other", "applications.received.total"];
  expect(indicatorsAmong(paths).map(({ code }) => code)).toEqual(["RULES_MADE", "APPLICATIONS_RECEIVED"]);
});
