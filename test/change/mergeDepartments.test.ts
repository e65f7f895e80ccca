import { graphql } from "graphql";
import { type DataSource, MoreThan } from "typeorm";
import { Role } from "../../src/access/role";
import { issueToken } from "../../src/change/accessTokens";
import type { Actor } from "../../src/change/actor";
import { Changes } from "../../src/change/changes";
import { setFilingDuty } from "../../src/change/filingDuty";
import { askForImport, receiveFile, uploadId } from "../../src/change/imports";
import { importFile } from "../../src/change/ingest";
import { type MergeWords, mergeDepartments } from "../../src/change/mergeDepartments";
import { registerDepartments } from "../../src/change/register";
import { setRound } from "../../src/change/rounds";
import { checkAgain } from "../../src/change/upkeep";
import { DenominatorKind } from "../../src/form/denominator";
import { SuccessionKind } from "../../src/form/succession";
import { buildApi } from "../../src/graphql/schema";
import { historyOf } from "../../src/question/history";
import { Question } from "../../src/question/question";
import { randomOf } from "../../src/sample/random";
import { pageOfAudit } from "../../src/store/audit";
import { denominatorsOf, storeDenominators } from "../../src/store/denominators";
import { AccessToken } from "../../src/store/entity/accessToken";
import { Department } from "../../src/store/entity/department";
import { Document } from "../../src/store/entity/document";
import { StoredFinding } from "../../src/store/entity/finding";
import { ImportJob } from "../../src/store/entity/importJob";
import { ProvidedClaims } from "../../src/store/entity/providedClaims";
import { Revision } from "../../src/store/entity/revision";
import { loadDuties } from "../../src/store/filingDuties";
import { findingsOf } from "../../src/store/findings";
import { now } from "../../src/store/instant";
import { verifyRollups } from "../../src/store/rollup/rebuild";
import { loadRounds } from "../../src/store/rounds";
import { ask } from "../support/api";
import { reportText } from "../support/composed";
import { onEachDatabase } from "../support/databases";
import { actor, codeOf, Office, WAYS } from "../support/office";
import { runs, seedOr } from "../support/runs";
import type { World } from "../support/world";

const ADMIN = actor(Role.ADMIN);
const WRONG = "甲市科枝局";

onEachDatabase("Merging departments", (open) => {
  let world: World;
  let office: Office;
  beforeEach(async () => {
    world = await open();
    office = new Office(world);
    await registerDepartments(world.store, [
      { code: "J", name: "甲市", summary: true, partsComplete: true },
      { code: "K", name: "甲市科技局", parent: "J" },
      { code: "L", name: "甲市教育局", parent: "J" },
    ]);
  });
  afterEach(() => world.close());

  const merge = (more: Partial<MergeWords> = {}, who: Actor = ADMIN) =>
    mergeDepartments(world.store, who, { from: WRONG, into: "K", reason: "名称有误", idempotencyKey: null, ...more });
  const publish = (department: string, year: number, figures: Readonly<Record<string, string>> = {}) =>
    importFile(
      world.store,
      { name: `${department}${year}.txt`, bytes: Buffer.from(reportText(department, year, figures)) },
      { publish: true, author: "test", reason: "test" },
    );
  const findings = async (of: World) => {
    const rows = await of.store.read((manager) => manager.find(StoredFinding));
    return rows.map(({ revisionId, rule, message }) => `${revisionId} ${rule} ${message}`).sort();
  };
  const made = async (where: string) => {
    const asked = `{ aggregate(where: ${where}, groupBy: [YEAR]) { year figures { rules { made } } coverage { missing { name } } } }`;
    const { aggregate } = await ask<{ aggregate: { year: number; figures: { rules: { made: number } } }[] }>(
      world,
      asked,
    );
    return aggregate.map(({ year, figures }) => `${year}: ${figures.rules.made}`);
  };
  const merged = async () => {
    const page = { after: null, before: null, limit: 10, fromEnd: false };
    const slice = { actor: null, action: "mergeDepartments", subject: null };
    const rows = await world.store.read((manager) => pageOfAudit(manager, slice, page));
    return rows.map(({ row: { before, after } }) => [before, after]);
  };
  /** The sums are those of the reports, and the findings those of the checks. */
  const isConsistent = async (of = world) => {
    expect(await of.store.read(verifyRollups)).toMatchObject({ faults: [] });
    const before = await findings(of);
    await checkAgain(of.store);
    expect(await findings(of)).toEqual(before);
  };

  test("makes the reports of the one those of the other, whose names both lead to it", async () => {
    await publish("甲市", 2020, { "rules.made": "9" });
    await publish("甲市教育局", 2020, { "rules.made": "2" });
    await publish("甲市科技局", 2019, { "rules.made": "1" });
    await publish(WRONG, 2020, { "rules.made": "3" });
    await publish(WRONG, 2021, { "rules.made": "4" });
    expect(await made('{ departments: ["K"] }')).toEqual(["2019: 1", "2020: null", "2021: null"]);
    const { id } = await office.working(WRONG);
    expect((await world.store.read((manager) => findingsOf(manager, id))).map(({ rule }) => rule)).toContain(
      "NEW_DEPARTMENT",
    );
    expect(await merge()).toMatchObject({ code: "K" });
    expect(await made('{ departments: ["K"] }')).toEqual(["2019: 1", "2020: 3", "2021: 4"]);
    expect(await made('{ parent: "J" }')).toEqual(["2019: 1", "2020: 5", "2021: 4"]);
    expect(await office.working("K")).toMatchObject({ id, number: 1, state: "PUBLISHED" });
    expect((await world.store.read((manager) => findingsOf(manager, id))).map(({ rule }) => rule)).not.toContain(
      "NEW_DEPARTMENT",
    );
    const asked = `{ department(code: "${WRONG}") { code name formerNames { name } reports { year } } }`;
    expect(await ask(world, asked)).toEqual({
      department: {
        code: "K",
        name: "甲市科技局",
        formerNames: [{ name: WRONG }],
        reports: [{ year: 2021 }, { year: 2020 }, { year: 2019 }],
      },
    });
    await isConsistent();
  });

  test("keeps what was public when, what was decided, and what a report is called", async () => {
    await publish(WRONG, 2020, { "rules.made": "3" });
    const then = now();
    await publish(WRONG, 2020, { "rules.made": "4" });
    const { reportId } = await office.working(WRONG);
    await merge();
    const asked = `{ now: aggregate(where: { departments: ["K"] }) { figures { rules { made } } }
      earlier: aggregate(where: { departments: ["K"] }, asOf: "${then}") { figures { rules { made } } }
      all: aggregate(asOf: "${then}") { figures { rules { made } } }
      report(department: "K", year: 2020) { revision revisions { number } } }`;
    expect(await ask(world, asked)).toMatchObject({
      now: [{ figures: { rules: { made: 4 } } }],
      earlier: [{ figures: { rules: { made: 3 } } }],
      all: [{ figures: { rules: { made: 3 } } }],
      report: { revision: 2 },
    });
    const history = await world.store.read((manager) => historyOf(manager, reportId));
    expect(history.map(({ what }) => what)).toEqual(["PUBLISH", "MAKE", "PUBLISH", "MAKE"]);
  });

  test("takes drafts and withdrawn reports along, with what is under way", async () => {
    await world.file(WRONG, 2019, { publish: false, values: { "rules.made": 1 } });
    for (const [who, kind] of WAYS.SUBMITTED)
      await office.take(who, kind, { department: WRONG, year: 2019, version: "1.0" });
    await publish(WRONG, 2020);
    await world.withdraw(WRONG, 2020);
    await merge();
    expect(await office.working("K", 2019)).toMatchObject({ state: "SUBMITTED", decisions: [{ kind: "SUBMIT" }] });
    expect(await office.working("K", 2020)).toMatchObject({ state: "WITHDRAWN" });
    await isConsistent();
  });

  test("puts what was below the one below the other, with its sums, and its successions, too", async () => {
    await registerDepartments(world.store, [
      { code: "X", name: "甲市东区", parent: "J", summary: true },
      { code: "X1", name: "甲市东区教育局", parent: "X" },
      { code: "Y", name: "甲市东区人民政府办", parent: "J", summary: true },
      { code: "Y1", name: "甲市东区民政局", parent: "Y" },
      { code: "O", name: "甲市老区", activeTo: 2019 },
      { code: "N", name: "甲市新区", predecessors: [{ code: "Y", fromYear: 2024, kind: SuccessionKind.PART }] },
    ]);
    await registerDepartments(world.store, [
      { code: "X", name: "甲市东区", predecessors: [{ code: "O", fromYear: 2020, kind: SuccessionKind.PART }] },
      {
        code: "Y",
        name: "甲市东区人民政府办",
        predecessors: [{ code: "O", fromYear: 2020, kind: SuccessionKind.PART }],
      },
    ]);
    await publish("O", 2019, { "rules.made": "7" });
    for (const [name, year] of [
      ["甲市东区", 2020],
      ["甲市东区人民政府办", 2021],
      ["甲市东区教育局", 2021],
      ["甲市东区民政局", 2021],
      ["甲市东区民政局", 2020],
    ] as const)
      await publish(name, year, { "rules.made": "2" });
    await merge({ from: "Y", into: "X" });
    expect(await made('{ parent: "X" }')).toEqual(["2020: 2", "2021: 4"]);
    expect(
      await ask(
        world,
        '{ department(code: "X") { parts { code } predecessors { fromYear } successors { fromYear } } }',
      ),
    ).toEqual({
      department: {
        parts: [{ code: "X1" }, { code: "Y1" }],
        predecessors: [{ fromYear: 2020 }],
        successors: [{ fromYear: 2024 }],
      },
    });
    await isConsistent();
  });

  test("places a body that nobody registered when it gets its first public report", async () => {
    await world.file("甲市民政局", 2019, { publish: false });
    await publish("丙县民政局", 2020, { "rules.made": "3" });
    await merge({ from: "丙县民政局", into: "甲市民政局" });
    expect(await made('{ parent: "J" }')).toEqual(["2020: 3"]);
    await isConsistent();
  });

  test("is registered if a person registered either of them", async () => {
    await publish(WRONG, 2020);
    await merge({ from: "L", into: WRONG });
    expect(await ask(world, `{ department(code: "甲市教育局") { code reports { findings { check } } } }`)).toEqual({
      department: { code: WRONG, reports: [{ findings: [] }] },
    });
    const registered = await world.store.read((manager) => manager.countBy(Department, { registered: true }));
    expect(registered).toBe(3); // 甲市, 甲市科技局, and it
    await isConsistent();
  });

  test("in any register, leaves sums that are those of the reports, and findings that are those of the checks", async () => {
    const { between, once } = randomOf(`merge ${seedOr(1)}`);
    const names = ["甲市", "甲市东区", "甲市民政局", "甲市财政局", "丙县", "丙县水利局", "丙县商务局", "丁市统计局"];
    let count = 0;
    for (let run = 0; run < runs(2, 100); run++) {
      const other = await open();
      const files = names.flatMap((name) =>
        [2019, 2020, 2021].filter(() => once(3)).map((year) => [name, year] as const),
      );
      for (const [name, year] of files) await other.file(name, year, { values: { "rules.made": between(0, 9) } });
      const list = names
        .filter(() => once(2))
        .map((name, i) => ({
          code: name,
          name,
          ...(i > 0 && once(2) && { parent: names[between(0, i - 1)] as string, ...(once(2) && { from: 2020 }) }),
        }));
      await registerDepartments(other.store, list).catch(() => undefined); // a list that contradicts itself
      await checkAgain(other.store);
      for (let i = 0; i < 6; i++) {
        const [from, into] = [names[between(0, 7)] as string, names[between(0, 7)] as string];
        const words = { from, into, reason: "重复", idempotencyKey: null };
        if ((await codeOf(mergeDepartments(other.store, ADMIN, words))) === "done") count++;
        await isConsistent(other);
      }
      await other.close();
    }
    expect(count).toBeGreaterThan(0);
  });

  test("leaves nothing that refers to the entry that is gone, in whatever table", async () => {
    await registerDepartments(world.store, [
      { code: "W", name: WRONG, parent: "J", formerNames: [{ name: "甲市科委", fromYear: null, toYear: 2010 }] },
      {
        code: "W1",
        name: "甲市情报所",
        parent: "W",
        predecessors: [{ code: "W", fromYear: 2015, kind: SuccessionKind.PART }],
      },
      { code: "P", name: "甲市专利局", activeTo: 2011 },
    ]);
    await registerDepartments(world.store, [
      { code: "W", name: WRONG, predecessors: [{ code: "P", fromYear: 2012, kind: SuccessionKind.WHOLE }] },
    ]);
    await publish(WRONG, 2020);
    await publish("甲市情报所", 2020);
    const [from, into] = [await office.idOf("W"), await office.idOf("K")];
    const officer = actor(Role.OFFICER, from);
    const document = uploadId(await receiveFile(world.store, officer, { name: "w.txt", bytes: Buffer.from("x") }));
    const words = { document, department: "W", year: 2019, published: null, reason: null, idempotencyKey: null };
    const job = await askForImport(world.store, officer, words);
    const { token } = await issueToken(world.store, ADMIN, {
      name: "x",
      role: Role.OFFICER,
      department: "W",
      days: 1,
      idempotencyKey: null,
    });
    for (const [department, year, day] of [
      ["W", 2021, "2022-01-10"],
      ["W", 2022, "2023-01-10"],
      ["K", 2022, "2023-01-12"],
    ] as const) {
      const key = { department, year, idempotencyKey: null };
      await setRound(world.store, ADMIN, { ...key, opensOn: day, dueOn: day, version: null });
      await setFilingDuty(world.store, ADMIN, { ...key, mustFile: department === "W", reason: day });
    }
    await world.store.write(async (manager) => {
      const staff = { year: 2020, kind: DenominatorKind.STAFF, stated: { value: 30, source: "编制" } };
      const others = { ...staff, departmentId: into, stated: { value: 31, source: "编制" } };
      await storeDenominators(manager, [
        { ...staff, departmentId: from },
        { ...staff, departmentId: from, year: 2021 },
        others,
      ]);
      await manager.insert(ProvidedClaims, {
        issuer: "https://id.example",
        subject: "p",
        viewer: "oidc:p",
        role: Role.OFFICER,
        departmentId: from,
        heldUntil: now(),
        refreshToken: null,
        renewingUntil: null,
      });
      await manager.update(Document, { id: MoreThan(0) }, { statedDepartment: "W" });
      await manager.update(Revision, { id: MoreThan(0) }, { statedDepartment: "W" });
    });
    const referring = () =>
      world.store.read(async (manager) => {
        const found: string[] = [];
        const missing: string[] = [];
        for (const { tableName, columns } of (Reflect.get(world.store, "source") as DataSource).entityMetadatas)
          for (const { databaseName: column, type, referencedColumn } of columns) {
            const isReference = referencedColumn?.entityMetadata.target === Department;
            if (!isReference && !/department|parent|predecessor|body/.test(column)) continue;
            const value = type === "varchar" ? "W" : from;
            const rows = await manager.query<unknown[]>(`SELECT 1 FROM ${tableName} WHERE ${column} = ?`, [value]);
            (rows.length > 0 ? found : missing).push(`${tableName}.${column}`);
          }
        return { found, missing };
      });
    // A table that is new belongs into this test, and into the merge.
    expect(await referring()).toMatchObject({ missing: [] });
    await merge({ from: "W" });
    expect(await referring()).toMatchObject({ found: [] });
    await world.store.read(async (manager) => {
      expect(await manager.findOneBy(AccessToken, { id: token.id })).toMatchObject({ departmentId: into });
      expect(await manager.findOneBy(ImportJob, { id: job.id })).toMatchObject({
        departmentId: into,
        statedDepartment: "K",
      });
      const denominators = await denominatorsOf(manager, [into]);
      expect(denominators.map(({ year, value }) => [year, value])).toEqual([
        [2020, 31],
        [2021, 30],
      ]);
      expect([...((await loadDuties(manager, [into])).get(into) ?? [])]).toEqual([
        [2021, { mustFile: true, reason: "2022-01-10" }],
        [2022, { mustFile: false, reason: "2023-01-12" }],
      ]);
      expect((await loadRounds(manager)).map(({ year, dueOn }) => [year, dueOn])).toEqual([
        [2022, "2023-01-12"],
        [2021, "2022-01-10"],
      ]);
    });
    expect(await ask(world, '{ department(code: "K") { formerNames { name } predecessors { fromYear } } }')).toEqual({
      department: { formerNames: [{ name: WRONG }, { name: "甲市科委" }], predecessors: [{ fromYear: 2012 }] },
    });
    expect(await merged()).toEqual([
      [
        { from: "W", name: WRONG, into: "K" },
        {
          reason: "名称有误",
          department: "K",
          years: "2020",
          names: `${WRONG}; 甲市科委`,
          parts: "W1",
          tokens: 1,
          importJobs: 1,
        },
      ],
    ]);
    await isConsistent();
  });

  test.each<[what: string, words: Partial<MergeWords>, path: string, code: string]>([
    ["one with itself", { from: "甲市科技局" }, "from", "MERGED_WITH_ITSELF"],
    ["two that report for one year", { from: "L" }, "from", "MERGED_SAME_YEARS"],
    ["a body with one above it", { from: "K", into: "J" }, "from", "MERGED_ABOVE"],
    ["a body with one that was below it", { from: "A", into: "B" }, "from", "MERGED_ABOVE"],
    ["a body with one that took over from it", { from: "C", into: "D" }, "from", "MERGED_SUCCESSION"],
    ["a body with one that took over from its successor", { from: "E", into: "C" }, "from", "MERGED_SUCCESSION"],
    ["a real body with one of the sample", { from: "S" }, "from", "MERGED_SAMPLE_AND_REAL"],
    ["nobody", { from: "丁市" }, "from", "DEPARTMENT_NOT_FOUND"],
    ["a body with nobody", { into: "丁市" }, "into", "DEPARTMENT_NOT_FOUND"],
    ["them without a reason", { reason: " " }, "reason", "REASON_NEEDED"],
  ])("does not merge %s", async (_, words, path, code) => {
    await registerDepartments(world.store, [
      { code: "A", name: "甲市甲局" },
      { code: "B", name: "甲市乙局", parent: "A", from: null, to: 2010 },
      { code: "C", name: "甲市丙局" },
      { code: "D", name: "甲市丁局", predecessors: [{ code: "C", fromYear: 2020, kind: SuccessionKind.PART }] },
      { code: "E", name: "甲市戊局", predecessors: [{ code: "D", fromYear: 2021, kind: SuccessionKind.PART }] },
      { code: "S", name: "甲市己局", sample: true },
      { code: "W", name: WRONG },
    ]);
    await world.file("K", 2020, { publish: false });
    await world.file("L", 2020);
    const departments = () => world.store.read((manager) => manager.find(Department, { order: { id: "ASC" } }));
    const before = await departments();
    await expect(merge(words)).rejects.toMatchObject({ path: [path], said: { code } });
    expect(await departments()).toEqual(before);
    expect(await merged()).toEqual([]);
  });

  test("is a mutation that answers with the department as it is then, or with why nothing changed", async () => {
    await publish(WRONG, 2020, { "rules.made": "3" });
    const question = new Question(world.store, ADMIN.viewer);
    const changes = new Changes(world.store, ADMIN, { fourEyes: true });
    const source = `mutation {
      refused: mergeDepartments(from: "J", into: "K", reason: "x") { department { code } userErrors { path code } }
      done: mergeDepartments(from: "${WRONG}", into: "K", reason: "x") { department { code reports { year } } userErrors { path code } } }`;
    const { data, errors } = await graphql({ schema: buildApi(), source, contextValue: { question, changes } });
    await question.close();
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      refused: { department: null, userErrors: [{ path: ["from"], code: "MERGED_ABOVE" }] },
      done: { department: { code: "K", reports: [{ year: 2020 }] }, userErrors: [] },
    });
  });

  test("with a key is done once", async () => {
    await publish(WRONG, 2020);
    await merge({ idempotencyKey: "a" });
    expect(await merge({ idempotencyKey: "a" })).toMatchObject({ code: "K" });
    expect(await merged()).toHaveLength(1);
    expect(await codeOf(merge({ idempotencyKey: "a", from: "L" }))).toBe("KEY_OF_ANOTHER");
  });

  test.each([Role.PUBLIC, Role.OFFICER, Role.REVIEWER, Role.PUBLISHER])("is not for %s", async (role) => {
    expect(await codeOf(merge({}, actor(role)))).toMatch(/NOT_ALLOWED|SIGN_IN_NEEDED/);
  });
});
