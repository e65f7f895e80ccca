import { Group, Select, Stack, Text } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { AnswerShown } from "../ask/answerShown";
import { RoundsDocument } from "../documents";
import { useSay } from "../language/language";
import { WorkView } from "./office/workView";
import type { CalledRound } from "./round/calledRound";
import { roundName } from "./round/roundName";
import { RoundShown } from "./round/roundShown";
import { SetRound } from "./round/setRound";

const route = getRouteApi("/rounds");

/** A list without rounds is asked for again, too, once there is one. */
const NEW_ROUNDS = { additionalTypenames: ["Round"] };

/** The calls for reports: from when to when, how far all have come, and who is late. */
export function RoundsView() {
  const say = useSay();
  return (
    <WorkView title={say({ zh: "报送安排", en: "Rounds" })} right="SEE_ROUNDS">
      <AnswerShown document={RoundsDocument} variables={{}} context={NEW_ROUNDS} height={700}>
        {({ rounds }) => <RoundChosen rounds={rounds ?? []} />}
      </AnswerShown>
    </WorkView>
  );
}

function RoundChosen({ rounds }: { readonly rounds: readonly CalledRound[] }) {
  const say = useSay();
  const { department, year } = route.useSearch();
  const navigate = route.useNavigate();
  const round = rounds.find((one) => one.department.code === department && one.year === year) ?? rounds[0];
  const keyOf = (one: CalledRound) => `${one.year} ${one.department.code}`;
  return (
    <Stack>
      <Group align="flex-end">
        {round && (
          <Select
            label={say({ zh: "哪一次报送", en: "Round" })}
            data={rounds.map((one) => ({ value: keyOf(one), label: say(roundName(one)) }))}
            value={keyOf(round)}
            onChange={(key) => {
              const chosen = rounds.find((one) => keyOf(one) === key);
              if (chosen)
                void navigate({ search: { department: chosen.department.code, year: chosen.year }, replace: true });
            }}
            allowDeselect={false}
            w={360}
            maw="100%"
          />
        )}
        <SetRound />
      </Group>
      {round ? (
        <RoundShown key={keyOf(round)} round={round} />
      ) : (
        <Text>{say({ zh: "还没有安排报送。", en: "No reports have been called for yet." })}</Text>
      )}
    </Stack>
  );
}
