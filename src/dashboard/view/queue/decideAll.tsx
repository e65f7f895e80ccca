import { Alert, Button, Group, List, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { useClient } from "urql";
import { sentenceOf } from "../../ask/sentenceOf";
import { Dialog } from "../../frame/dialog";
import { useSay } from "../../language/language";
import type { PageText } from "../../language/pageText";
import { numbered } from "../../value/numberText";
import { DECISIONS, type DecisionName, decisionsIn } from "../office/decisions";
import type { Queued } from "./queued";

interface DecideAllProps {
  /** The reports that are chosen. */
  readonly reports: readonly Queued[];
  /** Is told which of them were decided about. */
  readonly onDone: (ids: readonly string[]) => void;
}

interface Refused {
  readonly report: Queued;
  readonly why: PageText;
}

/** Takes one decision about several reports, one after the other: what is refused of one keeps no other from it. */
export function DecideAll({ reports, onDone }: DecideAllProps) {
  const say = useSay();
  const client = useClient();
  const [kind, setKind] = useState<DecisionName | null>(null);
  const [isMaking, setMaking] = useState(false);
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const possible = decisionsIn(reports.flatMap(({ workflow }) => workflow?.may ?? []));
  const about = kind === null ? [] : reports.filter(({ workflow }) => workflow?.may.includes(kind));
  const decide = async (taken: DecisionName, reason: string) => {
    setMaking(true);
    const results = [];
    for (const report of about) results.push({ report, why: await decided(taken, report, reason) });
    setMaking(false);
    setRefused(results.flatMap(({ report, why }) => (why === null ? [] : [{ report, why }])));
    onDone(results.flatMap(({ report, why }) => (why === null ? [report.id] : [])));
    setKind(null);
  };
  const decided = async (taken: DecisionName, { department, year, workflow }: Queued, reason: string) => {
    const words = { department: department.code, year, version: workflow?.version ?? "", reason };
    const { data, error } = await client.mutation(DECISIONS[taken].document, words);
    return error ? sentenceOf(error) : (data?.done?.userErrors[0] ?? null);
  };
  return (
    <>
      <Group gap="xs">
        {possible.map((one) => (
          <Button key={one} variant="default" onClick={() => setKind(one)}>
            {say(DECISIONS[one].name)}
            {say({ zh: `所选${counted(reports, one)}份`, en: ` (${counted(reports, one)} chosen)` })}
          </Button>
        ))}
      </Group>
      {refused.length > 0 && (
        <Alert
          color="red"
          role="alert"
          w="100%"
          withCloseButton
          closeButtonLabel={say({ zh: "不再显示", en: "Dismiss" })}
          onClose={() => setRefused([])}
          title={say({ zh: `${refused.length}份没有办理`, en: `${numbered(refused.length, "report")} not decided` })}
        >
          <List size="sm">
            {refused.map(({ report, why }) => (
              <List.Item key={report.id}>
                {report.department.name} {report.year}
                {say({ zh: "：", en: ": " })}
                {say(why)}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
      <Dialog
        title={kind === null ? "" : say(DECISIONS[kind].name)}
        isOpen={kind !== null}
        onClose={() => setKind(null)}
        onConfirm={(given) => {
          if (kind) void decide(kind, given("reason"));
        }}
      >
        <List size="sm">
          {about.map(({ id, department, year }) => (
            <List.Item key={id}>
              {department.name} {year}
            </List.Item>
          ))}
        </List>
        {about.length < reports.length && (
          <Text size="sm" c="dimmed">
            {say({
              zh: `其余${reports.length - about.length}份的状态不能这样办理。`,
              en: `The other ${reports.length - about.length} are in a state that does not allow it.`,
            })}
          </Text>
        )}
        <Textarea
          name="reason"
          data-autofocus
          required={kind !== null && DECISIONS[kind].needsReason}
          autosize
          minRows={2}
          label={say({ zh: "理由", en: "Reason" })}
        />
        <Button type="submit" loading={isMaking}>
          {kind && say(DECISIONS[kind].name)}
        </Button>
      </Dialog>
    </>
  );
}

function counted(reports: readonly Queued[], kind: DecisionName): number {
  return reports.filter(({ workflow }) => workflow?.may.includes(kind)).length;
}
