import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { settled } from "../support/dashboard";
import { overSample } from "../support/overSample";
import { inOtherLanguage, namesIn } from "../support/pageLanguage";
import { addressIn, VIEWS } from "./views";

/** Where a picture of each view is left in each way for people to look at, if they are asked for. */
const PICTURES = process.env.WRITE_PICTURES === "1" ? join(__dirname, "../../dist/screenshots") : null;

/** Until what was resized or recoloured is drawn. */
const NEXT_FRAMES =
  "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 100))))";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

// Colours depend on the scheme, and what fits on the width: two ways are looked at by axe, the others measured alone.
const WAYS = [
  { width: 1280, colorScheme: "light", isLookedAt: true },
  { width: 1280, colorScheme: "dark", isLookedAt: false },
  { width: 390, colorScheme: "light", isLookedAt: false },
  { width: 390, colorScheme: "dark", isLookedAt: true },
] as const;

/** Until a view is there: its question is answered, and its title is that of the page. */
async function shown(page: Page): Promise<void> {
  await settled(page);
  await page.waitForFunction(
    "document.querySelector('h1') && document.title.startsWith(document.querySelector('h1').textContent)",
  );
}

overSample("Each view", (visit) => {
  let names: readonly string[] = [];
  beforeAll(async () => {
    names = await namesIn(visit.world);
  });

  test.each(VIEWS)(
    "$name: fits a wide and a narrow screen, light and dark, axe finds nothing, and it is in one language",
    async ({ shows, isGraphiql, ...view }) => {
      const [path = "", query = ""] = (await addressIn(visit.world, view)).split("?");
      const search = new URLSearchParams(query);
      const asked = search.get("text") ?? "";
      const lang = search.get("lang") === "en" ? "en" : "zh";
      const [page, troubles] = await visit.open(`${path}?${search}`, { bypassCSP: true }); // axe is run in the page
      await page.getByText(shows).first().waitFor();
      await shown(page);
      expect(await inOtherLanguage(page, lang, names, asked)).toEqual([]);
      await page.evaluate(AXE);
      for (const { width, colorScheme, isLookedAt } of WAYS) {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme });
        await page.evaluate(NEXT_FRAMES);
        const way = `${width} wide, ${colorScheme}`;
        expect([way, await page.evaluate("document.documentElement.scrollWidth")]).toEqual([way, width]);
        if (PICTURES) await page.screenshot({ path: join(PICTURES, `${view.name}, ${way}.png`), fullPage: true });
        if (!isLookedAt || lang === "en") continue; // in Chinese, the same view is looked at
        const within = isGraphiql ? '{ exclude: [[".graphiql-container"]] }' : "document";
        const violations = await page.evaluate(
          `axe.run(${within}, { resultTypes: ["violations"] }).then(({ violations }) =>
            violations.map(({ id, nodes }) => [id, nodes.length, nodes[0].html.slice(0, 300), nodes[0].failureSummary]))`,
        );
        expect([way, violations]).toEqual([way, []]);
      }
      expect(troubles).toEqual([]);
      if (lang === "en") return page.context().close();
      search.set("lang", "en");
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.goto(`${visit.server.url}${path}?${search}`);
      await shown(page);
      expect(await inOtherLanguage(page, "en", names, asked)).toEqual([]);
      return page.context().close();
    },
  );
});
