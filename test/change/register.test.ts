import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DataSource } from "typeorm";
import { importFile } from "../../src/change/ingest";
import { registerDepartments } from "../../src/change/register";
import { checkAgain } from "../../src/change/upkeep";
import { register, tryRegistering } from "../../src/command/register";
import { Teller } from "../../src/command/teller";
import { SuccessionKind } from "../../src/form/succession";
import { randomOf } from "../../src/sample/random";
import { Department } from "../../src/store/entity/department";
import { StoredFinding } from "../../src/store/entity/finding";
import { loadRegister } from "../../src/store/loadRegister";
import { departmentsWith } from "../../src/store/periods";
import { Register } from "../../src/store/register";
import type { RegisteredBody, Registration } from "../../src/store/registration";
import { verifyRollups } from "../../src/store/rollup/rebuild";
import { reportText } from "../support/composed";
import { onEachDatabase } from "../support/databases";
import { runs, seedOr } from "../support/runs";
import type { World } from "../support/world";

const REFUSALS =
  /circles|no department has that code|since which report year|succeed itself|as a whole from|as a predecessor from/;

onEachDatabase("The register", (open) => {
  let world: World;
  let folder: string;
  beforeEach(async () => {
    world = await open();
    folder = mkdtempSync(join(tmpdir(), "disclosure-register-"));
  });
  afterEach(async () => {
    await world.close();
    rmSync(folder, { recursive: true });
  });

  /** What the command prints for a file. */
  async function printed(csv: string, command = register): Promise<readonly string[]> {
    const path = join(folder, "d.csv");
    writeFileSync(path, csv);
    const log = jest.spyOn(console, "log").mockImplementation(() => undefined);
    await command(world.store, path, new Teller());
    const lines = log.mock.calls.map(([line]) => String(line));
    log.mockRestore();
    return lines;
  }

  const body = async (code: string) =>
    (await world.store.read((manager) => departmentsWith(manager, { code })))[0] as Department;

  const add = (department: string, year: number, cells: Parameters<typeof reportText>[2] = {}) =>
    importFile(
      world.store,
      { name: `${department}${year}.txt`, bytes: Buffer.from(reportText(department, year, cells)) },
      { publish: true, author: "test", reason: "test" },
    );

  const findings = () =>
    world.store.read((manager) =>
      manager.find(StoredFinding, { order: { revisionId: "ASC", rule: "ASC", message: "ASC" } }),
    );

  const saidBy = async (check: string) => (await findings()).filter(({ rule }) => rule === check).map((f) => f.message);

  test("an empty cell keeps what was known, and a dash deletes it", async () => {
    const bureaus = ["教育", "民政", "财政", "水利", "商务", "审计", "统计", "体育", "交通", "司法", "公安", "税务"];
    const rows = bureaus.map((line, i) => `B${i},甲市${line}局,,,`).join("\n");
    const header = "code,name,line,activeFrom,formerNames";
    await printed(`${header}\n${rows}\n`);
    expect((await Promise.all(bureaus.map((_, i) => body(`B${i}`)))).map(({ line }) => line)).toEqual(bureaus);
    await printed(`${header}\nB0,甲市教育局,文教,2015,甲市教委:-2014\n`);
    expect(await printed(`${header}\n${rows}\n`)).toEqual([
      "Registered 0 departments, changed 0, left 12 as they were.",
    ]);
    expect(await body("B0")).toMatchObject({ line: "文教", activeFrom: 2015 });
    expect(await printed(`${header}\nB0,甲市教育局,-,-,-\n`)).toEqual([
      "B0 甲市教育局: line 文教 → -, activeFrom 2015 → -, formerNames 甲市教委:-2014 → -",
      "Registered 0 departments, changed 1, left 0 as they were.",
    ]);
    expect(await body("B0")).toMatchObject({ line: null, activeFrom: null });
  });

  test("a body whose parent was deleted comes below none by its name when a later list leaves the parent empty", async () => {
    await printed("code,name,parent\nC,丙市,\nX,丙市乙县,-\n");
    expect((await body("X")).parentId).toBeNull();
    await printed("code,name,parent,activeTo\nX,丙市乙县,,2023\n");
    expect((await body("X")).parentId).toBeNull();
    expect((await body("X")).activeTo).toBe(2023);
  });

  test("it says which department changed from what to what, those that moved with it too", async () => {
    await add("乙县水利局", 2020);
    await printed("code,name\nC,甲市\nD,丁市\n");
    expect(await printed("code,name,parent,kind\nC,甲市,,\nY,乙县,C,\nD,戊市,-,ZONE\nK,乙县水利局,,\n")).toEqual([
      "K 乙县水利局: code 乙县水利局 → K, parent - → Y",
      "D 戊市: name 丁市 → 戊市, kind GOVERNMENT → ZONE, formerNames - → 丁市:-",
      "Registered 2 departments, changed 1, left 1 as they were.",
    ]);
    await add("己县民政局", 2020);
    expect(await printed("code,name\nJ,己县\n")).toEqual([
      "己县民政局: parent - → J",
      "Registered 1 departments, changed 1, left 0 as they were.",
    ]);
  });

  test("of many changes it prints the first", async () => {
    const rows = (line: string) => Array.from({ length: 120 }, (_, i) => `B${i},甲市第${i}局,${line}`).join("\n");
    await printed(`code,name,line\n${rows("教育")}\n`);
    const lines = await printed(`code,name,line\n${rows("科技")}\n`);
    expect(lines).toHaveLength(52);
    expect(lines.slice(-3)).toEqual([
      "B49 甲市第49局: line 教育 → 科技",
      "… and 70 more.",
      "Registered 0 departments, changed 120, left 0 as they were.",
    ]);
  });

  test("a list that changes nothing is no write", async () => {
    const csv = "code,name,parent,formerNames\nC,甲市,,\nK,甲市科学技术局,C,甲市科委:2010-2014;甲市科协:-2009\n";
    await printed(csv);
    const version = await world.store.version();
    expect(await printed(csv)).toEqual(["Registered 0 departments, changed 0, left 2 as they were."]);
    expect(await world.store.version()).toBe(version);
  });

  test("blanks of every kind around names and codes are no part of them, and characters are composed", async () => {
    await printed(
      "code,name,parent,line,formerNames\n C　,测试市　,　,,\nK\u00a0,\u2003测试市科技局,C　,　Cafe\u0301　,　旧科委　:-2009\n",
    );
    const [c, k] = [await body("C"), await body("K")];
    expect([c.name, k.name, k.parentId, k.line]).toEqual(["测试市", "测试市科技局", c.id, "Café"]);
    const known = await world.store.read((manager) => loadRegister(manager, [k]));
    expect(known.get(k.id)?.formerNames).toEqual([{ name: "旧科委", fromYear: null, toYear: 2009 }]);
    await expect(printed("code,name\nA,甲\u001b乙\n")).rejects.toThrow(/^Line 2, column name: .*control characters/);
    await expect(printed("code,name\nA,-\n")).rejects.toThrow(/^Line 2, column name: must not be -/);
  });

  test("summaries are checked again where their parts, or the years of those, change", async () => {
    await add("甲市", 2020, { "rules.made": "3" });
    await add("甲市教育局", 2020, { "rules.made": "1" });
    await add("乙县水利局", 2020, { "rules.made": "2" });
    expect(await saidBy("R15")).toEqual([expect.stringContaining("PARTS_UNDECLARED")]);
    expect(await printed("code,name,parent\n甲市,甲市,\nB,乙县水利局,甲市\n")).toContain(
      "Checked 1 summary reports again.",
    );
    expect(await saidBy("R15")).toEqual([]);
    await printed("code,name,parent,activeFrom\nE,甲市体育局,甲市,2020\n");
    expect(await saidBy("R15")).toEqual([expect.stringContaining("甲市体育局")]);
    await printed("code,name,parent,activeFrom\nE,甲市体育局,甲市,2021\n");
    expect(await saidBy("R15")).toEqual([]);
    await printed("code,name,parent,from\nB,乙县水利局,-,-\n");
    expect(await saidBy("R15")).toHaveLength(1);
    expect(await saidBy("R15")).toEqual([expect.stringContaining("PARTS_UNDECLARED")]);
    expect(await printed("code,name,partsComplete\n甲市,甲市,true\n")).toEqual([
      "甲市: partsComplete false → true",
      "Registered 0 departments, changed 1, left 0 as they were.",
      "Checked 1 summary reports again.",
    ]);
    expect(await saidBy("R15")).toEqual([expect.stringContaining("rules.made")]);
    await printed("code,name,partsComplete\n甲市,甲市,\n");
    expect(await body("甲市")).toMatchObject({ partsComplete: true });
    expect(await saidBy("R15")).toEqual([expect.stringContaining("PARTS_DIFFER")]);
    await printed("code,name,summary\n甲市,甲市,false\n");
    expect(await saidBy("R15")).toEqual([]);
  });

  test("a body that a person registers is no new one any more", async () => {
    await add("甲市水务局", 2020);
    await add("甲市民政局", 2020);
    expect(await saidBy("NEW_DEPARTMENT")).toHaveLength(2);
    await printed("code,name\nS,甲市水务局\n");
    expect(await saidBy("NEW_DEPARTMENT")).toEqual([expect.stringContaining("甲市民政局")]);
  });

  test("after any list, sums are those of the reports, and findings those of running every check again", async () => {
    const { between } = randomOf(`register ${seedOr(1)}`);
    const random = () => between(0, 999) / 1000;
    const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
    const names = ["甲市", "甲市乙区", "甲市教育局", "甲市民政局", "甲市乙区财政局", "丙县", "丙县水利局"];
    const predecessorsFrom = (...codes: readonly string[]): NonNullable<Registration["predecessors"]> =>
      [...new Set(codes)].slice(between(0, 2)).map((code) => {
        return { code, fromYear: pick([2020, 2021]), kind: pick(Object.values(SuccessionKind)) };
      });
    for (const [i, name] of names.entries())
      for (const year of [2019, 2020]) if (i % 3 || year === 2020) await add(name, year, { "rules.made": `${i + 1}` });
    for (let run = 0; run < runs(5, 200); run++) {
      const chosen = names.filter(() => random() < 0.5);
      const list = chosen.map(
        (name): Registration => ({
          code: name,
          name,
          ...(random() < 0.5 ? { parent: pick([null, ...names.filter((other) => other < name)]) } : {}),
          ...(random() < 0.3 ? { line: pick([null, "教育", "民政"]) } : {}),
          ...(random() < 0.3 ? { summary: random() < 0.5 } : {}),
          ...(random() < 0.3 ? { activeFrom: pick([null, 2019, 2020]) } : {}),
          ...(random() < 0.2 ? { activeTo: pick([null, 2019]) } : {}),
          ...(random() < 0.7 ? { from: pick([null, 2020]) } : {}),
          ...(random() < 0.2 ? { to: 2020 } : {}),
          ...(random() < 0.4 ? { predecessors: predecessorsFrom(pick(names), pick(names)) } : {}),
        }),
      );
      await registerDepartments(world.store, list).catch((error: Error) => {
        if (!REFUSALS.test(error.message)) throw error;
      });
      if (random() < 0.5) await add(pick(names), pick([2019, 2020, 2021]), carried(between(0, 3), between(0, 3)));
      const said = async () => (await findings()).map(({ revisionId, rule, message }) => [revisionId, rule, message]);
      const before = await said();
      await checkAgain(world.store);
      expect([list, before]).toEqual([list, await said()]);
      expect([list, (await world.store.read(verifyRollups)).faults]).toEqual([list, []]);
    }
  });

  const carried = (carriedIn: number, carriedOut: number) => ({
    "applications.carriedIn.total": `${carriedIn}`,
    "applications.carriedOut.total": `${carriedOut}`,
  });

  test("a trial says what the list changes, which sums too, and stores nothing", async () => {
    await printed("code,name,parent\nC,甲市,\nX,乙县,C\nK,乙县水利局,X\nE,甲市教育局,C\n");
    for (const year of [2022, 2023]) await add("乙县水利局", year, { "applications.received.total": `${year - 2020}` });
    await add("甲市教育局", 2023, { "applications.received.total": "" });
    const tables = () =>
      world.store.read((manager) =>
        Promise.all([
          manager.query("SELECT * FROM department ORDER BY id"),
          manager.query("SELECT * FROM department_period ORDER BY department_id, from_year"),
          manager.query("SELECT * FROM rollup ORDER BY family, body, grain, summary, year, form, line, kind"),
        ]),
      );
    const [version, stored, findingsBefore] = [await world.store.version(), await tables(), await findings()];
    const list = "code,name,parent,from\nK,乙县水利局,C,2023\n";
    const tried = await printed(list, tryRegistering);
    expect(tried.slice(-3)).toEqual([
      "C 甲市, sum of its parts in 2023: reports 1 → 2, applications received - → 3.",
      "X 乙县, sum of its parts in 2023: reports 1 → 0, applications received 3 → -.",
      "This was a trial: nothing was stored.",
    ]);
    expect(await world.store.version()).toBe(version);
    expect(await tables()).toEqual(stored);
    expect(await findings()).toEqual(findingsBefore);
    expect(tried.slice(0, -3)).toEqual(await printed(list));
    expect(tried.slice(0, -3)).toContain("K 乙县水利局: parent X → X:-2022;C:2023-");
    expect((await printed(list, tryRegistering)).slice(-2)).toEqual([
      "No sum would change.",
      "This was a trial: nothing was stored.",
    ]);
    await expect(printed("code,name,parent\nK,乙县水利局,Z\n", tryRegistering)).rejects.toThrow(
      /no department has that/,
    );
  });

  describe("with predecessors", () => {
    const BODIES = "A,甲市教育局,2022,\nB,甲市体育局,2022,\n";
    const header = "code,name,activeTo,predecessors";
    beforeEach(async () => {
      await printed("code,name\nA,甲市教育局\nB,甲市体育局\nC,甲市教育体育局\n");
    });

    test("it says from whom a body took over, and forgets it", async () => {
      expect(await printed(`${header}\n${BODIES}C,甲市教育体育局,,B:2023;A:2023\n`)).toEqual([
        "A 甲市教育局: activeTo - → 2022",
        "B 甲市体育局: activeTo - → 2022",
        "C 甲市教育体育局: predecessors - → A:2023;B:2023",
        "Registered 0 departments, changed 3, left 0 as they were.",
      ]);
      const version = await world.store.version();
      expect(await printed("code,name,predecessors\nC,甲市教育体育局,A:2023;B:2023\nA,甲市教育局,\n")).toEqual([
        "Registered 0 departments, changed 0, left 2 as they were.",
      ]);
      expect(await world.store.version()).toBe(version);
      expect(await printed("code,name,predecessors\nC,甲市教育体育局,A:2023:PART\nD,甲市新局,A:2023:PART\n")).toEqual([
        "C 甲市教育体育局: predecessors A:2023;B:2023 → A:2023:PART",
        "Registered 1 departments, changed 1, left 0 as they were.",
      ]);
      expect(await printed("code,name,predecessors\nC,甲市教育体育局,-\n")).toEqual([
        "C 甲市教育体育局: predecessors A:2023:PART → -",
        "Registered 0 departments, changed 1, left 0 as they were.",
      ]);
    });

    test.each([
      ["C,甲市教育体育局,,X:2023", /^C is to succeed X, but no department has that code/],
      ["A,甲市教育局,2022,A:2023", /^A would succeed itself/],
      ["A,甲市教育局,2022,C:2020:PART\nC,甲市教育体育局,,A:2023", /^[AC] would succeed itself/],
      [`C,甲市教育体育局,,A:2023`, /^A passes to C as a whole from 2023, and is not expected .* activeTo of 2022/],
      ["A,甲市教育局,2023,\nC,甲市教育体育局,,A:2023", /activeTo of 2022/],
      [
        `${BODIES}C,甲市教育体育局,,A:2023\nD,丁局,,A:2023`,
        /^A passes to C as a whole from 2023, so that nothing is left for D/,
      ],
      ["C,甲市教育体育局,,A:2023:PART;A:2023:PART", /^C has A twice as a predecessor from 2023/],
      ["C,甲市教育体育局,,A", /^Line 2, column predecessors: must be codes of predecessors .* A1:2023;A2:2023:PART/],
      ["C,甲市教育体育局,,A:23", /^Line 2, column predecessors: must be codes/],
    ])("it refuses %j", async (rows, why) => {
      const version = await world.store.version();
      await expect(printed(`${header}\n${rows}\n`)).rejects.toThrow(why);
      expect(await world.store.version()).toBe(version);
    });

    test("a predecessor that goes on filing was not merged, but may have been split", async () => {
      await add("甲市教育局", 2023);
      await expect(printed(`${header}\n${BODIES}C,甲市教育体育局,,A:2023\n`)).rejects.toThrow(
        "A passes to C as a whole from 2023, but has a report for 2023: write `A:2023:PART` if only a part passed on, or correct the year.",
      );
      await printed(`${header}\nC,甲市教育体育局,,A:2023:PART\n`);
    });

    test("an end that was taken back later is refused, whoever is in the list", async () => {
      await printed(`${header}\n${BODIES}C,甲市教育体育局,,A:2023;B:2023\n`);
      await expect(printed("code,name,activeTo\nA,甲市教育局,-\n")).rejects.toThrow(/^A passes to C as a whole/);
      await add("甲市教育局", 2024);
      await printed("code,name,line\nC,甲市教育体育局,文教\n");
    });

    test("years are compared through a merger, as soon as it is known and whenever a predecessor files", async () => {
      await add("甲市教育体育局", 2023, carried(5, 0));
      await add("甲市教育局", 2022, carried(0, 2));
      expect(await saidBy("R5")).toEqual([]);
      await printed(`${header}\n${BODIES}C,甲市教育体育局,,A:2023;B:2023\n`);
      expect(await saidBy("R5")).toEqual([expect.stringMatching(/YEARS_WITHOUT_REPORTS.*甲市体育局/)]);
      await add("甲市体育局", 2022, carried(0, 4));
      expect(await saidBy("R5")).toEqual([expect.stringMatching(/YEARS_DIFFER.*甲市教育局.*甲市体育局/)]);
      await add("甲市体育局", 2022, carried(0, 3));
      expect(await saidBy("R5")).toEqual([]);
      await printed("code,name,predecessors\nC,甲市教育体育局,A:2023\n");
      expect(await saidBy("R5")).toEqual([expect.stringMatching(/YEARS_DIFFER/)]);
      await printed("code,name,predecessors\nC,甲市教育体育局,-\n");
      expect(await saidBy("R5")).toEqual([]);
    });

    test("the own report of a body that was there counts with those of its predecessors", async () => {
      await add("甲市教育体育局", 2022, carried(0, 1));
      await add("甲市教育体育局", 2023, carried(3, 0));
      await add("甲市教育局", 2022, carried(0, 2));
      expect(await saidBy("R5")).toEqual([expect.stringContaining("YEARS_DIFFER")]);
      await printed(`${header}\n${BODIES}C,甲市教育体育局,,A:2023\n`);
      expect(await saidBy("R5")).toEqual([]);
    });

    test("all successors of a split are compared together", async () => {
      await add("甲市教育局", 2022, carried(0, 5));
      await add("甲市教育局", 2023, carried(3, 0));
      expect(await saidBy("R5")).toHaveLength(1);
      await printed(`${header}\nC,甲市教育体育局,,A:2023:PART\n`);
      expect(await saidBy("R5")).toEqual([expect.stringMatching(/YEARS_WITHOUT_REPORTS.*甲市教育体育局/)]);
      await add("甲市教育体育局", 2023, carried(2, 0));
      expect(await saidBy("R5")).toEqual([]);
      await add("甲市教育体育局", 2023, carried(1, 0));
      expect(await saidBy("R5")).toHaveLength(2);
    });
  });

  test("of the register it loads what the list concerns, and changes the same as with all of it", async () => {
    const { between } = randomOf(`register loaded ${seedOr(1)}`);
    const pick = <T>(all: readonly T[]): T => all[between(0, all.length - 1)] as T;
    const ends = ["市", "市人民政府", "县", "开发区管委会", "教育局", "教育局分局"];
    const beginnings = ["甲市", "甲市乙区", "丙县", "甲", "丙", "甲市丁"];
    const named = beginnings.flatMap((beginning) => ends.map((end) => beginning + end));
    const drawn = (codes: readonly string[]): Registration[] => {
      const own = [...new Set(Array.from({ length: between(1, 5) }, () => pick(named)))];
      return own.map((name) => ({
        code: pick([name, `C${name}`]),
        name,
        ...(between(0, 3) === 0 ? { parent: pick([null, ...codes]) } : {}),
        ...(between(0, 3) === 0 ? { summary: pick([true, false]) } : {}),
        ...(between(0, 1) === 0 ? { from: pick([null, 2020, 2022]) } : {}),
        ...(between(0, 5) === 0 ? { to: 2023 } : {}),
        ...(between(0, 9) === 0 ? { formerNames: [{ name: pick(named), fromYear: null, toYear: null }] } : {}),
        ...(between(0, 3) === 0 ? { sample: true } : {}),
      }));
    };
    const changed = (register: Register, list: readonly Registration[]) => {
      try {
        register.enter(list);
      } catch (error) {
        return (error as Error).message;
      }
      return register.entries
        .filter(
          ({ before, after, periods }) =>
            before !== after ||
            periods.some(
              ({ parent }, i) => before?.periods[i]?.parentId !== (parent ? (parent.before?.id ?? 0) : null),
            ),
        )
        .map(({ before, after, periods }) => [
          before?.code,
          after,
          periods.map(({ parent, ...facts }) => ({ ...facts, parent: parent?.after.code })),
        ]);
    };
    for (const name of named) if (name.endsWith("局")) await add(name, 2020);
    let entered = 0;
    const count = runs(60, 1000);
    for (let run = 0; run < count; run++) {
      const all = await everyBody(world);
      const list = drawn([...all.values()].map(({ code }) => code));
      const part = await world.store.read((manager) => loadRegister(manager, list));
      const wanted = changed(new Register(all), list);
      if (typeof wanted !== "string") entered++;
      expect([list, changed(new Register(part), list)]).toEqual([list, wanted]);
      if (run % 12 === 11) await registerDepartments(world.store, list).catch(() => undefined); // it may be contradictory
    }
    expect(entered).toBeGreaterThan(count / 3);
  });

  test("one entry loads no body that it does not concern", async () => {
    const bureaus = Array.from({ length: 300 }, (_, i) => ({ code: `B${i}`, name: `甲市第${i}局`, parent: "C" }));
    await registerDepartments(world.store, [
      { code: "P", name: "丁省" },
      { code: "C", name: "甲市", parent: "P" },
      ...bureaus,
    ]);
    const loadedFor = async (entry: Registration) =>
      [...(await world.store.read((manager) => loadRegister(manager, [entry]))).values()].map(({ code }) => code);
    expect(await loadedFor({ code: "B7", name: "甲市第7局", regionCode: "330000" })).toEqual(["P", "C", "B7"]);
    expect(await loadedFor({ code: "N", name: "甲市第300局" })).toEqual(["P", "C"]);
    expect(await loadedFor({ code: "C", name: "甲市" })).toEqual(["P", "C"]);
    await add("甲市水务局", 2020);
    expect(await loadedFor({ code: "C", name: "甲市" })).toEqual(["P", "C", "甲市水务局"]);
  });

  test("a list may have thousands of jurisdictions", async () => {
    await add("第1500县教育局", 2020);
    const counties = Array.from({ length: 3000 }, (_, i) => ({ code: `C${i}`, name: `第${i}县` }));
    await registerDepartments(world.store, counties);
    expect((await body("第1500县教育局")).parentId).toBe((await body("C1500")).id);
  });

  test("bodies that move with their reports take as many statements as one", async () => {
    const { logger } = Reflect.get(world.store, "source") as DataSource;
    const statements = jest.spyOn(logger, "logQuery");
    const codes = Array.from({ length: 20 }, (_, i) => `甲市第${i}局`);
    await printed("code,name\nC,丙市\n");
    for (const code of codes) await world.file(code, 2020);
    const countOf = async (moved: readonly string[], line: string) => {
      statements.mockClear();
      await printed(`code,name,parent,line\n${moved.map((code) => `${code},${code},C,${line}`).join("\n")}\n`);
      return statements.mock.calls.length;
    };
    const one = await countOf(codes.slice(0, 1), "教育");
    expect(await countOf(codes.slice(1), "教育")).toBe(one);
    expect((await world.store.read(verifyRollups)).faults).toEqual([]);
    statements.mockRestore();
  });

  test("ten thousand rows take few statements, and hardly any where nothing changes", async () => {
    const { logger } = Reflect.get(world.store, "source") as DataSource;
    const statements = jest.spyOn(logger, "logQuery");
    const rows = Array.from({ length: 10_000 }, (_, i) =>
      i % 100 === 0 ? `C${i},第${i}市,\n` : `C${i},第${i - (i % 100)}市第${i}局,C${i - (i % 100)}\n`,
    );
    const csv = `code,name,parent\n${rows.join("")}`;
    const [registered] = await printed(csv);
    expect(registered).toBe("Registered 10000 departments, changed 0, left 0 as they were.");
    expect(statements.mock.calls.length).toBeLessThan(300);
    statements.mockClear();
    expect(await printed(csv)).toEqual(["Registered 0 departments, changed 0, left 10000 as they were."]);
    expect(statements.mock.calls.length).toBeLessThan(25);
    statements.mockRestore();
  });
});

/** Every body of the register by id, with its former names. */
async function everyBody(world: World): Promise<ReadonlyMap<number, RegisteredBody>> {
  const all = await world.store.read((manager) => manager.find(Department));
  const list = all.map(({ code, name }) => ({ code, name }));
  return world.store.read((manager) => loadRegister(manager, list));
}
