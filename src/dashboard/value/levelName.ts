import type { FindingLevel } from "../documents";
import type { PageText } from "../language/pageText";
import { countText, numbered } from "./numberText";

/** The weight of a finding, in words. The heaviest first. */
export const LEVEL_NAMES: Readonly<Record<FindingLevel, PageText>> = {
  ERROR: { zh: "错误", en: "error" },
  WARNING: { zh: "警告", en: "warning" },
  NOTICE: { zh: "提示", en: "notice" },
};

/** All levels, the heaviest first. */
export const LEVELS = Object.keys(LEVEL_NAMES) as readonly FindingLevel[];

/** How many findings of a level there are, such as 3条警告. */
export function countedLevel(level: FindingLevel, count: number): PageText {
  const { zh, en } = LEVEL_NAMES[level];
  return { zh: `${zh}${countText(count)}条`, en: numbered(count, en) };
}
