import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { buildSchema, parse, validate } from "graphql";
import type { Browser, Page } from "playwright-core";
import { FIRST_QUERIES } from "../src/dashboard/firstQueries";
import { HOLDINGS, type Holdings } from "../src/dashboard/holdings";
import { type RunningServer, type ServerOptions, startServer } from "../src/server";
import { ask } from "./support/api";
import { chromium, launchBrowser } from "./support/browser";
import { PrefixProxy } from "./support/prefixProxy";
import { describeWith } from "./support/requirement";
import { sampleFile } from "./support/sampleFile";
import { World } from "./support/world";

const ROOT = join(__dirname, "..");
const PAGES = join(ROOT, "dist", "dashboard"); // as `npm test` has built them

test.each([...FIRST_QUERIES.map(({ english, query }) => [english, query]), ["the start page's own", HOLDINGS]])(
  "%s: a question that the schema knows",
  (_, query) => {
    const schema = buildSchema(readFileSync(join(ROOT, "schema.graphql"), "utf8"));
    expect(validate(schema, parse(query as string))).toEqual([]);
  },
);

describeWith(chromium)("In a browser", () => {
  let browser: Browser;
  let world: World;
  let server: RunningServer;
  beforeAll(async () => {
    world = await World.on(await sampleFile());
    server = await serve(world);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await world?.close();
  });

  /** A page in a profile of its own, and all that went wrong on it. */
  async function open(
    path: string,
    { width = 1280, from = server }: { readonly width?: number; readonly from?: { readonly url: string } } = {},
  ): Promise<[Page, readonly string[]]> {
    const page = await (await browser.newContext({ viewport: { width, height: 800 } })).newPage();
    const troubles: string[] = [];
    page.on("console", (message) => message.type() === "error" && troubles.push(message.text()));
    page.on("pageerror", (error) => troubles.push(error.message));
    page.on("request", (request) => {
      if (!request.url().startsWith(`${from.url}/`) && !/^(data|blob):/.test(request.url()))
        troubles.push(request.url());
    });
    await page.goto(from.url + path);
    return [page, troubles];
  }

  test("the start page shows the figures of the database and says that the city is made up", async () => {
    const [page, troubles] = await open("/");
    await page.waitForSelector("table");
    const { years } = await ask<Holdings>(world, HOLDINGS);
    const rows = await page.locator("tbody tr").allInnerTexts();
    expect(rows.map((row) => row.split(/\s+/)[0])).toEqual(years.map(({ year }) => String(year)));
    expect(rows[1]).toContain(Number(years[1]?.figures.procurement.amount).toLocaleString("en"));
    expect(rows.at(-1)).toMatch(/—$/); // the form of that year has no procurement, and nothing is not zero
    expect(await page.locator("#sample").isVisible()).toBe(true);
    expect(troubles).toEqual([]);
  });

  test("the explorer answers its default query on Ctrl+Enter", async () => {
    const [page, troubles] = await open("/explorer");
    await page.locator(".graphiql-query-editor .view-lines", { hasText: "CityByDepartment" }).click();
    await page.keyboard.press("Control+Enter");
    const [first] = FIRST_QUERIES;
    const { aggregate } = await ask<{ aggregate: readonly Group[] }>(world, first?.query as string);
    const answer = await answerIn(page, "amount");
    expect(answer).toContain(aggregate[0]?.department.name);
    expect(answer).toContain(`"${aggregate[0]?.figures.procurement.amount}"`);
    expect(troubles).toEqual([]);
  });

  test.each(FIRST_QUERIES.map(({ title, query }) => [title, query]))(
    "the card %s opens its query",
    async (title, query) => {
      const [page, troubles] = await open("/");
      await page.getByText(title as string).click();
      const name = /query (\w+)/.exec(query as string)?.[1] as string;
      await page.getByRole("tab", { name, selected: true }).waitFor();
      await page.locator(".graphiql-query-editor .view-lines", { hasText: name }).waitFor();
      await page.getByRole("button", { name: "Execute query" }).click();
      expect(await answerIn(page, "figures")).not.toContain("errors");
      expect(troubles).toEqual([]);
    },
  );

  test("the explorer shows the examples, and runs the one chosen", async () => {
    const [page, troubles] = await open("/explorer");
    const menu = page.getByLabel("示例 Examples");
    expect(await menu.locator("option").count()).toBeGreaterThan(20);
    await Promise.all([page.waitForEvent("load"), menu.selectOption({ index: 7 })]);
    await page.locator(".graphiql-query-editor .view-lines", { hasText: "ranking" }).waitFor();
    await page.getByRole("button", { name: "Execute query" }).click();
    expect(await answerIn(page, "rank")).not.toContain("errors");
    expect(troubles).toEqual([]);
  });

  test.each([
    ["/", 390],
    ["/", 1280],
    ["/explorer", 390],
    ["/explorer", 1280],
  ])("%s fits a width of %d", async (path, width) => {
    const [page] = await open(path, { width });
    await page.waitForSelector(path === "/" ? "table" : ".graphiql-query-editor .view-lines");
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
  });

  test("behind a proxy the pages work under its path: start page, card, explorer with its completion, way back", async () => {
    const proxy = await PrefixProxy.before(server.url, "/city/disclosure");
    const [page, troubles] = await open("/", { from: proxy });
    await page.waitForSelector("table");
    expect(await page.locator("#call").innerText()).toContain(`curl ${proxy.url}/graphql `);
    await page.getByText(FIRST_QUERIES[1]?.title as string).click();
    expect(page.url().split("#")[0]).toBe(`${proxy.url}/explorer`);
    const name = /query (\w+)/.exec(FIRST_QUERIES[1]?.query as string)?.[1] as string;
    await page.locator(".graphiql-query-editor .view-lines", { hasText: name }).waitFor();
    await page.getByRole("button", { name: "Execute query" }).click();
    expect(await answerIn(page, "figures")).not.toContain("errors");
    await page.locator(".graphiql-query-editor .view-lines", { hasText: "coverage" }).click();
    await page.keyboard.press("Control+End");
    await page.keyboard.type("query Completed { fo");
    await page.keyboard.press("Control+Space");
    await page.locator(".suggest-widget .monaco-list-row", { hasText: "forms" }).first().waitFor();
    await page.getByRole("link", { name: "Disclosure Graph" }).click();
    await page.waitForSelector("table");
    expect(page.url()).toBe(`${proxy.url}/`);
    await page.goto(`${proxy.url}/explorer/?query=%7Bforms%7Bcode%7D%7D`);
    await page.locator(".graphiql-query-editor .view-lines", { hasText: "forms" }).waitFor();
    expect(page.url()).toBe(`${proxy.url}/explorer?query=%7Bforms%7Bcode%7D%7D`);
    await page.goto(`${proxy.url}/departments/%E7%94%B2/?lang=en`);
    expect(page.url()).toBe(`${proxy.url}/departments/%E7%94%B2?lang=en`);
    expect(await page.evaluate("document.baseURI")).toBe(`${proxy.url}/`);
    expect(troubles).toEqual([]);
    await proxy.close();
  });

  test("a page of another origin reads by GET and POST where CORS_ORIGINS names it or all, and nothing elsewhere", async () => {
    const other = createServer((_request, response) => response.end("<!doctype html>")).listen(0, "127.0.0.1");
    await once(other, "listening");
    const origin = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
    const page = await browser.newPage();
    await page.goto(origin);
    const open = await serve(world, { corsOrigins: [origin] });
    const toAll = await serve(world, { corsOrigins: ["*"] });
    const closed = await serve(world);
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
    for (const ask of [got, posted, got]) {
      for (const from of [open, toAll])
        expect(await ask(from)).toEqual([expect.stringMatching(/^"/), expect.stringContaining('"forms":[{"code"')]);
      expect(await ask(closed)).toBe("TypeError");
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
    const from = await serve(empty);
    const [page, troubles] = await open("/", { from });
    await page.getByText("npm run cli -- import").waitFor();
    expect(await page.locator("#sample").isVisible()).toBe(false);
    expect(troubles).toEqual([]);
    await from.close();
    await empty.close();
  });

  test("where the service does not answer, the start page says so in a sentence", async () => {
    const page = await browser.newPage();
    await page.route("**/graphql", (route) => route.abort());
    await page.goto(`${server.url}/`);
    await page.getByText("服务没有应答").waitFor();
    expect(await page.locator("#questions li").count()).toBe(FIRST_QUERIES.length);
  });
});

interface Group {
  readonly department: { readonly name: string };
  readonly figures: { readonly procurement: { readonly amount: string } };
}

function serve(world: World, more: Partial<ServerOptions> = {}): Promise<RunningServer> {
  return startServer(world.store, { host: "127.0.0.1", port: 0, logLevel: "silent", pages: PAGES, ...more });
}

/** The text of the explorer's answer, once it holds the word. */
async function answerIn(page: Page, word: string): Promise<string> {
  const lines = page.locator(".graphiql-response .view-lines", { hasText: word });
  return (await lines.innerText()).replaceAll("\u00a0", " ");
}
