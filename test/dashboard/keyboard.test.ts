import type { Locator, Page } from "playwright-core";
import { overSample } from "../support/overSample";

/** The most times that Tab may be pressed to come to what is wanted. */
const MOST_TABS = 60;

/** Until a list that was opened has its options. */
const OPENED = 250;

/** A person without a mouse: presses keys and types, nothing else. */
class Typist {
  constructor(readonly page: Page) {}

  /** Goes on by Tab, or back, until the focus is at this, and is seen to be there. */
  async reach(wanted: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
    await wanted.first().waitFor({ state: "attached" });
    for (let tabs = 0; tabs <= MOST_TABS; tabs++) {
      if (await this.isAt(wanted)) {
        expect(await this.page.evaluate(IS_SEEN)).toBe(true);
        return;
      }
      await this.press(key);
    }
    throw new Error(
      `Not reached in ${MOST_TABS} times ${key}: ${String(wanted)}. The focus is at: ${await this.where()}`,
    );
  }

  /** Goes on by an arrow key until the focus is at this. */
  async move(arrow: string, wanted: Locator): Promise<void> {
    for (let moves = 0; moves <= MOST_TABS; moves++) {
      if (await this.isAt(wanted)) return;
      await this.press(arrow);
    }
    throw new Error(`${arrow} does not lead to ${String(wanted)}. The focus is at: ${await this.where()}`);
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Goes back to the list of views, which is before the content, and opens one. */
  async openView(name: string): Promise<void> {
    await this.reach(this.link(name, this.page.getByRole("navigation")), "Shift+Tab");
    await this.press("Enter");
  }

  async enter(wanted: Locator): Promise<void> {
    await this.reach(wanted);
    await this.press("Enter");
  }

  link(name: string | RegExp, within: Page | Locator = this.page): Locator {
    return within.getByRole("link", { name, exact: typeof name === "string" });
  }

  /** Chooses in a list that is opened, by the arrow keys. */
  async choose(list: string, option: RegExp): Promise<void> {
    await this.reach(this.page.getByRole("combobox", { name: list, exact: true }));
    await this.press("Enter");
    const options = this.page.getByRole("option");
    await options.first().waitFor();
    await this.page.waitForTimeout(OPENED);
    for (let moves = 0; moves <= (await options.count()); moves++) {
      const active = await this.page.evaluate(ACTIVE_OPTION);
      if (option.test(String(active))) return this.press("Enter");
      await this.press("ArrowDown");
    }
    throw new Error(`The list ${list} has no ${String(option)} that the arrow keys reach.`);
  }

  private async isAt(wanted: Locator): Promise<boolean> {
    const focused = this.page.locator(":focus");
    return (await wanted.and(focused).count()) > 0;
  }

  private where(): Promise<unknown> {
    return this.page.evaluate("document.activeElement.outerHTML.slice(0, 200)");
  }
}

/** Whether what has the focus, or its label, is drawn and marked as having it; a field for text by the colour of its border. */
const IS_SEEN = `(() => {
  const one = document.activeElement;
  const drawn = one.getBoundingClientRect().width > 0 ? one : (one.labels?.[0] ?? one);
  const { width, height } = drawn.getBoundingClientRect();
  const { outlineStyle, boxShadow } = getComputedStyle(drawn);
  const isField = drawn.matches("input:not([type=radio], [type=checkbox])");
  return width > 0 && height > 0 && (outlineStyle !== "none" || boxShadow !== "none" || isField);
})()`;

const ACTIVE_OPTION = `(() => {
  const id = document.activeElement.getAttribute("aria-activedescendant");
  return (id && document.getElementById(id)?.innerText) ?? "";
})()`;

overSample("A statistician without a mouse, from the start page,", (visit) => {
  const arriving = async (): Promise<Typist> => {
    const [page] = await visit.open("/");
    await page.getByText("全部数字均为编造").waitFor();
    return new Typist(page);
  };
  const main = (typist: Typist) => typist.page.getByRole("main");
  const overview = async (): Promise<Typist> => {
    const typist = await arriving();
    await typist.enter(typist.link("示例市", main(typist)));
    await typist.page.getByRole("heading", { name: /概览/ }).waitFor();
    return typist;
  };

  test("skips to the content, and after a link goes on in the view that it opens", async () => {
    const typist = await arriving();
    await typist.press("Tab");
    await typist.reach(typist.page.getByRole("button", { name: "跳到正文" }));
    await typist.press("Enter", "Tab");
    expect(await main(typist).locator(":focus").count()).toBe(1);
    const view = await overview();
    await view.press("Tab");
    expect(await main(view).locator(":focus").count()).toBe(1);
  });

  test("finds who is missing for a year, and is still at the year", async () => {
    const typist = await overview();
    await typist.choose("年度", /^2023年/);
    await typist.page.getByText("未报：").waitFor();
    await typist.page.waitForURL(/\/2023/);
    expect(await typist.page.getByRole("combobox", { name: "年度" }).and(typist.page.locator(":focus")).count()).toBe(
      1,
    );
  });

  test("finds which rule a department's report breaks, and in which cell", async () => {
    const typist = await overview();
    await typist.choose("年度", /^2022年/);
    await typist.page.waitForURL(/\/2022/);
    await typist.openView("校验结果");
    await typist.page.getByRole("heading", { name: /2022年校验结果/ }).waitFor();
    const table = typist.page.getByRole("table").last();
    await typist.reach(table.getByRole("link"));
    await typist.move("ArrowDown", typist.link(/示例市自然资源和规划局/, table));
    await typist.press("Enter");
    await typist.page.waitForURL(/\/reports\/.*\/2022\?.*cell=/);
    await typist.page.getByText("相差").first().waitFor();
  });

  test("finds which departments grant least", async () => {
    const typist = await arriving();
    await typist.enter(typist.link("排名", main(typist)));
    await typist.reach(typist.page.getByRole("radio", { name: "由高到低" }));
    await typist.press("ArrowRight");
    await typist.page.waitForURL(/direction=ASC/);
    await typist.page.getByRole("table").getByRole("rowheader").first().waitFor();
  });

  test("sees how procurement developed, year by year, and why it ends", async () => {
    const typist = await overview();
    const figure = typist.page.locator("figure", { hasText: "政府集中采购总金额" });
    await figure.getByRole("application").locator("svg").waitFor();
    await typist.reach(figure.getByRole("application"));
    await typist.press("End");
    await figure.locator("output").getByText("不适用").waitFor();
    await typist.press("ArrowRight");
    await figure.locator("output").getByText(/\d/).waitFor();
  });

  test("goes from the city's total to the characters in a department's document", async () => {
    const typist = await overview();
    await typist.enter(typist.link(/^[\d,]+$/, typist.page.getByRole("region", { name: "依申请公开" })));
    await typist.page.waitForURL(/\/contributors/);
    await typist.enter(typist.link(/^[\d,]+$/, typist.page.getByRole("table")));
    await typist.page.waitForURL(/\/reports\/.*cell=APPLICATIONS_RECEIVED\.TOTAL/);
    await typist.page.locator("[aria-current]").filter({ hasText: /^\d+$/ }).first().waitFor();
  });

  test("sees in the table of sums what a cell is summed from", async () => {
    const typist = await overview();
    await typist.openView("汇总表");
    const table = typist.page.getByRole("region", { name: /^表4/ }).getByRole("table");
    await typist.reach(table.getByRole("link"));
    await typist.move("ArrowRight", typist.link(/^[1-9][\d,]*$/, table));
    await typist.press("Enter");
    await typist.page.getByText(/^合计：/).waitFor();
  });

  test("learns whether the city's own report agrees with its parts", async () => {
    const typist = await overview();
    await typist.choose("年度", /^2022年/);
    await typist.page.waitForURL(/\/2022/);
    await typist.openView("汇总核对");
    await typist.page.getByText("暂无法核对").first().waitFor();
    const checkbox = typist.page.getByRole("checkbox").first();
    await typist.reach(checkbox);
    const before = await checkbox.isChecked();
    await typist.press("Space");
    await typist.page.waitForURL(/statuses=/);
    expect(await checkbox.isChecked()).toBe(!before);
    expect(await checkbox.and(typist.page.locator(":focus")).count()).toBe(1);
  });

  test("compares the departments of a line", async () => {
    const typist = await arriving();
    await typist.enter(typist.link("对比", typist.page.getByRole("navigation")));
    await typist.choose("条线", /^科技$/);
    await typist.page.waitForURL(/lines=/);
    await typist.page
      .getByRole("rowheader", { name: /科学技术局/ })
      .first()
      .waitFor();
  });

  test("finds a department by the first letters of its name in pinyin, and opens its decade", async () => {
    const typist = await arriving();
    await typist.reach(typist.page.getByRole("combobox", { name: /搜索/ }));
    await typist.page.keyboard.type("slskxjsj");
    await typist.press("Enter");
    await typist.enter(typist.link("示例市科学技术局", main(typist)));
    await typist.page.getByRole("heading", { name: "历年变化" }).waitFor();
  });

  test("sorts a ranking by a head, and saves it as a workbook", async () => {
    const typist = await arriving();
    await typist.enter(typist.link("排名", main(typist)));
    await typist.page.getByRole("table").waitFor();
    await typist.reach(typist.page.getByRole("button", { name: "下载文件" }));
    await typist.press("Enter");
    await typist.page.getByRole("menuitem", { name: "Excel" }).waitFor();
    await typist.page.waitForTimeout(OPENED);
    await typist.move("ArrowDown", typist.page.getByRole("menuitem", { name: "Excel" }));
    const [download] = await Promise.all([typist.page.waitForEvent("download"), typist.press("Enter")]);
    expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
    const head = typist.page.getByRole("columnheader", { name: "基数" }).getByRole("button");
    await typist.enter(head);
    await typist.page.waitForURL(/sort=-base/);
    expect(await head.and(typist.page.locator(":focus")).count()).toBe(1);
  });

  test("on a narrow screen sees the facts of a cell in a sheet, and is at the cell again when it is closed", async () => {
    const [page] = await visit.open("/reports/示例市科学技术局/2020", { viewport: { width: 390, height: 800 } });
    const typist = new Typist(page);
    const first = page.locator("[data-cell] button").first();
    await first.waitFor();
    await typist.reach(page.locator("[data-cell] button"));
    await typist.press("ArrowDown", "Enter");
    const sheet = page.getByRole("dialog");
    await sheet.getByText("出处").waitFor();
    await sheet.locator("[aria-current]").first().waitFor();
    expect(await sheet.locator(":focus").count()).toBe(1);
    await typist.press("Escape");
    await sheet.waitFor({ state: "hidden" });
    await page.locator("[data-cell] button:focus").waitFor();
    expect(await page.locator("[data-cell] button:focus").getAttribute("aria-pressed")).toBe("true");
  });
});
