import type { Page } from "playwright-core";
import { ask } from "../support/api";
import { overSample } from "../support/overSample";

interface Found {
  readonly check: string;
  readonly message: string;
  readonly report: { readonly department: { readonly code: string; readonly name: string } };
}

interface Answer {
  readonly findings: {
    readonly totalCount: number;
    readonly counts: readonly { readonly check: string; readonly count: number; readonly meaning: string }[];
    readonly nodes: readonly Found[];
  };
}

overSample("The findings of a place", (visit) => {
  let answer: Answer;
  beforeAll(async () => {
    answer = await ask<Answer>(
      visit.world,
      `{ findings(where: { within: "990100", years: [2020] }, orderBy: [{ by: LEVEL, direction: DESC }]) {
        totalCount counts { check count meaning(language: ZH) }
        nodes { check message(language: ZH) report { department { code name } } } } }`,
    );
  });

  const opened = async (search = ""): Promise<Page> => {
    const [page] = await visit.open(`/findings?under=990100&year=2020${search}`);
    return page;
  };

  test("are counted by check as GraphQL counts them, with what the check means", async () => {
    const page = await opened();
    const counts = page.getByRole("region", { name: "各规则、级别的数量" });
    await counts.waitFor();
    const { findings } = answer;
    expect(findings.counts.length).toBeGreaterThan(1);
    for (const { check, count, meaning } of findings.counts)
      expect(await counts.getByRole("row", { name: new RegExp(`^${check} .* ${count} `) }).innerText()).toContain(
        meaning,
      );
    await page.getByText(`共${findings.totalCount}条`).waitFor();
  });

  test("one is reached and opened by keyboard alone, at its first cell", async () => {
    const page = await opened();
    await page.getByRole("region", { name: "示例市2020年校验结果" }).focus();
    const codes = answer.findings.nodes.map(({ report }) => encodeURIComponent(report.department.code));
    for (let i = 0; i < 20 && !(await atReport(page)); i++) await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/reports\//);
    const [, , code, year] = new URL(page.url()).pathname.split("/");
    expect([codes.includes(code as string), year]).toEqual([true, "2020"]);
    expect(new URL(page.url()).searchParams.get("cell")).toMatch(/^[A-Z_]+(\.[A-Z_]+)?$/);
  });

  test("a number leads to these alone; back and reload give what was there", async () => {
    const page = await opened();
    const [first] = answer.findings.counts;
    if (first === undefined) throw new Error("The sample has findings.");
    const others = answer.findings.totalCount;
    await page.getByRole("link", { name: new RegExp(`^${first.check} .* ${first.count}$`) }).click();
    await page.getByText(`共${first.count}条`).waitFor();
    expect(new URL(page.url()).searchParams.get("checks")).toBe(first.check);
    await page.reload();
    await page.getByText(`共${first.count}条`).waitFor();
    await page.goBack();
    await page.getByText(`共${others}条`).waitFor();
  });

  test("of replaced versions come with a switch, which the address keeps, and say their version", async () => {
    const [page] = await visit.open("/findings?under=990100&year=2021");
    const table = page.getByRole("region", { name: /^示例市2021年校验结果/ });
    await table.waitFor();
    expect(await table.innerText()).not.toContain("已更替");
    await page.getByRole("switch").click();
    const row = table.getByRole("row").filter({ hasText: "R1" });
    await row.getByText("第1版（已更替）").waitFor();
    expect(new URL(page.url()).searchParams.get("superseded")).toBe("true");
    await page.reload();
    await row.getByText("示例市教育局").click();
    await page.getByText("第1版，已更替").waitFor();
    await page.goBack();
    await page.getByRole("switch").click();
    await page.waitForURL((url) => !url.searchParams.has("superseded"));
  });

  test("where there is none, it says why: nothing filed, or nothing chosen", async () => {
    await (await opened("&levels=ERROR&checks=R1")).getByText("可放宽筛选条件").waitFor();
    const [page] = await visit.open("/findings?under=990100&year=1999");
    await page.getByText("该年度没有报告").waitFor();
  });
});

/** Whether the focus is on a link to a report. */
async function atReport(page: Page): Promise<boolean> {
  return (await page.locator('a[href*="/reports/"]:focus').count()) > 0;
}
