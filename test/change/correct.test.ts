import { Role } from "../../src/access/role";
import { DecisionKind, RevisionState } from "../../src/access/workflow";
import type { Actor } from "../../src/change/actor";
import { chooseReading, correctCells } from "../../src/change/correct";
import { importFile } from "../../src/change/ingest";
import type { FigurePath } from "../../src/form/figures";
import { CellStatus } from "../../src/form/status";
import { Question } from "../../src/question/question";
import type { CellReading } from "../../src/report/report";
import { findingsOf } from "../../src/store/findings";
import { loadCells } from "../../src/store/loadCells";
import { verifyRollups } from "../../src/store/rollup/rebuild";
import { ask } from "../support/api";
import { reportText } from "../support/composed";
import { onEachDatabase } from "../support/databases";
import { actor, codeOf, OFFICER, Office, PUBLISHER, REVIEWER, WAYS } from "../support/office";
import type { World } from "../support/world";

const RECEIVED = "applications.received.total";

onEachDatabase("Corrections", (open) => {
  let world: World;
  let office: Office;
  beforeEach(async () => {
    world = await open();
    office = new Office(world);
    await world.register(
      { code: "J", name: "甲市", summary: true },
      { code: "K", name: "甲市科学技术局", parent: "J" },
    );
  });
  afterEach(() => world.close());

  const draft = (figures: Readonly<Record<string, string>> = {}) =>
    importFile(
      world.store,
      { name: "k.txt", bytes: Buffer.from(reportText("甲市科学技术局", 2020, figures)) },
      { publish: false, author: "test", reason: "test" },
    );
  const correct = async (
    who: Actor,
    cells: Readonly<Record<string, string | null>> = { [RECEIVED]: "9" },
    more: Parameters<Office["words"]>[0] = {},
  ) =>
    correctCells(world.store, who, {
      ...(await office.words(more)),
      cells: Object.entries(cells).map(([path, value]) => ({ path: path as FigurePath, value })),
    });
  const cellOf = async (path: FigurePath): Promise<CellReading> => {
    const { id } = await office.working();
    const cells = await world.store.read((manager) => loadCells(manager, [id]));
    return cells.get(id)?.printed.find((cell) => cell.path === path) as CellReading;
  };
  const errors = async () => {
    const { id } = await office.working();
    return (await world.store.read((manager) => findingsOf(manager, id))).filter(({ level }) => level === "ERROR");
  };

  test("makes the next version, which says what was read and who set it, and is checked again", async () => {
    await draft({ [RECEIVED]: "5" });
    expect((await errors()).map(({ rule }) => rule)).toContain("R1");
    const read = await cellOf(RECEIVED);
    await correct(OFFICER, { [RECEIVED]: "0", "procurement.amount": "12.5" });
    expect(await office.working()).toMatchObject({ number: 2, author: "token:1-OFFICER", state: "DRAFT" });
    expect(await cellOf(RECEIVED)).toEqual({
      ...read,
      value: 0,
      status: "CORRECTED",
      correction: {
        read: { value: 5, status: "REPORTED" },
        by: "token:1-OFFICER",
        at: expect.any(String),
        reason: "数字有误",
      },
    });
    expect(await cellOf("procurement.amount")).toMatchObject({ value: 1250, status: "CORRECTED" });
    expect((await errors()).map(({ rule }) => rule)).not.toContain("R1");
    expect(await office.audited()).toEqual(["token:1-OFFICER correctCells"]);
  });

  test("keeps the text, the sections and the statements of the version before", async () => {
    await draft({ [RECEIVED]: "5" });
    const question = `{ report(department: "K", year: 2020, drafts: true) {
      document { text } sections { heading text start } statements { concept value raw start } publication { on } } }`;
    const asked = () => ask<object>(world, question, {}, new Question(world.store, OFFICER.viewer));
    const before = await asked();
    await correct(OFFICER);
    expect(await asked()).toEqual(before);
  });

  test("of a report whose body is new still says so", async () => {
    const bytes = Buffer.from(reportText("甲市民政局", 2020));
    await importFile(world.store, { name: "m.txt", bytes }, { publish: false, author: "test", reason: "test" });
    const words = { ...(await office.words({ department: "甲市民政局", version: "1.0" })) };
    await correctCells(world.store, OFFICER, { ...words, cells: [{ path: "rules.made", value: "3" }] });
    const { id, number } = await office.working("甲市民政局");
    const rules = (await world.store.read((manager) => findingsOf(manager, id))).map(({ rule }) => rule);
    expect([number, rules.includes("NEW_DEPARTMENT")]).toEqual([2, true]);
  });

  test("is open to officers while a report is theirs, and to reviewers once it is handed in", async () => {
    const allowed = [
      "DRAFT OFFICER DRAFT",
      "SUBMITTED REVIEWER SUBMITTED",
      "RETURNED OFFICER DRAFT",
      "REVIEWED REVIEWER SUBMITTED",
      "PUBLISHED OFFICER DRAFT",
      "PUBLISHED REVIEWER DRAFT",
      "WITHDRAWN OFFICER DRAFT",
      "WITHDRAWN REVIEWER DRAFT",
    ];
    const found: string[] = [];
    let text = 0;
    for (const state of Object.values(RevisionState)) {
      const bring = async () => {
        await world.file("K", 2020, { publish: false, text: `${text++}`, values: { "rules.made": 1 } });
        for (const [who, kind] of WAYS[state]) await office.take(who, kind);
      };
      await bring();
      for (const role of Object.values(Role)) {
        const before = await office.working();
        expect(before.state).toBe(state);
        const code = await codeOf(correct(actor(role, null, 2), { "rules.made": "3" }));
        if (code === "done") {
          found.push(`${state} ${role} ${(await office.working()).state}`);
          await bring();
        } else {
          expect([state, role, await office.working()]).toEqual([state, role, before]);
          expect(["NOT_CORRECTED_NOW", "NOT_ALLOWED", "SIGN_IN_NEEDED"]).toContain(code);
        }
      }
    }
    expect(found).toEqual(allowed);
  });

  test("a published report stays as it is until the corrected version is published", async () => {
    await world.file("K", 2020, { values: { "rules.made": 1 } });
    await correct(OFFICER, { "rules.made": "3" });
    const made = async () =>
      (
        await ask<{ aggregate: { figures: { rules: { made: number } } }[] }>(
          world,
          "{ aggregate(where: { years: [2020] }) { figures { rules { made } } } }",
        )
      ).aggregate[0]?.figures.rules.made;
    expect(await made()).toBe(1);
    await office.take(OFFICER, DecisionKind.SUBMIT);
    await office.take(REVIEWER, DecisionKind.REVIEW);
    await office.take(PUBLISHER, DecisionKind.PUBLISH);
    expect(await made()).toBe(3);
    expect(await world.store.read(verifyRollups)).toMatchObject({ faults: [] });
  });

  test("whoever corrected what was handed in does not judge it, unless its office has handed it in again", async () => {
    await world.file("K", 2020, { publish: false, values: { "rules.made": 1 } });
    await office.take(OFFICER, DecisionKind.SUBMIT);
    await correct(REVIEWER, { "rules.made": "3" });
    expect(await codeOf(office.take(REVIEWER, DecisionKind.REVIEW))).toBe("FOUR_EYES");
    await office.take(REVIEWER, DecisionKind.RETURN);
    await office.take(OFFICER, DecisionKind.SUBMIT);
    expect(await codeOf(office.take(REVIEWER, DecisionKind.REVIEW))).toBe("done");
  });

  test.each([
    ["nothing", {}, "NO_CELLS_GIVEN"],
    ["a cell of another form", { "rules.inForce": "1" }, "NO_SUCH_CELL"],
    ["a figure of the narrative", { "published.total": "1" }, "NO_SUCH_CELL"],
    ["what is read already", { [RECEIVED]: "5" }, "NOTHING_CORRECTED"],
    ["a part of a case", { [RECEIVED]: "5.5" }, "NO_COUNT"],
    ["half a fen", { "procurement.amount": "1.005" }, "NO_AMOUNT"],
    ["more than is kept exactly", { [RECEIVED]: "9007199254740993" }, "NO_COUNT"],
  ])("of %s are refused, and change nothing", async (_, cells, code) => {
    await draft({ [RECEIVED]: "5" });
    expect(await codeOf(correct(OFFICER, cells as Record<string, string>))).toBe(code);
    expect((await office.working()).number).toBe(1);
    expect(await office.audited()).toEqual([]);
  });

  test("of one cell twice are refused, and so are those without a reason", async () => {
    await draft();
    const cell = { path: RECEIVED, value: "9" } as const;
    const twice = correctCells(world.store, OFFICER, { ...(await office.words()), cells: [cell, cell] });
    await expect(twice).rejects.toMatchObject({
      path: ["cells", "1", "indicator"],
      said: { code: "CELL_GIVEN_TWICE" },
    });
    expect(await codeOf(correct(OFFICER, {}, { reason: "" }))).toBe("REASON_NEEDED");
  });

  test("with a key are made once", async () => {
    await draft({ [RECEIVED]: "5" });
    const version = await office.seen();
    const again = () => correct(OFFICER, { [RECEIVED]: "9" }, { version, idempotencyKey: "a" });
    await again();
    await again();
    expect((await office.working()).number).toBe(2);
    expect(await codeOf(correct(OFFICER, { [RECEIVED]: "8" }, { version, idempotencyKey: "a" }))).toBe(
      "KEY_OF_ANOTHER",
    );
  });

  test("a cell of several readings is settled by one of them, and can be settled anew", async () => {
    await draft({ "procurement.amount": "约12.5" });
    const read = await cellOf("procurement.amount");
    expect(read).toMatchObject({ status: CellStatus.UNCERTAIN, value: null });
    const choose = async (value: string, path: FigurePath = "procurement.amount") =>
      chooseReading(world.store, OFFICER, { ...(await office.words()), path, value });
    const [candidate] = read.candidates as [number];
    await expect(choose("1")).rejects.toMatchObject({ path: ["value"], said: { code: "NO_CANDIDATE" } });
    expect(await codeOf(choose("0", RECEIVED))).toBe("NOTHING_TO_CHOOSE");
    await choose(`${candidate / 100}`);
    expect(await cellOf("procurement.amount")).toMatchObject({
      value: candidate,
      status: "CORRECTED",
      candidates: read.candidates,
      correction: { read: { value: null, status: "UNCERTAIN" } },
    });
    expect(await codeOf(choose(`${candidate / 100}`))).toBe("NOTHING_CORRECTED");
  });
});
