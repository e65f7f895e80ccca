import type { DataSource } from "typeorm";
import { sortedByCode } from "../../src/arithmetic/directory";
import { FindingLevel } from "../../src/check/finding";
import { FormCode } from "../../src/form/catalogue";
import type { FigurePath } from "../../src/form/figures";
import { statedOf, sumOf, TALLIES, tallyName } from "../../src/form/tally";
import { figureAt, LEAVES } from "../../src/form/tree";
import { said } from "../../src/message/message";
import { loadBodies } from "../../src/store/bodies";
import { bodiesNamed } from "../../src/store/departments";
import { saveDocument } from "../../src/store/documents";
import { DataVersion } from "../../src/store/entity/dataVersion";
import { DepartmentName } from "../../src/store/entity/departmentName";
import { Document } from "../../src/store/entity/document";
import { StoredFinding } from "../../src/store/entity/finding";
import { Provenance } from "../../src/store/entity/provenance";
import { StoredReport } from "../../src/store/entity/report";
import { Revision } from "../../src/store/entity/revision";
import { StoredStatement } from "../../src/store/entity/statement";
import { loadStatements, publicRevisions } from "../../src/store/load";
import { loadCells, loadFigures } from "../../src/store/loadCells";
import type { Registration } from "../../src/store/registration";
import { containsSample, deleteSampleRows } from "../../src/store/remove";
import type { Slice } from "../../src/store/slice";
import { tallyRows } from "../../src/store/sums";
import { onEachDatabase } from "../support/databases";
import { ALL_DUE } from "../support/due";
import type { World } from "../support/world";

const EVERYTHING: Slice = { among: [{ departmentIds: null, years: null }], forms: null, asOf: null };
const NOBODY = { readerVersion: 1, statedDepartment: null, statedYear: null, statedPublished: null };
const AMOUNT = "procurement.amount";

/** A value for each figure, but not for every third cell; the narrative states each of its own. */
function everyThirdBlank(): Readonly<Record<string, number | null>> {
  return Object.fromEntries(
    LEAVES.map(({ path }, i) => [path, path.startsWith("published.") ? 7 : i % 3 === 0 ? null : i]),
  );
}

onEachDatabase("The store", (open) => {
  let world: World;
  beforeEach(async () => {
    world = await open();
  });
  afterEach(() => world.close());

  const sumOfAmounts = (slice: Partial<Slice> = {}) =>
    world.store.read(async (manager) => {
      const tallies = [sumOf(AMOUNT), statedOf([AMOUNT])];
      const [all] = await tallyRows(manager, { ...EVERYTHING, ...slice }, [], tallies);
      const [sum, stated] = tallies.map((tally) => all?.tallies.get(tallyName(tally)) ?? null);
      return { sum, stated: Number(stated) };
    });

  describe("keeping a report", () => {
    test("every figure comes back as it was, null as null", async () => {
      const values = everyThirdBlank();
      await world.file("甲市科技局", 2020, { values });
      const revision = await world.store.read((manager) => manager.findOneByOrFail(Revision, { number: 1 }));
      const figures = await world.store.read((manager) =>
        loadFigures(
          manager,
          [revision.id],
          LEAVES.map((leaf) => leaf.path),
        ),
      );
      const kept = figures.get(revision.id);
      for (const { path, unit } of LEAVES) {
        const inForm = kept && figureAt(kept, path);
        if (inForm === null) continue;
        expect([path, inForm]).toEqual([path, unit === "fen" ? BigInt(values[path] as number) : values[path]]);
      }
      expect(kept && figureAt(kept, "rules.made")).toBeNull();
      expect(kept && figureAt(kept, "rules.disclosed")).toBe(1);
      expect(kept && figureAt(kept, "rules.inForce")).toBeNull();
    });

    test("every tally can be asked at once, and each is its own", async () => {
      const values = everyThirdBlank();
      await world.file("甲市科技局", 2020, { values });
      const [all, ...alone] = await world.store.read((manager) =>
        Promise.all(
          [TALLIES, [sumOf("rules.disclosed")], [statedOf([AMOUNT])]].map((asked) =>
            tallyRows(manager, EVERYTHING, [], asked),
          ),
        ),
      );
      const sums = all?.[0]?.tallies;
      expect(sums?.get(tallyName(sumOf("rules.disclosed")))).toBe(1n);
      expect(sums?.get(tallyName(sumOf("rules.made")))).toBeNull();
      expect(alone.map(([group]) => group?.reports)).toEqual([1, 1]);
      expect(alone[0]?.[0]?.tallies.get(tallyName(sumOf("rules.disclosed")))).toBe(1n);
      expect(alone[1]?.[0]?.tallies.get(tallyName(statedOf([AMOUNT])))).toBe(sums?.get(tallyName(statedOf([AMOUNT]))));
    });

    test("the cells at some paths are those of every cell at these paths", async () => {
      const values = everyThirdBlank();
      await world.file("甲市科技局", 2020, { values });
      await world.store.read(async (manager) => {
        const { id } = await manager.findOneByOrFail(Revision, { number: 1 });
        const every = (await loadCells(manager, [id])).get(id);
        const paths: readonly FigurePath[] = ["published.total", "rules.made", "rules.disclosed"];
        const some = (await loadCells(manager, [id], paths)).get(id);
        for (const kind of ["printed", "stated"] as const)
          expect(some?.[kind]).toEqual(every?.[kind].filter(({ path }) => paths.includes(path)));
        expect(some?.printed.map(({ path }) => path)).toEqual(["rules.made", "rules.disclosed"]);
        expect(some?.stated.map(({ path, value }) => [path, value])).toEqual([["published.total", 7]]);
      });
    });

    test("provenance, statements and findings come back as they were", async () => {
      const finding = {
        check: "R1",
        level: FindingLevel.ERROR,
        cells: ["applications.received.total" as const],
        message: said("AS_STORED", { sentence: "1 + 0 ≠ 2" }),
        left: 1,
        right: 2,
        unstated: [],
      };
      await world.file("甲市科技局", 2020, { values: { "published.total": 383 }, findings: [finding] });
      await world.store.read(async (manager) => {
        const { id } = await manager.findOneByOrFail(Revision, { number: 1 });
        const cells = (await loadCells(manager, [id])).get(id)?.printed ?? [];
        expect(cells).toHaveLength(198);
        expect(cells[0]).toMatchObject({ path: "rules.made", value: 0, status: "REPORTED", raw: "0" });
        expect(await loadStatements(manager, [id])).toMatchObject([
          { path: "published.total", value: 383, raw: "383" },
        ]);
        const [kept] = await manager.findBy(StoredFinding, { revisionId: id });
        expect(kept).toMatchObject({ rule: "R1", level: "ERROR", leftSum: "1", rightSum: "2", cells: finding.cells });
      });
    });

    test("an unknown department is registered under its name, a jurisdiction as a summary, and placed in the tree", async () => {
      await world.file("丙市教育局", 2020);
      await world.file("丙市", 2020);
      await world.file("丙市科学技术局", 2020);
      const bodies = await world.store.read((manager) => loadBodies(manager, null, ALL_DUE));
      const city = bodies.find((body) => body.name === "丙市");
      expect(city).toMatchObject({ code: "丙市", summary: true, kind: "GOVERNMENT", parentId: null });
      const parts = bodies.filter((body) => body.parentId === city?.id);
      expect(parts.map((body) => [body.code, body.line, body.summary])).toEqual(
        expect.arrayContaining([
          ["丙市教育局", "教育", false],
          ["丙市科学技术局", "科技", false],
        ]),
      );
    });

    test("a government and its jurisdiction are one body", async () => {
      await world.file("丙市人民政府", 2020);
      const again = await world.file("丙市", 2021);
      expect(again.department.name).toBe("丙市人民政府");
    });

    test("a report under a former name goes to the body that bore it", async () => {
      await world.register({
        code: "W",
        name: "甲市文旅局",
        formerNames: [{ name: "甲市旅游局", fromYear: 2019, toYear: 2020 }],
      });
      expect((await world.file("甲市旅游局", 2019)).department.code).toBe("W");
    });
  });

  describe("revisions", () => {
    test("the same bytes change nothing; other bytes make the next revision and end the span of the one before", async () => {
      await world.file("甲市科技局", 2020, { text: "一", values: { [AMOUNT]: 100 } });
      expect((await world.file("甲市科技局", 2020, { text: "一" })).outcome).toBe("unchanged");
      const revised = await world.file("甲市科技局", 2020, { text: "二", values: { [AMOUNT]: 200 } });
      expect(revised).toMatchObject({ outcome: "revised", revision: 2 });
      const versions = await world.store.read((manager) => publicRevisions(manager, [1]));
      expect(versions.map((version) => version.number)).toEqual([1, 2]);
      expect(versions[0]?.validTo).toBe(versions[1]?.validFrom);
      expect(await sumOfAmounts()).toEqual({ sum: 200n, stated: 1 });
      expect(await sumOfAmounts({ asOf: versions[0]?.validFrom as string })).toEqual({ sum: 100n, stated: 1 });
    });

    test("A, B, A makes three revisions of two documents", async () => {
      for (const text of ["A", "B", "A"]) await world.file("甲市科技局", 2020, { text });
      await world.store.read(async (manager) => {
        expect(await manager.count(Revision)).toBe(3);
        expect(await manager.count(Document)).toBe(2);
      });
    });

    test("a draft changes nothing public; publishing it later, with the same bytes, does", async () => {
      await world.file("甲市科技局", 2020, { text: "一", values: { [AMOUNT]: 100 } });
      await world.file("甲市科技局", 2020, { text: "二", values: { [AMOUNT]: 200 }, publish: false });
      expect(await sumOfAmounts()).toMatchObject({ sum: 100n });
      const published = await world.file("甲市科技局", 2020, { text: "二", values: { [AMOUNT]: 200 } });
      expect(published).toMatchObject({ outcome: "published", revision: 2 });
      expect(await sumOfAmounts()).toMatchObject({ sum: 200n });
    });

    test("a department known from drafts alone is not seen", async () => {
      await world.file("甲市科技局", 2020, { publish: false });
      expect(await world.store.read((manager) => loadBodies(manager, null, ALL_DUE))).toEqual([]);
    });

    test("spans never overlap, however fast revisions follow each other", async () => {
      for (let i = 0; i < 20; i++) await world.file("甲市科技局", 2020, { text: `第${i}版` });
      const versions = await world.store.read((manager) => publicRevisions(manager, [1]));
      versions.forEach((version, i) => {
        expect((version.validFrom as string) < (version.validTo as string)).toBe(true);
        if (i > 0) expect(version.validFrom).toBe(versions[i - 1]?.validTo);
      });
    });
  });

  describe("sums", () => {
    test("what no report states is null, never 0; what one states is its figure", async () => {
      await world.file("甲市科技局", 2020, { values: { [AMOUNT]: null } });
      expect(await sumOfAmounts()).toEqual({ sum: null, stated: 0 });
      await world.file("甲市教育局", 2020, { values: { [AMOUNT]: 0 } });
      expect(await sumOfAmounts()).toEqual({ sum: 0n, stated: 1 });
    });

    test("counts past 2^31 and money past 2^53 fen are exact", async () => {
      const large = Number.MAX_SAFE_INTEGER;
      await world.file("甲市科技局", 2020, { values: { [AMOUNT]: large, "applications.received.total": 2 ** 31 } });
      await world.file("甲市教育局", 2020, { values: { [AMOUNT]: large, "applications.received.total": 2 ** 31 } });
      const [all] = await world.store.read((manager) =>
        tallyRows(manager, EVERYTHING, [], [sumOf(AMOUNT), sumOf("applications.received.total")]),
      );
      expect(all?.tallies.get(tallyName(sumOf(AMOUNT)))).toBe(2n * BigInt(large));
      expect(all?.tallies.get(tallyName(sumOf("applications.received.total")))).toBe(2n ** 32n);
    });

    test("forms, years and departments narrow a sum", async () => {
      await world.file("甲市科技局", 2020, { values: { "rules.made": 1 } });
      await world.file("甲市科技局", 2021, { values: { "rules.made": 10 } });
      await world.file("甲市教育局", 2021, { values: { "rules.made": 100 } });
      const [first] = await world.store.read((manager) => bodiesNamed(manager, "甲市科技局"));
      const made = (slice: Partial<Slice>) =>
        world.store.read(async (manager) => {
          const [all] = await tallyRows(manager, { ...EVERYTHING, ...slice }, [], [sumOf("rules.made")]);
          return all && Number(all.tallies.get(tallyName(sumOf("rules.made"))));
        });
      expect(await made({ forms: [FormCode.FORM_2019] })).toBe(1);
      expect(await made({ among: [{ departmentIds: null, years: [2021] }] })).toBe(110);
      expect(await made({ among: [{ departmentIds: [first?.id as number], years: null }] })).toBe(11);
      expect(await made({ among: [{ departmentIds: [], years: null }] })).toBeUndefined();
    });
  });

  describe("the sample", () => {
    test("a real report takes the place of the sample's, and the sample never that of a real one", async () => {
      await world.file("甲市科技局", 2020, { text: "样", sample: true, values: { [AMOUNT]: 1 } });
      expect(await world.file("甲市科技局", 2020, { text: "真", values: { [AMOUNT]: 2 } })).toMatchObject({
        outcome: "stored",
        revision: 1,
        replacedSample: true,
      });
      expect(await sumOfAmounts()).toMatchObject({ sum: 2n });
      expect((await world.file("甲市科技局", 2020, { text: "样", sample: true })).outcome).toBe("sample kept out");
    });

    test("a draft of a real report does not take the sample's from view", async () => {
      await world.file("甲市科技局", 2020, { text: "样", sample: true, values: { [AMOUNT]: 1 } });
      await expect(world.file("甲市科技局", 2020, { text: "真", publish: false })).rejects.toThrow(/--publish/);
      expect(await sumOfAmounts()).toMatchObject({ sum: 1n });
    });

    test("it takes nothing that a person registered or a real document named", async () => {
      await world.file("甲市科技局", 2021);
      await world.register(
        { code: "甲市科技局", name: "甲市科技局", line: "样", sample: true },
        { code: "S", name: "乙局", sample: true },
      );
      await world.register({ code: "S", name: "乙局" });
      await world.store.write(deleteSampleRows);
      const bodies = await world.store.read((manager) => loadBodies(manager, null, ALL_DUE));
      expect(sortedByCode(bodies).map(({ name, line, sample }) => [name, line, sample])).toEqual([
        ["乙局", null, false],
        ["甲市科技局", "科技", false],
      ]);
    });

    test("a name puts no real body into the made-up city, and no made-up one below a real body", async () => {
      const city: Registration[] = [
        { code: "C", name: "示例市", sample: true },
        { code: "K", name: "示例市科技局", parent: "C", sample: true },
      ];
      const parents = async () =>
        new Map(
          (await world.store.read((manager) => loadBodies(manager, null, ALL_DUE))).map(({ name, parentId }) => [
            name,
            parentId !== null,
          ]),
        );
      await world.file("示例市水务局", 2020);
      await world.register(...city);
      await world.file("K", 2020, { sample: true });
      await world.file("C", 2020, { sample: true });
      await world.file("示例市教育局", 2020);
      await world.register({ code: "M", name: "示例市民政局" });
      await world.file("甲市", 2020);
      await world.register({ code: "甲市样局", name: "甲市样局", sample: true });
      expect(await parents()).toEqual(
        new Map([
          ["示例市水务局", false],
          ["示例市", false],
          ["示例市科技局", true],
          ["示例市教育局", false],
          ["示例市民政局", false],
          ["甲市", false],
          ["甲市样局", false],
        ]),
      );
    });

    test("it goes without a trace, and leaves alone what is real", async () => {
      await world.register(
        { code: "C", name: "示例市", sample: true },
        { code: "K", name: "示例市科技局", parent: "C", sample: true },
      );
      await world.file("K", 2020, { sample: true });
      await world.file("甲市教育局", 2020);
      await world.store.write(deleteSampleRows);
      await world.store.read(async (manager) => {
        expect(await containsSample(manager)).toBe(false);
        expect((await loadBodies(manager, null, ALL_DUE)).map((body) => body.name)).toEqual(["甲市教育局"]);
        for (const kept of [Document, StoredReport, Revision, Provenance])
          expect([kept.name, await manager.count(kept)]).toEqual([kept.name, 1]);
        for (const gone of [StoredFinding, StoredStatement, DepartmentName])
          expect([gone.name, await manager.count(gone)]).toEqual([gone.name, 0]);
      });
    });
  });

  describe("registering", () => {
    test("gives a body that an import named its code, whichever of its names stands in the list", async () => {
      await world.file("丙市人民政府", 2020);
      await world.register({ code: "C", name: "丙市" });
      expect((await world.file("丙市", 2021)).department.code).toBe("C");
      expect((await world.file("丙市人民政府", 2022)).department.code).toBe("C");
    });

    test("keeps the name that a body bore, for reports that still come under it", async () => {
      await world.register({ code: "K", name: "甲市科委" });
      await world.register({ code: "K", name: "甲市科技局" });
      expect((await world.file("甲市科委", 2020)).department.code).toBe("K");
    });

    test("takes in the parts that came before, and refuses two codes for one name", async () => {
      await world.file("甲市科技局", 2020);
      await world.register({ code: "C", name: "甲市" });
      const bodies = await world.store.read((manager) => loadBodies(manager, null, ALL_DUE));
      expect(bodies.find((body) => body.name === "甲市科技局")?.parentId).toBe(
        bodies.find((body) => body.code === "C")?.id,
      );
      await expect(world.register({ code: "D", name: "甲市人民政府" })).rejects.toThrow(/name of C/);
    });

    test("a town is one body under both its names", async () => {
      await world.file("横溪镇人民政府", 2020);
      expect((await world.file("横溪镇", 2021)).department.name).toBe("横溪镇人民政府");
    });
  });

  test("an import that changes nothing leaves the data version alone", async () => {
    const version = () =>
      world.store.read(async (manager) => Number((await manager.findOneByOrFail(DataVersion, { id: 1 })).version));
    await world.store.write(async () => "changed");
    const before = await version();
    await world.store.write(
      async () => "same",
      (result) => result !== "same",
    );
    expect(await version()).toBe(before);
  });

  test("requests that cannot begin give their connection back", async () => {
    const source = Reflect.get(world.store, "source") as DataSource;
    await source.query("ALTER TABLE data_version RENAME TO hidden");
    for (let i = 0; i < 15; i++)
      await world.store.read((manager) => manager.query("SELECT version FROM data_version")).catch(() => undefined);
    await source.query("ALTER TABLE hidden RENAME TO data_version");
    expect(await sumOfAmounts()).toEqual({ sum: null, stated: 0 });
  });

  test("a document that is no report is kept once, with its findings, and makes no revision", async () => {
    const document = {
      sha256: "0".repeat(64),
      name: "x.txt",
      mediaType: "text/plain",
      address: null,
      bytes: Buffer.from("x"),
      text: "x",
    };
    const finding = {
      check: "NO_REPORT",
      level: FindingLevel.NOTICE,
      cells: [],
      message: said("AS_STORED", { sentence: "只有标题。" }),
      left: null,
      right: null,
      unstated: [],
    };
    const given = {
      document,
      noReport: "只有标题。",
      statements: [],
      findings: [finding],
      rules: 1,
      stated: NOBODY,
      publish: false,
    };
    expect(await world.store.write((manager) => saveDocument(manager, given))).toMatchObject({ outcome: "kept" });
    expect(await world.store.write((manager) => saveDocument(manager, given))).toMatchObject({ outcome: "unchanged" });
    await world.store.read(async (manager) => {
      expect(await manager.count(Revision)).toBe(0);
      expect(await manager.findBy(StoredFinding, {})).toMatchObject([{ rule: "NO_REPORT", revisionId: null }]);
    });
  });

  test("a text and bytes past 64 KB are kept whole", async () => {
    const text = "公开".repeat(100_000);
    await world.file("甲市科技局", 2020, { text });
    const document = await world.store.read((manager) =>
      manager.findOneOrFail(Document, { where: {}, select: { id: true, text: true, bytes: true } }),
    );
    expect(document.text === text).toBe(true);
    expect(document.bytes.equals(Buffer.from(text))).toBe(true);
  });

  test("a write that fails leaves nothing behind, not even the data version", async () => {
    const version = () => world.store.read((manager) => manager.findOneByOrFail(DataVersion, { id: 1 }));
    const before = await version();
    const failing = world.store.write(async (manager) => {
      const document = { sha256: "1", name: "x", mediaType: "x", address: null, bytes: Buffer.from("x"), text: "x" };
      const given = { document, noReport: "", statements: [], findings: [], rules: 1, stated: NOBODY, publish: false };
      await saveDocument(manager, given);
      throw new Error("in the middle");
    });
    await expect(failing).rejects.toThrow("in the middle");
    expect(await version()).toEqual(before);
    expect(await world.store.read((manager) => manager.count(Document))).toBe(0);
  });

  test("a snapshot stays as it is while others write", async () => {
    await world.file("甲市科技局", 2020, { text: "一", values: { [AMOUNT]: 100 } });
    const snapshot = await world.store.snapshot();
    const count = () => snapshot.manager.count(Revision);
    expect(await count()).toBe(1);
    const writing = world.file("甲市科技局", 2020, { text: "二", values: { [AMOUNT]: 200 } });
    await new Promise((soon) => setTimeout(soon, 50));
    expect(await count()).toBe(1);
    await snapshot.release();
    await writing;
    expect(await sumOfAmounts()).toMatchObject({ sum: 200n });
  });

  test("the tables are those that the entities describe", async () => {
    expect(await world.store.pendingChanges()).toEqual([]);
  });
});
