import type { FindingLevel } from "../../documents";
import type { PageText } from "../../language/pageText";
import { countedLevel, LEVELS } from "../../value/levelName";

/** How many findings of each level there are: `错误1条，提示2条`; that there are none. */
export function checksText(findings: readonly { readonly level: FindingLevel }[]): PageText {
  const counts = LEVELS.flatMap((level) => {
    const count = findings.filter((finding) => finding.level === level).length;
    return count > 0 ? [countedLevel(level, count)] : [];
  });
  if (counts.length === 0) return { zh: "没有问题", en: "nothing wrong" };
  return { zh: counts.map(({ zh }) => zh).join("，"), en: counts.map(({ en }) => en).join(", ") };
}
