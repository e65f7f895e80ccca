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

  describe("of which a version was replaced", () => {
    interface Version {
      readonly validFrom: string;
      readonly validTo: string | null;
      readonly publishedOn: string;
    }

    const versions = async (): Promise<readonly [Version, Version]> =>
      (
        await ask<{ report: { revisions: readonly [Version, Version] } }>(
          visit.world,
          '{ report(department: "示例市教育局", year: 2021) { revisions { validFrom validTo publishedOn } } }',
        )
      ).report.revisions;

    test("says in the list of versions what each broke, and by which clocks it was valid", async () => {
      const [page, troubles] = await visit.open("/reports/示例市教育局/2021");
      const table = page.getByRole("region", { name: "历次版本" }).getByRole("table");
      await table.getByRole("columnheader", { name: "有效期（北京时间）" }).waitFor();
      const rows = table.getByRole("row");
      expect(await rows.nth(1).innerText()).toContain("2（R1、R3）");
      expect(await rows.nth(2).getByRole("cell").nth(2).innerText()).toBe("0");
      expect(await rows.nth(2).getAttribute("aria-current")).toBe("true");
      await table.getByRole("link", { name: "第1版（已更替）" }).click();
      await page.getByText("第1版，已更替").waitFor();
      expect(await rows.nth(1).getAttribute("aria-current")).toBe("true");
      await page.getByRole("link", { name: "查看现行的第2版" }).click();
      await page.getByText("现行有效 第2版").waitFor();
      expect(troubles).toEqual([]);
    });

    test("shows the day on which the version was published, and that of the first one where it differs", async () => {
      const [first, second] = await versions();
      expect(first.publishedOn).not.toBe(second.publishedOn);
      const [page] = await visit.open("/reports/示例市教育局/2021");
      await page.getByText(`该版本${second.publishedOn}发布，首次发布${first.publishedOn}，`).waitFor();
      await page.goto(`${visit.server.url}/reports/示例市教育局/2021?asOf=${first.validFrom}`);
      await page.getByText(`该版本${first.publishedOn}发布，按期`).waitFor();
    });

    test("has in that version its own findings with both sides, which lead to its cells", async () => {
      const [{ validFrom }] = await versions();
      const [page, troubles] = await visit.open(`/reports/示例市教育局/2021?asOf=${validFrom}`);
      const findings = page.getByRole("region", { name: "校验结果" });
      await findings.getByText("左边 15，右边 42，相差 -27").waitFor();
      await findings
        .getByRole("button", { name: /自然人 14$/ })
        .first()
        .click();
      await expectHighlighted(page, "14");
      expect(new URL(page.url()).searchParams.get("asOf")).toBe(validFrom);
      expect(await cell(page, "APPLICATIONS_RECEIVED.NATURAL_PERSON").textContent()).toContain("14");
      expect(troubles).toEqual([]);
    });

    test("tells of a cell what each version says, and leads to it there", async () => {
      const [page, troubles] = await visit.open("/reports/示例市教育局/2021?cell=APPLICATIONS_RECEIVED.NATURAL_PERSON");
      const known = page.getByRole("region", { name: /新收政府信息公开申请数量·自然人$/ });
      await known.getByText("第1版（已更替）：14").waitFor();
      await known.getByText("第2版：41").waitFor();
      await known.getByRole("link", { name: "第1版（已更替）" }).click();
      await page.waitForURL(/asOf=/);
      await expectHighlighted(page, "14");
      expect(troubles).toEqual([]);
    });
  });

  test("bears the name of its year, and says the present one", async () => {
    const [page] = await visit.open("/reports/990100-ZFJ/2020");
    await page.getByRole("heading", { name: "示例市行政审批局2020年政府信息公开工作年度报告" }).waitFor();
    await page.getByText("现名示例市政务服务和数据管理局").waitFor();
  });

  test.each([
    ["990100-SLJ", 2022, "2022年报告的期限为2023-01-31，至今未报。"],
    ["990100-XZJ", 2025, "报送至2023年为止，此后无需报送。"],
    ["990100-CKJ", 2020, "自2022年起报送，此前无需报送。"],
    ["990100-CKJ", 1999, "该年度不在报送范围之内。"],
  ])("of %s for %i that is not there says why, and leads to those that are", async (code, year, why) => {
    const [page] = await visit.open(`/reports/${code}/${year}`);
    await page.getByText(why).waitFor();
    await page.getByRole("link", { name: /历年报告$/ }).click();
    await page.getByRole("heading", { name: "历年变化" }).waitFor();
  });
});

function cell(page: Page, key: string) {
  return page.locator(`[data-cell="${key}"] button`);
}
