import { Stack } from "@mantine/core";
import { getRouteApi, Navigate } from "@tanstack/react-router";
import { AnswerShown } from "../ask/answerShown";
import { PlaceDocument } from "../documents";
import { useYears } from "../frame/scope";
import { YearSpanPicker } from "../frame/yearSpanPicker";
import { apiLanguage, usePageLanguage } from "../language/language";
import { PlaceOverview } from "./place/placeOverview";

const route = getRouteApi("/places/$place/$year");

/** A body with parts in a year: who filed, what was disclosed and bought, how applications ended, and what is wrong. */
export function PlaceView() {
  const { place, year } = route.useParams();
  const { from, to } = route.useSearch();
  const navigate = route.useNavigate();
  const language = apiLanguage(usePageLanguage());
  const years = useYears(place);
  if (from === undefined || to === undefined || from > to) {
    if (years === null) return null;
    return <Navigate from={route.id} to="." search={(before) => ({ ...before, ...decadeTo(year, years) })} replace />;
  }
  const variables = { place, year, from, to, language };
  return (
    <Stack>
      <YearSpanPicker
        years={(years ?? []).map((filed) => filed.year)}
        from={from}
        to={to}
        onChange={(span) => navigate({ search: (before) => ({ ...before, ...span }) })}
      />
      <AnswerShown document={PlaceDocument} variables={variables} height={1400}>
        {(answer) => <PlaceOverview answer={answer} variables={variables} />}
      </AnswerShown>
    </Stack>
  );
}

/** The ten years up to a year, as far back as reports are expected. */
function decadeTo(year: number, years: readonly { readonly year: number }[]): { from: number; to: number } {
  return { from: Math.min(year, Math.max(year - 9, years[0]?.year ?? year)), to: year };
}
