import { FORMS } from "../../src/form/catalogue";
import { INDICATORS } from "../../src/form/indicator";
import { MEASURES, type Measure, measureOf, RATES } from "../../src/form/measure";
import { type Metadata, metadataOf } from "../../src/form/metadata";
import { OBSERVATION_STATUSES } from "../../src/form/sdmx";
import { MeasureStatus } from "../../src/form/status";
import type { Term } from "../../src/form/term";

const named = MEASURES.map((measure) => [measure.code, measure] as const);
const of = (code: string) => metadataOf(measureOf(code));

describe.each(named)("%s", (_, measure) => {
  const metadata = metadataOf(measure);
  const texts: readonly Term[] = [
    metadata.definition,
    metadata.clause,
    metadata.comparability,
    metadata.howSummed,
    ...metadata.problems,
  ];

  test("says everything in Chinese and in English", () => {
    expect(metadata.problems.length).toBeGreaterThan(0);
    for (const { zh, en } of texts) {
      expect(zh).toMatch(/\p{Script=Han}{4}/u);
      expect(en).toMatch(/^\p{Lu}[^。]{10,}/u);
    }
    for (const { zh, en } of [metadata.definition, metadata.comparability, metadata.howSummed, ...metadata.problems]) {
      expect(zh).toMatch(/。$/);
      expect(en).toMatch(/\.$/);
    }
  });

  test("is defined, not named again", () => {
    const { zh, en } = metadata.definition;
    for (const name of [measure.chinese, ...measure.chinese.split(" / ")]) expect(zh).not.toBe(`${name}。`);
    expect(zh.length).toBeGreaterThan((measure.chinese.split(" / ").at(-1) as string).length);
    expect(wordsOf(en).filter((word) => !wordsOf(measure.english).includes(word)).length).toBeGreaterThan(3);
  });

  test("names an article of the Regulation and each form that has it", () => {
    expect(metadata.clause.zh).toMatch(/^《政府信息公开条例》第.+条/);
    expect(metadata.clause.en).toMatch(/Article \d+/);
    for (const { code, basis } of FORMS)
      for (const clause of [metadata.clause.zh, metadata.clause.en])
        expect(clause.includes(basis)).toBe(measure.forms.includes(code));
  });
});

test("no two measures have one definition", () => {
  for (const language of ["zh", "en"] as const) {
    const definitions = MEASURES.map((measure) => metadataOf(measure).definition[language]);
    expect(new Set(definitions).size).toBe(MEASURES.length);
  }
});

test("nature and summing follow from what a measure is", () => {
  const kinds = (code: string): readonly string[] => [of(code).nature, of(code).summing];
  expect(kinds("APPLICATIONS_RECEIVED")).toEqual(["FLOW", "SUM"]);
  expect(kinds("RULES_IN_FORCE")).toEqual(["STOCK", "SUM_WITHIN_YEAR"]);
  expect(kinds("LITIGATION_DIRECT_TOTAL")).toEqual(["FLOW", "SUM_WITH_PENDING"]);
  expect(kinds("GRANTED_RATE")).toEqual(["RATE", "RATIO_OF_SUMS"]);
  expect(kinds("CARRIED_OUT_RATE")).toEqual(["RATE", "RATIO_WITHIN_YEAR"]);
});

test("a clause names the article, and the table in each form", () => {
  expect(of("APPLICATIONS_OUTCOMES_REFUSED_STATE_SECRET").clause).toEqual({
    zh: "《政府信息公开条例》第十四条、第三十六条第（三）项、第五十条第（二）项；国办公开办函〔2019〕60号，表三收到和处理政府信息公开申请情况；国办公开办函〔2021〕30号，表三收到和处理政府信息公开申请情况",
    en: "Regulation on Open Government Information, Article 14, Article 36 (3), Article 50 (2); 国办公开办函〔2019〕60号, table 3; 国办公开办函〔2021〕30号, table 3",
  });
  expect(of("DISPUTE_RATE").clause.en).toContain(
    "国办公开办函〔2021〕30号, table 3; 国办公开办函〔2021〕30号, table 4",
  );
  expect(of("PUBLISHED_WEIBO").clause.zh).toContain("国办公开办函〔2021〕30号，正文");
});

test("what changed between the forms is said of the measures that it concerns", () => {
  const comparable = (measure: Measure): Metadata["comparability"] => metadataOf(measure).comparability;
  expect(comparable(measureOf("RULES_MADE")).zh).toContain("本年制发件数");
  expect(comparable(measureOf("RULES_TOTAL_DISCLOSED")).zh).toMatch(/序列中断.*不可直接相比/);
  expect(comparable(measureOf("FEES_AMOUNT")).en).toContain("cannot be compared");
  expect(comparable(measureOf("PUBLISHED_TOTAL")).en).toContain("No form prescribes it");
  for (const measure of [...INDICATORS, ...RATES].filter(({ forms }) => forms.length < FORMS.length))
    expect(comparable(measure).zh).toMatch(/序列中断|不可比/);
});

test("every status has a code of SDMX, and only a missing value has a code for missing ones", () => {
  const valued = ["REPORTED", "DECODED", "CORRECTED", "PARTLY_STATED", "CONTRADICTORY", "LOW_BASE"];
  for (const status of Object.values(MeasureStatus))
    expect([status, /[LMO]/.test(OBSERVATION_STATUSES[status])]).toEqual([status, !valued.includes(status)]);
});

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[a-z]+/g) ?? [];
}
