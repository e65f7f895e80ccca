import { Role } from "../../src/access/role";
import { DecisionKind } from "../../src/access/workflow";
import type { Actor } from "../../src/change/actor";
import type { Verdict } from "../../src/change/decide";
import { setFilingDuty } from "../../src/change/filingDuty";
import { importFile } from "../../src/change/ingest";
import { type RoundDays, removeRound, setRound } from "../../src/change/rounds";
import { Question } from "../../src/question/question";
import { pageOfAudit } from "../../src/store/audit";
import { ask, refusal } from "../support/api";
import { reportText } from "../support/composed";
import { onEachDatabase } from "../support/databases";
import { actor, codeOf, OFFICER, Office, PUBLISHER, REVIEWER } from "../support/office";
import type { World } from "../support/world";

const ADMIN = actor(Role.ADMIN);
const { SUBMIT, REVIEW, RETURN, PUBLISH, WITHDRAW } = DecisionKind;

interface Board {
  readonly state: string;
  readonly maySet: boolean;
  readonly late: number;
  readonly stages: readonly { readonly stage: string; readonly count: number }[];
  readonly bodies: {
    readonly totalCount: number;
    readonly nodes: readonly {
      readonly name: string;
      readonly stage: string;
      readonly handedInOn: string | null;
      readonly daysLate: number | null;
      readonly report: { readonly year: number } | null;
    }[];
  };
}

onEachDatabase("Rounds", (open) => {
  let world: World;
  let office: Office;
  let clock: jest.SpyInstance<number, []>;
  const on = (day: string) => clock.mockReturnValue(Date.parse(`${day}T04:00:00Z`));
  beforeEach(async () => {
    world = await open();
    office = new Office(world);
    clock = jest.spyOn(Date, "now");
    on("2024-01-05");
    await world.register(
      { code: "J", name: "甲市", summary: true },
      { code: "K", name: "甲市科技局", parent: "J", activeFrom: 2020 },
      { code: "K1", name: "甲市科技情报所", parent: "K", activeFrom: 2020 },
      { code: "L", name: "甲市教育局", parent: "J", activeFrom: 2020 },
      { code: "M", name: "甲市体育局", parent: "J", activeFrom: 2020, activeTo: 2022 },
      { code: "Z", name: "乙市", summary: true },
    );
  });
  afterEach(async () => {
    clock.mockRestore();
    await world.close();
  });

  const call = (more: Partial<RoundDays> = {}, who: Actor = ADMIN) =>
    setRound(world.store, who, {
      department: "J",
      year: 2023,
      opensOn: "2024-01-03",
      dueOn: "2024-01-20",
      version: null,
      idempotencyKey: null,
      ...more,
    });
  const draft = (department: string, year = 2023) =>
    importFile(
      world.store,
      { name: `${department}.txt`, bytes: Buffer.from(reportText(department, year, { "rules.made": "4" })) },
      { publish: false, author: "test", reason: "test" },
    );
  const take = async (code: string, ...steps: readonly (readonly [Actor, Verdict])[]) => {
    for (const [who, kind] of steps) {
      const { number, decisions } = await office.working(code, 2023);
      await office.take(who, kind, { department: code, year: 2023, version: `${number}.${decisions.length}` });
    }
  };
  const asked = (who: Actor) => new Question(world.store, who.viewer);
  const BOARD = `state maySet late stages { stage count }
    bodies { totalCount nodes { name stage handedInOn daysLate report { year } } }`;
  const board = async (who: Actor = ADMIN, department = "J") =>
    (
      await ask<{ round: Board | null }>(
        world,
        `{ round(department: "${department}", year: 2023) { ${BOARD} } }`,
        {},
        asked(who),
      )
    ).round;
  const rows = async (who: Actor = ADMIN) =>
    (await board(who))?.bodies.nodes.map(
      ({ name, stage, handedInOn, daysLate }) => `${name} ${stage} ${handedInOn} ${daysLate}`,
    );

  test("have a board of all bodies that must file: how far they have come, when they handed in, and who is late", async () => {
    await call();
    expect(await rows()).toEqual([
      "甲市科技局 NOT_BEGUN null null",
      "甲市科技情报所 NOT_BEGUN null null",
      "甲市教育局 NOT_BEGUN null null",
    ]);
    await draft("甲市科技局");
    await draft("甲市科技情报所");
    await take("K", [OFFICER, SUBMIT], [REVIEWER, RETURN]);
    expect(await rows()).toEqual([
      "甲市科技局 RETURNED 2024-01-05 null",
      "甲市科技情报所 DRAFT null null",
      "甲市教育局 NOT_BEGUN null null",
    ]);
    on("2024-01-23");
    await take("K1", [OFFICER, SUBMIT], [REVIEWER, REVIEW], [PUBLISHER, PUBLISH]);
    on("2024-01-24");
    expect(await board()).toEqual({
      state: "OVER",
      maySet: true,
      late: 2,
      stages: [
        { stage: "RETURNED", count: 1 },
        { stage: "PUBLISHED", count: 1 },
        { stage: "NOT_BEGUN", count: 1 },
      ],
      bodies: {
        totalCount: 3,
        nodes: [
          { name: "甲市科技局", stage: "RETURNED", handedInOn: "2024-01-05", daysLate: null, report: { year: 2023 } },
          { name: "甲市科技情报所", stage: "PUBLISHED", handedInOn: "2024-01-23", daysLate: 3, report: { year: 2023 } },
          { name: "甲市教育局", stage: "NOT_BEGUN", handedInOn: null, daysLate: 4, report: null },
        ],
      },
    });
    await take("K1", [PUBLISHER, WITHDRAW]);
    expect((await rows())?.[1]).toBe("甲市科技情报所 WITHDRAWN 2024-01-23 3");
  });

  test("list whom somebody laid down to file, or exempted, and what was published without being handed in", async () => {
    await call();
    for (const [department, mustFile] of [
      ["L", false],
      ["M", true],
    ] as const)
      await setFilingDuty(world.store, ADMIN, {
        department,
        year: 2023,
        mustFile,
        reason: "并入其他机关",
        idempotencyKey: null,
      });
    on("2024-02-20");
    await world.file("K", 2023, { published: "2024-01-22" });
    expect(await rows()).toEqual([
      "甲市科技局 PUBLISHED 2024-01-22 2",
      "甲市科技情报所 NOT_BEGUN null 31",
      "甲市教育局 EXEMPT null null",
      "甲市体育局 NOT_BEGUN null 31",
    ]);
    await world.file("K1", 2023);
    expect((await rows())?.[1]).toBe("甲市科技情报所 PUBLISHED null null");
  });

  test("ask nothing of whoever need not file, whatever it has begun or taken back", async () => {
    await call();
    await draft("甲市教育局");
    await world.file("K", 2023);
    await world.withdraw("K", 2023);
    for (const department of ["K", "L"])
      await setFilingDuty(world.store, ADMIN, {
        department,
        year: 2023,
        mustFile: false,
        reason: "并入其他机关",
        idempotencyKey: null,
      });
    await world.file("M", 2023);
    await world.withdraw("M", 2023);
    on("2024-02-20");
    expect(await rows()).toEqual([
      "甲市科技局 EXEMPT null null",
      "甲市科技情报所 NOT_BEGUN null 31",
      "甲市教育局 EXEMPT null null",
    ]);
  });

  test("are asked by stage and lateness, a page at a time", async () => {
    await call();
    on("2024-01-21");
    await draft("甲市科技局");
    await take("K", [OFFICER, SUBMIT]);
    const which = async (words: string) => {
      const { round } = await ask<{ round: Board }>(
        world,
        `{ round(department: "J", year: 2023) { bodies(${words}) { totalCount nodes { name } pageInfo { endCursor hasNextPage } } } }`,
        {},
        asked(ADMIN),
      );
      return round.bodies;
    };
    expect((await which("stages: [NOT_BEGUN]")).nodes).toEqual([{ name: "甲市科技情报所" }, { name: "甲市教育局" }]);
    expect((await which("late: true")).totalCount).toBe(3);
    expect((await which("late: false")).totalCount).toBe(0);
    expect((await which("stages: [SUBMITTED], late: true")).nodes).toEqual([{ name: "甲市科技局" }]);
    expect(await which("first: 2")).toMatchObject({ totalCount: 3, nodes: [{}, {}], pageInfo: { hasNextPage: true } });
  });

  test("show everybody its own part of the tree alone", async () => {
    await call();
    await call({ department: "Z" });
    const ofK = await office.idOf("K");
    const ofL = await office.idOf("L");
    expect(await rows(actor(Role.OFFICER, ofK))).toEqual([
      "甲市科技局 NOT_BEGUN null null",
      "甲市科技情报所 NOT_BEGUN null null",
    ]);
    expect(await rows(actor(Role.REVIEWER, ofL))).toEqual(["甲市教育局 NOT_BEGUN null null"]);
    expect(await board(actor(Role.REVIEWER, ofL))).toMatchObject({ maySet: false, stages: [{ count: 1 }] });
    expect(await board(actor(Role.OFFICER, ofK), "Z")).toBeNull();
    const { rounds } = await ask<{ rounds: unknown[] }>(
      world,
      "{ rounds { department { code } year } }",
      {},
      asked(actor(Role.OFFICER, ofK)),
    );
    expect(rounds).toEqual([{ department: { code: "J" }, year: 2023 }]);
    expect((await refusal(world, "{ rounds { year } }"))?.message).toMatch(/signed in|登录/);
  });

  test("are of the tree of their year, and a round of a part is beside that of the whole", async () => {
    await world.register({ code: "L", name: "甲市教育局", parent: "Z", from: 2024 });
    await call();
    await call({ department: "K", dueOn: "2024-01-10" });
    on("2024-01-15");
    expect(await rows()).toEqual([
      "甲市科技局 NOT_BEGUN null null",
      "甲市科技情报所 NOT_BEGUN null null",
      "甲市教育局 NOT_BEGUN null null",
    ]);
    expect((await board(ADMIN, "K"))?.bodies.nodes.map(({ name, daysLate }) => `${name} ${daysLate}`)).toEqual([
      "甲市科技局 5",
      "甲市科技情报所 5",
    ]);
  });

  test("are changed as they were seen: of two who change one at once, one is told", async () => {
    await call();
    expect(await codeOf(call())).toBe("ROUND_CHANGED_MEANWHILE");
    const version = "2024-01-03/2024-01-20";
    const both = await Promise.all(["2024-01-25", "2024-01-26"].map((dueOn) => codeOf(call({ dueOn, version }))));
    expect(both.sort()).toEqual(["ROUND_CHANGED_MEANWHILE", "done"]);
    const { rounds } = await ask<{ rounds: { version: string }[] }>(world, "{ rounds { version } }", {}, asked(ADMIN));
    const seen = { department: "J", year: 2023, version: rounds[0]?.version as string, idempotencyKey: null };
    expect(await codeOf(removeRound(world.store, ADMIN, { ...seen, version }))).toBe("ROUND_CHANGED_MEANWHILE");
    expect(await codeOf(removeRound(world.store, ADMIN, seen))).toBe("done");
    expect(await codeOf(removeRound(world.store, ADMIN, seen))).toBe("ROUND_UNKNOWN");
    expect(await codeOf(call({ version }))).toBe("ROUND_GONE_MEANWHILE");
    const page = { after: null, before: null, limit: 10, fromEnd: false };
    const slice = { actor: null, action: null, subject: null };
    const audited = await world.store.read((manager) => pageOfAudit(manager, slice, page));
    expect(audited.map(({ row: { action, before, after } }) => [action, before?.dueOn, after?.dueOn])).toEqual([
      ["removeRound", seen.version.slice(11), null],
      ["setRound", "2024-01-20", seen.version.slice(11)],
      ["setRound", null, "2024-01-20"],
    ]);
  });

  test("are for reviewers in their part of the tree and administrators, with days that there are", async () => {
    const ofK = await office.idOf("K");
    expect(await codeOf(call({}, actor(Role.REVIEWER, ofK)))).toBe("OUTSIDE_OWN_PART");
    expect(await codeOf(call({ department: "K" }, actor(Role.REVIEWER, ofK)))).toBe("done");
    for (const who of [OFFICER, PUBLISHER]) expect(await codeOf(call({}, who))).toBe("NOT_ALLOWED");
    expect(await codeOf(call({ opensOn: "2024-02-30" }))).toBe("DAY_IS_WRITTEN");
    expect(await codeOf(call({ dueOn: "2024-01-02" }))).toBe("ROUND_DUE_BEFORE_OPEN");
    expect(await codeOf(call({ year: 2007 }))).toBe("REPORT_YEAR_IMPOSSIBLE");
    expect(await codeOf(call({ department: "Q" }))).toBe("DEPARTMENT_NOT_FOUND");
    await call({ idempotencyKey: "a" });
    expect(await codeOf(call({ idempotencyKey: "a" }))).toBe("done");
    on("2024-01-02");
    expect(await board()).toMatchObject({ state: "COMING" });
    on("2024-01-20");
    expect(await board()).toMatchObject({ state: "OPEN", late: 0 });
  });
});
