import type { Page } from "playwright-core";
import { ask } from "../support/api";
import { overSample } from "../support/overSample";

const RANKING = "/ranking?under=990100&year=2024&by=APPLICATIONS_RECEIVED";
const PAGE = 30;

overSample("A table", (visit) => {
  test("of more rows than a page has asks for the others when its end is reached, and says how many there are", async () => {
    const { ranking } = await ask<{ ranking: { totalCount: number } }>(
      visit.world,
      '{ ranking(by: APPLICATIONS_RECEIVED, year: 2024, where: { under: "990100" }) { totalCount } }',
    );
    expect(ranking.totalCount).toBeGreaterThan(PAGE);
    const [page, troubles] = await visit.open("/");
    await shortPages(page);
    await page.goto(visit.server.url + RANKING);
    await page.getByText(`共${ranking.totalCount}条，已列${PAGE}条`).waitFor();
    await tableOf(page).hover();
    await page.mouse.wheel(0, 5_000);
    await page.getByText(`共${ranking.totalCount}条，已列${ranking.totalCount}条`).waitFor();
    await page.mouse.wheel(0, 5_000);
    await tableOf(page)
      .locator(`[aria-rowindex="${ranking.totalCount + 1}"]`)
      .waitFor();
    expect(await page.getByRole("button", { name: "再列一页" }).count()).toBe(0);
    expect(troubles).toEqual([]);
  });

  test("that is sorted has all its rows, and the first of all of them comes first", async () => {
    const { ranking } = await ask<{ ranking: { nodes: readonly { department: { name: string } }[] } }>(
      visit.world,
      '{ ranking(by: APPLICATIONS_RECEIVED, year: 2024, where: { under: "990100" }, direction: ASC, first: 1) { nodes { department { name } } } }',
    );
    const [page, troubles] = await visit.open("/");
    await shortPages(page);
    await page.goto(`${visit.server.url}${RANKING}&sort=value`);
    const least = ranking.nodes[0]?.department.name as string;
    await tableOf(page).getByRole("rowheader", { name: least }).waitFor();
    expect(await firstName(page)).toBe(least);
    expect(troubles).toEqual([]);
  });

  test("keeps its order in the address: shared, reloaded, and by the way back", async () => {
    const [page, troubles] = await visit.open(RANKING);
    const byRank = await firstName(page);
    await head(page, "基数").click();
    await page.waitForURL(/[?&]sort=-base/);
    await head(page, "机关").click();
    await page.waitForURL(/[?&]sort=name/);
    const byName = await firstName(page);
    expect(byName).not.toBe(byRank);
    await page.reload();
    expect(await firstName(page)).toBe(byName);
    expect(await page.getByRole("columnheader", { name: "机关" }).getAttribute("aria-sort")).toBe("ascending");
    await page.goBack();
    await page.goBack();
    await page.waitForURL((url) => !url.searchParams.has("sort"));
    expect(await firstName(page)).toBe(byRank);
    expect(troubles).toEqual([]);
  });

  test("shows all its money in the unit that its head says, also where that is changed while one looks", async () => {
    const [page, troubles] = await visit.open("/ranking?under=990100&year=2020&by=PROCUREMENT_AMOUNT");
    await head(page, "数值（万元）").waitFor();
    const row = tableOf(page).getByRole("row", { name: /示例市公安局/ });
    const before = await row.innerText();
    await page.getByRole("button", { name: "金额用元" }).click();
    await head(page, "数值（元）").waitFor();
    const after = await row.innerText();
    const amounts = (text: string) => [...text.matchAll(/[\d,]+\.\d\d(?!\d)/g)].map(([one]) => one.replaceAll(",", ""));
    expect(amounts(before)).toHaveLength(2);
    expect(amounts(after)).toEqual(amounts(before).map((one) => `${one.replace(".", "")}00.00`));
    expect(troubles).toEqual([]);
  });

  test("beside another one has an order of its own", async () => {
    const [page, troubles] = await visit.open("/findings?under=990100&year=2022");
    await head(page, "级别", 0).click();
    await page.waitForURL(/[?&]sort=-?counts\.level/);
    await head(page, "机关", 1).click();
    await page.waitForURL(/[?&]sort=-?counts\.level,-?findings\.department/);
    expect(troubles).toEqual([]);
  });

  test("on a narrow screen is a card for each row: nothing scrolls sideways, each value has its head, and it is sorted by a list", async () => {
    const [page, troubles] = await visit.open(RANKING, { viewport: { width: 390, height: 800 } });
    await tableOf(page).scrollIntoViewIfNeeded();
    const widths = `(() => {
      const table = [...document.querySelectorAll("table")].at(-1);
      const region = table.closest("section");
      const outside = [...table.querySelectorAll("td, tbody th")].filter((one) => one.scrollWidth > one.clientWidth + 1);
      return [region.scrollWidth - region.clientWidth, outside.length];
    })()`;
    expect(await page.evaluate(widths)).toEqual([0, 0]);
    const card = page.getByRole("row").nth(1);
    expect(await card.getByRole("cell").count()).toBe(5);
    expect(await card.innerText()).toContain("上年名次");
    await page.getByRole("combobox", { name: "排序" }).selectOption("基数，降序 ▼");
    await page.waitForURL(/[?&]sort=-base/);
    expect(troubles).toEqual([]);
  });
});

/** Lets the page ask for pages of few rows. */
async function shortPages(page: Page): Promise<void> {
  const shorter = (text: string) => text.replace('"first":1000', `"first":${PAGE}`);
  await page.route(/\/graphql/, (route) => {
    const url = new URL(route.request().url());
    const variables = url.searchParams.get("variables");
    if (variables !== null) url.searchParams.set("variables", shorter(variables));
    const body = route.request().postData();
    return route.continue({ url: String(url), ...(body !== null && { postData: shorter(body) }) });
  });
}

function tableOf(page: Page) {
  return page.getByRole("table").last();
}

function head(page: Page, name: string, table = 0) {
  return page.getByRole("table").nth(table).getByRole("columnheader", { name }).getByRole("button");
}

async function firstName(page: Page): Promise<string> {
  return page.getByRole("table").getByRole("rowheader").first().innerText();
}
