import { ask } from "../support/api";
import { overSample } from "../support/overSample";

overSample("The view of a department", (visit) => {
  test("its reports are those that GraphQL returns, each with its timeliness and a link to the report", async () => {
    const { department } = await ask<Asked>(
      visit.world,
      '{ department(code: "示例市科学技术局") { reports { year publishedOn timeliness { status } } } }',
    );
    const [page, troubles] = await visit.open("/departments/示例市科学技术局");
    const table = page.getByRole("region", { name: `已公开报告${department.reports.length}份` });
    for (const { year, publishedOn, timeliness } of department.reports) {
      const row = table.getByRole("row").filter({ has: page.getByRole("link", { name: `${year}年` }) });
      expect(await row.innerText()).toContain(publishedOn ?? "不详");
      expect(await row.innerText()).toContain(WORDS[timeliness.status]);
    }
    await table.getByRole("link", { name: "2020年" }).click();
    await page.getByRole("heading", { name: "示例市科学技术局2020年政府信息公开工作年度报告" }).waitFor();
    await page.goBack();
    await table.waitFor();
    expect(troubles).toEqual([]);
  });

  test("its decade is drawn, and says where the form broke the series", async () => {
    const [page, troubles] = await visit.open("/departments/示例市科学技术局?from=2019&to=2024");
    await page.getByRole("heading", { name: "历年变化" }).waitFor();
    const drawn = page.getByRole("application", { name: /2019—2024年政府集中采购总金额/ });
    await drawn.locator("svg").waitFor();
    const figure = page.locator("figure", { has: drawn });
    expect(await figure.innerText()).toMatch(/2021年格式|不再|中断|没有此项/);
    expect(troubles).toEqual([]);
  });
});

interface Asked {
  readonly department: {
    readonly reports: readonly {
      readonly year: number;
      readonly publishedOn: string | null;
      readonly timeliness: { readonly status: keyof typeof WORDS };
    }[];
  };
}

const WORDS = { ON_TIME: "按期", LATE: "逾期", UNKNOWN: "不详" };
