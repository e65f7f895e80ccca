import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser } from "playwright-core";
import { importFile } from "../../src/change/ingest";
import { type RunningServer, startServer } from "../../src/server";
import { chromium, launchBrowser } from "../support/browser";
import { reportText } from "../support/composed";
import { inGb18030 } from "../support/gb18030";
import { describeWith } from "../support/requirement";
import { IN_BOTH_LANGUAGES } from "../support/saying";
import { World } from "../support/world";

let world: World;
let server: RunningServer;
beforeAll(async () => {
  world = await World.open();
  server = await startServer(world.store, {
    host: "127.0.0.1",
    port: 0,
    logLevel: "silent",
    pages: `${__dirname}/../support/pages`,
    admission: { running: 2, waiting: 4, clientShare: 100 },
  });
});
afterAll(async () => {
  await server.close();
  await world.close();
});

/** Files a document, and returns its address. */
async function filed(name: string, bytes: Buffer, publish = true): Promise<string> {
  await importFile(world.store, { name, bytes }, { publish, author: "test", reason: "test" });
  return `${server.url}/documents/${createHash("sha256").update(bytes).digest("hex")}`;
}

const TEXT = Buffer.from(reportText("甲市水务局", 2022, {}));

test("a document comes as it was, byte for byte, under its own name", async () => {
  const response = await fetch(await filed("甲市水务局_2022.txt", TEXT));
  expect(response.status).toBe(200);
  expect(Buffer.from(await response.arrayBuffer()).equals(TEXT)).toBe(true);
  const headers = Object.fromEntries(response.headers);
  expect(headers).toMatchObject({
    "content-type": "text/plain; charset=utf-8",
    "content-length": String(TEXT.length),
    "x-content-type-options": "nosniff",
    "cross-origin-resource-policy": "same-origin",
    "content-security-policy": expect.stringMatching(/^sandbox; default-src 'none';/),
  });
  expect(headers["content-disposition"]).toBe(
    `inline; filename="______2022.txt"; filename*=UTF-8''${encodeURIComponent("甲市水务局_2022.txt")}`,
  );
});

test("`contentAddress` of the API leads to it, and `download` saves it", async () => {
  await filed("甲市水务局_2022.txt", TEXT);
  const query = `{ report(department: "甲市水务局", year: 2022) { document { contentAddress } } }`;
  const asked = await fetch(`${server.url}/graphql?${new URLSearchParams({ query })}`);
  const { contentAddress } = ((await asked.json()) as { data: { report: { document: { contentAddress: string } } } })
    .data.report.document;
  const response = await fetch(`${new URL(contentAddress, `${server.url}/`)}?download`);
  expect(response.headers.get("content-disposition")).toMatch(/^attachment; /);
  expect(await response.text()).toBe(TEXT.toString());
  expect((await fetch(`${server.url}/${contentAddress}?downlaod`)).status).toBe(400);
});

test.each([
  [
    "a page in GB18030",
    "甲市文广局.html",
    (text: string) => inGb18030(`<html><p>${text}</p></html>`),
    "text/html; charset=gb18030",
  ],
  [
    "a text in UTF-16",
    "甲市文旅局.txt",
    (text: string) => Buffer.from(`\ufeff${text}`, "utf16le"),
    "text/plain; charset=utf-16le",
  ],
])("the type of %s says its character set", async (_, name, written, type) => {
  const department = name.slice(0, 5);
  const response = await fetch(await filed(name, Buffer.from(written(reportText(department, 2022, {})))));
  expect(response.headers.get("content-type")).toBe(type);
});

test("a client that has it is told so, and HEAD has the headers alone", async () => {
  const address = await filed("甲市水务局_2022.txt", TEXT);
  const etag = `"${address.split("/").at(-1)}"`;
  const again = await fetch(address, { headers: { "if-none-match": etag } });
  expect([again.status, again.headers.get("etag"), await again.text()]).toEqual([304, etag, ""]);
  const head = await fetch(address, { method: "HEAD" });
  expect([head.status, head.headers.get("etag"), head.headers.get("content-length"), await head.text()]).toEqual([
    200,
    etag,
    String(TEXT.length),
    "",
  ]);
});

test("a document that is not public is as unknown as one that there is not", async () => {
  const draft = await filed("甲市体育局.txt", Buffer.from(reportText("甲市体育局", 2022, {})), false);
  const held = { "if-none-match": `"${draft.split("/").at(-1)}"` };
  for (const [address, headers] of [
    [draft, {}],
    [draft, held],
    [`${server.url}/documents/${"0".repeat(64)}`, {}],
    [`${server.url}/documents/1`, {}],
  ] as const) {
    const response = await fetch(address, { headers });
    expect(response.status).toBe(404);
    const { errors } = (await response.json()) as { errors: object[] };
    expect(errors).toMatchObject([{ extensions: { ...IN_BOTH_LANGUAGES, code: "DOCUMENT_UNKNOWN" } }]);
  }
  await filed("甲市体育局.txt", Buffer.from(reportText("甲市体育局", 2022, {})));
  expect((await fetch(draft)).status).toBe(200);
});

test("a document that is no report is served once it is published", async () => {
  const bytes = Buffer.from("甲市体育局2022年政府信息公开工作年度报告\n2022年，我局主动公开政府信息四十条。\n");
  const address = await filed("体育局.txt", bytes, false);
  expect((await fetch(address)).status).toBe(404);
  await filed("体育局.txt", bytes);
  expect((await fetch(address)).status).toBe(200);
});

describeWith(chromium)("In a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  test("a hostile page runs nothing, loads nothing, and leads nowhere", async () => {
    const asked: string[] = [];
    const stranger = createServer((request, response) => {
      asked.push(request.url ?? "");
      response.end("stranger");
    }).listen(0, "127.0.0.1");
    await once(stranger, "listening");
    const away = `http://127.0.0.1:${(stranger.address() as AddressInfo).port}`;
    const hostile = (title: string) => `<!doctype html><html><head><title>${title}</title>
      <meta http-equiv="refresh" content="0; url=${away}/refreshed"><link rel="stylesheet" href="${away}/style">
      <script>document.title = "run"; location = "${away}/script";</script></head>
      <body><img src="${away}/picture" onerror="document.title = 'run'"><iframe src="${away}/frame"></iframe>
      <svg onload="document.title = 'run'"></svg><form action="${away}/form"><button>send</button></form>
      ${reportText("甲市档案局", 2022, {})
        .split("\n")
        .map((line) => `<p>${line}</p>`)
        .join("")}</body></html>`;
    const address = await filed("甲市档案局.html", Buffer.from(hostile("as it came")));
    const page = await browser.newPage();
    await page.goto(address);
    await page.getByRole("button").click();
    await page.waitForTimeout(1_500); // a refresh would come at once
    expect([page.url(), await page.title(), asked]).toEqual([address, "as it came", []]);

    // The same page from elsewhere does all of it: the test would see it.
    await page.route("**/hostile", (route) => route.fulfill({ contentType: "text/html", body: hostile("elsewhere") }));
    await page.goto(`${away}/hostile`).catch(() => undefined);
    await page.waitForURL(/refreshed|script/);
    expect(asked.length).toBeGreaterThan(0);
    await page.close();
    stranger.closeAllConnections();
    stranger.close();
  });
});
