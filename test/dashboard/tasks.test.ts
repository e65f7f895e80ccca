import { readFileSync } from "node:fs";
import * as xlsx from "@e965/xlsx";
import type { Page } from "playwright-core";
import { ask } from "../support/api";
import { overSample } from "../support/overSample";

/** The most clicks, from the start page on, that a task may take. A choice in a list is two. */
const MOST_CLICKS = 5;

/** A person at a page, whose clicks are counted. */
class Visitor {
  private clicks = 0;

  constructor(readonly page: Page) {}

  async follow(name: string | RegExp, within = this.page.locator("body")): Promise<void> {
    await this.count(() =>
      within
        .getByRole("link", { name, exact: typeof name === "string" })
        .first()
        .click(),
    );
  }

  async press(name: string): Promise<void> {
    await this.count(() => this.page.getByRole("button", { name, exact: true }).first().click());
  }

  async flip(name: string): Promise<void> {
    await this.count(() => this.page.getByRole("switch", { name, exact: true }).click());
  }

  async pick(name: string): Promise<void> {
    await this.count(() => this.page.getByText(name, { exact: true }).click());
  }

  async choose(list: string, option: RegExp): Promise<void> {
    await this.count(() => this.page.getByRole("combobox", { name: list, exact: true }).click());
    await this.count(() => this.page.getByRole("option", { name: option }).click());
  }

  private async count(act: () => Promise<void>): Promise<void> {
    await act();
    this.clicks++;
    expect(this.clicks).toBeLessThanOrEqual(MOST_CLICKS);
  }
}

overSample("A statistician, from the start page within five clicks,", (visit) => {
  const arriving = async (): Promise<Visitor> => new Visitor((await visit.open("/"))[0]);
  const cards = (visitor: Visitor) => visitor.page.getByRole("main");

  test("finds who is missing for a year", async () => {
    const { aggregate } = await ask<{ aggregate: [{ coverage: { missing: { name: string }[] } }] }>(
      visit.world,
      '{ aggregate(where: { under: "990100", years: [2023] }) { coverage { missing { name } } } }',
    );
    const visitor = await arriving();
    await visitor.follow("示例市", cards(visitor));
    await visitor.choose("年度", /^2023年/);
    const [missing] = aggregate[0].coverage.missing;
    await visitor.page
      .getByText("未报：")
      .getByText(missing?.name as string)
      .waitFor();
  });

  test("finds which rule a department's report breaks, and in which cell", async () => {
    const visitor = await arriving();
    await visitor.follow("示例市", cards(visitor));
    await visitor.choose("年度", /^2022年/);
    await visitor.follow("校验结果");
    await visitor.follow(/示例市自然资源和规划局/);
    await visitor.page.waitForURL(/\/reports\/.*\/2022\?.*cell=/);
    await visitor.page.getByText("相差").first().waitFor();
  });

  test("finds which equation a replaced report broke, and where: by the name of the department", async () => {
    const visitor = await arriving();
    await visitor.page.getByRole("search").getByRole("combobox").fill("示例市教育局");
    await visitor.page.keyboard.press("Enter");
    await visitor.follow("示例市教育局", cards(visitor));
    const found = visitor.page.getByRole("listitem").filter({ hasText: "错误 R3" });
    await visitor.follow("2021年第1版（已更替）", found);
    await brokenIn(visitor.page);
  });

  test("finds which equation a replaced report broke, and where: among the findings of its year", async () => {
    const visitor = await arriving();
    await visitor.follow("校验结果");
    await visitor.choose("年度", /^2021年/);
    await visitor.flip("含已更替的版本（另2条）");
    await visitor.follow("示例市教育局", visitor.page.getByRole("row").filter({ hasText: "R3" }));
    await brokenIn(visitor.page);
  });

  test("finds which departments grant least, of those with a base of 30", async () => {
    const { ranking } = await ask<{ ranking: { nodes: { department: { name: string } }[] } }>(
      visit.world,
      '{ ranking(by: GRANTED_RATE, year: 2025, where: { under: "990100" }, minimumBase: 30, direction: ASC, first: 1) { nodes { department { name } } } }',
    );
    const visitor = await arriving();
    await visitor.follow("排名", cards(visitor));
    await visitor.pick("由低到高");
    const first = visitor.page.getByRole("table").getByRole("row").nth(1);
    await first.getByText(ranking.nodes[0]?.department.name as string).waitFor();
    expect(await first.getByRole("cell").first().innerText()).toBe("1");
  });

  test("sees how procurement developed, and why it ends", async () => {
    const visitor = await arriving();
    await visitor.follow("示例市", cards(visitor));
    const figure = visitor.page.locator("figure", { hasText: "政府集中采购总金额" });
    await figure.getByText(/国办公开办函〔2021〕30号/).waitFor();
    await figure.getByText("不适用：当年表式没有此项").waitFor();
  });

  test("goes from the city's total to the characters in a department's document", async () => {
    const visitor = await arriving();
    await visitor.follow("示例市", cards(visitor));
    await visitor.follow(/^[\d,]+$/, visitor.page.getByRole("region", { name: "依申请公开" }));
    await visitor.follow(/^[\d,]+$/, visitor.page.getByRole("table"));
    await visitor.page.waitForURL(/\/reports\/.*cell=APPLICATIONS_RECEIVED\.TOTAL/);
    await visitor.page.locator("[aria-current]").filter({ hasText: /^\d+$/ }).first().waitFor();
  });

  test("sees in the table of sums what a cell is summed from", async () => {
    const visitor = await arriving();
    await visitor.follow("示例市", cards(visitor));
    await visitor.follow("汇总表");
    await visitor.follow(/^[1-9][\d,]*$/, visitor.page.getByRole("region", { name: /^表4/ }));
    await visitor.page.getByText(/^合计：/).waitFor();
  });

  test("learns whether the city's own report agrees with its parts, and where it does not", async () => {
    const visitor = await arriving();
    await visitor.follow("示例市", cards(visitor));
    await visitor.choose("年度", /^2021年/);
    await visitor.follow("汇总核对");
    const table = visitor.page.getByRole("table").first();
    await table.getByText("数字颠倒").first().waitFor();
    await table.getByRole("rowheader", { name: /行政许可/ }).waitFor();
  });

  test("learns why the city's own report cannot be held against its parts", async () => {
    const visitor = await arriving();
    await visitor.follow("示例市", cards(visitor));
    await visitor.choose("年度", /^2022年/);
    await visitor.follow("汇总核对");
    await visitor.page.getByText("示例市水利局").first().waitFor();
    await visitor.page.getByText("暂无法核对").first().waitFor();
  });

  test("compares the departments of a line", async () => {
    const visitor = await arriving();
    await visitor.follow("对比");
    await visitor.choose("条线", /^科技$/);
    await visitor.page
      .getByRole("rowheader", { name: /科学技术局/ })
      .first()
      .waitFor();
  });

  test("finds a department by the first letters of its name in pinyin, and opens its decade", async () => {
    const visitor = await arriving();
    await visitor.page
      .getByRole("search")
      .getByRole("combobox", { name: "搜索机关、报告正文和规范性文件" })
      .fill("slskxjsj");
    await visitor.page.keyboard.press("Enter");
    await visitor.follow("示例市科学技术局");
    await visitor.page.getByRole("heading", { name: "历年变化" }).waitFor();
  });

  test("saves a ranking as a workbook, with the ranks that the page shows", async () => {
    const visitor = await arriving();
    await visitor.follow("排名", cards(visitor));
    const name = await visitor.page.getByRole("table").getByRole("rowheader").first().innerText();
    await visitor.press("下载文件");
    const [download] = await Promise.all([
      visitor.page.waitForEvent("download"),
      visitor.page.getByRole("menuitem", { name: "Excel" }).click(),
    ]);
    const book = xlsx.read(readFileSync(await download.path()));
    const rows = xlsx.utils.sheet_to_json<readonly unknown[]>(book.Sheets[book.SheetNames[0] as string] as object, {
      header: 1,
    });
    expect(rows[1]).toEqual(expect.arrayContaining([1, name]));
  });
});

/** That the first version of 示例市教育局's report of 2021 is shown, with both sides of R3, at the cell that is wrong. */
async function brokenIn(page: Page): Promise<void> {
  await page.waitForURL(/\/reports\/[^/]+\/2021\?.*asOf=.*cell=APPLICATIONS_RECEIVED\.NATURAL_PERSON/);
  await page.getByText("第1版，已更替").waitFor();
  const known = page.getByRole("region", { name: /新收政府信息公开申请数量·自然人$/ });
  await known.getByText("左边 24，右边 51，相差 -27").waitFor();
  await page.locator("[aria-current]").filter({ hasText: /^14$/ }).first().waitFor();
}
