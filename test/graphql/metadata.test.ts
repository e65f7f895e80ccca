import { INDICATORS } from "../../src/form/indicator";
import { MEASURES } from "../../src/form/measure";
import { ask } from "../support/api";
import { onEachDatabase } from "../support/databases";
import type { World } from "../support/world";

type Info = Readonly<Record<string, unknown>> & { readonly code: string };

const FACTS = `code chinese english unit byApplicant forms nature summing unitMeasure
  definition definitionZh: definition(language: ZH) clause clauseZh: clause(language: ZH)
  comparability comparabilityZh: comparability(language: ZH) howSummed howSummedZh: howSummed(language: ZH)
  problems problemsZh: problems(language: ZH) links { kind measure form later why whyZh: why(language: ZH) }`;

interface Series {
  readonly measure: string;
  readonly follows: string | null;
  readonly links: readonly { readonly measure: string; readonly kind: string }[];
  readonly points: readonly { readonly value: { readonly value: string | null; readonly status: string } }[];
}

onEachDatabase("Metadata", (open) => {
  let world: World;
  beforeEach(async () => {
    world = await open();
    await world.register({ code: "K", name: "甲市科学技术局" });
  });
  afterEach(() => world.close());

  test("every indicator and every measure says what it means in both languages", async () => {
    const { indicators, measures } = await ask<{ indicators: Info[]; measures: Info[] }>(
      world,
      `{ indicators { path stock kind ${FACTS} } measures { numerator denominator ${FACTS} } }`,
    );
    expect(indicators.map(({ code }) => code)).toEqual(INDICATORS.map(({ code }) => code));
    expect(measures.map(({ code }) => code)).toEqual(MEASURES.map(({ code }) => code));
    for (const info of [...indicators, ...measures])
      for (const field of ["definition", "clause", "comparability", "howSummed", "problems"]) {
        expect([info.code, field, String(info[`${field}Zh`])]).toEqual([
          info.code,
          field,
          expect.stringMatching(/\p{Script=Han}{2}/u),
        ]);
        expect(String(info[field])).toMatch(/[a-z]{3}/);
        expect(info[field]).not.toEqual(info[`${field}Zh`]);
      }
    expect(indicators.find(({ code }) => code === "RULES_TOTAL_DISCLOSED")).toMatchObject({
      nature: "STOCK",
      summing: "SUM_WITHIN_YEAR",
      unitMeasure: "PN",
      links: [{ kind: "SIMILAR", measure: "RULES_IN_FORCE", form: "FORM_2021", later: true }],
    });
    expect(measures.find(({ code }) => code === "DISPUTE_RATE")).toMatchObject({
      nature: "RATE",
      numerator: ["RECONSIDERATION_TOTAL", "LITIGATION_DIRECT_TOTAL", "LITIGATION_AFTER_RECONSIDERATION_TOTAL"],
      denominator: ["APPLICATIONS_RECEIVED"],
    });
    expect(measures.find(({ code }) => code === "PROCUREMENT_AVERAGE")).toMatchObject({
      unit: "YUAN",
      unitMeasure: "CNY",
      forms: ["FORM_2019"],
    });
    expect(measures.find(({ code }) => code === "RULES_MADE")).toMatchObject({ numerator: null, denominator: null });
  });

  const trend = async (given: string) =>
    (
      await ask<{ trend: Series[] }>(
        world,
        `{ trend(from: 2020, to: 2021 ${given}) { measure follows links { measure kind } points { value { value status observationStatus } change { status } } } }`,
      )
    ).trend;

  test("a trend follows links when asked, in series of their own that nothing joins", async () => {
    await world.file("K", 2020, { values: { "rules.totalDisclosed": 40 } });
    await world.file("K", 2021, { values: { "rules.inForce": 7 } });
    const ended = {
      measure: "RULES_TOTAL_DISCLOSED",
      follows: null,
      links: [{ measure: "RULES_IN_FORCE", kind: "SIMILAR" }],
      points: [
        { value: { value: "40", status: "REPORTED", observationStatus: "A" } },
        { value: { value: null, status: "NOT_IN_FORM", observationStatus: "M" }, change: { status: "BREAK" } },
      ],
    };
    expect(await trend("of: [RULES_TOTAL_DISCLOSED]")).toMatchObject([ended]);
    expect(await trend("of: [RULES_TOTAL_DISCLOSED, RULES_MADE], followLinks: true")).toMatchObject([
      ended,
      {
        measure: "RULES_IN_FORCE",
        follows: "RULES_TOTAL_DISCLOSED",
        links: [{ measure: "RULES_TOTAL_DISCLOSED", kind: "SIMILAR" }],
        points: [
          { value: { value: null, status: "NOT_IN_FORM" } },
          { value: { value: "7", status: "REPORTED" }, change: { status: "BREAK" } },
        ],
      },
      { measure: "RULES_MADE", follows: null, links: [] },
    ]);
  });

  test("a link leads back as well, and to no measure that is asked for anyway", async () => {
    const followed = async (of: string) =>
      (await trend(`of: [${of}], followLinks: true`)).map(({ measure, follows }) => [measure, follows]);
    expect(await followed("RULES_IN_FORCE")).toEqual([
      ["RULES_IN_FORCE", null],
      ["RULES_TOTAL_DISCLOSED", "RULES_IN_FORCE"],
    ]);
    expect(await followed("RULES_TOTAL_DISCLOSED, RULES_IN_FORCE")).toEqual([
      ["RULES_TOTAL_DISCLOSED", null],
      ["RULES_IN_FORCE", null],
    ]);
    expect(await followed("PROCUREMENT_AMOUNT")).toEqual([["PROCUREMENT_AMOUNT", null]]);
  });
});
