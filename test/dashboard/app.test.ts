import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright-core";
import type { RunningServer } from "../../src/server";
import { ask } from "../support/api";
import { openPage, serveDashboard } from "../support/dashboard";
import { overSample } from "../support/overSample";
import { PrefixProxy } from "../support/prefixProxy";
import { World } from "../support/world";

overSample("In a browser", (visit) => {
  test("a newcomer sees that the city is made up, and is one click from its pictures", async () => {
    const [page, troubles] = await visit.open("/");
    await page.getByText("全部数字均为编造").waitFor();
    const { aggregate } = await ask<{ aggregate: readonly [Pick<Sum, "coverage">] }>(
      visit.world,
      '{ aggregate(where: { under: "990100", years: [2025] }) { coverage { expected reported } } }',
    );
    const { expected, reported } = aggregate[0].coverage;
    await page.getByText(`2025年所属部门：应报${expected} 已报${reported}`).waitFor();
    await page.getByRole("link", { name: "示例市", exact: true }).click();
    await page
      .getByRole("application", { name: /申请办理结果/ })
      .locator("svg")
      .waitFor();
    expect(new URL(page.url()).pathname).toBe("/places/990100/2025");
    expect(troubles).toEqual([]);
  });

  test("the explorer answers its question on Ctrl+Enter", async () => {
    const [page, troubles] = await visit.open("/explorer");
    await editor(page, "OneReport").click();
    await page.keyboard.press("Control+Enter");
    expect(await answerIn(page, "figures")).not.toContain("errors");
    expect(troubles).toEqual([]);
  });

  test("the explorer shows the examples by name, and the one chosen is in the address and can be run", async () => {
    const [page, troubles] = await visit.open("/explorer");
    const menu = page.getByRole("combobox", { name: "示例" });
    await menu.click();
    expect(await page.getByRole("option").count()).toBeGreaterThan(20);
    await menu.fill("排名");
    await page.getByRole("option").first().click();
    await editor(page, "ranking").waitFor();
    await page.getByRole("button", { name: "Execute query" }).click();
    expect(await answerIn(page, "rank")).not.toContain("errors");
    expect(page.url()).toContain("#query=");
    expect(troubles).toEqual([]);
  });

  test("from a view, its very question with its variables is opened in the explorer and gives the same figures", async () => {
    const [page, troubles] = await visit.open("/places/990100/2024?from=2019&to=2024");
    await page.getByRole("link", { name: "查看 GraphQL" }).click();
    await editor(page, "Place").waitFor();
    await page.getByRole("button", { name: "Execute query" }).click();
    expect(await answerIn(page, "示例市")).not.toContain("errors");
    expect(troubles).toEqual([]);
  });

  test("behind a proxy the application works under its path: start, a view reloaded, the explorer", async () => {
    const proxy = await PrefixProxy.before(visit.server.url, "/city/disclosure");
    const [page, troubles] = await openPage(visit.browser, proxy, "/");
    await page.getByRole("link", { name: "示例市", exact: true }).click();
    await page.getByRole("heading", { name: "示例市2025年政府信息公开概览" }).waitFor();
    expect(page.url().split("?")[0]).toBe(`${proxy.url}/places/990100/2025`);
    await page.reload();
    await page.getByRole("heading", { name: "示例市2025年政府信息公开概览" }).waitFor();
    await page.getByRole("link", { name: "查询台" }).click();
    await editor(page, "OneReport").click();
    await page.keyboard.press("Control+End");
    await page.keyboard.type("query Completed { fo");
    await page.keyboard.press("Control+Space");
    await page.locator(".suggest-widget .monaco-list-row", { hasText: "forms" }).first().waitFor();
    await page.getByRole("link", { name: "政府信息公开年报数据" }).click();
    await page.getByText("全部数字均为编造").waitFor();
    expect(page.url()).toBe(`${proxy.url}/`);
    expect(troubles).toEqual([]);
    await proxy.close();
  });

  test("a page of another origin reads by GET and POST where CORS_ORIGINS names it or all, and nothing elsewhere", async () => {
    const other = createServer((_request, response) => response.end("<!doctype html>")).listen(0, "127.0.0.1");
    await once(other, "listening");
    const origin = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
    const page = await visit.browser.newPage();
    await page.goto(origin);
    const open = await serveDashboard(visit.world, { corsOrigins: [origin] });
    const toAll = await serveDashboard(visit.world, { corsOrigins: ["*"] });
    const closed = await serveDashboard(visit.world);
    const statuses: number[] = [];
    const network = await page.context().newCDPSession(page);
    await network.send("Network.enable");
    network.on("Network.responseReceivedExtraInfo", ({ statusCode, headers }) => {
      if (headers["access-control-allow-origin"] === origin) statuses.push(statusCode);
    });
    const asked = (address: string, options: object) =>
      page.evaluate(
        ([where, how]) =>
          fetch(where, how).then(
            async (response) => [response.headers.get("etag"), await response.text()],
            (error: Error) => error.name,
          ),
        [address, options] as const,
      );
    const got = (from: RunningServer) => asked(`${from.url}/graphql?query={forms{code}}`, {});
    const posted = (from: RunningServer) =>
      asked(`${from.url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: '{"query":"{forms{code}}"}',
      });
    for (const way of [got, posted, got]) {
      for (const from of [open, toAll])
        expect(await way(from)).toEqual([expect.stringMatching(/^"/), expect.stringContaining('"forms":[{"code"')]);
      expect(await way(closed)).toBe("TypeError");
    }
    expect(statuses).toEqual([200, 204, 200, 304]); // for the second GET, the browser has the body
    await open.close();
    await toAll.close();
    await closed.close();
    other.closeAllConnections();
    other.close();
  });

  test("over an empty database the start page says how to fill it, and of no sample", async () => {
    const empty = await World.open();
    const from = await serveDashboard(empty);
    const [page, troubles] = await openPage(visit.browser, from, "/");
    await page.getByText("npm run cli -- import").waitFor();
    expect(await page.getByText("虚构").count()).toBe(0);
    expect(troubles).toEqual([]);
    await from.close();
    await empty.close();
  });

  test("where the service does not answer, the page says so in a sentence, and asks again when told", async () => {
    const page = await visit.browser.newPage();
    await page.route("**/graphql*", (route) => route.abort());
    await page.goto(`${visit.server.url}/places/990100/2024?from=2019&to=2024`);
    await page.getByText("服务没有应答").waitFor();
    await page.unroute("**/graphql*");
    await page.getByRole("button", { name: "重试" }).click();
    await page.getByRole("heading", { name: "示例市2024年政府信息公开概览" }).waitFor();
  });

  test("the figures of a place are those that GraphQL returns", async () => {
    const { aggregate } = await ask<{ aggregate: readonly [Sum] }>(
      visit.world,
      `{ aggregate(where: { under: "990100", years: [2024] }) {
        coverage { expected reported } figures { applications { received { total } } } rates { granted { value } } } }`,
    );
    const { coverage, figures, rates } = aggregate[0];
    const [page, troubles] = await visit.open("/places/990100/2024?from=2019&to=2024");
    await page.getByText(`应报${coverage.expected} 已报${coverage.reported}`).first().waitFor();
    const applications = page.getByRole("region", { name: "依申请公开" });
    expect(await applications.innerText()).toContain(figures.applications.received.total.toLocaleString("en"));
    expect(await applications.innerText()).toContain(`${(Number(rates.granted.value) * 100).toFixed(1)} %`);
    expect(troubles).toEqual([]);
  });
});

interface Sum {
  readonly coverage: { readonly expected: number; readonly reported: number };
  readonly figures: { readonly applications: { readonly received: { readonly total: number } } };
  readonly rates: { readonly granted: { readonly value: string } };
}

function editor(page: Page, word: string) {
  return page.locator(".graphiql-query-editor .view-lines", { hasText: word });
}

/** The text of the explorer's answer, once it holds the word. */
async function answerIn(page: Page, word: string): Promise<string> {
  const lines = page.locator(".graphiql-response .view-lines", { hasText: word });
  return (await lines.innerText()).replaceAll("\u00a0", " ");
}
