import { Anchor, Group, Stack, Text } from "@mantine/core";
import type { ComponentProps } from "react";
import type { FindingLevel } from "../../documents";
import { cellKey } from "../../form/cellKey";
import { useSay } from "../../language/language";
import type { PageText } from "../../language/pageText";
import { useManner } from "../../value/manner";
import { numberText } from "../../value/numberText";
import { valueText } from "../../value/valueText";
import { WaiverShown } from "../office/waiverShown";
import { useCellName, useUnitOf } from "./cellName";
import type { GivenFinding, GivenReport } from "./reportShown";

interface FindingShownProps {
  readonly finding: GivenFinding;
  /** By what a change names the version; null where nobody may change it. */
  readonly about: ComponentProps<typeof WaiverShown>["about"];
  readonly report: GivenReport;
  readonly onChoose: (key: string) => void;
}

const LEVELS: Readonly<Record<FindingLevel, PageText>> = {
  ERROR: { zh: "错误", en: "Error" },
  WARNING: { zh: "警告", en: "Warning" },
  NOTICE: { zh: "提示", en: "Notice" },
};

/** What a check says: its sentence, both sides of its equation, and each of its cells with the value, to be chosen. */
export function FindingShown({ finding, about, report, onChoose }: FindingShownProps) {
  const say = useSay();
  const manner = useManner();
  const nameOf = useCellName();
  const unitOf = useUnitOf();
  const { check, level, message, left, right, difference, unit, clause, cells, unstated } = finding;
  const side = (value: string) => numberText(value, unit ?? "COUNT", manner.money);
  return (
    <Stack gap={2} component="article" data-level={level}>
      <Text size="sm">
        <Text span fw={700} inherit>
          ⚑ {say(LEVELS[level])} {check}
        </Text>
        {say({ zh: "：", en: ": " })}
        {message}
      </Text>
      {left !== null && right !== null && (
        <Text size="sm">
          {say({
            zh: `左边 ${side(left)}，右边 ${side(right)}，相差 ${side(difference ?? "0")}`,
            en: `Left side ${side(left)}, right side ${side(right)}, difference ${side(difference ?? "0")}`,
          })}
        </Text>
      )}
      <Group gap="xs">
        {cells.map((name) => {
          const key = cellKey(name);
          const given = report.cells.find((one) => cellKey(one) === key);
          return (
            <Anchor key={key} component="button" type="button" size="xs" ta="start" onClick={() => onChoose(key)}>
              {nameOf(key)}
              {given && ` ${valueText({ ...given, unit: unitOf(given.indicator) }, manner)}`}
            </Anchor>
          );
        })}
      </Group>
      {unstated.length > 0 && (
        <Text size="xs">
          {say({ zh: "未填报：", en: "Not stated: " })}
          {unstated.map((name) => nameOf(cellKey(name))).join(say({ zh: "、", en: "; " }))}
        </Text>
      )}
      {clause && (
        <Text size="xs" c="dimmed">
          {say({ zh: "依据：", en: "Basis: " })}
          {clause}
        </Text>
      )}
      <WaiverShown finding={finding} about={about} />
    </Stack>
  );
}
