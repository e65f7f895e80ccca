import { Role } from "../../src/access/role";
import { localViewer } from "../../src/access/viewer";
import { issueToken } from "../../src/change/accessTokens";
import { importFile } from "../../src/change/ingest";
import { type RunningServer, startServer } from "../../src/server";
import { reportText } from "../support/composed";
import { World } from "../support/world";

const NAME = "甲市科技局";
const REPORT = `report(department: "${NAME}", year: 2020`;

let world: World;
let server: RunningServer;
const tokens = new Map<Role, string>();
beforeAll(async () => {
  world = await World.open();
  server = await startServer(world.store, {
    host: "127.0.0.1",
    port: 0,
    logLevel: "silent",
    pages: `${__dirname}/../support/pages`,
  });
  await draft({ "rules.made": "4" }, "a.txt");
  for (const role of [Role.OFFICER, Role.REVIEWER, Role.PUBLISHER]) {
    const words = { name: role, role, department: NAME, days: 1, idempotencyKey: null };
    const { text } = await issueToken(world.store, { viewer: localViewer("root"), origin: null }, words);
    tokens.set(role, text);
  }
});
afterAll(async () => {
  await server.close();
  await world.close();
});

async function draft(cells: Record<string, string>, name: string): Promise<void> {
  const file = { name, bytes: Buffer.from(reportText(NAME, 2020, cells)) };
  await importFile(world.store, file, { publish: false, author: "test", reason: "新版" });
}

async function asked(query: string, role: Role = Role.PUBLIC): Promise<{ data: never; errors?: readonly unknown[] }> {
  const token = tokens.get(role);
  const response = await fetch(`${server.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as { data: never };
}

const mutation = (name: string, version: string, more = "") =>
  `${name}(department: "${NAME}", year: 2020, version: "${version}"${more}) {
     report { revision status workflow { state version may } } userErrors { path code message(language: ZH) } }`;

test("a report goes over HTTP from hand to hand, each sees what it may decide, and the history tells it all", async () => {
  const shown = `{ ${REPORT}, drafts: true) { status workflow { state version may mayCorrect } } }`;
  expect(await asked(shown, Role.OFFICER)).toEqual({
    data: {
      report: {
        status: "NOT_PUBLISHED",
        workflow: { state: "DRAFT", version: "1.0", may: ["SUBMIT", "MOVE"], mayCorrect: true },
      },
    },
  });
  await asked(`mutation { ${mutation("submitReport", "1.0")} }`, Role.OFFICER);
  // Two in one request: the second one reads what the first one wrote.
  const both = `mutation { a: ${mutation("returnReport", "1.1", ', reason: "请核对规章件数"')}
    b: ${mutation("reviewReport", "1.1")} }`;
  expect(await asked(both, Role.REVIEWER)).toMatchObject({
    data: {
      a: { report: { workflow: { state: "RETURNED", version: "1.2", may: [] } }, userErrors: [] },
      b: { report: null, userErrors: [{ path: ["version"], code: "DECIDED_MEANWHILE" }] },
    },
  });
  await draft({ "rules.made": "5" }, "b.txt");
  await asked(`mutation { ${mutation("submitReport", "2.0", ', idempotencyKey: "k"')} }`, Role.OFFICER);
  const again = await asked(`mutation { ${mutation("submitReport", "2.0", ', idempotencyKey: "k"')} }`, Role.OFFICER);
  expect(again).toMatchObject({ data: { submitReport: { report: { workflow: { version: "2.1" } }, userErrors: [] } } });
  expect(await asked(`{ ${REPORT}) { revision } }`)).toMatchObject({ errors: [expect.anything()] });
  await asked(`mutation { ${mutation("reviewReport", "2.1")} }`, Role.REVIEWER);
  expect(await asked(`mutation { ${mutation("publishReport", "2.2")} }`, Role.PUBLISHER)).toMatchObject({
    data: {
      publishReport: {
        report: { revision: 2, status: "PUBLISHED", workflow: { state: "PUBLISHED", may: ["WITHDRAW"] } },
        userErrors: [],
      },
    },
  });
  const open = `{ ${REPORT}) { revision figures { rules { made } } workflow { state } history { what } } }`;
  expect(await asked(open)).toEqual({
    data: { report: { revision: 2, figures: { rules: { made: 5 } }, workflow: null, history: null } },
  });
  const told = `{ ${REPORT}) { history { what by reason revision
    changes(indicators: [RULES_MADE]) { before { value } after { value } } } } }`;
  const { data } = await asked(told, Role.OFFICER);
  const { history } = (data as { report: { history: { what: string; revision: number; changes: object[] }[] } }).report;
  expect(history.map(({ what, revision }) => `${revision} ${what}`)).toEqual([
    "2 PUBLISH",
    "2 REVIEW",
    "2 SUBMIT",
    "2 MAKE",
    "1 RETURN",
    "1 SUBMIT",
    "1 MAKE",
  ]);
  expect(history[3]).toMatchObject({ by: "test", changes: [{ before: { value: "4" }, after: { value: "5" } }] });
  expect(history[4]).toMatchObject({ reason: "请核对规章件数", changes: [] });
});

test("cells are corrected over HTTP, say who set them, and are moved with their report", async () => {
  const file = { name: "c.txt", bytes: Buffer.from(reportText(NAME, 2021, { "rules.made": "7" })) };
  await importFile(world.store, file, { publish: false, author: "test", reason: "新版" });
  const correct = (cells: string) => `mutation { correctCells(department: "${NAME}", year: 2021, version: "1.0",
    reason: "核对原件", cells: ${cells}) { report { workflow { version } cells(indicators: [RULES_MADE, FEES_AMOUNT]) {
      value printed status correction { by reason } } } userErrors { path code } } }`;
  const wrong: readonly (readonly [cells: string, path: readonly string[], code: string])[] = [
    ["[{ indicator: RULES_MADE }]", ["cells", "0", "value"], "VALUE_NEEDED"],
    ["[{ indicator: RULES_MADE, applicant: TOTAL, value: 1 }]", ["cells", "0", "applicant"], "APPLICANT_NOT_HERE"],
    ["[{ indicator: APPLICATIONS_RECEIVED, value: 1 }]", ["cells", "0", "applicant"], "APPLICANT_NEEDED"],
  ];
  for (const [cells, path, code] of wrong)
    expect(await asked(correct(cells), Role.OFFICER)).toEqual({
      data: { correctCells: { report: null, userErrors: [{ path, code }] } },
    });
  const float = await asked(correct("[{ indicator: FEES_AMOUNT, value: 1e3 }]"), Role.OFFICER);
  expect(float).toMatchObject({ errors: [{ message: expect.stringMatching(/A Decimal must be .*Decimal 须为/s) }] });
  const cells = '[{ indicator: RULES_MADE, value: 8 }, { indicator: FEES_AMOUNT, value: "12.30" }]';
  const by = { by: expect.stringMatching(/^token:\d+ /), reason: "核对原件" };
  expect(await asked(correct(cells), Role.OFFICER)).toEqual({
    data: {
      correctCells: {
        report: {
          workflow: { version: "2.0" },
          cells: [
            { value: "8", printed: "7", status: "CORRECTED", correction: by },
            { value: "12.30", printed: "0.00", status: "CORRECTED", correction: by },
          ],
        },
        userErrors: [],
      },
    },
  });
  const choose = `mutation { chooseReading(department: "${NAME}", year: 2021, version: "2.0", reason: "核对",
    indicator: RULES_MADE, value: "8") { report { year } userErrors { path code } } }`;
  expect(await asked(choose, Role.OFFICER)).toMatchObject({
    data: { chooseReading: { userErrors: [{ path: ["indicator"], code: "NOTHING_TO_CHOOSE" }] } },
  });
  const move = `mutation { moveReport(department: "${NAME}", year: 2021, version: "2.0", reason: "年度有误",
    toDepartment: "${NAME}", toYear: 2022) { report { year figures { rules { made } } workflow { state version }
      history { what revision } } userErrors { path code } } }`;
  expect(await asked(move, Role.OFFICER)).toEqual({
    data: {
      moveReport: {
        report: {
          year: 2022,
          figures: { rules: { made: 8 } },
          workflow: { state: "DRAFT", version: "1.1" },
          history: [
            { what: "MOVE", revision: 1 },
            { what: "MAKE", revision: 1 },
          ],
        },
        userErrors: [],
      },
    },
  });
});

test("nothing is changed by GET, by several questions at once, or without a token", async () => {
  const query = `mutation { ${mutation("withdrawReport", "2.3", ', reason: "x"')} }`;
  const get = await fetch(`${server.url}/graphql?query=${encodeURIComponent(query)}`, {
    headers: { authorization: `Bearer ${tokens.get(Role.PUBLISHER)}` },
  });
  expect(get.status).toBe(405);
  const batch = await fetch(`${server.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${tokens.get(Role.PUBLISHER)}` },
    body: JSON.stringify([{ query }, { query }]),
  });
  expect(batch.status).toBe(400);
  expect(await asked(query)).toMatchObject({ errors: [{ extensions: { code: "SIGN_IN_NEEDED" } }] });
  expect(await asked(`{ ${REPORT}) { revision } }`)).toEqual({ data: { report: { revision: 2 } } });
});
