import "graphiql/setup-workers/vite";
import "graphiql/style.css";
import "./explorer.css";
import { GraphiQL } from "graphiql";
import { createRoot } from "react-dom/client";
import { ask } from "./ask";
import { elementOf } from "./element";
import { Examples } from "./examples";
import { FIRST_QUERIES } from "./firstQueries";

const linked = linkedQuery();
const queries = [...new Set([linked, ...FIRST_QUERIES.map(({ query }) => query)])].filter((query) => query !== null);

// On the first visit the tabs are the default ones, the first of them open; later they are those of the visit before,
// and a linked query comes in as the initial one.
createRoot(elementOf("explorer")).render(
  <GraphiQL
    fetcher={ask}
    defaultTabs={queries.map((query) => ({ query }))}
    {...(linked !== null && { initialQuery: linked })}
    isHeadersEditorEnabled={false}
  >
    <GraphiQL.Logo>
      <a href="./">Disclosure Graph</a>
      <Examples />
    </GraphiQL.Logo>
  </GraphiQL>,
);

/** The query that the address carries, `#query=…` or `?query=…`. */
function linkedQuery(): string | null {
  const places = [location.hash.slice(1), location.search].map((place) => new URLSearchParams(place));
  return places.map((place) => place.get("query")).find((query) => query !== null) ?? null;
}
