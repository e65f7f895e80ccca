import { Role } from "../../src/access/role";
import { RevisionState } from "../../src/access/workflow";
import type { Actor } from "../../src/change/actor";
import { correctCells } from "../../src/change/correct";
import { waiveFinding } from "../../src/change/decide";
import { importFile } from "../../src/change/ingest";
import { type MoveWords, moveReport } from "../../src/change/move";
import { historyOf } from "../../src/question/history";
import { StoredReport } from "../../src/store/entity/report";
import { findingsOf } from "../../src/store/findings";
import { loadCells } from "../../src/store/loadCells";
import { verifyRollups } from "../../src/store/rollup/rebuild";
import { saidBy } from "../../src/store/waivers";
import { reportText } from "../support/composed";
import { onEachDatabase } from "../support/databases";
import { actor, codeOf, OFFICER, Office, PUBLISHER, REVIEWER, WAYS } from "../support/office";
import type { World } from "../support/world";

onEachDatabase("Moving a report", (open) => {
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

  let files = 0;
  const draft = (figures: Readonly<Record<string, string>> = { "rules.made": "4" }) =>
    importFile(
      world.store,
      { name: "k.txt", bytes: Buffer.from(`${reportText("甲市科学技术局", 2020, figures)}${" ".repeat(files++)}`) },
      { publish: false, author: "test", reason: "test" },
    );
  const move = async (who: Actor, more: Partial<MoveWords> = {}) =>
    moveReport(world.store, who, { toDepartment: "L", toYear: 2020, ...(await office.words(more)), ...more });
  const reports = () => world.store.read((manager) => manager.count(StoredReport));
  const made = async (code: string, year = 2020) => {
    const { id } = await office.working(code, year);
    const cells = await world.store.read((manager) => loadCells(manager, [id]));
    return cells.get(id)?.printed.find(({ path }) => path === "rules.made");
  };

  test("makes it the newest version of the other report, with its history, and leaves nothing behind", async () => {
    await world.file("L", 2020, { values: { "rules.made": 1 } });
    await draft();
    const before = await office.working();
    expect(await move(OFFICER)).toMatchObject({ departmentId: await office.idOf("L"), year: 2020 });
    expect(await office.working()).toBeNull();
    expect(await office.working("L")).toMatchObject({ id: before.id, number: 2, state: "DRAFT" });
    expect(await made("L")).toMatchObject({ value: 4 });
    expect(await reports()).toBe(1);
    const { reportId } = await office.working("L");
    const history = await world.store.read((manager) => historyOf(manager, reportId));
    expect(history.map(({ what, by, reason, revision }) => [what, by, reason, revision]).slice(0, 1)).toEqual([
      ["MOVE", "token:1-OFFICER", "数字有误", 2],
    ]);
    expect(await office.audited()).toEqual(["token:1-OFFICER moveReport"]);
    expect(await world.store.read(verifyRollups)).toMatchObject({ faults: [] });
  });

  test("of a new body to a known one no longer says that its body is new", async () => {
    const bytes = Buffer.from(reportText("甲市民政局", 2020));
    await importFile(world.store, { name: "m.txt", bytes }, { publish: false, author: "test", reason: "test" });
    await move(OFFICER, { department: "甲市民政局", version: "1.0" });
    const { id } = await office.working("L");
    const rules = (await world.store.read((manager) => findingsOf(manager, id))).map(({ rule }) => rule);
    expect(rules).not.toContain("NEW_DEPARTMENT");
  });

  test("leaves the version that was public where it was", async () => {
    await world.file("K", 2020, { values: { "rules.made": 1 } });
    await draft();
    await move(OFFICER);
    expect(await office.working()).toMatchObject({ number: 1, state: "PUBLISHED" });
    expect(await office.working("L")).toMatchObject({ number: 1, state: "DRAFT" });
  });

  test("to a year of another form reads the document as a report of that year, and keeps corrections", async () => {
    await draft();
    const cells = [{ path: "rules.made", value: "9" }] as const;
    await correctCells(world.store, OFFICER, { ...(await office.words()), cells });
    await move(OFFICER, { toDepartment: "K", toYear: 2019 });
    expect(await office.working()).toMatchObject({ number: 1 }); // as it was read before the correction
    expect(await made("K", 2019)).toMatchObject({ value: 9, status: "CORRECTED" });
    const { id } = await office.working("K", 2019);
    const rules = (await world.store.read((manager) => findingsOf(manager, id))).map(({ rule }) => rule);
    expect(new Set(rules).size).toBe(rules.length); // the findings of its old place are gone
  });

  test("takes waivers along", async () => {
    await draft({ "applications.received.total": "5" });
    await office.take(OFFICER, WAYS.SUBMITTED[0]?.[1] as never);
    const { id } = await office.working();
    const [error] = (await world.store.read((manager) => findingsOf(manager, id))).filter(
      ({ level }) => level === "ERROR",
    );
    await waiveFinding(world.store, PUBLISHER, { ...(await office.words()), finding: saidBy(error as never) });
    await move(REVIEWER);
    const { reportId } = await office.working("L");
    const history = await world.store.read((manager) => historyOf(manager, reportId));
    expect(history.map(({ what }) => what)).toContain("WAIVE");
  });

  test("is for whoever corrects a version in its state, and not for what was public", async () => {
    const found: string[] = [];
    for (const state of Object.values(RevisionState)) {
      const bring = async () => {
        await draft();
        for (const [who, kind] of WAYS[state]) await office.take(who, kind);
      };
      await bring();
      for (const role of Object.values(Role)) {
        const code = await codeOf(move(actor(role, null, 2)));
        found.push(`${state} ${role} ${code}`);
        if (code === "done") await bring();
      }
    }
    const is = (code: string) =>
      found.filter((each) => each.endsWith(code)).map((each) => each.slice(0, -code.length - 1));
    expect(is("done")).toEqual(["DRAFT OFFICER", "SUBMITTED REVIEWER", "RETURNED OFFICER", "REVIEWED REVIEWER"]);
    expect(is("NOT_MOVED_ONCE_PUBLIC")).toEqual([
      "PUBLISHED OFFICER",
      "PUBLISHED REVIEWER",
      "WITHDRAWN OFFICER",
      "WITHDRAWN REVIEWER",
    ]);
  });

  test.each([
    ["where it is already", { toDepartment: "K" }, "NOTHING_MOVED"],
    ["to nobody", { toDepartment: "丁市财政局" }, "DEPARTMENT_NOT_FOUND"],
    ["to a year before the Regulation", { toYear: 2007 }, "REPORT_YEAR_IMPOSSIBLE"],
    ["without a reason", { reason: " " }, "REASON_NEEDED"],
  ])("%s is refused", async (_, more, code) => {
    await draft();
    const before = await office.working();
    expect(await codeOf(move(OFFICER, more))).toBe(code);
    expect(await office.working()).toEqual(before);
  });

  test("needs both places in one's own part of the tree", async () => {
    await draft();
    expect(await codeOf(move(actor(Role.OFFICER, await office.idOf("K"))))).toBe("OUTSIDE_OWN_PART");
    expect(await codeOf(move(actor(Role.OFFICER, await office.idOf("L"))))).toBe("OUTSIDE_OWN_PART");
    expect(await codeOf(move(actor(Role.OFFICER, await office.idOf("J"))))).toBe("done");
  });

  test("with a key is done once", async () => {
    await draft();
    const version = await office.seen();
    const again = () => move(OFFICER, { version, idempotencyKey: "a" });
    const place = await again();
    expect(await again()).toMatchObject({ departmentId: place.departmentId, year: 2020 });
    expect((await office.working("L")).number).toBe(1);
  });
});
