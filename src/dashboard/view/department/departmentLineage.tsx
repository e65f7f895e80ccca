import { Group, Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { ViewAnchor } from "../../address/links";
import type { DepartmentKind, SuccessionKind } from "../../documents";
import { useSay } from "../../language/language";
import type { PageText } from "../../language/pageText";
import { yearSpanText } from "../../value/yearsText";
import type { GivenDepartment } from "./departmentShown";

const KINDS: Readonly<Record<DepartmentKind, PageText>> = {
  BUREAU: { zh: "部门", en: "bureau" },
  GOVERNMENT: { zh: "一级政府", en: "government" },
  TOWNSHIP: { zh: "乡镇、街道", en: "township" },
  ZONE: { zh: "功能区", en: "zone" },
};

const SUCCESSIONS: Readonly<Record<SuccessionKind, PageText>> = {
  WHOLE: { zh: "整体", en: "wholly" },
  PART: { zh: "部分", en: "partly" },
};

/** What kind of body it is, whom it belongs and belonged to, the names it bore, and from whom and to whom its work passed. */
export function DepartmentLineage({ department }: { readonly department: GivenDepartment }) {
  const say = useSay();
  const { code, kind, line, parent, summary, formerNames, periods, predecessors, successors } = department;
  return (
    <Stack component="section" gap={4} aria-labelledby="lineage">
      <Title order={2} size="h3" id="lineage">
        {say({ zh: "沿革", en: "Who it is" })}
      </Title>
      <Named name={say({ zh: "代码", en: "Code" })}>{code}</Named>
      <Named name={say({ zh: "类别", en: "Kind" })}>
        {say(KINDS[kind])}
        {summary && say({ zh: "，其报告汇总所属单位", en: ", its report sums its parts" })}
      </Named>
      <Named name={say({ zh: "条线", en: "Line of work" })}>
        {line ?? say({ zh: "未登记", en: "not registered" })}
      </Named>
      <Named name={say({ zh: "上级", en: "Belongs to" })}>
        {parent ? <BodyLink body={parent} /> : say({ zh: "无", en: "none" })}
      </Named>
      {periods.length > 1 &&
        periods.map((period) => (
          <Named key={period.fromYear} name={say(spanOf(period))}>
            {period.parent && <BodyLink body={period.parent} />} {period.line} {say(KINDS[period.kind])}
          </Named>
        ))}
      {formerNames.map((former) => (
        <Named key={former.name} name={say({ zh: "曾用名", en: "Former name" })}>
          {former.name}
          {say({ zh: `（${spanOf(former).zh}）`, en: ` (${spanOf(former).en})` })}
        </Named>
      ))}
      {predecessors.map(({ fromYear, kind: how, predecessor }) => (
        <Named key={predecessor.code} name={say({ zh: "前身", en: "Took over from" })}>
          <BodyLink body={predecessor} />
          {say({
            zh: `（${fromYear}年起，${SUCCESSIONS[how].zh}）`,
            en: ` (${SUCCESSIONS[how].en}, from ${fromYear})`,
          })}
        </Named>
      ))}
      {successors.map(({ fromYear, kind: how, successor }) => (
        <Named key={successor.code} name={say({ zh: "后继", en: "Passed on to" })}>
          <BodyLink body={successor} />
          {say({
            zh: `（${fromYear}年起，${SUCCESSIONS[how].zh}）`,
            en: ` (${SUCCESSIONS[how].en}, from ${fromYear})`,
          })}
        </Named>
      ))}
    </Stack>
  );
}

function Named({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <Group gap="sm" wrap="nowrap" align="baseline">
      <Text size="sm" c="dimmed" w="7em" flex="none">
        {name}
      </Text>
      <Text size="sm" component="div">
        {children}
      </Text>
    </Group>
  );
}

function BodyLink({ body }: { readonly body: { readonly code: string; readonly name: string } }) {
  return (
    <ViewAnchor to="/departments/$department" params={{ department: body.code }}>
      {body.name}
    </ViewAnchor>
  );
}

function spanOf({ fromYear, toYear }: { readonly fromYear: number | null; readonly toYear: number | null }): PageText {
  if (fromYear === null)
    return toYear === null ? { zh: "历年", en: "always" } : { zh: `${toYear}年止`, en: `to ${toYear}` };
  if (toYear === null) return { zh: `${fromYear}年起`, en: `from ${fromYear}` };
  return { zh: yearSpanText(fromYear, toYear, "zh"), en: yearSpanText(fromYear, toYear, "en") };
}
