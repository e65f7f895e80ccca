import { List, Stack, Text, Title } from "@mantine/core";
import { ReportAnchor } from "../../address/reportAnchor";
import { useSay } from "../../language/language";
import { LEVEL_NAMES } from "../../value/levelName";
import { versionText } from "../../value/versionText";
import type { GivenDepartment } from "./departmentShown";

/** What the checks say of each version of its reports; each leads to the first cell of which it speaks. */
export function DepartmentFindings({ department }: { readonly department: GivenDepartment }) {
  const say = useSay();
  const versions = department.filings.flatMap(({ year, report }) =>
    (report?.revisions ?? []).toReversed().map((version) => ({ year, ...version })),
  );
  const found = versions.flatMap(({ findings, ...version }) => findings.map((finding) => ({ version, finding })));
  return (
    <Stack component="section" gap="xs" aria-labelledby="department-findings">
      <Title order={2} size="h3" id="department-findings">
        {say({ zh: "校验结果", en: "Findings" })}
      </Title>
      {found.length === 0 && <Text>{say({ zh: "各项校验没有发现问题。", en: "No check found anything." })}</Text>}
      <List size="sm">
        {found.map(({ version: { year, number, status, validFrom }, finding: { check, level, message, cells } }) => (
          <List.Item key={`${year} ${number} ${check} ${message}`}>
            <ReportAnchor department={department.code} year={year} cell={cells[0]} version={{ status, validFrom }}>
              {say({ zh: `${year}年`, en: `${year}` })}
              {status === "SUPERSEDED" &&
                say({
                  zh: versionText({ revision: number, status }).zh,
                  en: `, ${versionText({ revision: number, status }).en}`,
                })}
            </ReportAnchor>{" "}
            {say(LEVEL_NAMES[level])} {check}
            {say({ zh: "：", en: ": " })}
            {message}
          </List.Item>
        ))}
      </List>
    </Stack>
  );
}
