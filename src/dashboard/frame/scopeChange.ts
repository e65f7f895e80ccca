import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { type PageScope, useScope } from "./scope";

/**
 * Returns a function that shows the same view of another place or year; from a report to the body's report of another year,
 * else from a view of one body to the place's.
 */
export function useScopeChange(): (scope: PageScope) => void {
  const navigate = useNavigate();
  const params = useParams({ strict: false });
  const search = useSearch({ strict: false });
  const scope = useScope();
  return ({ place, year }) => {
    if (search.under !== undefined)
      void navigate({
        to: ".",
        search: (before) => ({ ...before, under: place, year, ...(search.parent !== undefined && { parent: place }) }),
      });
    else if (params.place !== undefined)
      void navigate({ to: ".", params: (before) => ({ ...before, place, year }), search: true });
    else if (params.department !== undefined && params.year !== undefined && place === scope?.place)
      void navigate({ to: ".", params: (before) => ({ ...before, year }), search: {} });
    else void navigate({ to: "/places/$place/$year", params: { place, year } });
  };
}
