import { useParams, useSearch } from "@tanstack/react-router";
import { useQuery } from "urql";
import { FrameDocument, YearsDocument } from "../documents";

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

/** The scope in the address; what the address leaves open is the first place, and its newest year with reports. Null until known. */
export function useScope(): PageScope | null {
  const place = usePlace();
  const years = useYears(place);
  const params = useParams({ strict: false });
  const search = useSearch({ strict: false });
  const year = params.year ?? search.year ?? years?.findLast(({ reported }) => reported > 0)?.year;
  return place === null || year === undefined ? null : { place, year };
}

/** The place in the address, else the first one; null until known, and if there is none. */
function usePlace(): string | null {
  const [{ data }] = useQuery({ query: FrameDocument });
  const params = useParams({ strict: false });
  const search = useSearch({ strict: false });
  const places = data?.places?.nodes ?? [];
  return params.place ?? search.under ?? (places.find(({ parent }) => parent === null) ?? places[0])?.code ?? null;
}

/** The years of a place for which reports are expected, the oldest first; none if there is no such place. Null until known. */
export function useYears(place: string | null): readonly FiledYear[] | null {
  const [{ data, error }] = useQuery({
    query: YearsDocument,
    variables: { place: place ?? "" },
    pause: place === null,
  });
  if (!data?.aggregate) return error ? [] : null;
  return data.aggregate.flatMap(({ year, coverage: { expected, reported } }) =>
    year === null ? [] : [{ year, expected, reported }],
  );
}
