import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import type { RunningServer } from "../../src/server";
import { chromium, launchBrowser } from "../support/browser";
import { openPage, serveDashboard } from "../support/dashboard";
import { describeWith } from "../support/requirement";
import { sampleFile } from "../support/sampleFile";
import { World } from "../support/world";
import { VIEWS } from "./views";

/** Where a picture of each view is left, in each way, for people to look at. */
const PICTURES = join(__dirname, "../../dist/screenshots");

/** Until what was resized or recoloured is drawn. */
const NEXT_FRAMES =
  "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 100))))";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

describeWith(chromium)("Each view, on a wide and a narrow screen, light and dark", () => {
  let browser: Browser;
  let world: World;
  let server: RunningServer;
  beforeAll(async () => {
    world = await World.on(await sampleFile());
    server = await serveDashboard(world);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await world?.close();
  });

  test.each(VIEWS)("$name: fits, and axe finds nothing", async ({ name, address, shows, isGraphiql }) => {
    const [page, troubles] = await openPage(browser, server, address, { bypassCSP: true }); // axe is run in the page
    await page.getByText(shows).first().waitFor();
    await page.waitForLoadState("networkidle");
    await page.evaluate(AXE);
    for (const width of [1280, 390]) {
      for (const colorScheme of ["light", "dark"] as const) {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme });
        await page.evaluate(NEXT_FRAMES);
        const way = `${width} wide, ${colorScheme}`;
        expect([way, await page.evaluate("document.documentElement.scrollWidth")]).toEqual([way, width]);
        await page.screenshot({ path: join(PICTURES, `${name}, ${way}.png`), fullPage: true });
        const within = isGraphiql ? '{ exclude: [[".graphiql-container"]] }' : "document";
        const violations = await page.evaluate(
          `axe.run(${within}).then(({ violations }) =>
            violations.map(({ id, nodes }) => [id, nodes.length, nodes[0].html.slice(0, 300), nodes[0].failureSummary]))`,
        );
        expect([way, violations]).toEqual([way, []]);
      }
    }
    expect(troubles).toEqual([]);
    await page.context().close();
  });
});
