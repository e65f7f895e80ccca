import { List, Stack, Title } from "@mantine/core";
import { ReportAnchor } from "../../address/reportAnchor";
import { usePageLanguage, useSay } from "../../language/language";
import { CLOCKS, momentText } from "../../value/momentText";
import type { GivenDepartment } from "./departmentShown";

/** Which of its reports were replaced by another version: when, by whom and why. Nothing if none was. */
export function DepartmentVersions({ department }: { readonly department: GivenDepartment }) {
  const say = useSay();
  const language = usePageLanguage();
  const revised = department.filings.flatMap(({ year, report }) =>
    (report?.revisions ?? []).slice(1).map((revision) => ({ year, ...revision })),
  );
  if (revised.length === 0) return null;
  return (
    <Stack component="section" gap="xs" aria-labelledby="revised">
      <Title order={2} size="h3" id="revised">
        {say({ zh: `修订（${CLOCKS.zh}）`, en: `Revisions (${CLOCKS.en})` })}
      </Title>
      <List size="sm">
        {revised.map(({ year, number, status, validFrom, author, reason }) => (
          <List.Item key={`${year} ${number}`}>
            <ReportAnchor department={department.code} year={year} version={{ status, validFrom }}>
              {say({ zh: `${year}年报告第${number}版`, en: `Report of ${year}, version ${number}` })}
            </ReportAnchor>
            {say({ zh: "，", en: ", " })}
            {momentText(validFrom, language)}
            {say({ zh: `，${author}：${reason}`, en: `, ${author}: ${reason}` })}
          </List.Item>
        ))}
      </List>
    </Stack>
  );
}
