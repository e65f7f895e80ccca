import { List, Stack, Text, Title } from "@mantine/core";
import { useMemo } from "react";
import { ViewAnchor } from "../../address/links";
import { usePageLanguage, useSay } from "../../language/language";
import { type FigureColumn, FigureTable } from "../../table/figureTable";
import { momentText } from "../../value/momentText";
import { timelinessText } from "../../value/timelinessText";
import type { GivenDepartment } from "./departmentShown";

type GivenFiling = GivenDepartment["reports"][number];

/** The reports of a body by year: on which form, when published, in which version, with what findings and revisions. */
export function DepartmentReports({ department }: { readonly department: GivenDepartment }) {
  const say = useSay();
  const language = usePageLanguage();
  const { code, reports } = department;
  const columns = useMemo((): FigureColumn<GivenFiling>[] => {
    const errorsOf = ({ findings }: GivenFiling) => findings.filter(({ level }) => level === "ERROR").length;
    return [
      {
        id: "year",
        header: say({ zh: "年度", en: "Year" }),
        accessorFn: ({ year }) => year,
        cell: ({ row }) => (
          <ViewAnchor to="/reports/$department/$year" params={{ department: code, year: row.original.year }}>
            {say({ zh: `${row.original.year}年`, en: String(row.original.year) })}
          </ViewAnchor>
        ),
      },
      {
        id: "published",
        header: say({ zh: "发布日期", en: "Published" }),
        accessorFn: ({ publishedOn }) => publishedOn ?? undefined,
        sortUndefined: "last",
        cell: ({ row }) => row.original.publishedOn ?? say({ zh: "不详", en: "not known" }),
      },
      {
        id: "timeliness",
        header: say({ zh: "是否按期", en: "In time" }),
        enableSorting: false,
        cell: ({ row }) => say(timelinessText(row.original.timeliness)),
      },
      {
        id: "form",
        header: say({ zh: "表式", en: "Form" }),
        accessorFn: ({ form }) => form.replace("FORM_", ""),
      },
      {
        id: "errors",
        header: say({ zh: "错误", en: "Errors" }),
        accessorFn: errorsOf,
      },
      {
        id: "findings",
        header: say({ zh: "校验提示", en: "Findings" }),
        accessorFn: ({ findings }) => findings.length,
      },
      {
        id: "revision",
        header: say({ zh: "版本", en: "Version" }),
        accessorFn: ({ revision }) => revision,
      },
    ];
  }, [say, code]);
  const found = reports.flatMap(({ year, findings }) => findings.map((finding) => ({ year, ...finding })));
  const revised = reports.flatMap(({ year, revisions }) =>
    revisions.slice(1).map((revision) => ({ year, ...revision })),
  );
  return (
    <>
      <Stack component="section" gap="xs" aria-labelledby="reports">
        <Title order={2} size="h3" id="reports">
          {say({ zh: "历年报告", en: "Reports" })}
        </Title>
        {reports.length === 0 ? (
          <Text>{say({ zh: "尚无公开的报告。", en: "No report is published." })}</Text>
        ) : (
          <FigureTable
            caption={say({ zh: `已公开报告${reports.length}份`, en: `${reports.length} published reports` })}
            columns={columns}
            rows={reports}
          />
        )}
      </Stack>
      <Stack component="section" gap="xs" aria-labelledby="department-findings">
        <Title order={2} size="h3" id="department-findings">
          {say({ zh: "校验结果", en: "Findings" })}
        </Title>
        {found.length === 0 && <Text>{say({ zh: "各项校验没有发现问题。", en: "No check found anything." })}</Text>}
        <List size="sm">
          {found.map(({ year, check, message }) => (
            <List.Item key={`${year} ${check} ${message}`}>
              <ViewAnchor to="/reports/$department/$year" params={{ department: code, year }}>
                {say({ zh: `${year}年`, en: String(year) })}
              </ViewAnchor>{" "}
              {check}
              {say({ zh: "：", en: ": " })}
              {message}
            </List.Item>
          ))}
        </List>
      </Stack>
      {revised.length > 0 && (
        <Stack component="section" gap="xs" aria-labelledby="revised">
          <Title order={2} size="h3" id="revised">
            {say({ zh: "修订", en: "Revisions" })}
          </Title>
          <List size="sm">
            {revised.map(({ year, number, validFrom, author, reason }) => (
              <List.Item key={`${year} ${number}`}>
                {say({ zh: `${year}年报告第${number}版，`, en: `Report of ${year}, version ${number}, ` })}
                {momentText(validFrom, language)}
                {say({ zh: `，${author}：${reason}`, en: `, ${author}: ${reason}` })}
              </List.Item>
            ))}
          </List>
        </Stack>
      )}
    </>
  );
}
