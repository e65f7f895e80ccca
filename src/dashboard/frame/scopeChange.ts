import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { type PageScope, useScope } from "./scope";

/**
 * Returns a function that shows the same view of another place or year. From a view of one body or report another year leads to
 * the body's report of it, another place to the place's view.
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
    else if (params.department !== undefined && place === scope?.place)
      void navigate({ to: "/reports/$department/$year", params: { department: params.department, year }, search: {} });
    else void navigate({ to: "/places/$place/$year", params: { place, year } });
  };
}
