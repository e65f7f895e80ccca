import { ask } from "../support/api";
import { settled } from "../support/dashboard";
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

  test("a year without a report is a row with its reason", async () => {
    const [page, troubles] = await visit.open("/departments/990100-SLJ");
    const row = (year: number) => page.getByRole("row").filter({ hasText: new RegExp(`^${year}年`) });
    await row(2022).getByText("2022年报告的期限为2023-01-31，至今未报。").waitFor();
    expect(await row(2022).getByRole("link").count()).toBe(0);
    await page.goto(`${visit.server.url}/departments/990100-XZJ`);
    await row(2019).getByText("自2021年起报送，此前无需报送。").waitFor();
    await row(2025).getByText("报送至2023年为止，此后无需报送。").waitFor();
    expect(await row(2022).innerText()).toContain("已报");
    expect(troubles).toEqual([]);
  });

  test("a report that was replaced says what each of its versions broke, and leads to it", async () => {
    const [page, troubles] = await visit.open("/departments/示例市教育局");
    const row = page.getByRole("row").filter({ has: page.getByRole("link", { name: "2021年" }) });
    expect((await row.innerText()).replace(/\s/g, "")).toContain("第1版（已更替）：2（R1、R3）；第2版：0");
    await page.getByRole("heading", { name: "修订（北京时间）" }).waitFor();
    await row.getByRole("link", { name: "第1版（已更替）" }).click();
    await page.getByText("第1版，已更替").waitFor();
    expect(troubles).toEqual([]);
  });

  test("a former name is told, and stands at the reports of its years", async () => {
    const [page] = await visit.open("/departments/990100-ZFJ");
    await page.getByText("示例市行政审批局（2019—2022年）").waitFor();
    const row = (year: number) => page.getByRole("row").filter({ has: page.getByRole("link", { name: `${year}年` }) });
    expect(await row(2022).innerText()).toContain("示例市行政审批局");
    expect(await row(2023).innerText()).toContain("示例市政务服务和数据管理局");
  });

  test("its years are chosen in the address, and its one question and its files have the decade and the years without a report", async () => {
    const [page, troubles] = await visit.open("/departments/990100-SLJ");
    await page.getByRole("application", { name: /2019—2025年申请/ }).waitFor();
    await settled(page); // the frame of the page asks for its years, too
    const asked: string[] = [];
    page.on("request", (request) => request.url().includes("/graphql") && asked.push(request.url()));
    await page.getByRole("combobox", { name: "历年自", exact: true }).click();
    await page.getByRole("option", { name: "2021" }).click();
    await page.getByRole("application", { name: /2021—2025年申请/ }).waitFor();
    expect(asked).toHaveLength(1);
    expect(new URL(page.url()).searchParams.get("from")).toBe("2021");
    await page.getByRole("button", { name: "下载文件" }).click();
    const file = await page.getByRole("menuitem", { name: "JSON" }).getAttribute("href");
    const response = await fetch(new URL(file as string, `${visit.server.url}/`));
    const { data } = (await response.json()) as { readonly data: ViewAsked };
    expect(data.trend[0].points.map(({ year }) => year)).toEqual([2021, 2022, 2023, 2024, 2025]);
    expect(data.department.filings.find(({ year }) => year === 2022)).toMatchObject({
      status: "NOT_REPORTED",
      report: null,
    });
    expect(troubles).toEqual([]);
  });
});

interface ViewAsked {
  readonly department: { readonly filings: readonly { readonly year: number }[] };
  readonly trend: readonly [{ readonly points: readonly { readonly year: number }[] }];
}

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
