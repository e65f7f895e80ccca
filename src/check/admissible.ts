import { type Concept, OUTCOME_KINDS, type OutcomeConcept } from "../form/concept";
import type { IndicatorPath } from "../form/indicator";
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

const RECEIVED = meaning("一（新收）", "applications.received");
const WITH_CARRIED_IN = meaning("一加二（新收加上年结转）", "applications.received", "applications.carriedIn");
const ENDED = meaning("三（七）（办理结果总计）", "applications.outcomes.total");

/** A second meaning that some outcomes have, besides their own indicator. */
const ALSO: Partial<Record<OutcomeConcept, Meaning>> = {
  "applications.outcomes.granted": meaning(
    "（一）加（二）",
    "applications.outcomes.granted",
    "applications.outcomes.partlyGranted",
  ),
};

/** The outcomes of applications, with the indicators that a sentence about each may mean. */
export const OUTCOME_MEANINGS = OUTCOME_KINDS.map(({ concept, chinese, indicator }) => {
  const also = ALSO[concept];
  return { concept, meanings: [meaning(chinese, indicator), ...(also ? [also] : [])] };
});

/** The sums that a share of applications may be a share of. */
export const BASES: readonly Meaning[] = [ENDED, RECEIVED, WITH_CARRIED_IN];

export const ADMISSIBLE: readonly Admissible[] = [
  { check: "R11", concept: "applications.received", meanings: [RECEIVED, WITH_CARRIED_IN, ENDED], named: true },
  { check: "R11", concept: "applications.outcomes.total", meanings: [ENDED, RECEIVED, WITH_CARRIED_IN], named: true },
  itself("R11", "applications.carriedIn", "二（上年结转）"),
  itself("R11", "applications.carriedOut", "四（结转下年度）"),
  ...OUTCOME_MEANINGS.map((row): Admissible => ({ check: "R11", ...row })),
  itself(
    "R12",
    "reconsideration.total",
    "行政复议总计",
    meaning("总计减尚未审结", "reconsideration.total", "-reconsideration.pending"),
  ),
  {
    check: "R12",
    concept: "litigation.total",
    meanings: [
      meaning("行政诉讼两组总计", "litigation.direct.total", "litigation.afterReconsideration.total"),
      meaning(
        "两组总计减尚未审结",
        "litigation.direct.total",
        "litigation.afterReconsideration.total",
        "-litigation.direct.pending",
        "-litigation.afterReconsideration.pending",
      ),
    ],
  },
  itself("R14", "normativeDocuments.made", "本年制发（新制作）", meaning("本年新公开", "normativeDocuments.disclosed")),
  itself("R14", "normativeDocuments.repealed", "本年废止"),
  itself(
    "R14",
    "normativeDocuments.inForce",
    "现行有效",
    meaning("对外公开总数量", "normativeDocuments.totalDisclosed"),
  ),
  itself("R14", "procurement.projects", "采购项目数量"),
  itself("R14", "procurement.amount", "采购总金额"),
];

/** A concept that is itself an indicator: it means that indicator, or one of the meanings in `also`. */
function itself(
  check: Admissible["check"],
  concept: Concept & IndicatorPath,
  name: string,
  ...also: readonly Meaning[]
): Admissible {
  return { check, concept, meanings: [meaning(name, concept), ...also] };
}

function meaning(name: string, ...sum: readonly Operand<IndicatorPath>[]): Meaning {
  return { name, sum };
}
