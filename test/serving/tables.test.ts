import { createHash } from "node:crypto";
import { join } from "node:path";
import { read } from "@e965/xlsx";
import { parse } from "csv-parse/sync";
import { type RunningServer, startServer } from "../../src/server";
import { World } from "../support/world";

let world: World;
let server: RunningServer;
beforeAll(async () => {
  world = await World.open();
  await world.register(
    { code: "1", name: "甲市", summary: true },
    { code: "2", name: '=HYPERLINK("http://x","甲市科技局")', parent: "1" },
    { code: "003", name: "甲市教育局", parent: "1" },
  );
  await world.file("2", 2020, { values: { "rules.made": 7 } });
  await world.file("003", 2020, { values: { "rules.made": 5 } });
  const pages = join(__dirname, "../support/pages");
  server = await startServer(world.store, { host: "127.0.0.1", port: 0, logLevel: "silent", pages });
});
afterAll(async () => {
  await server.close();
  await world.close();
});

const QUERY = "{ ranking(by: RULES_MADE, year: 2020) { nodes { rank department { code name } value { value } } } }";
const get = (address: string, headers: Record<string, string> = {}) => fetch(`${server.url}${address}`, { headers });
const asked = (query: string) => `query=${encodeURIComponent(query)}`;
const post = (ending: string, body: object) =>
  fetch(`${server.url}/graphql.${ending}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });

describe("a question at /graphql with the ending of a format", () => {
  it("is answered by GET and POST alike, with heads in Chinese unless said", async () => {
    const [got, posted] = await Promise.all([get(`/graphql.csv?${asked(QUERY)}`), post("csv", { query: QUERY })]);
    expect([got.status, got.headers.get("content-type")]).toEqual([200, "text/csv; charset=utf-8"]);
    const bytes = Buffer.from(await got.arrayBuffer());
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(bytes).toEqual(Buffer.from(await posted.arrayBuffer()));
    const [heads, ...rows] = parse(bytes, { bom: true, record_delimiter: "\r\n" }) as string[][];
    expect(heads?.slice(0, 4)).toEqual(["名次", "名次·数据状态", "机关·机关代码", "机关·机关名称"]);
    expect(rows.map((row) => [row[0], row[2], row[3], row[4]])).toEqual([
      ["1", "2", `'=HYPERLINK("http://x","甲市科技局")`, "7"],
      ["2", "003", "甲市教育局", "5"],
    ]);
  });

  it("has a name for the file, and the caching of every other answer", async () => {
    const first = await get(`/graphql.xlsx?${asked(QUERY)}`);
    const etag = first.headers.get("etag") as string;
    expect(first.headers.get("content-disposition")).toBe('attachment; filename="table.xlsx"');
    expect(first.headers.get("cache-control")).toBe("no-cache");
    expect((await get(`/graphql.xlsx?${asked(QUERY)}`, { "if-none-match": etag })).status).toBe(304);
    const head = await fetch(`${server.url}/graphql.xlsx?${asked(QUERY)}`, { method: "HEAD" });
    expect([head.status, head.headers.get("etag")]).toEqual([200, etag]);
  });

  it("is answered anew after a write", async () => {
    const before = await (await get(`/graphql.csv?${asked(QUERY)}`)).text();
    await world.file("003", 2020, { values: { "rules.made": 9 }, text: "another" });
    const after = await (await get(`/graphql.csv?${asked(QUERY)}`)).text();
    expect(after).not.toBe(before);
    expect(after).toContain("1,GIVEN,003");
  });

  it("may be a persisted query, by its hash alone", async () => {
    const sha256Hash = createHash("sha256").update(QUERY).digest("hex");
    const extensions = { persistedQuery: { version: 1, sha256Hash } };
    expect((await post("csv", { extensions })).status).toBe(400);
    expect((await post("csv", { query: QUERY, extensions })).status).toBe(200);
    expect((await post("csv", { extensions })).status).toBe(200);
    expect((await post("xlsx", { extensions })).status).toBe(200);
  });

  it("gives the errors of JSON as JSON, with a status, and never a part of a file", async () => {
    const query = '{ aggregate(where: { under: "无市" }) { year } reports { nodes { year } } }';
    const file = await post("xlsx", { query });
    const json = (await (await post("csv", { query })).json()) as { errors: { extensions: { code: string } }[] };
    expect([file.status, file.headers.get("content-type")]).toEqual([404, "application/json; charset=utf-8"]);
    expect(json.errors.map(({ extensions }) => extensions.code)).toEqual(["DEPARTMENT_UNKNOWN"]);
  });

  it("says in a header which rows are left out", async () => {
    const cut = "{ departments(first: 1) { nodes { code } } }";
    expect((await get(`/graphql.csv?${asked(cut)}`)).headers.get("table-cut")).toBe("departments=1/3");
    expect((await get(`/graphql.csv?${asked(QUERY)}`)).headers.get("table-cut")).toBeNull();
  });
});

describe("the list of the named tables", () => {
  it("tells programs of each: parameters, lists with their columns, addresses that answer", async () => {
    const { tables } = (await (await get("/tables")).json()) as { tables: Named[] };
    expect(tables.length).toBeGreaterThan(25);
    const one = tables.find(({ name }) => name === "city-by-department") as Named;
    expect(one.parameters).toEqual([
      { name: "under", type: "String!", required: false, default: "示例市" },
      { name: "years", type: "[Int!]", required: false, default: [2020] },
    ]);
    const response = await get(`/${one.addresses.csv}?under=1&years=2020&header=code`);
    const [heads] = parse(Buffer.from(await response.arrayBuffer()), { bom: true }) as string[][];
    expect(one.lists[0]?.columns.map(({ code }) => code)).toEqual(heads);
    expect(response.headers.get("content-disposition")).toMatch(
      /^attachment; filename="city-by-department\.csv"; filename\*=UTF-8''%E5/,
    );
    for (const { name, lists } of tables) expect([name, lists.length > 0]).toEqual([name, true]);
    const ranking = tables.find(({ name }) => name === "ranking") as Named;
    expect(ranking.parameters.some(({ required }) => required)).toBe(true);
    const file = await get("/ranking.csv?by=RULES_MADE&year=2020&under=1&header=code");
    const [own] = parse(Buffer.from(await file.arrayBuffer()), { bom: true }) as string[][];
    expect(ranking.lists[0]?.columns.map(({ code }) => code)).toEqual(own);
    const view = tables.find(({ name }) => name === "department") as Named;
    expect(view.addresses).toMatchObject({
      csv: "departments/{department}.csv",
      json: "departments/{department}.json",
    });
  });

  it("is a page for people, with a link to each file", async () => {
    const response = await get("/tables", { accept: "text/html,application/xhtml+xml,*/*;q=0.8" });
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    const page = await response.text();
    const links = [...page.matchAll(/href="(tables\/[^"]+)"/g)].map(([, link]) => link);
    expect(links).toContain("tables/ranking-by-procurement.xlsx");
    expect(new Set(links).size).toBe(links.length);
  });

  it.each(["list=aggregate", "header=en"])("refuses %s at .json, in one sentence in both languages", async (given) => {
    const response = await get(`/tables/city-by-department.json?under=1&${given}`);
    expect(response.status).toBe(400);
    const text = await response.text();
    expect(text).toContain("完整答案");
    expect(text).toContain("whole answer");
  });

  it("has in a workbook the one list that is asked for, and all unless one is", async () => {
    const sheets = async (given: string) => {
      const query = "{ aggregate(groupBy: [YEAR]) { year } departments(first: 1) { nodes { name } } }";
      const response = await get(`/graphql.xlsx?query=${encodeURIComponent(query)}${given}`);
      return read(Buffer.from(await response.arrayBuffer())).SheetNames.length;
    };
    const all = await sheets("");
    expect(all).toBeGreaterThan(2);
    expect(await sheets("&list=aggregate")).toBe(2); // with what explains it
  });

  it("takes lists by repetition or with commas", async () => {
    const rows = async (given: string) => {
      const { data } = (await (await get(`/tables/city-by-department.json?under=1&${given}`)).json()) as {
        data: { aggregate: { coverage: { reported: number } }[] };
      };
      return data.aggregate.map(({ coverage }) => coverage.reported);
    };
    expect(await rows("years=2019,2020")).toEqual(await rows("years=2019&years=2020"));
    expect(await rows("years=2019,2020")).toEqual([1, 1]);
  });
});

interface Named {
  readonly name: string;
  readonly parameters: readonly { readonly required: boolean }[];
  readonly lists: readonly { readonly columns: readonly { readonly code: string }[] }[];
  readonly addresses: Readonly<Record<string, string>>;
}
