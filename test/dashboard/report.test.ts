import type { Page } from "playwright-core";
import { ask } from "../support/api";
import { overSample } from "../support/overSample";
import { expectHighlighted } from "./highlighted";

overSample("The view of a report", (visit) => {
  test("a cell that is chosen is highlighted in its source, its raw text is what GraphQL returns, and the address keeps it", async () => {
    const { report } = await ask<{ report: { cells: readonly [{ raw: string }] } }>(
      visit.world,
      '{ report(department: "示例市科学技术局", year: 2020) { cells(indicators: [PROCUREMENT_AMOUNT]) { raw } } }',
    );
    const [page, troubles] = await visit.open("/reports/示例市科学技术局/2020");
    await cell(page, "PROCUREMENT_AMOUNT").click();
    await expectHighlighted(page, report.cells[0].raw);
    expect(page.url()).toContain("cell=PROCUREMENT_AMOUNT");
    await page.reload();
    await expectHighlighted(page, report.cells[0].raw);
    expect(await cell(page, "PROCUREMENT_AMOUNT").getAttribute("aria-pressed")).toBe("true");
    expect(troubles).toEqual([]);
  });

  test("a place of the source leads to its cell; from there, arrow keys and Enter choose another", async () => {
    const [page, troubles] = await visit.open("/reports/示例市科学技术局/2020");
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
    const [page, troubles] = await visit.open(address);
    const known = page.getByRole("region", { name: "行政复议·总计" });
    await known.getByText("左边 36，右边 33，相差 3").waitFor();
    expect(await cell(page, "RECONSIDERATION_TOTAL").textContent()).toContain("合计36，而“总计”为33");
    await known.getByRole("button", { name: "行政复议·结果维持 22" }).click();
    await expectHighlighted(page, "22");
    expect(troubles).toEqual([]);
  });
});

function cell(page: Page, key: string) {
  return page.locator(`[data-cell="${key}"] button`);
}
