import type { CellPath } from "../form/figures";
import type { Meaning } from "./meanings";
import type { Operand } from "./operand";

/** What sentences of a concept may mean in the tables, by check. docs/domain.md, R11, R12 and R14. */
export interface Admissible {
  readonly check: "R11" | "R12" | "R14";
  readonly concept: string;
  readonly meanings: readonly Meaning[];
}

const RECEIVED = meaning("一（新收）", "applications.received.total");
const WITH_CARRIED_IN = meaning(
  "一加二（新收加上年结转）",
  "applications.received.total",
  "applications.carriedIn.total",
);
const ENDED = meaning("三（七）（办理结果总计）", "applications.outcomes.total.total");

const REFUSED: readonly CellPath[] = [
  "applications.outcomes.refused.stateSecret.total",
  "applications.outcomes.refused.prohibitedByLaw.total",
  "applications.outcomes.refused.securityAndStability.total",
  "applications.outcomes.refused.thirdPartyRights.total",
  "applications.outcomes.refused.internalAffairs.total",
  "applications.outcomes.refused.processInformation.total",
  "applications.outcomes.refused.enforcementFile.total",
  "applications.outcomes.refused.inquiryMatter.total",
];
const UNAVAILABLE: readonly CellPath[] = [
  "applications.outcomes.unavailable.notHeld.total",
  "applications.outcomes.unavailable.notExisting.total",
  "applications.outcomes.unavailable.unclear.total",
];
const NOT_PROCESSED: readonly CellPath[] = [
  "applications.outcomes.notProcessed.petition.total",
  "applications.outcomes.notProcessed.repeated.total",
  "applications.outcomes.notProcessed.publication.total",
  "applications.outcomes.notProcessed.excessive.total",
  "applications.outcomes.notProcessed.reissue.total",
];

/** How applications ended, by concept: a kind of outcome is the sum of its rows. */
export const OUTCOMES: readonly { readonly concept: string; readonly meanings: readonly Meaning[] }[] = [
  {
    concept: "applications.outcomes.granted",
    meanings: [
      meaning("（一）予以公开", "applications.outcomes.granted.total"),
      meaning("（一）加（二）", "applications.outcomes.granted.total", "applications.outcomes.partlyGranted.total"),
    ],
  },
  {
    concept: "applications.outcomes.partlyGranted",
    meanings: [meaning("（二）部分公开", "applications.outcomes.partlyGranted.total")],
  },
  { concept: "applications.outcomes.refused", meanings: [meaning("（三）不予公开", ...REFUSED)] },
  { concept: "applications.outcomes.unavailable", meanings: [meaning("（四）无法提供", ...UNAVAILABLE)] },
  { concept: "applications.outcomes.notProcessed", meanings: [meaning("（五）不予处理", ...NOT_PROCESSED)] },
  {
    concept: "applications.outcomes.otherwise",
    meanings: [
      meaning("（六）其他处理", "applications.outcomes.otherwise.undivided.total"),
      meaning(
        "（六）其他处理",
        "applications.outcomes.otherwise.uncorrected.total",
        "applications.outcomes.otherwise.unpaid.total",
        "applications.outcomes.otherwise.other.total",
      ),
    ],
  },
];

/** The denominators of a share of applications. */
export const BASES: readonly Meaning[] = [ENDED, RECEIVED, WITH_CARRIED_IN];

export const ADMISSIBLE: readonly Admissible[] = [
  { check: "R11", concept: "applications.received", meanings: [RECEIVED, WITH_CARRIED_IN, ENDED] },
  { check: "R11", concept: "applications.outcomes.total", meanings: [ENDED, RECEIVED, WITH_CARRIED_IN] },
  {
    check: "R11",
    concept: "applications.carriedIn",
    meanings: [meaning("二（上年结转）", "applications.carriedIn.total")],
  },
  {
    check: "R11",
    concept: "applications.carriedOut",
    meanings: [meaning("四（结转下年度）", "applications.carriedOut.total")],
  },
  ...OUTCOMES.map((row): Admissible => ({ check: "R11", ...row })),
  {
    check: "R12",
    concept: "reconsideration.total",
    meanings: [
      meaning("行政复议总计", "reconsideration.total"),
      meaning("总计减尚未审结", "reconsideration.total", "-reconsideration.pending"),
    ],
  },
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
  {
    check: "R14",
    concept: "normativeDocuments.made",
    meanings: [
      meaning("本年制发（新制作）", "normativeDocuments.made"),
      meaning("本年新公开", "normativeDocuments.disclosed"),
    ],
  },
  {
    check: "R14",
    concept: "normativeDocuments.repealed",
    meanings: [meaning("本年废止", "normativeDocuments.repealed")],
  },
  {
    check: "R14",
    concept: "normativeDocuments.inForce",
    meanings: [
      meaning("现行有效", "normativeDocuments.inForce"),
      meaning("对外公开总数量", "normativeDocuments.totalDisclosed"),
    ],
  },
  { check: "R14", concept: "procurement.projects", meanings: [meaning("采购项目数量", "procurement.projects")] },
  { check: "R14", concept: "procurement.amount", meanings: [meaning("采购总金额", "procurement.amount")] },
];

function meaning(name: string, ...sum: readonly Operand<CellPath>[]): Meaning {
  return { name, sum };
}
