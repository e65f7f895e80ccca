import { Badge, Group, Text } from "@mantine/core";
import { ReportAnchor } from "../../address/reportAnchor";
import { useSay } from "../../language/language";
import { NAMES_OF_STATES } from "../../value/stateName";
import { DecisionButton } from "./decisionButton";
import { decisionsIn } from "./decisions";
import { MoveButton } from "./moveButton";
import type { ReportWork } from "./reportWork";

interface WorkBarProps {
  readonly work: ReportWork;
  readonly department: string;
  readonly year: number;
  /** What the report is called. */
  readonly name: string;
  /** The version that the page shows. */
  readonly shown: number;
}

/** For those who work on a report: how far its newest version has come, and what they may decide about it. */
export function WorkBar({ work: { workflow, revision }, department, year, name, shown }: WorkBarProps) {
  const say = useSay();
  const about = { department, year, version: workflow.version };
  return (
    <Group component="section" gap="sm" className="no-print" aria-label={say({ zh: "办理", en: "Work" })}>
      <Badge size="lg" tt="none">
        {say({ zh: `第${revision}版 `, en: `Version ${revision}: ` })}
        {say(NAMES_OF_STATES[workflow.state])}
      </Badge>
      {shown !== revision ? (
        <Text size="sm">
          {say({ zh: "下面显示的不是最新版本。", en: "Below is not the newest version. " })}
          <ReportAnchor department={department} year={year} drafts>
            {say({ zh: `查看第${revision}版`, en: `See version ${revision}` })}
          </ReportAnchor>
        </Text>
      ) : (
        <>
          {decisionsIn(workflow.may).map((kind) => (
            <DecisionButton key={kind} kind={kind} about={about} name={name} />
          ))}
          {workflow.may.includes("MOVE") && <MoveButton about={about} name={name} />}
        </>
      )}
    </Group>
  );
}
