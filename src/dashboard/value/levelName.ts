import type { FindingLevel } from "../documents";
import type { PageText } from "../language/pageText";

/** The weight of a finding, in words. The heaviest first. */
export const LEVEL_NAMES: Readonly<Record<FindingLevel, PageText>> = {
  ERROR: { zh: "错误", en: "error" },
  WARNING: { zh: "警告", en: "warning" },
  NOTICE: { zh: "提示", en: "notice" },
};

/** The levels among words of an address; what is none is left out. */
export function levelsIn(words: readonly string[]): readonly FindingLevel[] {
  return words.filter((word): word is FindingLevel => word in LEVEL_NAMES);
}
