import "graphiql/setup-workers/vite";
import "graphiql/style.css";
import "./explorer.css";
import { GraphiQL } from "graphiql";
import { createRoot } from "react-dom/client";
import { FIRST_QUERIES } from "./firstQueries";

const tabs = FIRST_QUERIES.map(({ query }) => ({ query }));

createRoot(document.getElementById("explorer") as HTMLElement).render(
  <GraphiQL fetcher={ask} defaultTabs={tabs} {...linked()} isHeadersEditorEnabled={false} />,
);

/** The query that a link carries, `#query=…` or `?query=…`, in a tab of its own. */
function linked(): { initialQuery?: string } {
  const query =
    new URLSearchParams(location.hash.slice(1)).get("query") ?? new URLSearchParams(location.search).get("query");
  return query === null ? {} : { initialQuery: query };
}

async function ask(request: unknown): Promise<{ data: unknown }> {
  const response = await fetch("graphql", {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/graphql-response+json, application/json" },
    body: JSON.stringify(request),
  });
  return response.json();
}
