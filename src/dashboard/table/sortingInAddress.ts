import { useNavigate, useSearch } from "@tanstack/react-router";
import { functionalUpdate, type SortingState, type Updater } from "@tanstack/react-table";
import { useMemo } from "react";
import { sortingIn, sortingWritten } from "./sortingWords";

/**
 * The order of a table, which the address keeps as `sort`: columns with commas between them, each with `-` before it if its
 * largest values come first. Of a page with several tables each has a name, which stands before its columns: `-counts.check`.
 * A column that cannot be sorted is as if it were not named.
 */
export function useSortingInAddress(
  sortable: readonly string[],
  name?: string,
): [sorting: SortingState, change: (updater: Updater<SortingState>) => void] {
  const given = useSearch({ strict: false, select: ({ sort = [] }) => sort.join() });
  const known = sortable.join();
  const navigate = useNavigate();
  const sorting = useMemo(() => sortingIn(given.split(","), known.split(","), name), [given, known, name]);
  return [
    sorting,
    (updater) => {
      const own = new Set(sortingWritten(sorting, name));
      const others = given.split(",").filter((one) => one !== "" && !own.has(one));
      const all = [...others, ...sortingWritten(functionalUpdate(updater, sorting), name)];
      void navigate({
        to: ".",
        search: (before) => ({ ...before, sort: all.length === 0 ? undefined : all }),
        resetScroll: false,
      });
    },
  ];
}
