import { mkdtempSync, utimesSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { type RunningServer, startServer } from "../../src/server";
import { runFolder } from "../support/runFolder";
import { World } from "../support/world";

const VIEW = `# 一份报告
# One report
# /reports/{department}/{year}
query OneReport($department: String!, $year: Int!) {
  report(department: $department, year: $year) { year form department { code name } findings { check } }
}
`;

let world: World;
let server: RunningServer;
let index: string;
beforeAll(async () => {
  world = await World.open();
  await world.register({ code: "1", name: "甲市" });
  await world.file("1", 2020);
  const pages = mkdtempSync(join(runFolder(), "pages-"));
  index = join(pages, "index.html");
  writeFileSync(index, `<!doctype html><head><title>first</title></head>${"<p>long</p>".repeat(500)}`);
  const views = mkdtempSync(join(runFolder(), "views-"));
  writeFileSync(join(views, "report.graphql"), VIEW);
  server = await startServer(world.store, {
    host: "127.0.0.1",
    port: 0,
    logLevel: "silent",
    pages,
    questions: [views],
  });
});
afterAll(async () => {
  await server.close();
  await world.close();
});

it.each([
  ["", "text/html; charset=utf-8", '<base href="../../"><title>first'],
  [".html", "text/html; charset=utf-8", "不属于报告内容"],
  [".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "word/document.xml"],
  [".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xl/workbook.xml"],
  [".csv", "text/csv; charset=utf-8", "机关·机关代码"],
  [".md", "text/markdown; charset=utf-8", "# 一份报告"],
  [".json", "application/json; charset=utf-8", '"department":{"code":"1"'],
])("a report's address with the ending %j is the page, the statutory form or a file of the view", async (...row) => {
  const [ending, type, contains] = row;
  const response = await fetch(`${server.url}/reports/${encodeURIComponent("甲市")}/2020${ending}`);
  expect([response.status, response.headers.get("content-type")]).toEqual([200, type]);
  expect(await response.text()).toContain(contains);
});

test("the page is compressed for those who read that, and made again when it was built again", async () => {
  const compressed = () =>
    new Promise<string>((resolve) => {
      request(`${server.url}/reports/1/2020`, { headers: { "accept-encoding": "br" } }, async (response) => {
        const parts: Buffer[] = [];
        for await (const part of response) parts.push(part);
        expect(response.headers["content-encoding"]).toBe("br");
        resolve(brotliDecompressSync(Buffer.concat(parts)).toString());
      }).end();
    });
  expect(await compressed()).toContain("<title>first");
  writeFileSync(index, `<!doctype html><head><title>second</title></head>${"<p>long</p>".repeat(500)}`);
  utimesSync(index, new Date(), new Date(Date.now() + 5_000));
  expect(await compressed()).toContain("<title>second");
});

test.each(["/reports/1/2020", "/reports/1/2020.docx", "/reports/1/2020.md"])("%s is only read", async (address) => {
  const response = await fetch(server.url + address, { method: "POST" });
  expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, HEAD, OPTIONS"]);
});
