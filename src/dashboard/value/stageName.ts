import type { DutyRule, RoundStage, RoundState } from "../documents";
import type { PageText } from "../language/pageText";
import { NAMES_OF_STATES } from "./stateName";

/** What each stage of a report in a round is called, in order. */
export const NAMES_OF_STAGES: Readonly<Record<RoundStage, PageText>> = {
  NOT_BEGUN: { zh: "未开始", en: "not begun" },
  ...NAMES_OF_STATES,
  EXEMPT: { zh: "无需报送", en: "not required" },
};

export const STAGES = Object.keys(NAMES_OF_STAGES) as readonly RoundStage[];

/** Where a round stands today. */
export const NAMES_OF_ROUND_STATES: Readonly<Record<RoundState, PageText>> = {
  COMING: { zh: "未开始", en: "not open yet" },
  OPEN: { zh: "报送中", en: "open" },
  OVER: { zh: "已截止", en: "over" },
};

/** Whether a department must file. */
export const NAMES_OF_DUTIES: Readonly<Record<DutyRule, PageText>> = {
  BY_RULE: { zh: "按规则", en: "as the rule says" },
  REQUIRED: { zh: "须报送", en: "required" },
  EXEMPT: { zh: "无需报送", en: "not required" },
};
