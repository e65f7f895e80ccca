import type { Browser, Page } from "playwright-core";
import { SuccessionKind } from "../../src/form/succession";
import type { RunningServer } from "../../src/server";
import { chromium, launchBrowser } from "../support/browser";
import { openPage, serveDashboard } from "../support/dashboard";
import { describeWith } from "../support/requirement";
import { World } from "../support/world";

const { WHOLE, PART } = SuccessionKind;

describeWith(chromium)("The view of a department of a city that was reorganised", () => {
  let world: World;
  let server: RunningServer;
  let browser: Browser;
  beforeAll(async () => {
    world = await World.open();
    await world.register(
      { code: "C", name: "甲市", parent: null },
      { code: "E", name: "甲市教育局", parent: "C", activeTo: 2021 },
      { code: "S", name: "甲市体育局", parent: "C", activeTo: 2021 },
      {
        code: "ES",
        name: "甲市教育体育局",
        parent: "C",
        activeFrom: 2022,
        predecessors: [
          { code: "E", fromYear: 2022, kind: WHOLE },
          { code: "S", fromYear: 2022, kind: WHOLE },
        ],
      },
      { code: "H", name: "甲市卫生健康委员会", parent: "C" },
      {
        code: "M",
        name: "甲市医疗保障局",
        parent: "C",
        activeFrom: 2022,
        predecessors: [{ code: "H", fromYear: 2022, kind: PART }],
      },
      {
        code: "D",
        name: "甲市数据局",
        parent: "C",
        formerNames: [{ name: "甲市行政审批局", fromYear: 2020, toYear: 2021 }],
      },
    );
    for (const year of [2020, 2021]) for (const code of ["E", "S"]) await world.file(code, year);
    for (const year of [2020, 2021, 2022]) for (const code of ["H", "D"]) await world.file(code, year);
    for (const code of ["ES", "M", "C"]) await world.file(code, 2022);
    server = await serveDashboard(world);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await world?.close();
  });

  const opened = async (path: string): Promise<Page> => {
    const [page, troubles] = await openPage(browser, server, path);
    await page.getByRole("heading", { name: /^(?:沿革|Who it is)$/ }).waitFor();
    expect(troubles).toEqual([]);
    return page;
  };
  const lineage = (page: Page) => page.getByRole("region", { name: /^(?:沿革|Who it is)$/ });
  const row = (page: Page, year: number) => page.getByRole("row").filter({ hasText: new RegExp(`^${year}`) });

  test("names those that were merged into it, and they name it", async () => {
    const page = await opened("/departments/ES");
    expect((await lineage(page).innerText()).replace(/\s+/g, "")).toContain(
      "前身甲市教育局（2022年起，整体）前身甲市体育局（2022年起，整体）",
    );
    await row(page, 2021).getByText("自2022年起报送，此前有关工作由甲市教育局、甲市体育局报送。").waitFor();
    await lineage(page).getByRole("link", { name: "甲市教育局" }).click();
    await page.waitForURL(/\/departments\/E$/);
    await lineage(page).getByText("后继").waitFor();
    await row(page, 2022).getByText("报送至2021年为止，此后有关工作由甲市教育体育局报送。").waitFor();
  });

  test("says what passed to another in part, in English, too", async () => {
    const page = await opened("/departments/H?lang=en");
    expect((await lineage(page).innerText()).replace(/\s+/g, " ")).toContain(
      "Passed on to 甲市医疗保障局 (partly, from 2022)",
    );
    await lineage(page).getByRole("link", { name: "甲市医疗保障局" }).click();
    await row(page, 2020)
      .getByText("Reports are expected from 2022 on; before, 甲市卫生健康委员会 reported what it took over.")
      .waitFor();
  });

  test("is found by the name that it bore, and calls each report by the name of its year", async () => {
    const page = await opened("/departments/甲市行政审批局");
    await page.getByRole("heading", { level: 1, name: "甲市数据局" }).waitFor();
    await lineage(page).getByText("甲市行政审批局（2020—2021年）").waitFor();
    expect(await row(page, 2021).innerText()).toContain("甲市行政审批局");
    expect(await row(page, 2022).innerText()).toContain("甲市数据局");
    await page.getByRole("link", { name: "2021年", exact: true }).click();
    await page.getByRole("heading", { name: /^甲市行政审批局2021年/ }).waitFor();
  });
});
