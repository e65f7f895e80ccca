import { Group, MultiSelect } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { AnswerShown } from "../ask/answerShown";
import { QueueDocument, type RevisionState } from "../documents";
import { useSay } from "../language/language";
import { NAMES_OF_STATES, STATES } from "../value/stateName";
import { WorkView } from "./office/workView";
import { QueueShown } from "./queue/queueShown";

const route = getRouteApi("/queue");

/** What is on its way to the public, unless the address says otherwise. */
const UNDERWAY: readonly RevisionState[] = ["DRAFT", "SUBMITTED", "RETURNED", "REVIEWED"];

/** As many as one question may ask for: of each there are cells, findings and decisions. */
const ROWS = 200;

/** A list without reports is asked for again, too, once there is one. */
const NEW_REPORTS = { additionalTypenames: ["Report"] };

/** The reports on which somebody works, by how far they have come; one or many are decided about. */
export function QueueView() {
  const say = useSay();
  const { states = UNDERWAY } = route.useSearch();
  const navigate = route.useNavigate();
  const variables = { states, first: ROWS };
  return (
    <WorkView title={say({ zh: "办理年报", en: "Reports in work" })} right="SEE_DRAFTS">
      <Group align="flex-end">
        <MultiSelect
          label={say({ zh: "状态", en: "State" })}
          data={STATES.map((state) => ({ value: state, label: say(NAMES_OF_STATES[state]) }))}
          value={[...states]}
          onChange={(chosen) =>
            navigate({
              search: (before) => ({
                ...before,
                states: chosen.length === 0 ? undefined : STATES.filter((state) => chosen.includes(state)),
              }),
              replace: true,
            })
          }
          miw={260}
          maw="100%"
        />
      </Group>
      <AnswerShown document={QueueDocument} variables={variables} context={NEW_REPORTS} height={700}>
        {(answer) => <QueueShown answer={answer} variables={variables} />}
      </AnswerShown>
    </WorkView>
  );
}
