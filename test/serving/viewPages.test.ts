import { join } from "node:path";
import { type RunningServer, startServer } from "../../src/server";
import { World } from "../support/world";

let world: World;
let server: RunningServer;
beforeAll(async () => {
  world = await World.open();
  await world.register({ code: "1", name: "甲市" });
  await world.file("1", 2020);
  const pages = join(__dirname, "../support/pages");
  server = await startServer(world.store, { host: "127.0.0.1", port: 0, logLevel: "silent", pages });
});
afterAll(async () => {
  await server.close();
  await world.close();
});

const get = (address: string, headers: Record<string, string> = {}) =>
  fetch(`${server.url}${address}`, { headers, redirect: "manual" });

it.each([
  ["/ranking", "./"],
  ["/ranking?by=GRANTED_RATE&nobody=knows", "./"],
  ["/departments/1", "../"],
  ["/departments/%E7%94%B2%E5%B8%82?lang=en", "../"],
  ["/departments/990121.TJJ", "../"],
])("%s is the page of the application, and leads back to the root by %s", async (address, root) => {
  const response = await get(address);
  expect([response.status, response.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
  expect(await response.text()).toContain(`<head><base href="${root}"><title>application</title>`);
});

it.each([
  ["/ranking/?year=2020", "/ranking?year=2020"],
  ["/departments/%E7%94%B2/", "/departments/%E7%94%B2"],
])("%s leads to the address without the slash", async (address, to) => {
  const response = await get(address);
  expect(response.status).toBe(308);
  expect(new URL(response.headers.get("location") as string, server.url + address).href).toBe(server.url + to);
});

it.each(["/departments/1.docx", "/departments/", "/departments/1/2", "/reports/1/2020.pdf"])(
  "%s is no page",
  async (address) => {
    const response = await get(address);
    const { errors } = (await response.json()) as { errors: { extensions: { reason: string } }[] };
    expect([response.status, errors[0]?.extensions.reason ?? "NOT_FOUND"]).toEqual([404, "NOT_FOUND"]);
  },
);

describe("A browser that a person takes to an address", () => {
  const VISIT = { accept: "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8" };

  it.each([
    ["/nosuch", "./"],
    ["/nosuch/deep/", "../../"],
  ])("gets the page of the application where there is nothing, with status 404: %s", async (address, root) => {
    const response = await get(address, VISIT);
    expect([response.status, response.headers.get("vary")]).toEqual([404, expect.stringContaining("accept")]);
    expect(await response.text()).toContain(`<head><base href="${root}"><title>application</title>`);
    const asked = await get(address, { accept: "application/json" });
    expect([asked.status, asked.headers.get("content-type")]).toEqual([404, "application/json; charset=utf-8"]);
  });

  it.each([
    ["/departments/1.docx", 404, "此地址没有内容", "There is nothing at this address"],
    ["/ranking.csv?nobody=knows", 400, "没有参数 nobody", "There is no parameter nobody"],
    ["/ranking.csv?%3Cscript%3E=1", 400, "没有参数 &#60;script&#62;", "There is no parameter &#60;script&#62;"],
  ])("gets a page that says in both languages why there is no answer: %s", async (address, status, zh, en) => {
    const response = await get(address, VISIT);
    expect([response.status, response.headers.get("content-type")]).toEqual([status, "text/html; charset=utf-8"]);
    const page = await response.text();
    for (const sentence of [zh, en]) expect(page).toContain(sentence);
    expect(page).not.toContain("<script");
  });

  it("gets such a page for an address that is too long", async () => {
    const response = await get(`/search?text=${"字".repeat(3_000)}`, VISIT);
    expect([response.status, response.headers.get("content-type")]).toEqual([431, "text/html; charset=utf-8"]);
    expect(await response.text()).toMatch(/地址.*过长.*too long/s);
  });
});

it("is kept by clients as long as it is the same", async () => {
  const first = await get("/departments/1");
  expect(first.headers.get("cache-control")).toBe("no-cache");
  const held = { "if-none-match": first.headers.get("etag") as string };
  expect((await get("/departments/other", held)).status).toBe(304);
  expect((await get("/ranking", held)).status).toBe(200);
  expect((await fetch(`${server.url}/ranking`, { method: "HEAD" })).status).toBe(200);
  expect((await fetch(`${server.url}/ranking`, { method: "POST" })).headers.get("allow")).toBe("GET, HEAD, OPTIONS");
});

const FILED = expect.objectContaining({ year: 2020, status: "REPORTED" });
const NOT_FILED = expect.objectContaining({
  year: 2021,
  status: "NOT_REPORTED",
  message: expect.stringMatching(/is not there\.$/),
});

describe("the files of a view", () => {
  it("are at its address with an ending, with the words of the language of the page", async () => {
    const heads = async (more: string) =>
      (await (await get(`/ranking.csv?by=RULES_MADE&year=2020${more}`)).text()).split(",")[0];
    expect([await heads(""), await heads("&lang=en"), await heads("&lang=en&header=zh")]).toEqual([
      "名次",
      "rank",
      "名次",
    ]);
    const answer = await (await get("/departments/%E7%94%B2%E5%B8%82.json?lang=en")).json();
    expect(answer).toMatchObject({
      about: {
        name: "department",
        title: { zh: "机关", en: "A department" },
        address: "/departments/%E7%94%B2%E5%B8%82?language=EN",
        variables: { department: "甲市", language: "EN" },
        dataVersion: expect.any(String),
      },
      data: { department: { code: "1", filings: expect.arrayContaining([FILED, NOT_FILED]) } },
    });
    const { about } = (await (await get("/ranking.json?year=2020&by=GRANTED_RATE&lines=a,b")).json()) as About;
    expect(about.address).toBe("/ranking?by=GRANTED_RATE&year=2020&lines=a%2Cb");
    expect(about.variables).toMatchObject({ lines: ["a", "b"], minimumBase: 30, direction: "DESC" });
    expect(about.units.ranking?.share?.zh).toBe("比率，1为100%");
  });

  it.each([
    ["/ranking.csv?by=RULES_MADE", 400, /year/],
    ["/ranking.csv?by=RULES_MADE&year=2020&yaer=1", 400, /yaer/],
    ["/ranking.csv?by=RULES_MADE&year=2020&lang=de", 400, /lang/],
    ["/ranking.csv?by=RULE&year=2020", 400, /RULE/],
    ["/departments/1.csv?department=2", 400, /department/],
    ["/departments/2.csv", 404, /department/],
    ["/departments/2.json", 404, /DEPARTMENT_UNKNOWN/],
    ["/ranking.json?by=RULES_MADE&year=2020&first=-1", 400, /first/],
  ])("%s is refused with %d and a sentence", async (address, status, says) => {
    const response = await get(address);
    expect([response.status, await response.text()]).toEqual([status, expect.stringMatching(says)]);
  });
});

interface About {
  readonly about: {
    readonly address: string;
    readonly variables: object;
    readonly units: Readonly<Record<string, Readonly<Record<string, { readonly zh: string }>>>>;
  };
}
