import { readFileSync } from "node:fs";
import { join } from "node:path";
import { overSample } from "../support/overSample";
import { addressIn, VIEWS } from "./views";

/** Where a picture of each view is left, in each way, for people to look at. */
const PICTURES = join(__dirname, "../../dist/screenshots");

/** Until what was resized or recoloured is drawn. */
const NEXT_FRAMES =
  "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 100))))";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

overSample("Each view, on a wide and a narrow screen, light and dark", (visit) => {
  test.each(VIEWS)("$name: fits, and axe finds nothing", async ({ shows, isGraphiql, ...view }) => {
    const [page, troubles] = await visit.open(await addressIn(visit.world, view), { bypassCSP: true }); // axe is run in the page
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
        await page.screenshot({ path: join(PICTURES, `${view.name}, ${way}.png`), fullPage: true });
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
