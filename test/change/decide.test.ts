import { Role } from "../../src/access/role";
import { DecisionKind, RevisionState } from "../../src/access/workflow";
import type { Actor } from "../../src/change/actor";
import type { VersionWords } from "../../src/change/changeVersion";
import { waiveFinding } from "../../src/change/decide";
import { RefusedInput } from "../../src/change/refusedInput";
import { FindingLevel } from "../../src/check/finding";
import { said } from "../../src/message/message";
import { findingsOf } from "../../src/store/findings";
import { verifyRollups } from "../../src/store/rollup/rebuild";
import { saidBy } from "../../src/store/waivers";
import { ask } from "../support/api";
import { onEachDatabase } from "../support/databases";
import { actor, codeOf, OFFICER, Office, PUBLISHER, REVIEWER, WAYS } from "../support/office";
import type { World } from "../support/world";

const VERDICTS = Object.values(DecisionKind).filter((kind) => kind !== DecisionKind.MOVE);

const BROKEN = {
  check: "R1",
  level: FindingLevel.ERROR,
  cells: [],
  message: said("NOTHING"),
  left: 3,
  right: 4,
  unstated: [],
} as const;

onEachDatabase("The way of a report to the public", (open) => {
  let world: World;
  let office: Office;
  beforeEach(async () => {
    world = await open();
    office = new Office(world);
    await world.register(
      { code: "J", name: "甲市", summary: true },
      { code: "K", name: "甲市科技局", parent: "J" },
      { code: "L", name: "甲市教育局", parent: "J" },
    );
  });
  afterEach(() => world.close());

  const idOf = (code: string) => office.idOf(code);
  const working = () => office.working();
  const seen = () => office.seen();
  const words = (more: Partial<VersionWords> = {}) => office.words(more);
  const take = (...given: Parameters<Office["take"]>) => office.take(...given);
  const granted = async () => {
    const answer = await ask<{ aggregate: { coverage: { reported: number } }[]; report: object | null }>(
      world,
      `{ aggregate(where: { years: [2020] }) { coverage { reported } } report(department: "K", year: 2020) { revision } }`,
    );
    return [answer.aggregate[0]?.coverage.reported, answer.report !== null];
  };
  const audited = () => office.audited();

  test("leads from the draft over hand-in, return and review to publication, and nobody sees it before", async () => {
    await world.file("K", 2020, { publish: false });
    const states = [(await working()).state];
    const steps = [
      [OFFICER, DecisionKind.SUBMIT],
      [REVIEWER, DecisionKind.RETURN],
      [OFFICER, DecisionKind.SUBMIT],
      [REVIEWER, DecisionKind.REVIEW],
    ] as const;
    for (const [who, kind] of steps) {
      await take(who, kind);
      states.push((await working()).state);
    }
    expect(states).toEqual(["DRAFT", "SUBMITTED", "RETURNED", "SUBMITTED", "REVIEWED"]);
    expect(await granted()).toEqual([0, false]);
    await take(PUBLISHER, DecisionKind.PUBLISH);
    expect(await granted()).toEqual([1, true]);
    const { state, decisions } = await working();
    expect(state).toBe("PUBLISHED");
    expect(decisions.map(({ kind, actor: who, reason }) => [kind, who, reason])).toEqual([
      ["SUBMIT", "token:1-OFFICER", "数字有误"],
      ["RETURN", "token:1-REVIEWER", "数字有误"],
      ["SUBMIT", "token:1-OFFICER", "数字有误"],
      ["REVIEW", "token:1-REVIEWER", "数字有误"],
      ["PUBLISH", "token:1-PUBLISHER", "数字有误"],
    ]);
    expect(await audited()).toEqual([
      "token:1-OFFICER submitReport",
      "token:1-REVIEWER returnReport",
      "token:1-OFFICER submitReport",
      "token:1-REVIEWER reviewReport",
      "token:1-PUBLISHER publishReport",
    ]);
    expect(await world.store.read(verifyRollups)).toMatchObject({ faults: [] });
  });

  test("takes each step from its states and by its roles alone", async () => {
    const allowed = new Set([
      "DRAFT SUBMIT OFFICER",
      "RETURNED SUBMIT OFFICER",
      "SUBMITTED REVIEW REVIEWER",
      "SUBMITTED RETURN REVIEWER",
      "SUBMITTED RETURN PUBLISHER",
      "REVIEWED RETURN REVIEWER",
      "REVIEWED RETURN PUBLISHER",
      "REVIEWED PUBLISH PUBLISHER",
      "PUBLISHED WITHDRAW PUBLISHER",
    ]);
    let text = 0;
    for (const state of Object.values(RevisionState)) {
      const bring = async () => {
        await world.file("K", 2020, { publish: false, text: `${text++}` });
        for (const [who, kind] of WAYS[state]) await take(who, kind);
        expect((await working()).state).toBe(state);
      };
      await bring();
      for (const role of Object.values(Role))
        for (const kind of VERDICTS) {
          const before = await working();
          const code = await codeOf(take(actor(role, null, 2), kind));
          const step = `${state} ${kind} ${role}`;
          expect([step, code === "done"]).toEqual([step, allowed.has(step)]);
          if (code === "done") await bring();
          else expect([step, await working()]).toEqual([step, before]);
        }
    }
  });

  test("needs four eyes, unless the service does without", async () => {
    await world.file("K", 2020, { publish: false });
    await take(OFFICER, DecisionKind.SUBMIT);
    const same: Actor = { viewer: { ...REVIEWER.viewer, name: OFFICER.viewer.name }, origin: null };
    expect(await codeOf(take(same, DecisionKind.REVIEW))).toBe("FOUR_EYES");
    await take(REVIEWER, DecisionKind.REVIEW);
    const alsoPublisher: Actor = { viewer: { ...PUBLISHER.viewer, name: OFFICER.viewer.name }, origin: null };
    expect(await codeOf(take(alsoPublisher, DecisionKind.PUBLISH))).toBe("FOUR_EYES");
    expect(await codeOf(take(alsoPublisher, DecisionKind.PUBLISH, {}, { fourEyes: false }))).toBe("done");
  });

  test("ends at errors that nobody has waived; a waiver lapses with what the check says", async () => {
    const reviewed = async (more: Parameters<World["file"]>[2]) => {
      await world.file("K", 2020, { publish: false, ...more });
      await take(OFFICER, DecisionKind.SUBMIT);
      await take(REVIEWER, DecisionKind.REVIEW);
    };
    const waive = async (who: Actor, more: Partial<VersionWords> = {}) => {
      const { id } = await working();
      const [error] = await world.store.read((manager) => findingsOf(manager, id));
      return waiveFinding(world.store, who, { ...(await words(more)), finding: saidBy(error as never) });
    };
    await reviewed({ text: "1", findings: [BROKEN] });
    expect(await codeOf(take(PUBLISHER, DecisionKind.PUBLISH))).toBe("ERRORS_NOT_WAIVED");
    expect(await codeOf(waive(REVIEWER))).toBe("NOT_ALLOWED");
    expect(await codeOf(waive(PUBLISHER, { reason: " " }))).toBe("REASON_NEEDED");
    await waive(PUBLISHER, { reason: "原件如此" });
    expect(await codeOf(waive(PUBLISHER))).toBe("NOTHING_TO_WAIVE");
    await take(PUBLISHER, DecisionKind.PUBLISH);
    await reviewed({ text: "2", findings: [BROKEN] });
    expect(await codeOf(take(PUBLISHER, DecisionKind.PUBLISH))).toBe("done");
    for (const [i, other] of [
      { ...BROKEN, left: 5 },
      { ...BROKEN, message: said("REASON") },
      { ...BROKEN, check: "R2" },
      { ...BROKEN, cells: ["proactive.regulations.made" as never] },
    ].entries()) {
      await reviewed({ text: `other ${i}`, findings: [other] });
      expect(await codeOf(take(PUBLISHER, DecisionKind.PUBLISH))).toBe("ERRORS_NOT_WAIVED");
    }
    expect(await codeOf(waiveFinding(world.store, PUBLISHER, { ...(await words()), finding: "0".repeat(64) }))).toBe(
      "FINDING_NOT_FOUND",
    );
  });

  test("of two who decide at once, one wins, and the other is told who did what", async () => {
    await world.file("K", 2020, { publish: false });
    await take(OFFICER, DecisionKind.SUBMIT);
    const version = await seen();
    const both = await Promise.allSettled([
      take(REVIEWER, DecisionKind.REVIEW, { version }),
      take(actor(Role.REVIEWER, null, 2), DecisionKind.RETURN, { version }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const [winner] = (await working()).decisions.slice(-1);
    const [{ reason: refused }] = both.filter(({ status }) => status === "rejected") as [PromiseRejectedResult];
    expect(refused).toBeInstanceOf(RefusedInput);
    expect(refused.said).toMatchObject({
      code: "DECIDED_MEANWHILE",
      values: { who: winner?.actor, seen: "1.1", version: "1.2" },
    });
    await world.file("K", 2020, { publish: false, text: "new" });
    for (const version of ["2.1", "3.0", "2", "x", ""])
      expect([version, await codeOf(take(REVIEWER, DecisionKind.RETURN, { version }))]).toEqual([
        version,
        "VERSION_NEVER_WAS",
      ]);
    const late = take(REVIEWER, DecisionKind.RETURN, { version: "1.2" });
    await expect(late).rejects.toMatchObject({ said: { code: "REPLACED_MEANWHILE", values: { version: "2.0" } } });
  });

  test("ten who publish at once publish once, and the sums are right", async () => {
    await world.file("L", 2020);
    await world.file("K", 2020, { publish: false });
    await take(OFFICER, DecisionKind.SUBMIT);
    await take(REVIEWER, DecisionKind.REVIEW);
    const version = await seen();
    const ten = Array.from({ length: 10 }, (_, i) =>
      codeOf(take(actor(Role.PUBLISHER, null, i + 10), DecisionKind.PUBLISH, { version })),
    );
    expect((await Promise.all(ten)).sort()).toEqual([...Array(9).fill("DECIDED_MEANWHILE"), "done"]);
    expect(await granted()).toEqual([2, true]);
    expect(await world.store.read(verifyRollups)).toMatchObject({ faults: [] });
  });

  test("takes a request that has a key once, however often it comes, and refuses the key for another one", async () => {
    await world.file("K", 2020, { publish: false });
    const version = await seen();
    const again = () => take(OFFICER, DecisionKind.SUBMIT, { version, idempotencyKey: "a1" });
    expect(await Promise.all([again(), again()])).toHaveLength(2);
    await again();
    expect((await working()).decisions).toHaveLength(1);
    expect(await audited()).toEqual(["token:1-OFFICER submitReport"]);
    const other = { version, idempotencyKey: "a1", reason: "另一理由" };
    expect(await codeOf(take(OFFICER, DecisionKind.SUBMIT, other))).toBe("KEY_OF_ANOTHER");
    expect(await codeOf(take(OFFICER, DecisionKind.SUBMIT, { idempotencyKey: "" }))).toBe("KEY_LENGTH");
    // Another one's key of the same name is another key.
    expect(await codeOf(take(REVIEWER, DecisionKind.REVIEW, { idempotencyKey: "a1" }))).toBe("done");
  });

  test("is for one's own part of the tree, and tells nothing of what is only a draft elsewhere", async () => {
    await world.file("K", 2020, { publish: false });
    await world.file("丙市财政局", 2020, { publish: false });
    const [own, city] = [await idOf("K"), await idOf("J")];
    const other = actor(Role.OFFICER, await idOf("L"));
    expect(await codeOf(take(other, DecisionKind.SUBMIT))).toBe("OUTSIDE_OWN_PART");
    expect(await codeOf(take(other, DecisionKind.SUBMIT, { department: "丙市财政局", version: "1.0" }))).toBe(
      await codeOf(take(other, DecisionKind.SUBMIT, { department: "丁市财政局", version: "1.0" })),
    );
    expect(await codeOf(take(actor(Role.OFFICER, own), DecisionKind.SUBMIT))).toBe("done");
    expect(await codeOf(take(actor(Role.REVIEWER, city), DecisionKind.REVIEW))).toBe("done");
    expect(await codeOf(take(OFFICER, DecisionKind.SUBMIT, { year: 2019, version: "1.0" }))).toBe(
      "NO_REPORT_TO_DECIDE",
    );
  });

  test("a report that is withdrawn is gone today, its documents and versions, too, and stays in the past", async () => {
    await world.file("K", 2020, { text: "first" });
    await world.file("K", 2020, { text: "second", findings: [BROKEN] });
    const question = `query ($asOf: DateTime) {
      report(department: "K", year: 2020, asOf: $asOf) { id revision document { id sha256 } revisions { id number } }
      aggregate(where: { years: [2020] }, asOf: $asOf) { coverage { reported } }
      findings(where: { years: [2020] }, asOf: $asOf, superseded: true) { totalCount } }`;
    type Answer = {
      report: { revision: number; document: { id: string }; revisions: { id: string; number: number }[] } | null;
      aggregate: { coverage: { reported: number } }[];
      findings: { totalCount: number };
    };
    const before = await ask<Answer>(world, question);
    const asOf = new Date(Date.now() + 1).toISOString();
    await new Promise((done) => setTimeout(done, 5));
    await take(PUBLISHER, DecisionKind.WITHDRAW);
    expect((await working()).state).toBe("WITHDRAWN");
    const after = await ask<Answer>(world, question);
    expect(after).toMatchObject({
      report: null,
      aggregate: [{ coverage: { reported: 0 } }],
      findings: { totalCount: 0 },
    });
    const then = await ask<Answer>(world, question, { asOf });
    expect(then.report?.revisions.map(({ number }) => number)).toEqual([1, 2]);
    expect(then.findings.totalCount).toBe(1);
    expect(then.aggregate).toEqual([{ coverage: { reported: 1 } }]);
    const ids = [before.report?.document.id, ...(before.report?.revisions ?? []).map(({ id }) => id)];
    for (const id of ids)
      expect(await ask(world, "query ($id: ID!) { node(id: $id) { id } }", { id })).toEqual({ node: null });
    // Whoever prepares the next version can withdraw what is valid; and the next one brings nothing withdrawn back.
    await world.file("K", 2020, { text: "third" });
    const third = await ask<Answer>(world, question);
    expect(third.report?.revisions.map(({ number }) => number)).toEqual([3]);
    await world.file("K", 2020, { text: "fourth", publish: false });
    expect(await codeOf(take(PUBLISHER, DecisionKind.WITHDRAW, { version: "3.1" }))).toBe("done");
    expect((await ask<Answer>(world, question)).report).toBeNull();
    expect((await working()).state).toBe("DRAFT");
    expect(await world.store.read(verifyRollups)).toMatchObject({ faults: [] });
  });
});
