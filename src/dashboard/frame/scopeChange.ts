import { useRouter } from "@tanstack/react-router";
import { type PageScope, useScope } from "./scope";

/**
 * Returns a function that shows the same view of another place or year. From a view of one body or report another year leads to
 * the body's report of it, another place to the place's view. While another view is loading, that one is meant.
 */
export function useScopeChange(): (scope: PageScope) => void {
  const router = useRouter();
  const scope = useScope();
  const change = ({ place, year }: PageScope) => {
    const { under } = (router.state.matches.at(-1)?.search ?? {}) as { readonly under?: string };
    const params: { readonly place?: string; readonly department?: string } = router.state.matches.at(-1)?.params ?? {};
    if (under !== undefined)
      void router.navigate({
        to: ".",
        search: (before) => ({ ...before, under: place, year, ...(before.parent !== undefined && { parent: place }) }),
      });
    else if (params.place !== undefined)
      void router.navigate({ to: ".", params: (before) => ({ ...before, place, year }), search: true });
    else if (params.department !== undefined && place === scope?.place)
      void router.navigate({
        to: "/reports/$department/$year",
        params: { department: params.department, year },
        search: {},
      });
    else void router.navigate({ to: "/places/$place/$year", params: { place, year } });
  };
  return (chosen) => {
    if (router.state.status !== "pending") return change(chosen);
    const stop = router.subscribe("onResolved", () => {
      stop();
      change(chosen);
    });
  };
}
