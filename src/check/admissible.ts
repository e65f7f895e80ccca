import { type Concept, OUTCOME_KINDS, type OutcomeConcept } from "../form/concept";
import type { IndicatorPath } from "../form/indicator";
import type { Term } from "../form/term";
import { conceptName } from "../message/conceptName";
import type { Meaning } from "./meanings";
import type { Operand } from "./operand";

/**
 * The sums of the tables that a sentence about a concept may mean, by check; the first is the literal meaning.
 * docs/domain.md, R11, R12 and R14.
 */
export interface Admissible {
  readonly check: "R11" | "R12" | "R14";
  readonly concept: Concept;
  readonly meanings: readonly Meaning[];
  /** Whether a notice names the meaning that agrees with the sentence, when that is not the literal one. */
  readonly named?: boolean;
}

const RECEIVED = meaning({ zh: "一（新收）", en: "received this year (row 1)" }, "applications.received");
const WITH_CARRIED_IN = meaning(
  { zh: "一加二（新收加上年结转）", en: "received plus brought forward (rows 1 and 2)" },
  "applications.received",
  "applications.carriedIn",
);
const ENDED = meaning(
  { zh: "三（七）（办理结果总计）", en: "ended in all (row 3 (7))" },
  "applications.outcomes.total",
);

/** A second meaning that some outcomes have, besides their own indicator. */
const ALSO: Partial<Record<OutcomeConcept, Meaning>> = {
  "applications.outcomes.granted": meaning(
    { zh: "（一）加（二）", en: "granted plus partly granted" },
    "applications.outcomes.granted",
    "applications.outcomes.partlyGranted",
  ),
};

/** The outcomes of applications, with the indicators that a sentence about each may mean. */
export const OUTCOME_MEANINGS = OUTCOME_KINDS.map(({ concept, chinese, indicator }) => {
  const also = ALSO[concept];
  return {
    concept,
    meanings: [meaning({ zh: chinese, en: conceptName(concept).en }, indicator), ...(also ? [also] : [])],
  };
});

/** The sums that a share of applications may be a share of. */
export const BASES: readonly Meaning[] = [ENDED, RECEIVED, WITH_CARRIED_IN];

export const ADMISSIBLE: readonly Admissible[] = [
  { check: "R11", concept: "applications.received", meanings: [RECEIVED, WITH_CARRIED_IN, ENDED], named: true },
  { check: "R11", concept: "applications.outcomes.total", meanings: [ENDED, RECEIVED, WITH_CARRIED_IN], named: true },
  itself("R11", "applications.carriedIn", { zh: "二（上年结转）", en: "brought forward (row 2)" }),
  itself("R11", "applications.carriedOut", { zh: "四（结转下年度）", en: "carried forward (row 4)" }),
  ...OUTCOME_MEANINGS.map((row): Admissible => ({ check: "R11", ...row })),
  itself(
    "R12",
    "reconsideration.total",
    { zh: "行政复议总计", en: "administrative reconsideration in all" },
    meaning(
      { zh: "总计减尚未审结", en: "the total less those pending" },
      "reconsideration.total",
      "-reconsideration.pending",
    ),
  ),
  {
    check: "R12",
    concept: "litigation.total",
    meanings: [
      meaning(
        { zh: "行政诉讼两组总计", en: "both groups of lawsuits in all" },
        "litigation.direct.total",
        "litigation.afterReconsideration.total",
      ),
      meaning(
        { zh: "两组总计减尚未审结", en: "both groups less those pending" },
        "litigation.direct.total",
        "litigation.afterReconsideration.total",
        "-litigation.direct.pending",
        "-litigation.afterReconsideration.pending",
      ),
    ],
  },
  itself(
    "R14",
    "normativeDocuments.made",
    { zh: "本年制发（新制作）", en: "issued this year" },
    meaning({ zh: "本年新公开", en: "newly disclosed this year" }, "normativeDocuments.disclosed"),
  ),
  itself("R14", "normativeDocuments.repealed", { zh: "本年废止", en: "repealed this year" }),
  itself(
    "R14",
    "normativeDocuments.inForce",
    { zh: "现行有效", en: "in force" },
    meaning({ zh: "对外公开总数量", en: "disclosed in all" }, "normativeDocuments.totalDisclosed"),
  ),
  itself("R14", "procurement.projects", { zh: "采购项目数量", en: "procurement projects" }),
  itself("R14", "procurement.amount", { zh: "采购总金额", en: "procurement in all" }),
];

/** A concept that is itself an indicator: it means that indicator, or one of the meanings in `also`. */
function itself(
  check: Admissible["check"],
  concept: Concept & IndicatorPath,
  name: Term,
  ...also: readonly Meaning[]
): Admissible {
  return { check, concept, meanings: [meaning(name, concept), ...also] };
}

function meaning(name: Term, ...sum: readonly Operand<IndicatorPath>[]): Meaning {
  return { name, sum };
}
