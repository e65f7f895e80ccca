import { Group, Text } from "@mantine/core";
import type { ImportJobsQuery, ImportState } from "../../documents";
import { useSay } from "../../language/language";
import type { PageText } from "../../language/pageText";
import { NAMES_OF_STATES } from "../../value/stateName";
import { EnterLink } from "../entry/enterLink";
import { SubmitButton } from "../office/submitButton";

type Imported = NonNullable<ImportJobsQuery["importJobs"]>["nodes"][number];

const IMPORT_NAMES: Readonly<Record<ImportState, PageText>> = {
  QUEUED: { zh: "等候读入", en: "waits to be read" },
  RUNNING: { zh: "正在读入", en: "is being read" },
  DONE: { zh: "已读入", en: "read" },
  REFUSED: { zh: "没有读出报告", en: "no report" },
};

type ShownParts = Pick<Imported, "state" | "message" | "report" | "document">;

/** How far an import has come, or the report that came of it; a draft can be handed in from here, and typed in what could not be read. */
export function ImportStateShown({ state, message, report, document }: ShownParts) {
  const say = useSay();
  const workflow = report?.workflow ?? null;
  return (
    <>
      <Group gap="sm">
        <Text size="sm">
          {say(workflow && state === "DONE" ? NAMES_OF_STATES[workflow.state] : IMPORT_NAMES[state])}
        </Text>
        {report && workflow?.may.includes("SUBMIT") && (
          <SubmitButton department={report.department.code} year={report.year} version={workflow.version} />
        )}
        {document && <EnterLink document={document.id} department={null} year={null} />}
      </Group>
      {message && (
        <Text size="xs" c="dimmed">
          {message}
        </Text>
      )}
    </>
  );
}
