import { Button, Group, MultiSelect, Select, Stack, Text } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { ROOT } from "../../address/root";
import { AnswerShown } from "../../ask/answerShown";
import { RoundDocument } from "../../documents";
import { useSay } from "../../language/language";
import { NAMES_OF_STAGES, STAGES } from "../../value/stageName";
import type { CalledRound } from "./calledRound";
import { RemoveRound } from "./removeRound";
import { RoundBoard } from "./roundBoard";
import { SetRound } from "./setRound";

const route = getRouteApi("/rounds");

const ROWS = 500;

/** What a board that is empty now may have once somebody has changed something. */
const NEW_BODIES = { additionalTypenames: ["Round", "Report", "Department"] };

/** One round: its days, how many have come how far, and each department. */
export function RoundShown({ round }: { readonly round: CalledRound }) {
  const say = useSay();
  const { stages, late } = route.useSearch();
  const navigate = route.useNavigate();
  const { department, year, opensOn, dueOn, maySet } = round;
  const which = { stages: stages ?? null, late: late === undefined ? null : late === "true" };
  const variables = { department: department.code, year, ...which, first: ROWS };
  const reminders = new URL(
    `handouts/${year}/reminders.zip?${new URLSearchParams({ department: department.code })}`,
    ROOT,
  );
  return (
    <Stack>
      <Group>
        <Text>{say({ zh: `自${opensOn}起，至${dueOn}止`, en: `From ${opensOn} to ${dueOn}` })}</Text>
        {maySet && <SetRound round={round} />}
        {maySet && <RemoveRound round={round} />}
        <Button component="a" href={reminders.href} download variant="default" size="xs">
          {say({ zh: "催报通知和情况一览（ZIP）", en: "Reminders and list (ZIP)" })}
        </Button>
      </Group>
      <Group align="flex-end">
        <MultiSelect
          label={say({ zh: "办理进度", en: "Progress" })}
          placeholder={stages ? "" : say({ zh: "全部", en: "all" })}
          data={STAGES.map((stage) => ({ value: stage, label: say(NAMES_OF_STAGES[stage]) }))}
          value={[...(stages ?? [])]}
          onChange={(chosen) =>
            navigate({
              search: (before) => ({
                ...before,
                stages: chosen.length === 0 ? undefined : STAGES.filter((stage) => chosen.includes(stage)),
              }),
              replace: true,
            })
          }
          miw={220}
          maw="100%"
        />
        <Select
          label={say({ zh: "是否逾期", en: "Late or not" })}
          placeholder={say({ zh: "全部", en: "all" })}
          data={[
            { value: "true", label: say({ zh: "逾期的", en: "late" }) },
            { value: "false", label: say({ zh: "未逾期的", en: "not late" }) },
          ]}
          value={late ?? null}
          onChange={(chosen) =>
            navigate({
              search: (before) => ({
                ...before,
                late: chosen === null ? undefined : chosen === "true" ? "true" : "false",
              }),
              replace: true,
            })
          }
          clearable
          w={150}
        />
      </Group>
      <AnswerShown document={RoundDocument} variables={variables} context={NEW_BODIES} height={700}>
        {({ round: board }) =>
          board ? (
            <RoundBoard {...{ board, variables, year }} />
          ) : (
            <Text>{say({ zh: "该报送安排已经删除。", en: "This round has been taken away." })}</Text>
          )
        }
      </AnswerShown>
    </Stack>
  );
}
