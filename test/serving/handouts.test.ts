import { type RunningServer, startServer } from "../../src/server";
import { handoutCity } from "../support/handoutCity";
import { seenInSheets, seenInWord } from "../support/officeTables";
import { IN_BOTH_LANGUAGES } from "../support/saying";
import { unpacked } from "../support/unpacked";
import type { World } from "../support/world";

let world: World;
let server: RunningServer;
beforeAll(async () => {
  world = await handoutCity();
  server = await startServer(world.store, { host: "127.0.0.1", port: 0, logLevel: "silent" });
});
afterAll(async () => {
  await server.close();
  await world.close();
});

const CITY = encodeURIComponent("甲市");
const get = (path: string, init: RequestInit = {}) => fetch(`${server.url}/handouts/${path}`, init);

describe.each([
  ["circular", `2022/circular`, `?under=${CITY}`, "关于甲市2022年政府信息公开工作年度报告报送和数据质量情况的通报"],
  ["overview", `2022/overview`, `?under=${CITY}`, "甲市2022年政府信息公开工作总体情况"],
  ["findings", `2022/findings/A`, "", "甲市教育局2022年政府信息公开工作年度报告数据核查清单"],
  [
    "findings",
    `2022/findings/${encodeURIComponent("甲市教育局")}`,
    "",
    "甲市教育局2022年政府信息公开工作年度报告数据核查清单",
  ],
])("%s at /handouts/%s", (plain, path, query, title) => {
  test("is a Word file with that title", async () => {
    const response = await get(`${path}.docx${query}`);
    expect([response.status, response.headers.get("content-type")]).toEqual([
      200,
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ]);
    expect(response.headers.get("content-disposition")).toBe(
      `attachment; filename="${plain}-2022.docx"; filename*=UTF-8''${encodeURIComponent(`${title}.docx`)}`,
    );
    expect((await seenInWord(Buffer.from(await response.arrayBuffer()))).paragraphs[0]).toBe(title);
  });

  test("is a workbook with that title", async () => {
    const response = await get(`${path}.xlsx${query}`);
    expect([response.status, response.headers.get("content-type")]).toEqual([
      200,
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ]);
    const [[first] = []] = [...seenInSheets(Buffer.from(await response.arrayBuffer())).values()];
    expect(first?.[0]).toBe(title);
  });

  test("HEAD gives the headers, and a client that has the file is told so", async () => {
    const [head, whole] = [await get(`${path}.docx${query}`, { method: "HEAD" }), await get(`${path}.docx${query}`)];
    expect([head.status, await head.text()]).toEqual([200, ""]);
    expect(head.headers.get("etag")).toBe(whole.headers.get("etag"));
    const again = await get(`${path}.docx${query}`, {
      headers: { "if-none-match": whole.headers.get("etag") as string },
    });
    expect([again.status, await again.text()]).toEqual([304, ""]);
  });
});

test("findings.zip has all lists, also without a body above, and a client that has it is told so", async () => {
  for (const query of ["", `?under=${CITY}`]) {
    const response = await get(`2022/findings.zip${query}`);
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "application/zip"]);
    expect(response.headers.get("content-disposition")).toBe(
      `attachment; filename="findings-2022.zip"; filename*=UTF-8''${encodeURIComponent("2022年政府信息公开工作年度报告数据核查清单.zip")}`,
    );
    expect((await unpacked(Buffer.from(await response.arrayBuffer()))).size).toBe(3);
    const etag = response.headers.get("etag") as string;
    const again = await get(`2022/findings.zip${query}`, { headers: { "if-none-match": etag } });
    expect([again.status, await again.text()]).toEqual([304, ""]);
  }
});

test("the package of the year is at its own address still", async () => {
  const response = await get(`2022/package.zip?under=${CITY}`);
  expect((await unpacked(Buffer.from(await response.arrayBuffer()))).has("figures.csv")).toBe(true);
});

test.each([
  [404, "DEPARTMENT_UNKNOWN", "2022/circular.docx?under=nobody"],
  [404, "DEPARTMENT_UNKNOWN", "2022/overview.xlsx?under=nobody"],
  [404, "DEPARTMENT_UNKNOWN", "2022/findings/nobody.docx"],
  [404, "DEPARTMENT_UNKNOWN", "2022/findings.zip?under=nobody"],
  [404, "YEAR_WITHOUT_REPORTS", "2015/circular.docx"],
  [404, "YEAR_WITHOUT_REPORTS", `2015/overview.docx?under=${CITY}`],
  [404, "YEAR_WITHOUT_REPORTS", "2015/findings.zip"],
  [404, "REPORT_UNKNOWN", "2022/findings/D.docx"],
  [404, "NOT_FOUND", "2022/circular.pdf"],
  [404, "NOT_FOUND", "2022/circular.html"],
  [404, "NOT_FOUND", "2022/circular"],
  [404, "NOT_FOUND", "2022/nothing.docx"],
  [404, "NOT_FOUND", "2022/findings/A.html"],
  [400, "BAD_USER_INPUT", "2022/circular.docx?measures=NOTHING"],
  [400, "BAD_USER_INPUT", "2022/circular.docx?minimumBase=few"],
  [400, "PARAMETER_UNKNOWN", "2022/circular.docx?measure=GRANTED_RATE"],
  [400, "PARAMETER_UNKNOWN", "2022/overview.docx?measures=GRANTED_RATE"],
  [400, "PARAMETER_TWICE", "2022/overview.docx?under=A&under=B"],
  [400, "PARAMETER_TWICE", "2022/package.zip?under=A&under=B"],
  [400, "PARAMETER_UNKNOWN", "2022/package.zip?Under=C"],
  [400, "PARAMETER_UNKNOWN", "2022/findings/A.docx?under=C"],
  [400, "PARAMETER_UNKNOWN", "2022/findings.zip?unter=C"],
  [400, "BAD_USER_INPUT", "22/circular.docx"],
  [400, "BAD_USER_INPUT", "22/findings/A.docx"],
  [400, "BAD_USER_INPUT", "2022/overview.docx?asOf=yesterday"],
])("%i %s: one sentence in both languages for %s", async (status, code, path) => {
  const response = await get(path);
  expect(response.status).toBe(status);
  expect(response.headers.get("content-disposition")).toBeNull();
  expect(await response.json()).toEqual({
    errors: [{ message: expect.any(String), extensions: { code, ...IN_BOTH_LANGUAGES } }],
  });
});

test("a write changes the files, and those of a moment stay", async () => {
  const before = await get(`2022/circular.docx?under=${CITY}`);
  const moment = encodeURIComponent(new Date().toISOString());
  await new Promise((done) => setTimeout(done, 5));
  await world.file("甲市财政局", 2022, { published: "2023-01-10" });
  const seen = async (response: Response) =>
    (await seenInWord(Buffer.from(await response.arrayBuffer()))).paragraphs.join();
  const [after, then] = [
    await get(`2022/circular.docx?under=${CITY}`),
    await get(`2022/circular.docx?under=${CITY}&asOf=${moment}`),
  ];
  expect(after.headers.get("etag")).not.toBe(before.headers.get("etag"));
  expect(await seen(after)).toContain("已报3份，未报0份");
  expect(await seen(then)).toContain("已报2份，未报1份");
});
