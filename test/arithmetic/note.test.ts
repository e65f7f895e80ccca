import {
  indicatorsAmong,
  isStockOverYears,
  type Note,
  notesOnForms,
  notesOnSummaries,
  notesOnYears,
} from "../../src/arithmetic/note";
import { FormCode } from "../../src/form/catalogue";
import type { FigurePath } from "../../src/form/figures";
import { english } from "../support/saying";
import { body } from "./given";

const { FORM_2019, FORM_2021 } = FormCode;
const told = (notes: readonly Note[]) => notes.map(({ code, indicator }) => [code, indicator?.code ?? null]);

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
    expect(told(notesOnYears(paths, true))).toEqual(expected);
    expect(notesOnYears(paths, false)).toEqual([]);
  });

  test("names the figure in its sentence", () => {
    const [stock, pending] = notesOnYears(["rules.inForce", "reconsideration.total"], true);
    expect(english(stock?.said)).toMatch(/^RULES_IN_FORCE is a stock/);
    expect(english(pending?.said)).toMatch(/^RECONSIDERATION_TOTAL holds pending cases/);
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
  ])("%s over %j", (path, forms, expected) => expect(told(notesOnForms([path], new Set(forms)))).toEqual(expected));

  test("says which form lacks it and which has it", () => {
    const [note] = notesOnForms(["procurement.amount"], new Set([FORM_2019, FORM_2021]));
    expect(english(note?.said)).toContain("not in FORM_2021: the sum holds the reports on FORM_2019 alone");
    expect(note?.departments).toEqual([]);
  });
});

describe("on summaries", () => {
  test("that are left out, each once", () => {
    const [city, county] = [body(1, "甲市"), body(2, "乙县")];
    const [note, ...others] = notesOnSummaries([city, county, city]);
    expect(others).toEqual([]);
    expect(note).toMatchObject({ code: "SUMMARY_WITHOUT_PARTS", indicator: null, departments: [city, county] });
    expect(english(note?.said)).toContain("no part of 甲市, 乙县 has filed");
  });

  test("there is none where none is left out", () => expect(notesOnSummaries([])).toEqual([]));
});

test("the indicators of figures come once each, in the order of the figures", () => {
  const paths: FigurePath[] = ["rules.made", "applications.received.other", "applications.received.total"];
  expect(indicatorsAmong(paths).map(({ code }) => code)).toEqual(["RULES_MADE", "APPLICATIONS_RECEIVED"]);
});
