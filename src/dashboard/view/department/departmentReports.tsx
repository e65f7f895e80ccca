import { Stack, Text, Title } from "@mantine/core";
import { type ReactNode, useMemo } from "react";
import { ReportAnchor } from "../../address/reportAnchor";
import type { FilingStatus } from "../../documents";
import { useSay } from "../../language/language";
import type { PageText } from "../../language/pageText";
import type { FigureColumn } from "../../table/figureColumn";
import { FigureTable } from "../../table/figureTable";
import { MEASURE_ABSENCES } from "../../value/absence";
import { brokenText } from "../../value/brokenText";
import { countText, numbered } from "../../value/numberText";
import { timelinessText } from "../../value/timelinessText";
import { versionText } from "../../value/versionText";
import type { GivenDepartment, GivenFiling } from "./departmentShown";

type GivenReportOfYear = NonNullable<GivenFiling["report"]>;

/** The columns with words. */
const TEXTS: ReadonlySet<string> = new Set(["published", "timeliness", "form", "versions"]);

const FILED: PageText = { zh: "已报", en: "filed" };

/** Every year of a body: whether its report is there, else why not; when published, on which form, what each version broke. */
export function DepartmentReports({ department }: { readonly department: GivenDepartment }) {
  const say = useSay();
  const { code, filings, formerNames } = department;
  const columns = useMemo((): FigureColumn<GivenFiling>[] => {
    // A year without a report says why in each column, so that no cell is empty.
    const ofReport = (
      id: string,
      header: string,
      shown: (report: GivenReportOfYear, year: number) => ReactNode,
      order?: (report: GivenReportOfYear) => string | number | undefined,
    ): FigureColumn<GivenFiling> => ({
      id,
      header,
      accessorFn: ({ report }) => (report && order ? order(report) : undefined),
      enableSorting: order !== undefined,
      meta: { isText: TEXTS.has(id) },
      cell: ({ row: { original } }) =>
        original.report ? shown(original.report, original.year) : <Absent>{say(statusWord(original.status))}</Absent>,
    });
    return [
      {
        id: "year",
        header: say({ zh: "年度", en: "Year" }),
        accessorFn: ({ year }) => year,
        cell: ({ row: { original } }) => {
          const text = say({ zh: `${original.year}年`, en: String(original.year) });
          if (!original.report) return text;
          return (
            <ReportAnchor department={code} year={original.year}>
              {text}
            </ReportAnchor>
          );
        },
      },
      ...(formerNames.length === 0
        ? []
        : [
            {
              id: "name",
              header: say({ zh: "当年名称", en: "Name in that year" }),
              accessorFn: ({ name }: GivenFiling) => name,
              meta: { isText: true },
            },
          ]),
      {
        id: "status",
        header: say({ zh: "报送情况", en: "Filed or not" }),
        accessorFn: ({ status }) => say(statusWord(status)),
        cell: ({ row: { original } }) => original.message ?? say(FILED),
        meta: { isText: true, isLong: filings.some(({ message }) => message !== null) },
      },
      ofReport(
        "published",
        say({ zh: "首次发布", en: "First published" }),
        ({ publishedOn }) => publishedOn ?? say({ zh: "不详", en: "not known" }),
        ({ publishedOn }) => publishedOn ?? undefined,
      ),
      ofReport("timeliness", say({ zh: "是否按期", en: "In time" }), ({ timeliness }) =>
        say(timelinessText(timeliness)),
      ),
      ofReport(
        "form",
        say({ zh: "表式", en: "Form" }),
        ({ form }) => form.replace("FORM_", ""),
        ({ form }) => form,
      ),
      ofReport(
        "errors",
        say({ zh: "现行版错误", en: "Errors now" }),
        (report) => say(brokenText(findingsNow(report))),
        (report) => findingsNow(report).filter(({ level }) => level === "ERROR").length,
      ),
      ofReport(
        "findings",
        say({ zh: "校验提示", en: "Findings" }),
        (report) => countText(findingsNow(report).length),
        (report) => findingsNow(report).length,
      ),
      ofReport(
        "versions",
        say({ zh: "版本与各版错误", en: "Versions, and the errors of each" }),
        ({ revisions }, year) => (
          <Stack gap={0}>
            {revisions.map(({ number, status, validFrom, findings }, i) => (
              <Text key={number} size="sm" component="div">
                <ReportAnchor department={code} year={year} version={{ status, validFrom }}>
                  {say(versionText({ revision: number, status }))}
                </ReportAnchor>
                {say({ zh: `：${brokenText(findings).zh}`, en: `: ${brokenText(findings).en}` })}
                {i < revisions.length - 1 && say({ zh: "；", en: "; " })}
              </Text>
            ))}
          </Stack>
        ),
        ({ revisions }) => revisions.length,
      ),
    ];
  }, [say, code, filings, formerNames]);
  const filed = filings.filter(({ report }) => report !== null).length;
  return (
    <Stack component="section" gap="xs" aria-labelledby="reports">
      <Title order={2} size="h3" id="reports">
        {say({ zh: "历年报告", en: "Reports" })}
      </Title>
      {filed === 0 && <Text>{say({ zh: "尚无公开的报告。", en: "No report is published." })}</Text>}
      {filings.length > 0 && (
        <FigureTable
          caption={say({ zh: `已公开报告${filed}份`, en: numbered(filed, "published report") })}
          columns={columns}
          rows={filings}
        />
      )}
    </Stack>
  );
}

function Absent({ children }: { readonly children: string }) {
  return (
    <Text span inherit c="dimmed">
      {children}
    </Text>
  );
}

function statusWord(status: FilingStatus): PageText {
  return MEASURE_ABSENCES[status]?.word ?? FILED;
}

/** What the checks say of the version that is valid now. */
function findingsNow({ revision, revisions }: GivenReportOfYear) {
  return revisions.find(({ number }) => number === revision)?.findings ?? [];
}
