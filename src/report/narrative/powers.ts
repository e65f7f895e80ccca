import type { Concept } from "../../form/concept";
import { count, percent, type Wording } from "./phrase";
import { counted, LINK, SHARE } from "./quantity";

const POWERS: readonly (readonly [concept: Concept, chinese: string])[] = [
  ["powers.licensing", "行政许可"],
  ["powers.penalties", "行政处罚"],
  ["powers.compulsion", "行政强制"],
  ["powers.levies", "行政征收"],
  ["powers.payments", "行政给付"],
  ["powers.inspections", "行政检查"],
  ["powers.confirmations", "行政确认"],
  ["powers.rewards", "行政奖励"],
  ["powers.rulings", "行政裁决"],
];
const FIGURE = counted("项|个|条");
const LIST = { unlessBefore: /^(?!.*(?:事项|权责清单|权力清单))/ };

/**
 * Matters in the list of powers, which are not decisions (行政许可事项 counts matters), and the rate of rectification.
 */
export const POWER_PHRASES: readonly Wording[] = [
  count(
    "powers.total",
    `(?:权力|权责|政务服务)(?:清单)?事项(?:清单)?${LINK}${FIGURE}`,
    "行政(?:许可|处罚|强制)|取消|下放|调整|新增",
  ),
  ...POWERS.map(([concept, words]) =>
    count(
      concept,
      `${words}(?:类)?(?:事项)?${LINK}${FIGURE}`,
      "取消|下放|作出|办理|决定|承接|新增|办件|调整|公示|公开|信息",
      LIST,
    ),
  ),
  percent("rectification.rate", `整改(?:完成|落实|到位|办结)?率(?:均|已|都)?(?:达到?|为|实现|保持)*${SHARE}`),
];
