import { createHash } from "node:crypto";
import type { DataSource } from "typeorm";
import { correctCells } from "../../src/change/correct";
import { importFile } from "../../src/change/ingest";
import { type Reread, type RereadOptions, rereadAll } from "../../src/change/reread";
import { CellStatus } from "../../src/form/status";
import { READER_VERSION } from "../../src/report/readerVersion";
import { DataVersion } from "../../src/store/entity/dataVersion";
import { Document } from "../../src/store/entity/document";
import { StoredFinding } from "../../src/store/entity/finding";
import { Provenance } from "../../src/store/entity/provenance";
import { Revision } from "../../src/store/entity/revision";
import { verifyRollups } from "../../src/store/rollup/rebuild";
import { ask } from "../support/api";
import { reportText } from "../support/composed";
import { onEachDatabase } from "../support/databases";
import { OFFICER } from "../support/office";
import { asIfOlder } from "../support/olderReading";
import { saying } from "../support/saying";
import type { World } from "../support/world";

const PUBLISHED = { publish: true, author: "test", reason: "test" };

onEachDatabase("Reading again", (open) => {
  let world: World;
  beforeEach(async () => {
    world = await open();
  });
  afterEach(() => world.close());

  const reread = async (options: Partial<RereadOptions> = {}): Promise<readonly Reread[]> => {
    const all: Reread[] = [];
    for await (const one of rereadAll(world.store, { all: false, dryRun: false, publish: false, ...options }))
      all.push(one);
    return all;
  };
  const imported = (text: string, options: object = {}) =>
    importFile(world.store, { name: "k.txt", bytes: Buffer.from(text) }, { ...PUBLISHED, ...options });
  const statement = (sql: string) => (Reflect.get(world.store, "source") as DataSource).query(sql);
  const revisions = () => world.store.read((manager) => manager.find(Revision, { order: { id: "ASC" } }));

  const TEXT = reportText("甲市科学技术局", 2020, { "rules.made": "4" });

  test("what today's reader has read is left alone, unless all is asked for", async () => {
    await imported(TEXT);
    expect((await revisions())[0]?.readerVersion).toBe(READER_VERSION);
    expect(await reread()).toEqual([]);
    expect(await reread({ all: true })).toMatchObject([{ outcome: "unchanged" }]);
    expect(await revisions()).toHaveLength(1);
  });

  test("a reading that differs is the next revision, a draft, with its reason and its reader", async () => {
    await imported(TEXT);
    await asIfOlder(world.store, 7);
    const [one] = await reread();
    expect(one).toMatchObject({
      outcome: "changed",
      what: saying("甲市科学技术局 2020, revision 2"),
      differences: [{ path: "rules.made", before: "7", after: "4" }],
    });
    const [before, after] = await revisions();
    expect(before).toMatchObject({ number: 1, readerVersion: 1 });
    expect(after).toMatchObject({
      number: 2,
      readerVersion: READER_VERSION,
      validFrom: null,
      reason: `read again by reader ${READER_VERSION}`,
    });
    expect(after?.figures.rules?.made).toBe(4);
    expect(await reread()).toEqual([]);
  });

  test("a draft that was read again is published by a later reading with --publish", async () => {
    await imported(TEXT);
    await asIfOlder(world.store, 7);
    await reread();
    expect(await reread({ all: true, publish: true })).toMatchObject([{ outcome: "published" }]);
    expect(await revisions()).toMatchObject([{ number: 1 }, { number: 2, validTo: expect.stringMatching(/^9999/) }]);
    expect((await world.store.read(verifyRollups)).faults).toEqual([]);
  });

  test("published at once, its sums and findings follow", async () => {
    await imported(TEXT);
    await asIfOlder(world.store, null, CellStatus.BLANK);
    await reread({ publish: true });
    const answer = await ask(
      world,
      "{ reports { nodes { revision figures { rules { made } } revisions { number readerVersion } } } aggregate { figures { rules { made } } } }",
    );
    expect(answer).toMatchObject({
      ...{
        reports: {
          nodes: [
            {
              revision: 2,
              figures: { rules: { made: 4 } },
              revisions: [
                { number: 1, readerVersion: 1 },
                { number: 2, readerVersion: READER_VERSION },
              ],
            },
          ],
        },
        aggregate: [{ figures: { rules: { made: 4 } } }],
      },
    });
    expect((await world.store.read(verifyRollups)).faults).toEqual([]);
  });

  test("a draft of a person stays a draft", async () => {
    await imported(TEXT, { publish: false });
    await asIfOlder(world.store, 7);
    await reread({ publish: true });
    expect(await revisions()).toMatchObject([{ validFrom: null }, { validFrom: null }]);
  });

  test("a dry run says the same and changes nothing", async () => {
    await imported(TEXT);
    await asIfOlder(world.store, 7);
    const version = () => world.store.read((manager) => manager.findOneByOrFail(DataVersion, { id: 1 }));
    const before = await version();
    const [dry] = await reread({ dryRun: true });
    expect(await version()).toEqual(before);
    expect(await revisions()).toHaveLength(1);
    const [real] = await reread();
    expect(real?.differences).toEqual(dry?.differences);
  });

  test("a cell that a person corrected stays as it is", async () => {
    await imported(TEXT, { publish: false });
    const cells = [{ path: "rules.made", value: "9" }] as const;
    const words = { department: "甲市科学技术局", year: 2020, version: "1.0", reason: "核对", idempotencyKey: null };
    await correctCells(world.store, OFFICER, { ...words, cells });
    await statement("UPDATE revision SET reader_version = 1");
    expect(await reread()).toMatchObject([{ outcome: "unchanged" }]);
    expect(await revisions()).toMatchObject([
      { readerVersion: 1, figures: { rules: { made: 4 } } },
      { readerVersion: READER_VERSION, figures: { rules: { made: 9 } } },
    ]);
  });

  test("what a person stated at import is stated again", async () => {
    await imported(TEXT, { department: "乙市教育局", year: 2019 });
    expect(await revisions()).toMatchObject([{ statedDepartment: "乙市教育局", statedYear: 2019, year: 2019 }]);
    await asIfOlder(world.store, 7);
    expect(await reread()).toMatchObject([{ outcome: "changed", said: [] }]);
    expect(await revisions()).toMatchObject([{}, { statedDepartment: "乙市教育局", statedYear: 2019, year: 2019 }]);
  });

  test("the day of publication that an older reader did not read is read, and that a person stated stays", async () => {
    const dated = TEXT.replace("\n", "\n发布日期：2021-02-03\n");
    await imported(dated);
    await imported(reportText("甲市民政局", 2020).replace("\n", "\n发布日期：2021-02-03\n"), {
      published: "2021-01-20",
    });
    await statement("UPDATE revision SET reader_version = 1, published_on = stated_published, publication = NULL");
    await statement("UPDATE department SET publications = '' WHERE code = '甲市科学技术局'");
    const timeliness = async () => {
      const { reports } = await ask<{ reports: { nodes: { publishedOn: string; timeliness: { status: string } }[] } }>(
        world,
        "{ reports(orderBy: [{ by: DEPARTMENT, direction: ASC }]) { nodes { publishedOn timeliness { status } } } }",
      );
      return reports.nodes.map((node) => [node.publishedOn, node.timeliness.status]);
    };
    const stated = ["2021-01-20", "ON_TIME"];
    expect(await timeliness()).toEqual([stated, [null, "UNKNOWN"]]);
    const said = [saying("published on 2021-02-03")];
    expect(await reread({ dryRun: true })).toMatchObject([{ outcome: "unchanged", said }, { said }]);
    expect(await timeliness()).toEqual([stated, [null, "UNKNOWN"]]);
    expect(await reread()).toMatchObject([{ outcome: "unchanged", said }, { said }]);
    expect(await timeliness()).toEqual([stated, ["2021-02-03", "LATE"]]);
    expect((await world.store.read(verifyRollups)).faults).toEqual([]);
    await statement("UPDATE department SET publications = ''");
    expect((await world.store.read(verifyRollups)).faults).toHaveLength(2);
  });

  test("a report stays its department's where the document names another now, and that is said", async () => {
    await imported(TEXT, { department: "乙市教育局" });
    await statement("UPDATE revision SET reader_version = 1, stated_department = NULL");
    const [one] = await reread();
    expect(one).toMatchObject({ outcome: "unchanged" });
    expect(one?.said[0]).toEqual(saying(/names 甲市科学技术局 and 2020 now/));
  });

  test("a document that was no report becomes one, as what a person stated", async () => {
    await imported("年度报告", { department: "甲市科学技术局", year: 2020 });
    await world.store.write((manager) =>
      manager.update(
        Document,
        { id: 1 },
        { bytes: Buffer.from(TEXT), readerVersion: 1, noReport: "nothing", text: "older" },
      ),
    );
    await statement(`UPDATE document SET sha256 = '${createHash("sha256").update(TEXT).digest("hex")}'`);
    expect(await reread({ dryRun: true })).toMatchObject([{ outcome: "new" }]);
    expect(await reread()).toMatchObject([{ outcome: "new", what: saying("甲市科学技术局 2020, revision 1") }]);
    expect(await revisions()).toMatchObject([
      { validFrom: null, statedDepartment: "甲市科学技术局", statedYear: 2020 },
    ]);
    expect(await world.store.read((manager) => manager.countBy(StoredFinding, { rule: "NO_REPORT" }))).toBe(0);
    const [kept] = await world.store.read((manager) =>
      manager.find(Provenance, { select: { revisionId: true, text: true } }),
    );
    expect(kept?.text).toBe(TEXT);
  });

  test("a document in which nothing of a report is read any more states nothing", async () => {
    await imported(TEXT);
    await statement("UPDATE revision SET reader_version = 1");
    await world.store.write((manager) =>
      manager.update(Document, { id: 1 }, { bytes: Buffer.from("甲市科学技术局2020年") }),
    );
    const [one] = await reread();
    expect(one?.differences).toContainEqual({ path: "rules.made", before: "4", after: "MISSING" });
    const [, after] = await revisions();
    expect(after?.figures.rules?.made).toBeNull();
  });

  test("a document that can no longer be read changes nothing", async () => {
    await imported(TEXT);
    await statement("UPDATE revision SET reader_version = 1");
    await world.store.write((manager) =>
      manager.update(Document, { id: 1 }, { bytes: Buffer.from("\x89PNG\r\n\x1a\n", "latin1") }),
    );
    expect(await reread()).toMatchObject([{ outcome: "refused" }]);
    expect(await revisions()).toHaveLength(1);
  });

  test("locators point into the text of their own reading", async () => {
    await imported(TEXT);
    await asIfOlder(world.store, 7);
    await world.store.write((manager) => manager.update(Document, { id: 1 }, { text: `older\n${TEXT}` }));
    await reread({ publish: true });
    const answer = await ask(world, "{ reports { nodes { revision document { text } } } }");
    expect(answer).toMatchObject({ reports: { nodes: [{ revision: 2, document: { text: TEXT } }] } });
  });
});
