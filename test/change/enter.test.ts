import { Role } from "../../src/access/role";
import { RevisionState } from "../../src/access/workflow";
import type { Actor } from "../../src/change/actor";
import { correctCells } from "../../src/change/correct";
import { type EntryWords, enterReport } from "../../src/change/enter";
import { receiveFile, uploadId } from "../../src/change/imports";
import { importFile } from "../../src/change/ingest";
import { moveReport } from "../../src/change/move";
import { readFile } from "../../src/change/readFile";
import { rereadAll } from "../../src/change/reread";
import type { FigurePath } from "../../src/form/figures";
import { globalId } from "../../src/form/node";
import { messageFrom } from "../../src/message/textOf";
import { Question } from "../../src/question/question";
import { Document } from "../../src/store/entity/document";
import { Revision } from "../../src/store/entity/revision";
import { Upload } from "../../src/store/entity/upload";
import { findingsOf } from "../../src/store/findings";
import { loadCells } from "../../src/store/loadCells";
import { verifyRollups } from "../../src/store/rollup/rebuild";
import { ask } from "../support/api";
import { reportText } from "../support/composed";
import { onEachDatabase } from "../support/databases";
import { actor, codeOf, OFFICER, Office, REVIEWER, WAYS } from "../support/office";
import type { World } from "../support/world";

const RECEIVED = "applications.received.total";

/** What a photo, a damaged document and a document without tables have in them. */
const PHOTO = Buffer.from("\xff\xd8\xff\xe0\0\x10JFIF\0", "latin1");
const DAMAGED = Buffer.from("%PDF-1.4 broken");
const NO_TABLES = Buffer.from("甲市科学技术局2020年政府信息公开工作年度报告\n本年度新制作规章4件。");

onEachDatabase("Typing in a report", (open) => {
  let world: World;
  let office: Office;
  beforeEach(async () => {
    world = await open();
    office = new Office(world);
    await world.register(
      { code: "J", name: "甲市", summary: true },
      { code: "K", name: "甲市科学技术局", parent: "J" },
      { code: "L", name: "甲市教育局", parent: "J" },
    );
  });
  afterEach(() => world.close());

  const send = async (who: Actor, bytes = PHOTO, name = "k.jpg") =>
    uploadId(await receiveFile(world.store, who, { name, bytes }));
  const enter = async (
    who: Actor,
    cells: Readonly<Record<string, string | null>> = { "rules.made": "4" },
    more: Partial<EntryWords> = {},
  ) => {
    const words = {
      document: more.document ?? (await send(who)),
      department: "K",
      year: 2020,
      version: null,
      form: null,
      published: null,
      cells: Object.entries(cells).map(([path, value]) => ({ path: path as FigurePath, value })),
      reason: "扫描件",
      idempotencyKey: null,
      ...more,
    };
    return enterReport(world.store, who, words, readFile);
  };
  const cellsOf = async (code = "K", year = 2020) => {
    const { id } = await office.working(code, year);
    const cells = await world.store.read((manager) => loadCells(manager, [id]));
    return new Map(cells.get(id)?.printed.map((cell) => [cell.path, cell]));
  };
  const findings = async () => {
    const { id } = await office.working();
    return world.store.read((manager) => findingsOf(manager, id));
  };
  const count = (entity: typeof Document | typeof Upload | typeof Revision) =>
    world.store.read((manager) => manager.count(entity));
  const reread = async () => {
    const outcomes: string[] = [];
    for await (const { outcome } of rereadAll(world.store, { all: true, dryRun: false, publish: false }))
      outcomes.push(outcome);
    return outcomes;
  };
  const typed = (value: number | null) => ({
    value,
    status: "CORRECTED",
    raw: null,
    locator: null,
    correction: {
      read: { value: null, status: "UNREADABLE" },
      by: "token:1-OFFICER",
      at: expect.any(String),
      reason: "扫描件",
    },
  });

  test("makes a draft whose cells say who typed them in; what nobody typed in is missing, and never zero", async () => {
    expect(await enter(OFFICER, { "rules.made": "4", "procurement.amount": "12.5", [RECEIVED]: "0" })).toMatchObject({
      departmentId: await office.idOf("K"),
      year: 2020,
    });
    expect(await office.working()).toMatchObject({
      number: 1,
      state: "DRAFT",
      author: "token:1-OFFICER",
      form: "FORM_2019",
    });
    const cells = await cellsOf();
    expect(cells.size).toBe(198);
    expect(cells.get("rules.made")).toMatchObject(typed(4));
    expect(cells.get("procurement.amount")).toMatchObject(typed(1250));
    expect(cells.get(RECEIVED)).toMatchObject(typed(0));
    const others = [...cells.values()].filter(({ correction }) => !correction);
    expect(new Set(others.map(({ value, status }) => `${value} ${status}`))).toEqual(new Set(["null MISSING"]));
    expect(await office.audited()).toEqual(["token:1-OFFICER enterReport"]);
    expect(await count(Upload)).toBe(0);
  });

  test("a cell that the person finds blank is set, too", async () => {
    await enter(OFFICER, { "rules.made": null });
    expect((await cellsOf()).get("rules.made")).toMatchObject(typed(null));
  });

  test("keeps the document, which the history and the findings tell of", async () => {
    await enter(OFFICER);
    const asked = `{ report(department: "K", year: 2020, drafts: true) { document { name mediaType text size }
      cells(indicators: [RULES_MADE]) { value printed status correction { by reason } }
      history { what by reason revision } } }`;
    expect(await ask(world, asked, {}, new Question(world.store, OFFICER.viewer))).toEqual({
      report: {
        document: { name: "k.jpg", mediaType: "image/jpeg", text: "", size: PHOTO.length },
        cells: [
          { value: "4", printed: null, status: "CORRECTED", correction: { by: "token:1-OFFICER", reason: "扫描件" } },
        ],
        history: [{ what: "MAKE", by: "token:1-OFFICER", reason: "扫描件", revision: 1 }],
      },
    });
    const said = (await findings()).filter(({ rule }) => rule === "NO_REPORT");
    expect(said.map(({ message }) => messageFrom(message).code)).toEqual(["FIGURES_BY_PERSON"]);
  });

  test("is checked as every report: what does not add up is an error", async () => {
    await enter(OFFICER, { "rules.made": "4" });
    expect((await findings()).filter(({ level }) => level === "ERROR")).toEqual([]);
    const version = await office.seen();
    const rows = Object.fromEntries(
      [...(await cellsOf()).keys()]
        .filter((path) => /^applications\.received\./.test(path))
        .map((path) => [path, path === RECEIVED ? "5" : "0"]),
    );
    await enter(OFFICER, rows, { version });
    expect((await findings()).filter(({ level }) => level === "ERROR").map(({ rule }) => rule)).toContain("R3");
  });

  test.each([
    ["a damaged document", DAMAGED, "k.pdf"],
    ["a document without tables", NO_TABLES, "k.txt"],
  ])("of %s keeps what was read of its text", async (_, bytes, name) => {
    await enter(
      OFFICER,
      {},
      { document: await send(OFFICER, bytes, name), cells: [{ path: "rules.made", value: "4" }] },
    );
    expect((await cellsOf()).get("rules.made")).toMatchObject(typed(4));
    const [document] = await world.store.read((manager) =>
      manager.find(Document, { select: { id: true, text: true } }),
    );
    expect(document?.text.includes("政府信息公开")).toBe(bytes === NO_TABLES);
  });

  test("of a document that can be read in part adds to what is read", async () => {
    const bytes = Buffer.from(reportText("甲市科学技术局", 2020, { "rules.made": "4" }));
    await enter(OFFICER, { "normativeDocuments.made": "7" }, { document: await send(OFFICER, bytes, "k.txt") });
    const cells = await cellsOf();
    expect(cells.get("rules.made")).toMatchObject({ value: 4, status: "REPORTED" });
    expect(cells.get("normativeDocuments.made")).toMatchObject({
      value: 7,
      status: "CORRECTED",
      correction: { read: { value: 0, status: "REPORTED" } },
    });
  });

  test("takes the form that is given", async () => {
    await enter(OFFICER, { "rules.made": "4" }, { form: "FORM_2021" });
    expect((await office.working()).form).toBe("FORM_2021");
    expect((await cellsOf()).size).toBe(200);
    expect(await reread()).toEqual(["unchanged"]);
  });

  test.each([
    ["a photo", PHOTO, "k.jpg"],
    ["a damaged document", DAMAGED, "k.pdf"],
    ["a document without tables", NO_TABLES, "k.txt"],
  ])("of %s outlasts another reading, also of what is blank, and a move", async (_, bytes, name) => {
    const document = await send(OFFICER, bytes, name);
    await enter(OFFICER, { "rules.made": "4", "normativeDocuments.made": null }, { document });
    expect(await reread()).toEqual(["unchanged"]);
    expect(await count(Revision)).toBe(1);
    await moveReport(world.store, OFFICER, { ...(await office.words()), toDepartment: "L", toYear: 2022 });
    expect(await office.working("L", 2022)).toMatchObject({ number: 1, state: "DRAFT", form: "FORM_2019" });
    const cells = await cellsOf("L", 2022);
    expect(cells.get("rules.made")).toMatchObject(typed(4));
    expect(cells.get("normativeDocuments.made")).toMatchObject(typed(null));
  });

  test("takes the state of the version before into account, as corrections do", async () => {
    const found: string[] = [];
    for (const state of Object.values(RevisionState)) {
      let text = 0;
      const bring = async () => {
        await world.file("K", 2020, { publish: false, text: `${state} ${text++}`, values: { "rules.made": 1 } });
        for (const [who, kind] of WAYS[state]) await office.take(who, kind);
      };
      await bring();
      for (const role of Object.values(Role)) {
        const who = actor(role, null, 2);
        const words = async () => ({ document: await send(who), version: await office.seen() });
        const code = await codeOf(words().then((more) => enter(who, { "rules.made": "3" }, more)));
        if (code === "done") {
          found.push(`${state} ${role} ${(await office.working()).state}`);
          await bring();
        } else expect(["NOT_CORRECTED_NOW", "NOT_ALLOWED", "SIGN_IN_NEEDED"]).toContain(code);
      }
    }
    expect(found).toEqual([
      "DRAFT OFFICER DRAFT",
      "DRAFT ADMIN DRAFT",
      "SUBMITTED REVIEWER DRAFT",
      "SUBMITTED ADMIN DRAFT",
      "RETURNED OFFICER DRAFT",
      "RETURNED ADMIN DRAFT",
      "REVIEWED REVIEWER DRAFT",
      "REVIEWED ADMIN DRAFT",
      "PUBLISHED OFFICER DRAFT",
      "PUBLISHED REVIEWER DRAFT",
      "PUBLISHED ADMIN DRAFT",
      "WITHDRAWN OFFICER DRAFT",
      "WITHDRAWN REVIEWER DRAFT",
      "WITHDRAWN ADMIN DRAFT",
    ]);
  });

  test("a published report stays as it is until what was typed in is published", async () => {
    await world.file("K", 2020, { values: { "rules.made": 1 } });
    await enter(OFFICER, { "rules.made": "3" }, { version: "1.1" });
    const made = async () => {
      const asked = "{ aggregate(where: { years: [2020] }) { figures { rules { made } } } }";
      return (await ask<{ aggregate: readonly object[] }>(world, asked)).aggregate;
    };
    expect(await made()).toEqual([{ figures: { rules: { made: 1 } } }]);
    for (const [who, kind] of WAYS.PUBLISHED) await office.take(who, kind);
    expect(await made()).toEqual([{ figures: { rules: { made: 3 } } }]);
    expect(await world.store.read(verifyRollups)).toMatchObject({ faults: [] });
  });

  test("needs the version that was seen: of two who type in one report, one wins", async () => {
    await enter(OFFICER);
    await expect(enter(REVIEWER)).rejects.toMatchObject({ path: ["version"], said: { code: "VERSION_NEEDED" } });
    const words = { version: "1.0", document: await send(OFFICER, DAMAGED, "k.pdf") };
    await enter(OFFICER, { "rules.made": "5" }, words);
    expect(await codeOf(enter(OFFICER, { "rules.made": "6" }, { version: "1.0" }))).toBe("REPLACED_MEANWHILE");
    expect(await codeOf(enter(OFFICER, {}, { version: "1.0", year: 2021 }))).toBe("NO_REPORT_TO_DECIDE");
  });

  test("of the document of the version before goes on where that ended, and keeps the document once", async () => {
    await enter(OFFICER, { "rules.made": "4" });
    const cells = [{ path: "normativeDocuments.made", value: "2" }] as const;
    await correctCells(world.store, OFFICER, { ...(await office.words()), cells });
    const { documentId } = await office.working();
    const document = globalId("Document", documentId, "3");
    await enter(OFFICER, { "rules.inForce": "8" }, { form: "FORM_2021", document, version: "2.0" });
    expect(await office.working()).toMatchObject({ number: 3, documentId });
    const kept = await cellsOf();
    expect(
      ["rules.made", "normativeDocuments.made", "rules.inForce"].map((path) => kept.get(path as FigurePath)?.value),
    ).toEqual([4, 2, 8]);
    expect(await count(Document)).toBe(1);
    const same = { document: await send(OFFICER), form: "FORM_2021", version: "3.0" } as const;
    expect(await codeOf(enter(OFFICER, { "rules.made": "4" }, same))).toBe("NOTHING_CORRECTED");
    await enter(OFFICER, { "rules.made": "5" }, same);
    expect(await count(Document)).toBe(1);
  });

  test("makes a report of a document that was kept as none", async () => {
    await importFile(
      world.store,
      { name: "k.txt", bytes: NO_TABLES },
      { publish: false, author: "test", reason: "test" },
    );
    await enter(OFFICER, { "rules.made": "4" }, { document: await send(OFFICER, NO_TABLES, "k.txt") });
    expect(await count(Document)).toBe(1);
    const [document] = await world.store.read((manager) => manager.find(Document));
    expect(document).toMatchObject({ noReport: null });
  });

  test("of a report whose body is new still says so", async () => {
    const bytes = Buffer.from(reportText("甲市民政局", 2020));
    await importFile(world.store, { name: "m.txt", bytes }, { publish: false, author: "test", reason: "test" });
    await enter(OFFICER, { "rules.made": "4" }, { department: "甲市民政局", version: "1.0" });
    const { id } = await office.working("甲市民政局");
    const rules = (await world.store.read((manager) => findingsOf(manager, id))).map(({ rule }) => rule);
    expect(rules).toContain("NEW_DEPARTMENT");
  });

  test("keeps the day on which the report was published elsewhere", async () => {
    await enter(OFFICER, { "rules.made": "4" }, { published: "2021-01-20" });
    expect(await office.working()).toMatchObject({ publishedOn: "2021-01-20" });
  });

  test.each<[what: string, cells: Readonly<Record<string, string | null>>, more: Partial<EntryWords>, code: string]>([
    ["nothing", {}, {}, "NO_CELLS_GIVEN"],
    ["a cell of another form", { "rules.inForce": "1" }, {}, "NO_SUCH_CELL"],
    ["a part of a case", { [RECEIVED]: "5.5" }, {}, "NO_COUNT"],
    ["half a fen", { "procurement.amount": "1.005" }, {}, "NO_AMOUNT"],
    ["a year to come", { "rules.made": "4" }, { year: 2999 }, "REPORT_YEAR_IMPOSSIBLE"],
    ["a year without a form", { "rules.made": "4" }, { year: 2012 }, "FORM_NEEDED"],
    ["a day that is none", { "rules.made": "4" }, { published: "2021" }, "DAY_IS_WRITTEN"],
    ["a day within the year", { "rules.made": "4" }, { published: "2020-05-01" }, "PUBLISHED_IMPOSSIBLE"],
    ["no reason", { "rules.made": "4" }, { reason: " " }, "REASON_NEEDED"],
    ["a file that nobody sent", { "rules.made": "4" }, { document: "x" }, "UPLOAD_UNKNOWN"],
    [
      "a document that is not the report's",
      { "rules.made": "4" },
      { document: globalId("Document", 1) },
      "UPLOAD_UNKNOWN",
    ],
    ["nobody's report", { "rules.made": "4" }, { department: "丁市财政局" }, "DEPARTMENT_NOT_FOUND"],
  ])("of %s is refused, and changes nothing", async (_, cells, more, code) => {
    await world.file("L", 2020);
    expect(await codeOf(enter(OFFICER, cells, more))).toBe(code);
    expect(await office.working()).toBeNull();
    expect(await office.audited()).toEqual([]);
  });

  test("takes no report of the sample away", async () => {
    await world.file("K", 2020, { sample: true });
    expect(await codeOf(enter(OFFICER))).toBe("SAMPLE_IN_THE_WAY");
  });

  test("is for one's own part of the tree", async () => {
    const [other, own] = [actor(Role.OFFICER, await office.idOf("L")), actor(Role.OFFICER, await office.idOf("J"))];
    expect(await codeOf(enter(other))).toBe("OUTSIDE_OWN_PART");
    expect(await codeOf(enter(own))).toBe("done");
  });

  test("with a key is done once", async () => {
    const again = (value: string) => enter(OFFICER, { "rules.made": value }, { document, idempotencyKey: "a" });
    const document = await send(OFFICER);
    const place = await again("4");
    expect(await again("4")).toMatchObject({ departmentId: place.departmentId, year: 2020 });
    expect((await office.working()).number).toBe(1);
    expect(await codeOf(again("5"))).toBe("KEY_OF_ANOTHER");
  });
});
