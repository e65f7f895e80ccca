import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { settled } from "./dashboard";
import { inOtherLanguage } from "./pageLanguage";

/** Where a picture of each view is left in each way for people to look at, if they are asked for. */
const PICTURES = process.env.WRITE_PICTURES === "1" ? join(__dirname, "../../dist/screenshots") : null;

/** Until what was resized or recoloured is drawn. */
const NEXT_FRAMES =
  "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 100))))";

/** Colours that turn slowly would be looked at on their way. */
const AT_ONCE = "*, ::before, ::after { transition: none !important; animation: none !important; }";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

// Colours depend on the scheme, and what fits on the width: two ways are looked at by axe, the others measured alone.
const WAYS = [
  { width: 1280, colorScheme: "light", isLookedAt: true },
  { width: 1280, colorScheme: "dark", isLookedAt: false },
  { width: 390, colorScheme: "light", isLookedAt: false },
  { width: 390, colorScheme: "dark", isLookedAt: true },
] as const;

/** Waits until a view is there: its question is answered, and its title is that of the page. */
export async function viewShown(page: Page): Promise<void> {
  await settled(page);
  await page.waitForFunction(
    "document.querySelector('h1') && document.title.startsWith(document.querySelector('h1').textContent)",
  );
}

/** What a page is expected to look like. */
interface Looks {
  /** What pictures of it are called. */
  readonly name: string;
  /** In Chinese axe looks at it, too: in English it is the same. */
  readonly lang: "zh" | "en";
  /** Names of bodies, which are in Chinese in every language. */
  readonly names: readonly string[];
  /** What somebody has typed. */
  readonly typed?: string;
  readonly isGraphiql?: boolean | undefined;
}

/** A view fits a wide and a narrow screen, light and dark, is in one language, and axe finds nothing. Its page bypasses its CSP. */
export async function expectLooks(
  page: Page,
  { name, lang, names, typed = "", isGraphiql = false }: Looks,
): Promise<void> {
  expect(await inOtherLanguage(page, lang, names, typed)).toEqual([]);
  await page.evaluate(AXE);
  await page.addStyleTag({ content: AT_ONCE });
  for (const { width, colorScheme, isLookedAt } of WAYS) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    await page.evaluate(NEXT_FRAMES);
    const way = `${width} wide, ${colorScheme}`;
    expect([way, await page.evaluate("document.documentElement.scrollWidth")]).toEqual([way, width]);
    if (PICTURES) await page.screenshot({ path: join(PICTURES, `${name}, ${way}.png`), fullPage: true });
    if (!isLookedAt || lang === "en") continue;
    const within = isGraphiql ? '{ exclude: [[".graphiql-container"]] }' : "document";
    const violations = await page.evaluate(
      `axe.run(${within}, { resultTypes: ["violations"] }).then(({ violations }) =>
        violations.map(({ id, nodes }) => [id, nodes.length, nodes[0].html.slice(0, 300), nodes[0].failureSummary]))`,
    );
    expect([way, violations]).toEqual([way, []]);
  }
}
