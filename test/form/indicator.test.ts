import { FormCode } from "../../src/form/catalogue";
import type { FigurePath } from "../../src/form/figures";
import {
  APPLICANT_CODES,
  INDICATORS,
  type Indicator,
  indicatorAt,
  indicatorOf,
  pathsOf,
} from "../../src/form/indicator";
import { LEAVES } from "../../src/form/tree";

const BOTH = [FormCode.FORM_2019, FormCode.FORM_2021];

describe("an indicator", () => {
  it.each([
    ["PROCUREMENT_AMOUNT", "procurement.amount", "cell", "fen", false, [FormCode.FORM_2019]],
    ["FEES_AMOUNT", "fees.amount", "cell", "fen", false, [FormCode.FORM_2021]],
    ["RULES_IN_FORCE", "rules.inForce", "cell", "count", true, [FormCode.FORM_2021]],
    ["APPLICATIONS_RECEIVED", "applications.received", "cell", "count", false, BOTH],
    ["APPLICATIONS_CARRIED_OUT", "applications.carriedOut", "cell", "count", true, BOTH],
    ["APPLICATIONS_OUTCOMES_TOTAL", "applications.outcomes.total", "cell", "count", false, BOTH],
    [
      "APPLICATIONS_OUTCOMES_REFUSED_STATE_SECRET",
      "applications.outcomes.refused.stateSecret",
      "cell",
      "count",
      false,
      BOTH,
    ],
    ["APPLICATIONS_OUTCOMES_REFUSED_TOTAL", "applications.outcomes.refused.total", "subtotal", "count", false, BOTH],
    [
      "APPLICATIONS_OUTCOMES_OTHERWISE_UNDIVIDED",
      "applications.outcomes.otherwise.undivided",
      "cell",
      "count",
      false,
      BOTH,
    ],
    [
      "LITIGATION_AFTER_RECONSIDERATION_PENDING",
      "litigation.afterReconsideration.pending",
      "cell",
      "count",
      true,
      BOTH,
    ],
    ["PUBLISHED_WECHAT", "published.wechat", "narrative", "count", false, BOTH],
  ] as const)("%s stands for %s", (code, path, kind, unit, stock, forms) => {
    expect(indicatorOf(code)).toMatchObject({ code, path, kind, unit, stock, forms });
  });

  it("is every row of table 3, every other cell, every subtotal and every figure of the narrative, once", () => {
    const ofKind = (kind: Indicator["kind"]) => INDICATORS.filter((indicator) => indicator.kind === kind);
    expect(ofKind("cell")).toHaveLength(27 + 26 + 15);
    expect(ofKind("subtotal").map((indicator) => indicator.code)).toEqual(
      ["REFUSED", "UNAVAILABLE", "NOT_PROCESSED", "OTHERWISE"].map((name) => `APPLICATIONS_OUTCOMES_${name}_TOTAL`),
    );
    expect(ofKind("narrative")).toHaveLength(5);
    expect(new Set(INDICATORS.map((indicator) => indicator.code)).size).toBe(INDICATORS.length);
    expect(INDICATORS.filter((indicator) => !/^[A-Z][A-Z_]*[A-Z]$/.test(indicator.code))).toEqual([]);
  });

  it("is described in English and Chinese", () => {
    expect(INDICATORS.filter((indicator) => indicator.english === "" || indicator.chinese === "")).toEqual([]);
    expect(indicatorOf("APPLICATIONS_OUTCOMES_REFUSED_STATE_SECRET").chinese).toContain("1.属于国家秘密");
  });

  it("refuses a code that is none", () => {
    expect(() => indicatorOf("PROCUREMENT_AMOUNTS")).toThrow("PROCUREMENT_AMOUNTS is no indicator.");
  });
});

describe("the paths of an indicator", () => {
  it("lead back to it, with the applicant where it has one", () => {
    const leaves: FigurePath[] = INDICATORS.filter((indicator) => indicator.kind !== "subtotal").flatMap((indicator) =>
      (indicator.byApplicant ? [...APPLICANT_CODES.values()] : [null]).flatMap((applicant) =>
        pathsOf(indicator, applicant ?? "total").map((path) => {
          expect(indicatorAt(path)).toEqual({ indicator, applicant });
          return path;
        }),
      ),
    );
    expect(leaves).toEqual(LEAVES.map((leaf) => leaf.path));
  });

  it("are all items of a subtotal", () => {
    expect(pathsOf(indicatorOf("APPLICATIONS_OUTCOMES_UNAVAILABLE_TOTAL"), "enterprise")).toEqual([
      "applications.outcomes.unavailable.notHeld.enterprise",
      "applications.outcomes.unavailable.notExisting.enterprise",
      "applications.outcomes.unavailable.unclear.enterprise",
    ]);
  });
});

it("the applicants have the codes of the API", () => {
  expect([...APPLICANT_CODES.keys()]).toEqual([
    "NATURAL_PERSON",
    "ENTERPRISE",
    "RESEARCH",
    "PUBLIC_INTEREST",
    "LEGAL_SERVICE",
    "OTHER",
    "TOTAL",
  ]);
});
