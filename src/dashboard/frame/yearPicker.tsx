import { Select } from "@mantine/core";
import { useSay } from "../language/language";
import { type PageScope, useYears } from "./scope";
import { useScopeChange } from "./scopeChange";

/** Chooses the year: those with reports; of others it says why they cannot be chosen. */
export function YearPicker({ scope }: { readonly scope: PageScope }) {
  const say = useSay();
  const change = useScopeChange();
  const years = useYears(scope.place) ?? [];
  return (
    <Select
      label={say({ zh: "年度", en: "Year" })}
      data={years.toReversed().map(({ year, expected, reported }) => ({
        value: String(year),
        label:
          reported > 0
            ? say({ zh: `${year}年（已报${reported}／应报${expected}）`, en: `${year} (${reported} of ${expected})` })
            : say({ zh: `${year}年（尚无报告）`, en: `${year} (no report yet)` }),
        disabled: reported === 0,
      }))}
      value={String(scope.year)}
      onChange={(year) => year !== null && change({ ...scope, year: Number(year) })}
      allowDeselect={false}
      w={220}
    />
  );
}
