import "graphiql/setup-workers/vite";
import "graphiql/style.css";
import "./explorer.css";
import { GraphiQL } from "graphiql";
import type { ComponentProps } from "react";
import { createRoot } from "react-dom/client";
import { ask } from "./ask";
import { pageElement } from "./element";
import { Examples } from "./examples";
import { FIRST_QUERIES } from "./firstQueries";

// Errors come as JSON, where the type of GraphiQL names the class of graphql-js.
const fetcher = ask as ComponentProps<typeof GraphiQL>["fetcher"];
const linked = linkedQuery();
const queries = [...new Set([linked, ...FIRST_QUERIES.map(({ query }) => query)])].filter((query) => query !== null);

// On the first visit the default tabs are shown and the first one is open. Later the tabs of the last visit are shown,
// and a linked query is added as the initial one.
createRoot(pageElement("explorer")).render(
  <GraphiQL
    fetcher={fetcher}
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

/** The query in the address, `#query=…` or `?query=…`. Null if there is none. */
function linkedQuery(): string | null {
  const places = [location.hash.slice(1), location.search].map((place) => new URLSearchParams(place));
  return places.map((place) => place.get("query")).find((query) => query !== null) ?? null;
}
