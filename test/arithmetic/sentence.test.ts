import { type ChangeOver, changeOver } from "../../src/arithmetic/change";
import { whole } from "../../src/arithmetic/fraction";
import { type Measured, rateOf } from "../../src/arithmetic/measured";
import {
  CHANGES_SAID,
  MEASURES_SAID,
  SentenceTopic,
  sentencesOf,
  textTogether,
  type YearFigures,
} from "../../src/arithmetic/sentence";
import { isRate, type Measure, measureOf } from "../../src/form/measure";
import { MeasureStatus } from "../../src/form/status";
import { Language } from "../../src/message/message";
import { textOf } from "../../src/message/textOf";
import { counted } from "./given";

const { NOT_IN_FORM, NOT_STATED, PARTLY_STATED } = MeasureStatus;
const RECEIVED = measureOf("APPLICATIONS_RECEIVED");

/** A figure, the two sums of a rate, or why there is none; with how many reports state it. */
type Given = number | readonly [number, number] | MeasureStatus | { readonly value: number; readonly stated: number };

function measuredFrom(measure: Measure, given: Given | undefined, reported: number): Measured {
  const none = { ...counted(NOT_IN_FORM), measure };
  if (given === undefined) return none;
  if (typeof given === "string") return { ...none, status: given };
  if (isRate(measure)) {
    const [numerator, denominator] = given as readonly [number, number];
    return rateOf(measure, "total", BigInt(numerator), BigInt(denominator), reported);
  }
  const { value, stated } =
    typeof given === "number" ? { value: given, stated: reported } : (given as { value: number; stated: number });
  return { ...none, status: MeasureStatus.REPORTED, value: whole(BigInt(value)), stated };
}

const bodies = (value: number, stated: number): Measured => ({ ...counted(value), stated });
const nothing = changeOver(counted(NOT_STATED), counted(3), {
  bodies: 0,
  before: counted(NOT_STATED),
  after: counted(NOT_STATED),
});

function told(
  figures: Readonly<Record<string, Given>>,
  { reported = 1, missing = 0, change = nothing }: { reported?: number; missing?: number; change?: ChangeOver } = {},
) {
  const given: YearFigures = {
    year: 2022,
    name: null,
    coverage: { expected: reported + missing, reported, notDue: 0 },
    measured: (measure) => measuredFrom(measure, figures[measure.code], reported),
    change: () => change,
  };
  const { sentences, leftOut } = sentencesOf(given);
  const texts = sentences.slice(1).map(({ said }) => [textOf(said, Language.ZH), textOf(said, Language.EN)]);
  return { sentences, leftOut: leftOut.map(({ measure, status }) => [measure.code, status]), texts };
}

describe("the change of applications received", () => {
  const both = (before: number, after: number) =>
    changeOver(bodies(before, 3), bodies(after, 3), { bodies: 3, before: bodies(before, 3), after: bodies(after, 3) });
  const matched = (before: number, after: number) =>
    changeOver(bodies(900, 4), bodies(184, 3), { bodies: 2, before: bodies(before, 2), after: bodies(after, 2) });
  test.each([
    ["more", both(164, 184), "，同比增长12.20%", ", up 12.20 % on the year before"],
    ["less", both(200, 184), "，同比下降8.00%", ", down 8.00 % on the year before"],
    ["the same", both(184, 184), "，与上年持平", ", the same as the year before"],
    ["after none", both(0, 184), "，上年为0件", ", after none the year before"],
    ["after a year without a figure", nothing, "", ""],
    [
      "over other bodies, that of those in both years alone",
      matched(100, 110),
      "，同口径（两年均填报的2个单位）增长10.00%",
      ", up 10.00 % over the 2 departments that state it in both years",
    ],
    [
      "over other bodies, less",
      matched(100, 99),
      "，同口径（两年均填报的2个单位）下降1.00%",
      ", down 1.00 % over the 2 departments that state it in both years",
    ],
    [
      "over other bodies, the same",
      matched(100, 100),
      "，同口径（两年均填报的2个单位）与上年持平",
      ", the same as the year before over the 2 departments that state it in both years",
    ],
    ["over other bodies after none", matched(0, 5), "", ""],
  ])("%s", (_, change, zh, en) => {
    expect(told({ APPLICATIONS_RECEIVED: 184 }, { reported: 3, change }).texts).toEqual([
      [`2022年，新收政府信息公开申请184件${zh}。`, `In 2022, applications received: 184${en}.`],
    ]);
  });
});

describe("a part", () => {
  test.each<[string, Readonly<Record<string, Given>>, readonly string[], readonly unknown[]]>([
    [
      "has its share of those that ended, half away from zero; none has no share",
      { APPLICATIONS_OUTCOMES_TOTAL: 184, APPLICATIONS_OUTCOMES_GRANTED: 41, APPLICATIONS_OUTCOMES_PARTLY_GRANTED: 0 },
      ["2022年，办结政府信息公开申请184件；予以公开41件，占22.28%；部分公开0件。"],
      [],
    ],
    [
      "is not said above the sum that it is part of",
      { APPLICATIONS_OUTCOMES_TOTAL: 184, APPLICATIONS_OUTCOMES_GRANTED: 187 },
      ["2022年，办结政府信息公开申请184件。"],
      [["APPLICATIONS_OUTCOMES_GRANTED", "CONTRADICTORY"]],
    ],
    [
      "is said without a share if nothing ended, and not said if it is partly stated or not stated",
      {
        APPLICATIONS_OUTCOMES_TOTAL: 0,
        APPLICATIONS_OUTCOMES_GRANTED: 0,
        APPLICATIONS_OUTCOMES_REFUSED_TOTAL: PARTLY_STATED,
        APPLICATIONS_OUTCOMES_UNAVAILABLE_TOTAL: NOT_STATED,
      },
      ["2022年，办结政府信息公开申请0件；予以公开0件。"],
      [
        ["APPLICATIONS_OUTCOMES_REFUSED_TOTAL", "PARTLY_STATED"],
        ["APPLICATIONS_OUTCOMES_UNAVAILABLE_TOTAL", "NOT_STATED"],
      ],
    ],
    [
      "names how many were corrected, of all",
      { RECONSIDERATION_CORRECTED_RATE: [2, 16], LITIGATION_CORRECTED_RATE: [0, 7] },
      ["2022年，行政复议16件，其中结果纠正2件，占12.50%。", "2022年，行政诉讼7件，其中结果纠正0件。"],
      [],
    ],
    [
      "says that there was none, and not more corrected than there were",
      { RECONSIDERATION_CORRECTED_RATE: [0, 0], LITIGATION_CORRECTED_RATE: [8, 7] },
      ["2022年，行政复议0件。"],
      [["LITIGATION_CORRECTED_RATE", "CONTRADICTORY"]],
    ],
    [
      "states amounts exactly in 万元",
      { FEES_AMOUNT: 9617160000005, PROCUREMENT_PROJECTS: 135, PROCUREMENT_AMOUNT: 7539443252 },
      ["2022年，收取行政事业性收费9617160.000005万元。", "2022年，政府集中采购项目135个；采购总金额7539.443252万元。"],
      [],
    ],
    ["is silent of what the form does not have", { RULES_MADE: 1 }, ["2022年，制定规章1件。"], []],
  ])("%s", (_, figures, zh, leftOut) => {
    const { texts, leftOut: left } = told(figures);
    expect(texts.map(([chinese]) => chinese)).toEqual(zh);
    expect(left).toEqual(leftOut);
  });

  test("says how many state it where not all do, and then has no share", () => {
    const { texts } = told(
      { APPLICATIONS_OUTCOMES_TOTAL: 20, APPLICATIONS_OUTCOMES_GRANTED: { value: 5, stated: 2 } },
      { reported: 3 },
    );
    expect(texts).toEqual([
      [
        "2022年，办结政府信息公开申请20件；予以公开5件（2个单位填报）。",
        "In 2022, applications ended: 20; granted: 5 (stated in 2 reports).",
      ],
    ]);
  });

  test("gives amounts in yuan in English", () => {
    expect(told({ FEES_AMOUNT: 12345 }).texts[0]?.[1]).toBe("In 2022, administrative fees charged: 123.45 yuan.");
  });
});

describe("the first sentence", () => {
  const first = (reported: number, missing: number, name: string | null = null) => {
    const { sentences } = sentencesOf({
      year: 2022,
      name,
      coverage: { expected: reported + missing - (missing > 1 ? 1 : 0), reported, notDue: missing > 1 ? 1 : 0 },
      measured: (measure) => measuredFrom(measure, undefined, reported),
      change: () => nothing,
    });
    return sentences.map(({ topic, said }) => [topic, textOf(said, Language.ZH)]);
  };
  test.each([
    ["all filed", 24, 0, null, "据全部24个单位2022年度的报告统计。"],
    ["one did not, and one is not due", 22, 2, null, "据已提交2022年度报告的22个单位统计，另有2个单位尚未提交。"],
    ["one body", 1, 0, "甲市教育局", "据甲市教育局2022年度政府信息公开工作年度报告。"],
  ])("says on whose reports the others rest: %s", (_, reported, missing, name, text) => {
    expect(first(reported, missing, name)).toEqual([[SentenceTopic.COVERAGE, text]]);
  });

  test("is not there where nothing is filed", () => {
    expect(first(0, 2)).toEqual([]);
    expect(textTogether([])).toBeNull();
  });
});

test("all sentences make one text, in their order, and rest on the measures that they say", () => {
  const { sentences } = told({ APPLICATIONS_RECEIVED: 3, APPLICATIONS_CARRIED_IN: 1, APPLICATIONS_CARRIED_OUT: 2 });
  const text = textTogether(sentences);
  expect(text && textOf(text, Language.ZH)).toBe(
    "据全部1个单位2022年度的报告统计。2022年，新收政府信息公开申请3件。2022年，上年结转申请1件；结转下年度继续办理2件。",
  );
  expect(text && textOf(text, Language.EN)).toBe(
    "From the report of the one department for 2022. In 2022, applications received: 3. In 2022, applications carried in from the year before: 1; applications carried out to the next year: 2.",
  );
  expect(sentences.map(({ parts }) => parts.map(({ measured }) => measured.measure.code))).toEqual([
    [],
    ["APPLICATIONS_RECEIVED"],
    ["APPLICATIONS_CARRIED_IN", "APPLICATIONS_CARRIED_OUT"],
  ]);
});

test("each measure is said once, and changes of measures that are said", () => {
  expect(new Set(MEASURES_SAID).size).toBe(MEASURES_SAID.length);
  expect(CHANGES_SAID).toEqual([RECEIVED]);
  expect(MEASURES_SAID).toEqual(expect.arrayContaining([...CHANGES_SAID]));
});
