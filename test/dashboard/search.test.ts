import { ask } from "../support/api";
import { overSample } from "../support/overSample";

overSample("Search in a browser", (visit) => {
  test("from any page, a text and Enter lead to what it finds; a former name is said to be one; reload and back are the same", async () => {
    const [page, troubles] = await visit.open("/ranking?under=990100&year=2024");
    await page.getByRole("search").getByRole("combobox").fill("行政审批");
    await page.keyboard.press("Enter");
    const departments = page.getByRole("region", { name: "机关" });
    await departments.getByText("曾用名：示例市行政审批局").waitFor();
    expect(await departments.getByRole("link").allInnerTexts()).toEqual(["示例市政务服务和数据管理局"]);
    const found = await page.getByRole("main").innerText();
    await page.reload();
    await departments.getByText("曾用名").waitFor();
    expect(await page.getByRole("main").innerText()).toBe(found);
    await page.goBack();
    await page.getByRole("heading", { name: /排名/ }).first().waitFor();
    expect(troubles).toEqual([]);
  });

  test("while one types, departments are suggested by initials, asked for once, and chosen with the keyboard", async () => {
    const [page, troubles] = await visit.open("/ranking?under=990100&year=2024");
    const asked: string[] = [];
    page.on("request", (request) => {
      if (request.url().includes("operationName=Suggestions")) asked.push(request.url());
    });
    const field = page.getByRole("search").getByRole("combobox");
    await field.pressSequentially("slskxjsj", { delay: 20 });
    const option = page.getByRole("option", { name: "示例市科学技术局" });
    await option.waitFor();
    expect(asked).toHaveLength(1);
    await page.getByRole("status").getByText("1个机关可选").waitFor({ state: "attached" });
    await field.press("ArrowDown");
    expect(await field.getAttribute("aria-activedescendant")).toBe(await option.getAttribute("id"));
    await field.press("Enter");
    await page.getByRole("heading", { level: 1, name: "示例市科学技术局" }).waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/departments\//);
    expect(troubles).toEqual([]);
  });

  test("suggestions go with Escape, and Enter without a choice searches for what is written", async () => {
    const [page] = await visit.open("/search?text=公开");
    const field = page.getByRole("combobox", { name: "搜索文字" });
    await field.fill("科学技术");
    const options = page.getByRole("option");
    await options.first().waitFor();
    await field.press("Escape");
    await options.first().waitFor({ state: "hidden" });
    await field.press("Enter");
    await page.waitForURL(/text=%E7%A7%91%E5%AD%A6%E6%8A%80%E6%9C%AF/);
  });

  test("passages are those that GraphQL returns, with the match marked, and lead to their reports", async () => {
    const { search } = await ask<Passages>(
      visit.world,
      `{ search(text: "行政审批", years: [2022]) { sections {
        nodes { report { year department { code } } excerpt { text start end } } } } }`,
    );
    const [page, troubles] = await visit.open("/search?text=行政审批&years=2022");
    const passages = page.getByRole("region", { name: "报告正文" });
    await passages.waitFor();
    const { nodes } = search.sections;
    expect(nodes.length).toBeGreaterThan(0);
    expect(await passages.locator("mark").allTextContents()).toEqual(
      nodes.map(({ excerpt: { text, start, end } }) => text.slice(start, end)),
    );
    for (const { excerpt } of nodes) expect(await passages.textContent()).toContain(excerpt.text);
    const links = await passages.getByRole("link").all();
    const addresses = await Promise.all(links.map((link) => link.getAttribute("href")));
    expect(addresses).toEqual(nodes.map(({ report: { year, department } }) => `/reports/${department.code}/${year}`));
    expect(troubles).toEqual([]);
  });

  test("more are asked for one list at a time, from the keyboard, until there are no more", async () => {
    const { search } = await ask<{ search: { sections: { totalCount: number } } }>(
      visit.world,
      `{ search(text: "公开", under: "示例市", years: [2024]) { sections { totalCount } } }`,
    );
    const [page, troubles] = await visit.open("/search?text=公开&under=示例市&years=2024");
    const passages = page.getByRole("region", { name: "报告正文" });
    const rows = passages.getByRole("listitem");
    await rows.first().waitFor();
    expect(await rows.count()).toBe(20);
    await passages.getByRole("button", { name: "更多" }).press("Enter");
    await rows.nth(20).waitFor();
    await page.keyboard.press("Tab");
    await rows.nth(20).locator("a:focus").waitFor();
    while ((await passages.getByRole("button", { name: "更多" }).count()) > 0) {
      const before = await rows.count();
      await passages.getByRole("button", { name: "更多" }).click();
      await rows.nth(before).waitFor();
    }
    expect(await rows.count()).toBe(search.sections.totalCount);
    expect(troubles).toEqual([]);
  });

  test("years that were not searched are said, and a document's words are never taken for HTML", async () => {
    const page = await visit.browser.newPage();
    await page.route("**/graphql*", async (route) => {
      const response = await route.fetch();
      const answer = (await response.json()) as { data: { search?: Passages["search"] } };
      const [first] = answer.data.search?.sections.nodes ?? [];
      if (first && answer.data.search) {
        answer.data.search.sections.yearsLeftOut = [2003, 2002];
        first.excerpt = { text: "一<b>二</b>三", start: 1, end: 9 };
      }
      await route.fulfill({ response, json: answer });
    });
    await page.goto(`${visit.server.url}/search?text=行政审批`);
    await page.getByText("以下年度未搜索：2003、2002").waitFor();
    expect(await page.locator("mark").first().textContent()).toBe("<b>二</b>");
    await page.getByRole("link", { name: "搜索这些年度" }).click();
    await page.waitForURL(/years=2003,2002/);
    await page.unrouteAll({ behavior: "wait" });
    await page.context().close();
  });
});

interface Passages {
  readonly search: {
    readonly sections: {
      yearsLeftOut: readonly number[];
      readonly nodes: readonly {
        readonly report: { readonly year: number; readonly department: { readonly code: string } };
        excerpt: { readonly text: string; readonly start: number; readonly end: number };
      }[];
    };
  };
}
