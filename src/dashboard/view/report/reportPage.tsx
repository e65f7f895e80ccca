import { Alert, Grid, Group, Stack, Text } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { ViewAnchor } from "../../address/links";
import { ReportSourceDocument, ReportViewDocument } from "../../documents";
import { cellKey } from "../../form/cellKey";
import { useSay } from "../../language/language";
import { OriginalDocument } from "../../source/originalDocument";
import { ReportStory } from "../office/reportStory";
import { WorkBar } from "../office/workBar";
import { ViewHead } from "../viewHead";
import { BesideSheet, useSheet } from "./besideForm";
import { CellFacts } from "./cellFacts";
import { useCellName } from "./cellName";
import { FilledForm } from "./filledForm";
import { ReplacedVersion } from "./replacedVersion";
import { ReportFindings } from "./reportFindings";
import { ReportHistory } from "./reportHistory";
import { ReportNarrative } from "./reportNarrative";
import classes from "./reportPage.module.css";
import type { ReportShown } from "./reportShown";
import { ReportState } from "./reportState";

const route = getRouteApi("/reports/$department/$year");

/** The form at the left, the source at the right; a cell chosen in one is shown in the other. */
export function ReportPage(shown: ReportShown) {
  const { report, variables, work } = shown;
  const say = useSay();
  const { cell: chosen = null, source: look = "layout" } = route.useSearch();
  const navigate = route.useNavigate();
  const nameOf = useCellName();
  const isSheet = useSheet();
  const [isOpen, setOpen] = useState(chosen !== null);
  const show = (key: string) =>
    void navigate({ search: (before) => ({ ...before, cell: key }), replace: true, resetScroll: false });
  const choose = (key: string) => {
    setOpen(true);
    show(key);
  };
  const spans = useMemo(
    () =>
      report.cells.flatMap((cell) =>
        cell.locator ? [{ key: cellKey(cell), start: cell.locator.start, end: cell.locator.end }] : [],
      ),
    [report],
  );
  const given = report.cells.find((cell) => cellKey(cell) === chosen);
  const chooseFromSource = (key: string) => {
    show(key);
    if (isSheet) return;
    document.querySelector<HTMLElement>(`[data-cell="${key}"] button`)?.focus();
  };
  const form = <FilledForm report={report} chosen={chosen} onChoose={choose} />;
  const beside = (
    <>
      {given ? (
        <CellFacts cell={given} {...shown} onChoose={choose} />
      ) : (
        <Text size="sm" c="dimmed">
          {chosen !== null &&
            say({
              zh: `此报告没有地址所指的格“${chosen}”。`,
              en: `This report has no cell “${chosen}”, which the address names. `,
            })}
          {say({
            zh: "点选任一格，查看它在原文中的位置、状态和校验情况。",
            en: "Choose a cell to see where it stands in the document, and what is known of it.",
          })}
        </Text>
      )}
      <OriginalDocument
        document={report.document}
        question={ReportSourceDocument}
        variables={variables}
        sourceIn={(data) => data.report?.document ?? null}
        look={look}
        onLook={(source) =>
          navigate({
            search: (before) => ({ ...before, source: source === "text" ? source : undefined }),
            replace: true,
            resetScroll: false,
          })
        }
        spans={spans}
        chosen={chosen}
        nameOf={nameOf}
        onChoose={chooseFromSource}
      />
    </>
  );
  const { name, sample } = report.department;
  const { year, departmentName } = report;
  return (
    <Stack gap="lg">
      <ViewHead
        title={say({
          zh: `${departmentName}${year}年政府信息公开工作年度报告`,
          en: `${departmentName}: report of ${year}`,
        })}
        document={ReportViewDocument}
        variables={variables}
        documents={
          variables.drafts
            ? []
            : [
                { ending: "docx", name: say({ zh: "报告表式 Word", en: "The form, Word" }) },
                { ending: "xlsx", name: say({ zh: "报告表式 Excel", en: "The form, Excel" }) },
                { ending: "html", name: say({ zh: "报告表式网页", en: "The form, web page" }) },
              ]
        }
      />
      {sample && (
        <Alert color="yellow" p="xs">
          {say({ zh: "虚构示例，全部数字均为编造。", en: "Made-up sample: every figure is invented." })}
        </Alert>
      )}
      {work && (
        <WorkBar
          work={work}
          department={variables.department}
          year={year}
          name={`${departmentName} ${year}`}
          shown={report.revision}
        />
      )}
      <ReplacedVersion {...shown} />
      <Group gap="sm">
        <ViewAnchor to="/departments/$department" params={{ department: report.department.code }}>
          {say({ zh: "该机关历年报告", en: "All reports of this body" })}
          {departmentName !== name && say({ zh: `（现名${name}）`, en: ` (now called ${name})` })}
        </ViewAnchor>
        <ReportState {...shown} />
      </Group>
      {isSheet ? (
        <>
          <BesideSheet isOpen={isOpen} onOpen={() => setOpen(true)} onClose={() => setOpen(false)}>
            {beside}
          </BesideSheet>
          {form}
        </>
      ) : (
        <Grid gap="lg">
          <Grid.Col span={{ base: 12, lg: 7 }}>{form}</Grid.Col>
          <Grid.Col span={{ base: 12, lg: 5 }}>
            <Stack className={`${classes.beside} ${classes.parts}`}>{beside}</Stack>
          </Grid.Col>
        </Grid>
      )}
      <ReportFindings {...shown} onChoose={choose} />
      {work && <ReportStory work={work} />}
      {!variables.drafts && <ReportHistory {...shown} />}
      <ReportNarrative {...shown} />
    </Stack>
  );
}
