import { OUTCOME_KINDS, type OutcomeConcept } from "../../form/concept";
import { type Conditions, count, percent, shareOf, type Wording } from "./phrase";
import { CASES_PROPER, counted, LINK, SHARE } from "./quantity";

/** What bodies write for each kind of outcome. */
const WORDS: Readonly<Record<OutcomeConcept, string>> = {
  "applications.outcomes.granted": "(?<!不)予以公开(?:(?:及|和|与|、|或)部分公开|\\((?:含|包括)部分公开\\))?",
  "applications.outcomes.partlyGranted": "(?<!公开[及和与或、])(?<!含|包括)部分公开",
  "applications.outcomes.refused": "不予公开",
  "applications.outcomes.unavailable": "无法提供",
  "applications.outcomes.notProcessed": "不予处理",
  "applications.outcomes.otherwise": "其[他它]处理",
};
const OUTCOMES = OUTCOME_KINDS.map(({ concept }) => [concept, WORDS[concept]] as const);

const FIGURE = counted(CASES_PROPER);
const ON_APPLICATIONS: Conditions = {
  about: /申请(?!公开\d)|答复|办结|办理|受理/,
  // 制发公文20件,其中主动公开8件,依申请公开7件,不予公开5件 counts documents by how open they are, not applications.
  unlessBefore: /(?:公文|文件|信息)[^。]*(?:主动公开|依申请公开)(?:的|数|文件|公文|信息|类|共|为)*\d/,
};

/** Outcomes of applications, as counts and as shares. */
export const OUTCOME_PHRASES: readonly Wording[] = [
  ...OUTCOMES.map(([concept, words]) =>
    count(concept, `${words}(?:的)?(?:申请|答复)?${LINK}${FIGURE}`, "复议|诉讼|上一?年", ON_APPLICATIONS),
  ),
  ...OUTCOMES.flatMap(([concept, words]) => shareOf(`${concept}.share`, words)),
  percent(
    "published.share",
    `主动公开(?:的)?(?:政府)?信息(?:(?!依申请|不予|通过|其中|[网微媒])[^%。;]){0,12}?占(?!应)[^,。;\\d%]{0,14}?${SHARE}`,
  ),
];
