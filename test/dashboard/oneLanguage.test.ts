import { ask } from "../support/api";
import { overSample } from "../support/overSample";
import { addressIn, VIEWS } from "./views";

/** A text that a page shows or says, and the language that the page claims for it. */
interface ShownText {
  readonly lang: string;
  readonly text: string;
}

const SHOWN = `(() => {
  const shown = [];
  const langOf = (element) => element.closest("[lang]").lang;
  const isLeftOut = (element) => element.closest("script, style, noscript, code, .graphiql-container") !== null;
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
    if (isLeftOut(element)) continue;
    if (element !== node) shown.push({ lang: langOf(element), text: node.data });
    else
      for (const name of ["aria-label", "title", "alt", "placeholder"])
        if (element.hasAttribute(name)) shown.push({ lang: langOf(element), text: element.getAttribute(name) });
  }
  return shown;
})()`;

/** The numbers of official documents are the same in every language. */
const NUMBERS_OF_DOCUMENTS = /国办[\p{Script=Han}]*〔\d{4}〕\d+号/gu;

/** Words of other languages that Chinese offices write as they are. Codes are in capitals. */
const WRITTEN_IN_CHINESE = /Disclosure Graph|GraphQL|JSON-stat|JavaScript|Excel|Markdown|Word|denominators/g;

const FILE_NAMES = /_\d{4}[\p{Script=Han}_]*\.[a-z]+/gu;

const without = (text: string, pattern: RegExp) => text.replace(pattern, "");

overSample("A page in one language", (visit) => {
  /** Names of bodies and of lines of work, the longest first: a name is not translated. */
  let names: readonly string[] = [];
  beforeAll(async () => {
    const { departments, aggregate } = await ask<{
      departments: { nodes: { name: string; formerNames: { name: string }[] }[] };
      aggregate: { line: string | null }[];
    }>(
      visit.world,
      "{ departments(first: 1000) { nodes { name formerNames { name } } } aggregate(groupBy: [LINE]) { line } }",
    );
    const bodies = departments.nodes.flatMap(({ name, formerNames }) => [name, ...formerNames.map((one) => one.name)]);
    names = [...bodies, ...aggregate.flatMap(({ line }) => line ?? [])].sort((a, b) => b.length - a.length);
  });

  // A picture has no room for a long one.
  const isCutName = (text: string) => text.endsWith("...") && names.some((name) => name.startsWith(text.slice(0, -3)));

  test.each(VIEWS)("$name: nothing is in the other one, but for what is marked, and for names", async (view) => {
    const [path = "", query = ""] = (await addressIn(visit.world, view)).split("?");
    const search = new URLSearchParams(query);
    const asked = search.get("text") ?? "";
    for (const lang of ["zh", "en"]) {
      search.set("lang", lang);
      const [page] = await visit.open(`${path}?${search}`);
      await page.waitForLoadState("networkidle");
      const shown = (await page.evaluate(SHOWN)) as readonly ShownText[];
      expect(shown.length).toBeGreaterThan(10);
      const isOther =
        lang === "en" ? (text: string) => /\p{Script=Han}/u.test(text) : (text: string) => /[a-z]{2}/.test(text);
      const others = shown.filter((one) => {
        if (one.lang !== (lang === "en" ? "en" : "zh-CN") || isCutName(one.text)) return false;
        const known = [...names, ...(asked === "" ? [] : [asked])];
        const text = known.reduce((rest, name) => rest.replaceAll(name, ""), one.text);
        return isOther([NUMBERS_OF_DOCUMENTS, WRITTEN_IN_CHINESE, FILE_NAMES].reduce(without, text));
      });
      expect([lang, others]).toEqual([lang, []]);
      await page.context().close();
    }
  });
});
