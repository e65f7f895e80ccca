import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import type { RunningServer } from "../../src/server";
import { chromium, launchBrowser } from "../support/browser";
import { openPage, serveDashboard } from "../support/dashboard";
import { describeWith } from "../support/requirement";
import { sampleFile } from "../support/sampleFile";
import { World } from "../support/world";
import { VIEWS } from "./views";

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

  const WAYS = VIEWS.flatMap((view) =>
    ([1280, 390] as const).flatMap((width) =>
      (["light", "dark"] as const).map((scheme) => ({ ...view, width, scheme })),
    ),
  );

  test.each(WAYS)("$name, $width wide, $scheme: fits, and axe finds nothing", async (way) => {
    const { address, shows, width, scheme, isGraphiql } = way;
    const options = { viewport: { width, height: 800 }, colorScheme: scheme, bypassCSP: true };
    const [page, troubles] = await openPage(browser, server, address, options);
    await page.getByText(shows).first().waitFor();
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
    await page.evaluate(AXE);
    const within = isGraphiql ? '{ exclude: [[".graphiql-container"]] }' : "document";
    const violations = await page.evaluate(
      `axe.run(${within}).then(({ violations }) =>
        violations.map(({ id, nodes }) => [id, nodes.length, nodes[0].html.slice(0, 300), nodes[0].failureSummary]))`,
    );
    expect(violations).toEqual([]);
    expect(troubles).toEqual([]);
    await page.context().close();
  });
});
