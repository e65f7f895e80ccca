import { openDocument } from "../../src/document/open";
import { readReport } from "../../src/report/read";
import { type RunningServer, startServer } from "../../src/server";
import { readingOf } from "../support/reading";
import { IN_BOTH_LANGUAGES } from "../support/saying";
import { SMALL_CITY } from "../support/smallCity";
import { World } from "../support/world";

let world: World;
let server: RunningServer;
beforeAll(async () => {
  world = await World.open();
  await world.register(...SMALL_CITY);
  await world.file("甲市教育局", 2022, {
    values: { "rules.made": 3, "rules.repealed": null, "fees.amount": 12_345_678 },
  });
  await world.file("甲市民政局", 2022, { publish: false });
  server = await startServer(world.store, { host: "127.0.0.1", port: 0, logLevel: "silent" });
});
afterAll(async () => {
  await server.close();
  await world.close();
});

const NAME = encodeURIComponent("甲市教育局");
const get = (path: string, init: RequestInit = {}) => fetch(`${server.url}${path}`, init);

describe.each([
  ["html", "text/html; charset=utf-8", "inline"],
  ["docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "attachment"],
  ["xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "attachment"],
])("/reports/{department}/{year}.%s", (ending, type, disposition) => {
  test.each(["A", NAME])("is the report of %s", async (department) => {
    const response = await get(`/reports/${department}/2022.${ending}`);
    expect([response.status, response.headers.get("content-type")]).toEqual([200, type]);
    const file = Buffer.from(await response.arrayBuffer());
    const read = readReport(await openDocument(file, `x.${ending}`), {});
    expect([read.department, read.year, read.form]).toEqual(["甲市教育局", 2022, "FORM_2021"]);
    const said = (path: string) => read.cells.find((cell) => cell.path === path);
    expect(said("rules.made")).toMatchObject({ value: 3, status: "REPORTED" });
    expect(said("rules.repealed")).toMatchObject({ value: null, status: "BLANK" });
    expect(said("rules.inForce")).toMatchObject({ value: 0, status: "REPORTED" });
    expect(said("fees.amount")).toMatchObject({ value: 12_345_678, raw: "12.345678" });
  });

  test("has a Chinese name, and one of ASCII for clients that know no other", async () => {
    const { headers } = await get(`/reports/A/2022.${ending}`);
    const chinese = encodeURIComponent(`甲市教育局2022年政府信息公开工作年度报告.${ending}`);
    expect(headers.get("content-disposition")).toBe(
      `${disposition}; filename="2022.${ending}"; filename*=UTF-8''${chinese}`,
    );
  });

  test("HEAD gives the headers, and a client that has the file is told so", async () => {
    const path = `/reports/A/2022.${ending}`;
    const [head, whole] = [await get(path, { method: "HEAD" }), await get(path)];
    expect([head.status, await head.text()]).toEqual([200, ""]);
    expect(head.headers.get("etag")).toBe(whole.headers.get("etag"));
    expect(whole.headers.get("cache-control")).toBe("no-cache");
    const again = await get(path, { headers: { "if-none-match": whole.headers.get("etag") as string } });
    expect([again.status, await again.text()]).toEqual([304, ""]);
  });

  test.each([
    [404, "DEPARTMENT_UNKNOWN", `/reports/nobody/2022.${ending}`],
    [404, "REPORT_UNKNOWN", `/reports/A/2021.${ending}`],
    [404, "REPORT_UNKNOWN", `/reports/B/2022.${ending}`],
    [404, "REPORT_UNKNOWN", `/reports/A/2022.${ending}?asOf=2020-01-01T00:00:00Z`],
    [400, "BAD_USER_INPUT", `/reports/A/22.${ending}`],
    [400, "BAD_USER_INPUT", `/reports/A/twenty.${ending}`],
    [400, "BAD_USER_INPUT", `/reports/A/1999.${ending}`],
    [400, "BAD_USER_INPUT", `/reports/A/2022.${ending}?asOf=yesterday`],
    [400, "PARAMETER_UNKNOWN", `/reports/A/2022.${ending}?asof=2020-01-01T00:00:00Z`],
    [400, "PARAMETER_UNKNOWN", `/reports/A/2022.${ending}?toString=1`],
    [400, "PARAMETER_UNKNOWN", `/summaries/C/2022.${ending}?under=C`],
    [400, "PARAMETER_TWICE", `/reports/A/2022.${ending}?asOf=2023-06-01&asOf=2023-06-02`],
    [400, "PARAMETER_TWICE", `/summaries/C/2022.${ending}?asOf=2023-06-01&asOf=2023-06-01`],
  ])("%i %s: one sentence in both languages for %s", async (status, code, path) => {
    const response = await get(path);
    expect(response.status).toBe(status);
    expect(response.headers.get("content-disposition")).toBeNull();
    expect(await response.json()).toEqual({
      errors: [{ message: expect.any(String), extensions: { code, ...IN_BOTH_LANGUAGES } }],
    });
  });
});

test("a name with a stroke keeps both of its parts in the name of the file", async () => {
  await world.register({ code: "G", name: "甲市前办/后办", parent: "C" });
  await world.file("甲市前办/后办", 2022, {});
  const { headers } = await get("/reports/G/2022.docx");
  expect(headers.get("content-disposition")).toContain(encodeURIComponent("甲市前办_后办2022年"));
});

test("another ending, or no year at all, is an address without content", async () => {
  for (const path of ["/reports/A/2022.pdf", "/reports/A/2022", "/reports/A", "/reports/A/2022.html/x"])
    expect((await get(path)).status).toBe(404);
});

test("a report that changes changes its file, and the file of a moment stays", async () => {
  await world.register({ code: "E", name: "甲市水务局", parent: "C" });
  await world.file("甲市水务局", 2022, { values: { "rules.made": 1 } });
  const before = await get("/reports/E/2022.html");
  const moment = new Date().toISOString();
  await new Promise((done) => setTimeout(done, 5));
  await world.file("甲市水务局", 2022, { values: { "rules.made": 2 } });
  const [after, then] = [await get("/reports/E/2022.html"), await get(`/reports/E/2022.html?asOf=${moment}`)];
  expect(after.headers.get("etag")).not.toBe(before.headers.get("etag"));
  expect(await after.text()).toContain("第2版");
  const page = await then.text();
  expect(page).toContain("第1版");
  expect(page).toContain(`2022.docx?asOf=${encodeURIComponent(new Date(moment).toISOString().replace("Z", "000Z"))}`);
});

test("a report has the name that its body had in that year", async () => {
  await world.register({
    code: "F",
    name: "甲市数据局",
    parent: "C",
    formerNames: [{ name: "甲市大数据局", fromYear: null, toYear: 2022 }],
  });
  await world.file("甲市大数据局", 2022, { reading: readingOf("甲市大数据局", 2022) });
  await world.file("甲市数据局", 2023, {});
  expect(await (await get("/reports/F/2022.html")).text()).toContain(
    "<h1>甲市大数据局2022年政府信息公开工作年度报告</h1>",
  );
  expect(await (await get("/reports/F/2023.html")).text()).toContain(
    "<h1>甲市数据局2023年政府信息公开工作年度报告</h1>",
  );
});

test("the page runs nothing and loads nothing", async () => {
  const response = await get("/reports/A/2022.html");
  const page = await response.text();
  expect(page).toContain('<html lang="zh-CN">');
  expect(page).not.toMatch(/<script|<link|<img|@import|url\(| on\w+=/);
  expect(response.headers.get("content-security-policy")).toContain("style-src 'self' 'unsafe-inline'");
});
