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
      <ViewNavLink label={say({ zh: "排名", en: "Ranking" })} to="/ranking" search={{ under: place, year }} />
      <ViewNavLink label={say({ zh: "搜索", en: "Search" })} to="/search" />
      <ViewNavLink label={say({ zh: "查询台", en: "Explorer" })} to="/explorer" />
    </>
  );
}
