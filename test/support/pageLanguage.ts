import type { Page } from "playwright-core";
import { ask } from "./api";
import type { World } from "./world";

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

/** Names of bodies and of lines of work, the longest first: a name is not translated. */
export async function namesIn(world: World): Promise<readonly string[]> {
  const { departments, aggregate } = await ask<{
    departments: { nodes: { name: string; formerNames: { name: string }[] }[] };
    aggregate: { line: string | null }[];
  }>(world, "{ departments(first: 1000) { nodes { name formerNames { name } } } aggregate(groupBy: [LINE]) { line } }");
  const bodies = departments.nodes.flatMap(({ name, formerNames }) => [name, ...formerNames.map((one) => one.name)]);
  return [...bodies, ...aggregate.flatMap(({ line }) => line ?? [])].sort((a, b) => b.length - a.length);
}

/** The texts of a page that are in another language than it says, but for names, and for what was asked. */
export async function inOtherLanguage(
  page: Page,
  lang: "zh" | "en",
  names: readonly string[],
  asked: string,
): Promise<readonly ShownText[]> {
  // A picture has no room for a long name.
  const isCutName = (text: string) => text.endsWith("...") && names.some((name) => name.startsWith(text.slice(0, -3)));
  const isOther =
    lang === "en" ? (text: string) => /\p{Script=Han}/u.test(text) : (text: string) => /[a-z]{2}/.test(text);
  const shown = (await page.evaluate(SHOWN)) as readonly ShownText[];
  if (shown.length <= 10) throw new Error(`The page shows ${shown.length} texts only.`);
  return shown.filter((one) => {
    if (one.lang !== (lang === "en" ? "en" : "zh-CN") || isCutName(one.text)) return false;
    const known = [...names, ...(asked === "" ? [] : [asked])];
    const text = known.reduce((rest, name) => rest.replaceAll(name, ""), one.text);
    return isOther([NUMBERS_OF_DOCUMENTS, WRITTEN_IN_CHINESE, FILE_NAMES].reduce(without, text));
  });
}
