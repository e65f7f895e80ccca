import { Role } from "../../src/access/role";
import { localViewer } from "../../src/access/viewer";
import { DecisionKind } from "../../src/access/workflow";
import { issueToken } from "../../src/change/accessTokens";
import { setFilingDuty } from "../../src/change/filingDuty";
import { importFile } from "../../src/change/ingest";
import { setRound } from "../../src/change/rounds";
import { type RunningServer, startServer } from "../../src/server";
import { reportText } from "../support/composed";
import { actor, OFFICER, Office, REVIEWER } from "../support/office";
import { seenInSheets, seenInWord } from "../support/officeTables";
import { unpacked } from "../support/unpacked";
import { World } from "../support/world";

const ADMIN = actor(Role.ADMIN);

describe("The reminders of a round", () => {
  let world: World;
  let server: RunningServer;
  let clock: jest.SpyInstance<number, []>;
  const on = (day: string) => clock.mockReturnValue(Date.parse(`${day}T04:00:00Z`));
  beforeAll(async () => {
    clock = jest.spyOn(Date, "now");
    on("2024-01-05");
    world = await World.open();
    await world.register(
      { code: "J", name: "甲市", summary: true },
      { code: "K", name: "甲市科技局", parent: "J", activeFrom: 2020 },
      { code: "L", name: "甲市教育局", parent: "J", activeFrom: 2020 },
      { code: "M", name: "甲市/体育局", parent: "J", activeFrom: 2020 },
      { code: "N", name: "甲市水务局", parent: "J", activeFrom: 2020 },
    );
    const office = new Office(world);
    const key = { year: 2023, idempotencyKey: null };
    await setRound(world.store, ADMIN, {
      ...key,
      department: "J",
      opensOn: "2024-01-03",
      dueOn: "2024-01-20",
      version: null,
    });
    await setFilingDuty(world.store, ADMIN, { ...key, department: "N", mustFile: false, reason: "新设机关" });
    await importFile(
      world.store,
      { name: "k.txt", bytes: Buffer.from(reportText("甲市科技局", 2023, {})) },
      { publish: false, author: "test", reason: "test" },
    );
    const version = { department: "K", year: 2023 };
    await office.take(OFFICER, DecisionKind.SUBMIT, { ...version, version: "1.0" });
    await office.take(REVIEWER, DecisionKind.RETURN, { ...version, version: "1.1", reason: "表三漏填" });
    on("2024-01-24");
    server = await startServer(world.store, {
      host: "127.0.0.1",
      port: 0,
      logLevel: "silent",
      pages: `${__dirname}/../support/pages`,
    });
  });
  afterAll(async () => {
    await server.close();
    await world.close();
    clock.mockRestore();
  });

  const get = async (role: Role | null, department: string | null, path = "2023/reminders.zip?department=J") => {
    const words = { name: "x", role: role as Role, department, days: 1, idempotencyKey: null };
    const root = { viewer: localViewer("root"), origin: null };
    const headers =
      role === null ? undefined : { authorization: `Bearer ${(await issueToken(world.store, root, words)).text}` };
    return fetch(`${server.url}/handouts/${path}`, { headers: headers ?? {} });
  };
  const filesOf = async (response: Response) => unpacked(new Uint8Array(await response.arrayBuffer()));

  test("are a letter for each body that owes its report, and a list of all", async () => {
    const response = await get(Role.REVIEWER, "J");
    expect([response.status, response.headers.get("content-type"), response.headers.get("cache-control")]).toEqual([
      200,
      "application/zip",
      "no-store",
    ]);
    expect(response.headers.get("content-disposition")).toContain(encodeURIComponent("甲市2023年度报告催报通知.zip"));
    const files = await filesOf(response);
    const list = "甲市2023年政府信息公开工作年度报告报送情况一览";
    expect([...files.keys()]).toEqual([
      `${list}.docx`,
      `${list}.xlsx`,
      "K_2023_甲市科技局催报通知.docx",
      "L_2023_甲市教育局催报通知.docx",
      "M_2023_甲市_体育局催报通知.docx",
    ]);
    const letter = async (name: string) => (await seenInWord(files.get(name) as Buffer)).paragraphs;
    expect(await letter("L_2023_甲市教育局催报通知.docx")).toEqual([
      "关于报送2023年政府信息公开工作年度报告的催报通知",
      "甲市教育局：",
      "根据《中华人民共和国政府信息公开条例》第四十九条和甲市关于年度报告报送工作的安排，2023年政府信息公开工作年度报告应当于2024年1月20日前（含当日）报送。",
      "截至2024年1月24日，尚未收到你单位的报告。",
      "现已逾期4天。",
      "请尽快报送。特此通知。",
      "甲市",
      "2024年1月24日",
    ]);
    expect((await letter("K_2023_甲市科技局催报通知.docx")).slice(3, 6)).toEqual([
      "你单位的报告已退回修改，截至2024年1月24日尚未重新提交。",
      "理由：表三漏填",
      "请修改后尽快重新报送。特此通知。",
    ]);
    const rows = [
      ["序号", "单位", "办理进度", "首次报送日期", "逾期（天）", "说明"],
      ["1", "甲市科技局", "已退回", "2024-01-05", "0", "表三漏填"],
      ["2", "甲市教育局", "未开始", "未报", "4", ""],
      ["3", "甲市/体育局", "未开始", "未报", "4", ""],
      ["4", "甲市水务局", "无需报送", "不适用", "不适用", "新设机关"],
    ];
    const { paragraphs, tables } = await seenInWord(files.get(`${list}.docx`) as Buffer);
    expect(paragraphs[1]).toBe(
      "报送自2024年1月3日起，至2024年1月20日止。截至2024年1月24日，须报送的单位共3个，其中尚未报送或者须重新报送的3个，逾期的2个。",
    );
    expect(tables).toEqual([rows]);
    const [sheet = []] = [...seenInSheets(files.get(`${list}.xlsx`) as Buffer).values()];
    expect(sheet.slice(-rows.length)).toEqual(rows);
  });

  test("are for one's own part of the tree, and for nobody who has not signed in", async () => {
    const own = await filesOf(await get(Role.OFFICER, "L"));
    expect([...own.keys()].slice(2)).toEqual(["L_2023_甲市教育局催报通知.docx"]);
    expect((await get(null, null)).status).toBe(401);
  });

  test("are refused for a round that is none, with one sentence", async () => {
    const said = async (path: string) => {
      const response = await get(Role.ADMIN, null, path);
      return [response.status, (await response.text()).includes("2022")];
    };
    expect(await said("2022/reminders.zip?department=J")).toEqual([400, true]);
    expect((await get(Role.ADMIN, null, "2023/reminders.zip?department=Q")).status).toBe(404);
    expect((await get(Role.ADMIN, null, "2023/reminders.zip")).status).toBe(400);
    expect((await get(Role.ADMIN, null, "x/reminders.zip?department=J")).status).toBe(400);
  });
});
