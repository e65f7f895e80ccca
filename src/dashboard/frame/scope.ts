import { useSessionStorage } from "@mantine/hooks";
import { useParams, useSearch } from "@tanstack/react-router";
import { useEffect, useMemo } from "react";
import { useQuery } from "urql";
import { sentenceOf } from "../ask/sentenceOf";
import { FrameDocument, YearsDocument } from "../documents";
import type { PageText } from "../language/pageText";

/** The place and the year of which the pages speak, kept from view to view. */
export interface PageScope {
  readonly place: string;
  readonly year: number;
}

export interface FiledYear {
  readonly year: number;
  readonly expected: number;
  readonly reported: number;
}

/**
 * The scope in the address; what the address leaves open is that of the view before, else the first place, and its newest
 * year with reports. Null until known.
 */
export function useScope(): PageScope | null {
  const place = usePlace();
  const years = useYears(place);
  const [kept] = useKeptScope();
  const params = useParams({ strict: false });
  const search = useSearch({ strict: false });
  const before = kept?.place === place ? kept?.year : undefined;
  const year = params.year ?? search.year ?? before ?? years?.findLast(({ reported }) => reported > 0)?.year;
  return place === null || year === undefined ? null : { place, year };
}

/** Keeps the scope of each address that has one for the views whose addresses have none. */
export function useScopeKeeping(): void {
  const scope = useScope();
  const [kept, keep] = useKeptScope();
  const params = useParams({ strict: false });
  const search = useSearch({ strict: false });
  const isGiven = params.place !== undefined || search.under !== undefined;
  const { place, year } = scope ?? {};
  useEffect(() => {
    if (!isGiven || place === undefined || year === undefined) return;
    if (kept?.place !== place || kept.year !== year) keep({ place, year });
  }, [isGiven, place, year, kept, keep]);
}

function useKeptScope() {
  return useSessionStorage<PageScope | null>({ key: "scope", defaultValue: null, getInitialValueInEffect: false });
}

/** Why there is no scope although it is known what there is: no place, none of that name, or one without reports. Else null. */
export function useScopeTrouble(): PageText | null {
  const scope = useScope();
  const place = usePlace();
  const years = useYears(place);
  const [{ data, error }] = useQuery({ query: FrameDocument });
  const [{ error: unknown }] = useQuery({
    query: YearsDocument,
    variables: { place: place ?? "" },
    pause: place === null,
  });
  if (scope !== null) return null;
  if (place === null) return error ? sentenceOf(error) : data?.places ? NO_PLACES : null;
  if (unknown) return sentenceOf(unknown);
  return years === null ? null : WITHOUT_REPORTS;
}

const NO_PLACES: PageText = {
  zh: "库中还没有地区：请先读入报告。",
  en: "There is no place yet: import reports first.",
};

const WITHOUT_REPORTS: PageText = {
  zh: "该地区还没有年度报告。请换一个地区，或先读入报告。",
  en: "No report of this place is filed yet. Choose another place, or import reports first.",
};

/** The place in the address, else that of the view before, else the first one; null until known, and if there is none. */
function usePlace(): string | null {
  const [{ data }] = useQuery({ query: FrameDocument });
  const [kept] = useKeptScope();
  const params = useParams({ strict: false });
  const search = useSearch({ strict: false });
  const places = data?.places?.nodes ?? [];
  const before = places.find(({ code, name }) => code === kept?.place || name === kept?.place);
  const first = places.find(({ parent }) => parent === null) ?? places[0];
  return params.place ?? search.under ?? (before ? kept?.place : first?.code) ?? null;
}

/** The years of a place for which reports are expected, the oldest first; none if there is no such place. Null until known. */
export function useYears(place: string | null): readonly FiledYear[] | null {
  const [{ data, error }] = useQuery({
    query: YearsDocument,
    variables: { place: place ?? "" },
    pause: place === null,
  });
  return useMemo(() => {
    if (!data?.aggregate) return error ? [] : null;
    return data.aggregate.flatMap(({ year, coverage: { expected, reported } }) =>
      year === null ? [] : [{ year, expected, reported }],
    );
  }, [data, error]);
}
