import type { Concept } from "../../form/concept";
import { count, countEach, type Wording } from "./phrase";
import { CASES_PROPER, counted, LINK } from "./quantity";

const FIGURE = counted(CASES_PROPER);
const RECONSIDERATION = "(?:行政)?复议(?:案件|申请|事项)?(?:数量?|件数)?";
const LITIGATION = "(?:行政)?诉讼(?:案件|事项)?(?:数量?|件数)?";
const AND = "(?:、|和|及|与|以及|,)";
const BOTH: readonly Concept[] = ["reconsideration.total", "litigation.total"];
/** Casework in general, not cases about disclosure. */
const CASEWORK = {
  unlessBefore: /^(?!.*(?:信息公开|依申请)).*(?:办理|审理|审结|受理|立案|化解|调解|应诉|出庭|代理|依法行政|法治)/,
};
const PART = "维持|纠正|撤销|审结|驳回|上一?年|结转";

/** Cases against the body about its disclosure. */
export const CASE_PHRASES: readonly Wording[] = [
  // 行政复议、行政诉讼各1件, 均为0件.
  countEach(
    BOTH,
    `${RECONSIDERATION}${AND}(?:被?提起)?${LITIGATION}(?:情况)?(?:各|均|都)(?:为|有|发生|收到)?${LINK}${FIGURE}`,
    CASEWORK,
  ),
  // 行政复议、行政诉讼分别为2件和3件.
  countEach(
    ["reconsideration.total"],
    `${RECONSIDERATION}${AND}${LITIGATION}(?:情况)?分别(?:为|有|是)?${FIGURE}(?=(?:${AND})\\d+[${CASES_PROPER}])`,
    CASEWORK,
  ),
  countEach(
    ["litigation.total"],
    `(?<=${RECONSIDERATION}${AND}${LITIGATION}(?:情况)?分别(?:为|有|是)?\\d+[件宗起例]${AND})${FIGURE}`,
    CASEWORK,
  ),
  count("reconsideration.total", `${RECONSIDERATION}${LINK}${FIGURE}`, PART, CASEWORK),
  count(
    "litigation.total",
    `${LITIGATION}${LINK}${FIGURE}`,
    `复议后|复议(?:案件|申请)?${AND}|胜诉|败诉|${PART}`,
    CASEWORK,
  ),
  ...(
    [
      ["reconsideration.total", "复议"],
      ["litigation.total", "诉讼"],
    ] as const
  ).map(([concept, words]) =>
    // 发生2件行政复议案件.
    count(
      concept,
      `${FIGURE}(?:因政府信息公开(?:工作)?(?:引起|引发)?的?|政府信息公开(?:类|方面的)?)?行政${words}(?=案件|申请|[,。;]|$)`,
      `复议|${PART}`,
      { unlessBefore: CASEWORK.unlessBefore, about: /信息公开/ },
    ),
  ),
];
