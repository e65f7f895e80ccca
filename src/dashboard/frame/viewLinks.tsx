import { ViewNavLink } from "../address/links";
import { useSay } from "../language/language";
import { useScope } from "./scope";

/** Links to the views, each for the place and year of this page. */
export function ViewLinks() {
  const say = useSay();
  const scope = useScope();
  if (scope === null) return null;
  const { place, year } = scope;
  return (
    <>
      <ViewNavLink label={say({ zh: "概览", en: "Overview" })} to="/places/$place/$year" params={{ place, year }} />
      <ViewNavLink
        label={say({ zh: "汇总表", en: "Table of sums" })}
        to="/summaries/$place/$year"
        params={{ place, year }}
      />
      <ViewNavLink label={say({ zh: "排名", en: "Ranking" })} to="/ranking" search={{ under: place, year }} />
      <ViewNavLink label={say({ zh: "对比", en: "Compare" })} to="/compare" search={{ under: place, year }} />
      <ViewNavLink
        label={say({ zh: "汇总来源", en: "Contributors" })}
        to="/contributors"
        search={{ under: place, year }}
      />
      <ViewNavLink
        label={say({ zh: "汇总核对", en: "Reconciliation" })}
        to="/reconciliation/$place/$year"
        params={{ place, year }}
      />
      <ViewNavLink label={say({ zh: "校验结果", en: "Findings" })} to="/findings" search={{ under: place, year }} />
      <ViewNavLink label={say({ zh: "搜索", en: "Search" })} to="/search" />
      <ViewNavLink label={say({ zh: "查询台", en: "Explorer" })} to="/explorer" />
    </>
  );
}
