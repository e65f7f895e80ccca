import { Group, NumberInput, SegmentedControl, Stack } from "@mantine/core";
import { getRouteApi, Navigate } from "@tanstack/react-router";
import { AnswerShown } from "../ask/answerShown";
import { MOST_ROWS } from "../ask/furtherPages";
import { type Direction, type Measure, RankingDocument } from "../documents";
import { MeasurePicker } from "../frame/measurePicker";
import { useScope } from "../frame/scope";
import { apiLanguage, usePageLanguage, useSay } from "../language/language";
import { RankingShown } from "./ranking/rankingShown";

const route = getRouteApi("/ranking");

/** Departments in order of a measure, with their bases, intervals and last year's values. */
export function RankingView() {
  const say = useSay();
  const scope = useScope();
  const language = apiLanguage(usePageLanguage());
  const { under, year, by, direction = "DESC", minimumBase = 30, lines } = route.useSearch();
  const navigate = route.useNavigate();
  if (under === undefined || year === undefined || by === undefined) {
    if (scope === null) return null;
    const given = { under: scope.place, year: scope.year, by: by ?? "GRANTED_RATE", minimumBase };
    return <Navigate from={route.id} to="." search={(before) => ({ ...before, ...given })} replace />;
  }
  const variables = {
    under,
    year,
    by: by as Measure,
    direction,
    minimumBase,
    first: MOST_ROWS,
    language,
    ...(lines && { lines }),
  };
  const change = (search: { by?: Measure; direction?: Direction; minimumBase?: number }) =>
    navigate({ search: (before) => ({ ...before, ...search }) });
  return (
    <Stack>
      <Group align="flex-end" className="no-print">
        <MeasurePicker value={variables.by} onChange={(chosen) => change({ by: chosen })} />
        <NumberInput
          label={say({ zh: "比率的最小基数", en: "Minimum base of a rate" })}
          value={minimumBase}
          onChange={(base) => typeof base === "number" && change({ minimumBase: base })}
          min={0}
          w={190}
        />
        <SegmentedControl
          aria-label={say({ zh: "次序", en: "Order" })}
          value={direction}
          onChange={(chosen) => change({ direction: chosen as Direction })}
          data={[
            { value: "DESC", label: say({ zh: "由高到低", en: "Highest first" }) },
            { value: "ASC", label: say({ zh: "由低到高", en: "Lowest first" }) },
          ]}
        />
      </Group>
      <AnswerShown document={RankingDocument} variables={variables} height={900}>
        {(answer) => <RankingShown answer={answer} variables={variables} />}
      </AnswerShown>
    </Stack>
  );
}
