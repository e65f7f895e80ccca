import { Group, Text } from "@mantine/core";
import type { RankingQuery, Unit } from "../../documents";
import { useSay } from "../../language/language";
import type { PageText } from "../../language/pageText";
import { useManner } from "../../value/manner";
import { nameOfUnit, numberText } from "../../value/numberText";

type Distribution = NonNullable<RankingQuery["ranking"]>["distribution"];

const PARTS: readonly (readonly [key: Exclude<keyof Distribution, "count">, name: PageText])[] = [
  ["minimum", { zh: "最小值", en: "Minimum" }],
  ["lowerQuartile", { zh: "下四分位数", en: "Lower quartile" }],
  ["median", { zh: "中位数", en: "Median" }],
  ["upperQuartile", { zh: "上四分位数", en: "Upper quartile" }],
  ["maximum", { zh: "最大值", en: "Maximum" }],
];

interface QuartilesShownProps {
  readonly distribution: Distribution;
  readonly unit: Unit;
}

/** How the ranked values lie: quartiles, and of how many departments. */
export function QuartilesShown({ distribution, unit }: QuartilesShownProps) {
  const say = useSay();
  const { language, money } = useManner();
  const unitText = unit === "RATIO" ? "" : say(nameOfUnit(unit, money));
  return (
    <Group gap="lg">
      <Text size="sm">
        {say({ zh: `参与排名${distribution.count}家`, en: `${distribution.count} ranked` })}
        {unitText && (language === "zh" ? `（${unitText}）` : ` (${unitText})`)}
      </Text>
      {PARTS.map(([key, name]) => {
        const value = distribution[key];
        return (
          value !== null && (
            <Text key={key} size="sm">
              {say(name)} <strong>{numberText(value, unit, money)}</strong>
            </Text>
          )
        );
      })}
    </Group>
  );
}
