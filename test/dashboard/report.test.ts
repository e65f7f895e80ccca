import type { Browser, Page } from "playwright-core";
import { importFile } from "../../src/change/ingest";
import { cellsOf } from "../../src/form/catalogue";
import { FORM_2019 } from "../../src/form/form2019";
import type { RunningServer } from "../../src/server";
import { FORMATS, partsOf } from "../report/render/formats";
import { ask } from "../support/api";
import { chromium, launchBrowser } from "../support/browser";
import { openPage, serveDashboard } from "../support/dashboard";
import { describeWith } from "../support/requirement";
import { sampleFile } from "../support/sampleFile";
import { World } from "../support/world";

describeWith(chromium)("The view of a report", () => {
  let browser: Browser;
  let world: World;
  let server: RunningServer;
  beforeAll(async () => {
    world = await World.on(await sampleFile());
    for (const extension of ["docx", "xlsx", "pdf", "html"]) await importPurchase(world, extension);
    server = await serveDashboard(world);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await world?.close();
  });

  test("a cell that is chosen is highlighted in its source, its raw text is what GraphQL returns, and the address keeps it", async () => {
    const { report } = await ask<{ report: { cells: readonly [{ raw: string }] } }>(
      world,
      '{ report(department: "示例市科学技术局", year: 2020) { cells(indicators: [PROCUREMENT_AMOUNT]) { raw } } }',
    );
    const [page, troubles] = await openPage(browser, server, "/reports/示例市科学技术局/2020");
    await cell(page, "PROCUREMENT_AMOUNT").click();
    await expectHighlighted(page, report.cells[0].raw);
    expect(page.url()).toContain("cell=PROCUREMENT_AMOUNT");
    await page.reload();
    await expectHighlighted(page, report.cells[0].raw);
    expect(await cell(page, "PROCUREMENT_AMOUNT").getAttribute("aria-pressed")).toBe("true");
    expect(troubles).toEqual([]);
  });

  test("a place of the source leads to its cell; from there, arrow keys and Enter choose another", async () => {
    const [page, troubles] = await openPage(browser, server, "/reports/示例市科学技术局/2020");
    await page.getByRole("region", { name: "原文" }).getByRole("button", { name: "360", exact: true }).click();
    await page.locator('[data-cell="PUBLISHED_WEBSITE"] button:focus').waitFor();
    await cell(page, "LICENSING_DECISIONS").focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Enter");
    await page.waitForURL(/cell=EXTERNAL_SERVICES_ITEMS_BEFORE/);
    await expectHighlighted(page, "2");
    expect(troubles).toEqual([]);
  });

  test("a cell that a check names says so in words, with both sides, and leads to the other cells", async () => {
    const address = "/reports/示例市自然资源和规划局/2022?cell=RECONSIDERATION_TOTAL";
    const [page, troubles] = await openPage(browser, server, address);
    const known = page.getByRole("region", { name: "行政复议·总计" });
    await known.getByText("左边 36，右边 33，相差 3").waitFor();
    expect(await cell(page, "RECONSIDERATION_TOTAL").textContent()).toContain("合计36，而“总计”为33");
    await known.getByRole("button", { name: "行政复议·结果维持 22" }).click();
    await expectHighlighted(page, "22");
    expect(troubles).toEqual([]);
  });

  test.each(["docx", "xlsx", "pdf", "html"])(
    "of a %s, the characters 429.1万 are highlighted where the amount stands",
    async (extension) => {
      const [page, troubles] = await openPage(
        browser,
        server,
        `/reports/${bodyOf(extension)}/2020?cell=PROCUREMENT_AMOUNT`,
      );
      await expectHighlighted(page, "429.1万");
      expect(troubles).toEqual([]);
    },
  );
});

/** A report of a body of its own, in a format, that states one amount. */
async function importPurchase(world: World, extension: string): Promise<void> {
  const format = FORMATS.find((one) => one.extension === extension);
  if (!format) throw new Error(`No test writes ${extension}.`);
  const bytes = format.set(
    partsOf({
      title: `${bodyOf(extension)}2020年政府信息公开工作年度报告`,
      form: FORM_2019,
      figures: new Map(cellsOf(FORM_2019).map((path) => [path, path === "procurement.amount" ? "429.1万" : "0"])),
      overview: ["本年度按规定公开政府信息。"],
    }),
  );
  const file = { name: `报告.${extension}`, bytes: Buffer.from(bytes) };
  await importFile(world.store, file, { publish: true, author: "test", reason: "test" });
}

function bodyOf(extension: string): string {
  return `甲市${{ docx: "教育", xlsx: "民政", pdf: "财政", html: "司法" }[extension]}局`;
}

function cell(page: Page, key: string) {
  return page.locator(`[data-cell="${key}"] button`);
}

/** Waits until these characters, and no others, are highlighted in the source, and seen without scrolling. */
async function expectHighlighted(page: Page, text: string): Promise<void> {
  const mark = page.getByRole("region", { name: "原文" }).locator("[aria-current]");
  await mark.filter({ hasText: new RegExp(`^${text}$`) }).waitFor();
  expect(await mark.allInnerTexts()).toEqual([text]);
  expect(await page.evaluate(IS_SEEN)).toBe(true);
}

const IS_SEEN = `(() => {
  const mark = document.querySelector("section [aria-current]");
  const [own, around] = [mark, mark.closest("section[tabindex]")].map((one) => one.getBoundingClientRect());
  return own.top >= around.top && own.bottom <= around.bottom;
})()`;
