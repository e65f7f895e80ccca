import { request as send } from "node:http";
import { TextReader, Uint8ArrayWriter, ZipWriter } from "@zip.js/zip.js";
import { Role } from "../../src/access/role";
import { localViewer } from "../../src/access/viewer";
import { issueToken } from "../../src/change/accessTokens";
import { type RunningServer, startServer } from "../../src/server";
import { reportText } from "../support/composed";
import { World } from "../support/world";

const NAME = "甲市科技局";

let world: World;
let server: RunningServer;
const tokens = new Map<Role, string>();
const starting = () =>
  startServer(world.store, {
    host: "127.0.0.1",
    port: 0,
    logLevel: "silent",
    pages: `${__dirname}/../support/pages`,
  });
beforeAll(async () => {
  world = await World.open();
  await world.register({ code: "K", name: NAME });
  server = await starting();
  for (const role of [Role.OFFICER, Role.PUBLISHER, Role.ADMIN]) {
    const words = { name: role, role, department: role === Role.ADMIN ? null : NAME, days: 1, idempotencyKey: null };
    const { text } = await issueToken(world.store, { viewer: localViewer("root"), origin: null }, words);
    tokens.set(role, text);
  }
});
afterAll(async () => {
  await server.close();
  await world.close();
});

interface Sent {
  readonly status: number;
  readonly documents: readonly {
    id: string | null;
    name: string;
    size: number;
    error: { extensions: { code: string } } | null;
  }[];
  readonly code: string;
}

async function upload(
  files: readonly (readonly [name: string, bytes: string | Buffer])[],
  role = Role.OFFICER,
): Promise<Sent> {
  const form = new FormData();
  for (const [name, bytes] of files) form.append("document", new Blob([bytes]), name);
  const token = tokens.get(role);
  const response = await fetch(`${server.url}/documents`, {
    method: "POST",
    body: form,
    headers: token ? { authorization: `Bearer ${token}` } : {},
  });
  const { documents = [], errors = [] } = (await response.json()) as {
    documents?: Sent["documents"];
    errors?: { extensions: { code: string } }[];
  };
  return { status: response.status, documents, code: errors[0]?.extensions.code ?? "" };
}

async function asked<T>(query: string, role = Role.OFFICER): Promise<T> {
  const response = await fetch(`${server.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${tokens.get(role)}` },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as T;
}

const JOB = `number state message(language: ZH) report { year figures { rules { made } } workflow { state version } }`;

interface Job {
  readonly number: number;
  readonly state: string;
  readonly message: string | null;
  readonly report: object | null;
}

async function imported(id: string | null, more = ""): Promise<Job> {
  const { data } = await asked<{ data: { importReport: { job: Job | null; userErrors: readonly object[] } } }>(
    `mutation { importReport(document: "${id}"${more}) { job { ${JOB} } userErrors { code } } }`,
  );
  expect(data.importReport.userErrors).toEqual([]);
  const { number } = data.importReport.job as Job;
  for (;;) {
    const answer = await asked<{ data: { importJob: Job } }>(`{ importJob(number: ${number}) { ${JOB} } }`);
    const job = answer.data.importJob;
    if (job.state === "DONE" || job.state === "REFUSED") return job;
    await new Promise((next) => setTimeout(next, 100));
  }
}

test("a photo is typed in over HTTP, and says so in each figure", async () => {
  const { documents } = await upload([["科技局2022年报.jpg", "\u00ff photo"]]);
  const enter = (cells: string) =>
    asked<object>(`mutation { enterReport(document: "${documents[0]?.id}", department: "${NAME}", year: 2022, reason: "照片",
      cells: ${cells}) { report { figures { fees { amount } } workflow { state version }
        cells(indicators: [FEES_AMOUNT, RULES_MADE]) { value printed status correction { reason } } }
      userErrors { path code } } }`);
  expect(await enter("[{ indicator: RULES_MADE }]")).toMatchObject({
    data: { enterReport: { report: null, userErrors: [{ path: ["cells", "0", "value"], code: "VALUE_NEEDED" }] } },
  });
  expect(await enter('[{ indicator: FEES_AMOUNT, value: "90071992547409.91" }]')).toEqual({
    data: {
      enterReport: {
        report: {
          figures: { fees: { amount: "90071992547409.91" } },
          workflow: { state: "DRAFT", version: "1.0" },
          cells: [
            { value: null, printed: null, status: "MISSING", correction: null },
            { value: "90071992547409.91", printed: null, status: "CORRECTED", correction: { reason: "照片" } },
          ],
        },
        userErrors: [],
      },
    },
  });
});

test("files are sent, imported and found as drafts, under their own names", async () => {
  const report = reportText(NAME, 2020, { "rules.made": "4" });
  const { status, documents } = await upload([
    ["科技局2020年报.txt", report],
    ["../../etc/passwd.txt", "no report"],
    ["..\\..\\x\u0000\u202Etxt.exe", "MZ"],
  ]);
  expect([status, documents.map(({ name, error }) => [name, error?.extensions.code ?? null])]).toEqual([
    201,
    [
      ["科技局2020年报.txt", null],
      ["passwd.txt", null],
      ["xtxt.exe", "UPLOAD_TYPE"],
    ],
  ]);
  expect(documents[0]?.size).toBe(Buffer.byteLength(report));
  expect(await imported(documents[0]?.id ?? null)).toMatchObject({
    state: "DONE",
    message: null,
    report: { year: 2020, figures: { rules: { made: 4 } }, workflow: { state: "DRAFT", version: "1.0" } },
  });
  expect(await imported(documents[1]?.id ?? null)).toMatchObject({
    state: "REFUSED",
    message: expect.stringMatching(/文件已保存，但不是报告/),
    report: null,
  });
  const list = `{ importJobs(first: 1) { totalCount nodes { name actor } } }`;
  const own = await asked<object>(list);
  const kept = `{ keptDocuments { totalCount nodes { by document { name noReport(language: ZH) contentAddress } } }
    importJobs(first: 1) { nodes { document { name } } } }`;
  for (const role of [Role.OFFICER, Role.ADMIN])
    expect(await asked<object>(kept, role)).toEqual({
      data: {
        keptDocuments: {
          totalCount: 1,
          nodes: [
            {
              by: expect.stringMatching(/OFFICER$/),
              document: {
                name: "passwd.txt",
                noReport: expect.any(String),
                contentAddress: expect.stringMatching(/^documents\//),
              },
            },
          ],
        },
        importJobs: { nodes: [{ document: { name: "passwd.txt" } }] },
      },
    });
  expect(await asked<object>(kept, Role.PUBLISHER)).toMatchObject({
    errors: [{ extensions: { code: "NOT_ALLOWED" } }, { extensions: { code: "NOT_ALLOWED" } }],
  });
  expect(own).toMatchObject({ data: { importJobs: { totalCount: 2, nodes: [{ name: "passwd.txt" }] } } });
  expect(await asked<object>(list, Role.ADMIN)).toEqual(own);
  expect(await asked<object>(list, Role.PUBLISHER)).toMatchObject({
    errors: [{ extensions: { code: "NOT_ALLOWED" } }],
  });
});

test("an import goes on after the service has been started again", async () => {
  const { documents } = await upload([["b.txt", reportText(NAME, 2021)]]);
  const { data } = await asked<{ data: { importReport: { job: Job } } }>(
    `mutation { importReport(document: "${documents[0]?.id}") { job { number } } }`,
  );
  await server.close();
  server = await starting();
  const { number } = data.importReport.job;
  for (let state = ""; state !== "DONE"; ) {
    ({ state } = (
      await asked<{ data: { importJob: Job } }>(`{ importJob(number: ${number}) { state } }`)
    ).data.importJob);
    expect(["QUEUED", "RUNNING", "DONE"]).toContain(state);
  }
});

test("whoever may not import is refused before anything is read", async () => {
  expect(await upload([["a.txt", "x"]], Role.PUBLIC)).toMatchObject({ status: 401, code: "SIGN_IN_NEEDED" });
  expect(await upload([["a.txt", "x"]], Role.PUBLISHER)).toMatchObject({ status: 403, code: "NOT_ALLOWED" });
});

test.each([
  ["JSON", "application/json", "{}", 415, "UPLOAD_NOT_MULTIPART"],
  ["a form as another site can send it", "application/x-www-form-urlencoded", "a=1", 415, "UPLOAD_NOT_MULTIPART"],
  ["a form without a boundary", "multipart/form-data", "x", 400, "UPLOAD_UNREADABLE"],
  ["a form without files", "multipart/form-data; boundary=b", "--b--\r\n", 400, "UPLOAD_UNREADABLE"],
  [
    "a form with a field",
    "multipart/form-data; boundary=b",
    '--b\r\ncontent-disposition: form-data; name="a"\r\n\r\nx\r\n--b--\r\n',
    400,
    "UPLOAD_UNREADABLE",
  ],
  [
    "a form that ends early",
    "multipart/form-data; boundary=b",
    '--b\r\ncontent-disposition: form-data; name="a"; filename="a.txt"\r\n\r\nx',
    400,
    "UPLOAD_UNREADABLE",
  ],
])("%s is refused in a sentence", async (_, type, body, status, code) => {
  const headers = { "content-type": type, authorization: `Bearer ${tokens.get(Role.OFFICER)}` };
  const response = await fetch(`${server.url}/documents`, { method: "POST", headers, body });
  const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
  expect([response.status, errors[0]?.extensions.code]).toEqual([status, code]);
});

test("more files or bytes than a request may have are refused", async () => {
  const many = Array.from({ length: 21 }, (_, i) => [`${i}.txt`, "x"] as const);
  expect(await upload(many)).toMatchObject({ status: 413, code: "UPLOAD_OF_TOO_MANY" });
  expect(await upload([["a.txt", Buffer.alloc(21 << 20)]])).toMatchObject({ status: 413, code: "UPLOAD_TOO_LARGE" });
});

/** Sends megabytes until the server answers; returns the status, and how many were sent. */
function sendMuch(
  headers: Record<string, string>,
  megabytes: number,
): Promise<readonly [status: number, sent: number]> {
  return new Promise((resolve, reject) => {
    let sent = 0;
    let isAnswered = false;
    const type = {
      "content-type": "multipart/form-data; boundary=b",
      authorization: `Bearer ${tokens.get(Role.OFFICER)}`,
    };
    const sending = send(`${server.url}/documents`, { method: "POST", headers: { ...type, ...headers } }, (answer) => {
      isAnswered = true;
      answer.resume();
      sending.destroy();
      resolve([answer.statusCode ?? 0, sent]);
    });
    sending.on("error", (error) => isAnswered || reject(error));
    sending.write('--b\r\ncontent-disposition: form-data; name="a"; filename="a.txt"\r\n\r\n');
    const chunk = Buffer.alloc(1 << 20);
    const more = () => {
      if (isAnswered || sent >= megabytes) return;
      sent++;
      sending.write(chunk, () => setImmediate(more));
    };
    more();
  });
}

test("a hundred megabytes are refused by their stated length at once, else as soon as the limit is passed", async () => {
  const [stated, sent] = await sendMuch({ "content-length": String(100 << 20) }, 100);
  expect(stated).toBe(413);
  expect(sent).toBeLessThan(20);
  const [unstated, until] = await sendMuch({ "transfer-encoding": "chunked" }, 100);
  expect(unstated).toBe(413);
  expect(until).toBeLessThan(60);
});

test("a zip bomb ends as a job that is refused, and the service answers meanwhile", async () => {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, level: 9 });
  await writer.add("word/document.xml", new TextReader(`<w:document>${"<w:p/>".repeat(20_000_000)}`));
  await writer.add("[Content_Types].xml", new TextReader("<Types/>"));
  const bomb = Buffer.from(await writer.close());
  expect(bomb.length).toBeLessThan(2 << 20);
  const { documents } = await upload([["bomb.docx", bomb]]);
  const job = imported(documents[0]?.id ?? null);
  const health = await fetch(`${server.url}/healthz`);
  expect(health.status).toBe(200);
  expect(await job).toMatchObject({ state: "REFUSED", message: expect.any(String) });
}, 180_000);
