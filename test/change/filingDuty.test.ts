import { Role } from "../../src/access/role";
import type { Actor } from "../../src/change/actor";
import { type DutyWords, setFilingDuty } from "../../src/change/filingDuty";
import { importFile } from "../../src/change/ingest";
import { registerDepartments } from "../../src/change/register";
import { checkAgain } from "../../src/change/upkeep";
import { SuccessionKind } from "../../src/form/succession";
import { pageOfAudit } from "../../src/store/audit";
import { StoredFinding } from "../../src/store/entity/finding";
import { ask } from "../support/api";
import { reportText } from "../support/composed";
import { onEachDatabase } from "../support/databases";
import { actor, codeOf, OFFICER, Office, REVIEWER } from "../support/office";
import type { World } from "../support/world";

const ADMIN = actor(Role.ADMIN);

onEachDatabase("Who must file", (open) => {
  let world: World;
  let clock: jest.SpyInstance<number, []>;
  beforeEach(async () => {
    world = await open();
    clock = jest.spyOn(Date, "now").mockReturnValue(Date.parse("2024-06-01T00:00:00Z"));
    await registerDepartments(world.store, [
      { code: "J", name: "甲市", summary: true, partsComplete: true },
      { code: "K", name: "甲市科技局", parent: "J" },
      { code: "L", name: "甲市教育局", parent: "J" },
    ]);
    for (const name of ["甲市", "甲市科技局"]) for (const year of [2021, 2022]) await publish(name, year);
  });
  afterEach(async () => {
    clock.mockRestore();
    await world.close();
  });

  const publish = (department: string, year: number) =>
    importFile(
      world.store,
      { name: `${department}${year}.txt`, bytes: Buffer.from(reportText(department, year, { "rules.made": "4" })) },
      { publish: true, author: "test", reason: "test" },
    );
  const lay = (more: Partial<DutyWords>, who: Actor = ADMIN) =>
    setFilingDuty(world.store, who, {
      department: "L",
      year: 2022,
      mustFile: true,
      reason: "市政府办要求",
      idempotencyKey: null,
      ...more,
    });
  const coverage = async (year: number) => {
    const asked = `{ aggregate(where: { under: "J", years: [${year}] }) { coverage { expected reported notDue missing { name } } } }`;
    const { aggregate } = await ask<{
      aggregate: { coverage: { expected: number; reported: number; missing: { name: string }[] } }[];
    }>(world, asked);
    const [{ coverage: of } = { coverage: { expected: 0, reported: 0, missing: [] } }] = aggregate;
    return [of.expected, of.reported, ...of.missing.map(({ name }) => name)];
  };
  const filing = async (code: string, year: number) => {
    const asked = `{ department(code: "${code}") { filings { year status message(language: ZH) duty { duty reason } } } }`;
    const { department } = await ask<{ department: { filings: { year: number }[] } }>(world, asked);
    return department.filings.find((each) => each.year === year);
  };
  const findings = async () => {
    const rows = await world.store.read((manager) => manager.find(StoredFinding));
    return rows.map(({ revisionId, rule, message }) => `${revisionId} ${rule} ${message}`).sort();
  };
  /** What was found is what the checks find. */
  const isConsistent = async () => {
    const before = await findings();
    await checkAgain(world.store);
    expect(await findings()).toEqual(before);
  };

  test("is by the rule, until somebody says that a body must: it is missing then, and the summary is not its parts'", async () => {
    expect(await coverage(2022)).toEqual([1, 1]);
    expect(await filing("L", 2022)).toMatchObject({ status: "NOT_EXPECTED", duty: null });
    const before = await findings();
    await lay({});
    expect(await coverage(2022)).toEqual([2, 1, "甲市教育局"]);
    expect(await coverage(2021)).toEqual([1, 1]);
    expect(await filing("L", 2022)).toMatchObject({
      status: "NOT_REPORTED",
      duty: { duty: "REQUIRED", reason: "市政府办要求" },
    });
    expect(await findings()).not.toEqual(before);
    await isConsistent();
    await lay({ mustFile: null, reason: null });
    expect(await coverage(2022)).toEqual([1, 1]);
    expect(await findings()).toEqual(before);
  });

  test("says why none is required, to everybody", async () => {
    await publish("甲市教育局", 2021);
    expect(await coverage(2022)).toEqual([2, 1, "甲市教育局"]);
    await lay({ mustFile: false, reason: "机构改革，当年无数据。" });
    expect(await coverage(2022)).toEqual([1, 1]);
    expect(await filing("L", 2022)).toEqual({
      year: 2022,
      status: "NOT_EXPECTED",
      message: "2022年无需报送：机构改革，当年无数据。",
      duty: { duty: "EXEMPT", reason: "机构改革，当年无数据。" },
    });
    await isConsistent();
  });

  test("is not due before the deadline", async () => {
    clock.mockReturnValue(Date.parse("2024-01-31T10:00:00Z"));
    await lay({ year: 2023 });
    expect(await filing("L", 2023)).toMatchObject({ status: "NOT_DUE" });
    clock.mockReturnValue(Date.parse("2024-02-01T10:00:00Z"));
    expect(await filing("L", 2023)).toMatchObject({ status: "NOT_REPORTED" });
  });

  test("cannot be denied of what is published, and needs a reason", async () => {
    expect(await codeOf(lay({ department: "K", mustFile: false }))).toBe("EXEMPT_BUT_FILED");
    expect(await codeOf(lay({ reason: " " }))).toBe("REASON_NEEDED");
    expect(await codeOf(lay({ department: "X" }))).toBe("DEPARTMENT_NOT_FOUND");
    expect(await codeOf(lay({ year: 2099 }))).toBe("REPORT_YEAR_IMPOSSIBLE");
    await world.withdraw("甲市科技局", 2022);
    expect(await codeOf(lay({ department: "K", mustFile: false }))).toBe("done");
  });

  test("is for publishers, in their part of the tree, and administrators", async () => {
    const id = await new Office(world).idOf("K");
    expect(await codeOf(lay({}, actor(Role.PUBLISHER, id)))).toBe("OUTSIDE_OWN_PART");
    expect(await codeOf(lay({ department: "K", year: 2020 }, actor(Role.PUBLISHER, id)))).toBe("done");
    for (const who of [OFFICER, REVIEWER]) expect(await codeOf(lay({}, who))).toBe("NOT_ALLOWED");
  });

  test("is laid down once, with who did it, however often it is asked", async () => {
    await lay({ idempotencyKey: "a" });
    await lay({ mustFile: null, reason: null });
    await lay({ idempotencyKey: "a" });
    await lay({ mustFile: null, reason: null });
    expect(await coverage(2022)).toEqual([1, 1]);
    const page = { after: null, before: null, limit: 10, fromEnd: false };
    const slice = { actor: null, action: "setFilingDuty", subject: null };
    const rows = await world.store.read((manager) => pageOfAudit(manager, slice, page));
    expect(rows.map(({ row: { before, after } }) => [before, after])).toEqual([
      [
        { year: 2022, mustFile: true, reason: "市政府办要求" },
        { year: 2022, mustFile: null, reason: null },
      ],
      [
        { year: 2022, mustFile: null, reason: null },
        { year: 2022, mustFile: true, reason: "市政府办要求" },
      ],
    ]);
  });

  test("counts on both sides where a body passed on to another", async () => {
    await registerDepartments(world.store, [
      {
        code: "N",
        name: "甲市数据局",
        parent: "J",
        predecessors: [{ code: "K", fromYear: 2022, kind: SuccessionKind.PART }],
      },
    ]);
    await publish("甲市数据局", 2022);
    await lay({ department: "N", year: 2021 });
    await isConsistent();
  });
});
