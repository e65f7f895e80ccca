import { ask, NO_ANSWER } from "./ask";
import { element, pageElement } from "./element";
import { FIRST_QUERIES, type FirstQuery } from "./firstQueries";
import { holdingsShown } from "./glance";
import { HOLDINGS, type Holdings } from "./holdings";

pageElement("questions").append(...FIRST_QUERIES.map(card));
pageElement("call").textContent = callOf(new URL("graphql", location.href));
void showHoldings();

function card({ title, english, query }: FirstQuery): HTMLElement {
  const link = element(
    "a",
    { href: `explorer#${new URLSearchParams({ query })}` },
    element("strong", {}, title),
    element("span", { lang: "en" }, english),
    element("code", {}, firstField(query)),
  );
  return element("li", {}, link);
}

/** The question in one line: its first field with the arguments. */
function firstField(query: string): string {
  const [, field = ""] = /\{\s*(\w+\([^)]*\))/.exec(query) ?? [];
  return field.replace(/(?<=\()\s+|\s+(?=\))/g, "").replace(/\s+/g, " ");
}

function callOf(address: URL): string {
  const body = JSON.stringify({ query: "{ reports(first: 3) { nodes { year department { name } } } }" });
  return `curl ${address} \\\n  -H 'content-type: application/json' \\\n  -d '${body}'`;
}

/** Shows what the database contains. The page asks the same GraphQL server as everybody else. */
async function showHoldings(): Promise<void> {
  const { data, errors } = await ask<Holdings>({ query: HOLDINGS });
  const holdings = pageElement("holdings");
  if (!data) {
    const { zh, en } = errors?.[0]?.extensions ?? NO_ANSWER;
    return holdings.replaceChildren(
      element("p", { className: "notice" }, zh, " ", element("span", { lang: "en" }, en)),
    );
  }
  pageElement("sample").hidden = !data.named.nodes.some((department) => department.sample);
  holdings.replaceChildren(...holdingsShown(data));
}
