import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import type { RunningServer } from "../../src/server";
import { chromium, launchBrowser } from "../support/browser";
import { openPage, serveDashboard } from "../support/dashboard";
import { describeWith } from "../support/requirement";
import { sampleFile } from "../support/sampleFile";
import { World } from "../support/world";

describeWith(chromium)("What is asked oddly, or taken away,", () => {
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

  test.each([
    ["/places/xxx/2024", "xxx"],
    ["/places/990100/abc", "没有这个页面"],
    ["/reconciliation/xxx/2022", "xxx"],
    ["/summaries/xxx/2022", "xxx"],
    ["/reports/xxx/2022", "xxx"],
    ["/departments/xxx", "xxx"],
    ["/places/990100/1999", "没有报告可供校验"],
  ])("%s says what is wrong instead of showing nothing", async (address, says) => {
    const [page] = await openPage(browser, server, address);
    await page.getByRole("main").getByText(says).first().waitFor();
    await page.context().close();
  });

  test("years the wrong way round are put right in the address", async () => {
    const [page, troubles] = await openPage(browser, server, "/places/990100/2024?from=2024&to=2019");
    await page.waitForURL(/from=2019&to=2024/);
    expect(troubles).toEqual([]);
  });

  test("a chart is saved as an SVG file that is XML with its title, and as a PNG file", async () => {
    const [page, troubles] = await openPage(browser, server, "/ranking?under=990100&year=2024&by=GRANTED_RATE&lang=en");
    const saved = async (format: string) => {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: new RegExp(`Save the picture: .*, ${format}$`) }).click(),
      ]);
      return readFileSync(await download.path());
    };
    const svg = (await saved("SVG")).toString();
    const read = await page.evaluate(
      `(() => {
        const parsed = new DOMParser().parseFromString(${JSON.stringify(svg)}, "image/svg+xml");
        return [parsed.documentElement.nodeName, parsed.querySelector("parsererror")?.textContent ?? null];
      })()`,
    );
    expect(read).toEqual(["svg", null]);
    expect(svg).toContain("ranking");
    expect(svg).toContain("Data version: ");
    expect((await saved("PNG")).subarray(1, 4).toString()).toBe("PNG");
    expect(troubles).toEqual([]);
  });

  test("a printed table has all its rows", async () => {
    const [page] = await openPage(browser, server, "/reconciliation/990100/2022?statuses=NOT_ASSESSABLE");
    const rows = page.getByRole("table").getByRole("rowheader");
    await rows.first().waitFor();
    const seen = await rows.count();
    await page.emulateMedia({ media: "print" });
    await page.waitForFunction(`document.querySelectorAll("tbody th").length > ${seen * 3}`);
    expect(await rows.count()).toBe(200);
  });
});
