import { importFile } from "../../src/change/ingest";
import { registerDepartments } from "../../src/change/register";
import { checkAgain } from "../../src/change/upkeep";
import { StoredFinding } from "../../src/store/entity/finding";
import { ask } from "../support/api";
import { reportText } from "../support/composed";
import { onEachDatabase } from "../support/databases";
import { saying } from "../support/saying";
import type { World } from "../support/world";

const OPTIONS = { publish: true, author: "test", reason: "test" };

onEachDatabase("The write door", (open) => {
  let world: World;
  beforeEach(async () => {
    world = await open();
  });
  afterEach(() => world.close());

  const add = (
    department: string,
    year: number,
    cells: Parameters<typeof reportText>[2] = {},
    more: { overview?: string; publish?: boolean } = {},
  ) =>
    importFile(
      world.store,
      { name: `${department}_${year}.txt`, bytes: Buffer.from(reportText(department, year, cells, more.overview)) },
      { ...OPTIONS, publish: more.publish ?? true },
    );

  const findingsOf = async (department: string, year: number, check: string) => {
    const { report } = await ask<{ report: { findings: { check: string; level: string; message: string }[] } }>(
      world,
      `{ report(department: "${department}", year: ${year}) { findings { check level message } } }`,
    );
    return report.findings
      .filter((finding) => finding.check === check)
      .map(({ level, message }) => `${level} ${message}`);
  };

  // What is carried forward of 2021 is carried in of 2022 (R5); all other sums hold.
  const carrying = (out: string): Parameters<typeof reportText>[2] => ({
    "applications.received.naturalPerson": out,
    "applications.received.total": out,
    "applications.carriedOut.naturalPerson": out,
    "applications.carriedOut.total": out,
  });

  test("a year is held against the year before, whichever comes first, and again when either changes", async () => {
    await add("甲市科学技术局", 2022);
    expect(await findingsOf("甲市科学技术局", 2022, "R5")).toEqual([]);
    await add("甲市科学技术局", 2021, carrying("3"));
    expect((await findingsOf("甲市科学技术局", 2022, "R5")).length).toBeGreaterThan(0);
    expect(await findingsOf("甲市科学技术局", 2021, "R5")).toEqual([]);
    await add("甲市科学技术局", 2021, carrying("0"));
    expect(await findingsOf("甲市科学技术局", 2022, "R5")).toEqual([]);
  });

  test("a draft is held against nothing, and nothing against it", async () => {
    await add("甲市科学技术局", 2022);
    await add("甲市科学技术局", 2021, carrying("3"), { publish: false });
    expect(await findingsOf("甲市科学技术局", 2022, "R5")).toEqual([]);
  });

  test("a summary is held against its parts once all are in and declared complete; until then a notice says why not", async () => {
    await add("甲市", 2020, { "rules.made": "3" });
    await add("甲市教育局", 2019);
    await add("甲市教育局", 2020, { "rules.made": "1" });
    await add("甲市科学技术局", 2019);
    expect(await findingsOf("甲市", 2020, "R15")).toEqual([
      expect.stringMatching(/NOTICE .*1 of its 2 parts .*甲市科学技术局/),
    ]);
    await add("甲市科学技术局", 2020, { "rules.made": "1" });
    expect(await findingsOf("甲市", 2020, "R15")).toEqual([expect.stringMatching(/NOTICE .*partsComplete/)]);
    await registerDepartments(world.store, [{ code: "甲市", name: "甲市", partsComplete: true }]);
    expect(await findingsOf("甲市", 2020, "R15")).toEqual([expect.stringMatching(/WARNING .*3/)]);
    await add("甲市科学技术局", 2020, { "rules.made": "2" });
    expect((await findingsOf("甲市", 2020, "R15")).filter((finding) => finding.startsWith("WARNING"))).toEqual([]);
  });

  test("a part that files for the first time is missed in the summaries of later years", async () => {
    await add("甲市", 2021);
    await add("甲市", 2022);
    await add("甲市教育局", 2022);
    expect(await findingsOf("甲市", 2022, "R15")).toEqual([]);
    await add("甲市科学技术局", 2021);
    expect(await findingsOf("甲市", 2022, "R15")).toEqual([expect.stringMatching(/NOTICE .*甲市科学技术局/)]);
    await add("甲市科学技术局", 2021, { "rules.made": "1" });
    expect(await findingsOf("甲市", 2022, "R15")).toEqual([expect.stringMatching(/NOTICE .*甲市科学技术局/)]);
  });

  test("a summary that is revised while parts are missing names them still", async () => {
    await add("甲市科学技术局", 2019);
    await add("甲市", 2020);
    await add("甲市", 2020, { "rules.made": "1" });
    expect(await findingsOf("甲市", 2020, "R15")).toEqual([expect.stringMatching(/NOTICE .*甲市科学技术局/)]);
  });

  test("running every check again says the same, and brings back what was lost", async () => {
    await add("甲市科学技术局", 2021, { "applications.received.total": "5" });
    await add("甲市科学技术局", 2022);
    const all = () =>
      world.store.read((manager) =>
        manager.find(StoredFinding, { order: { revisionId: "ASC", rule: "ASC", message: "ASC" } }),
      );
    const said = async () => (await all()).map(({ rule, message, rules }) => [rule, message, rules]);
    const before = await said();
    expect(before.map(([rule]) => rule)).toEqual(expect.arrayContaining(["R1", "R3"]));
    expect(await checkAgain(world.store)).toBe(2);
    expect(await said()).toEqual(before);
    await world.store.write((manager) => manager.delete(StoredFinding, { rule: "R1" }));
    await checkAgain(world.store);
    expect(await said()).toEqual(before);
  });

  test("a body that is not known is registered, and a finding names those like it", async () => {
    await add("甲市水务局", 2021);
    expect(await findingsOf("甲市水务局", 2021, "NEW_DEPARTMENT")).toEqual([expect.stringContaining("no known name")]);
    await add("甲市水利局", 2021);
    expect(await findingsOf("甲市水利局", 2021, "NEW_DEPARTMENT")).toEqual([expect.stringContaining("甲市水务局")]);
    await add("甲市水利局", 2022);
    expect(await findingsOf("甲市水利局", 2022, "NEW_DEPARTMENT")).toEqual([]);
  });

  test("a body is known by its first name, whether it is registered with its second one or without", async () => {
    await add("甲市文化局", 2021);
    await add("甲市文化局（甲市文物局）", 2022);
    expect(await findingsOf("甲市文化局", 2022, "NEW_DEPARTMENT")).toEqual([]);
    const body = { code: "TYJ", name: "甲市体育局（甲市青少年局）" };
    await registerDepartments(world.store, [body]);
    await add("甲市体育局", 2022);
    expect(await findingsOf(body.name, 2022, "NEW_DEPARTMENT")).toEqual([]);
  });

  test("a doubtful name keeps the report a draft, until a person states the department", async () => {
    const text = reportText("甲市水务局", 2022).replace("甲市水务局2022年", "2022年");
    const file = { name: "report.txt", bytes: Buffer.from(`${text}\n甲市水务局\n2023年1月7日\n`) };
    const kept = await importFile(world.store, file, OPTIONS);
    expect(kept).toMatchObject({ outcome: "stored", keptDraft: saying("the signature") });
    expect(kept.reading.findings.map(({ check }) => check)).toContain("DOUBTFUL_NAME");
    const report = () => ask(world, `{ report(department: "甲市水务局", year: 2022) { year } }`).catch(() => null);
    expect(JSON.stringify(await report())).not.toContain("2022");
    expect(await importFile(world.store, file, OPTIONS)).toMatchObject({ outcome: "unchanged" });
    const stated = await importFile(world.store, file, { ...OPTIONS, department: "甲市水务局" });
    expect(stated).toMatchObject({ outcome: "published", keptDraft: null });
    expect(await report()).toEqual({ report: { year: 2022 } });
    expect(await findingsOf("甲市水务局", 2022, "DOUBTFUL_NAME")).toEqual([]);
    expect(await importFile(world.store, file, OPTIONS)).toMatchObject({ outcome: "unchanged", keptDraft: null });
  });

  test("a doubtful day of publication is said until a person states the day, whenever that is", async () => {
    const text = reportText("甲市水务局", 2022).replace("\n", "\n发布日期：2023-02-30\n");
    const file = { name: "report.txt", bytes: Buffer.from(text) };
    await importFile(world.store, file, OPTIONS);
    const doubts = () => findingsOf("甲市水务局", 2022, "PUBLICATION_DOUBTFUL");
    expect(await doubts()).toEqual([expect.stringContaining("2023-02-30")]);
    const stating = { ...OPTIONS, publish: false, published: "2023-01-20" };
    expect(await importFile(world.store, file, stating)).toMatchObject({ outcome: "dated", keptDraft: null });
    expect(await doubts()).toEqual([]);
    await checkAgain(world.store);
    expect(await doubts()).toEqual([]);
  });

  test("sections and named documents come back with their places, and sections can be searched", async () => {
    await add(
      "甲市科学技术局",
      2020,
      {},
      { overview: "出台《甲市科技券管理办法》（甲科〔2020〕21号）。全年通过门户网站公开信息120条。问题整改率98.5%。" },
    );
    await add("甲市教育局", 2020);
    const { report } = await ask<{
      report: {
        document: { text: string };
        sections: { number: number | null; heading: string; text: string; start: number; end: number }[];
        normativeDocuments: { title: string; number: string; start: number; end: number }[];
        statements: object[];
        figures: object;
      };
    }>(
      world,
      `{ report(department: "甲市科学技术局", year: 2020) { document { text } sections { number heading text start end }
         normativeDocuments { title number start end } statements { concept value unit raw } figures { published { website } } } }`,
    );
    expect(report.figures).toEqual({ published: { website: 120 } });
    expect(report.statements).toEqual(
      expect.arrayContaining([
        { concept: "published.website", value: "120", unit: "COUNT", raw: "120" },
        { concept: "rectification.rate", value: "98.50", unit: "PERCENT", raw: expect.stringContaining("98.5") },
      ]),
    );
    expect(report.sections.map((section) => section.number)).toEqual(expect.arrayContaining([1, 2, 3, 4, 5, 6]));
    expect(report.sections.find((section) => section.number === 1)?.text).toContain("甲市科技券管理办法");
    const [named] = report.normativeDocuments;
    expect(named).toMatchObject({ title: "甲市科技券管理办法", number: "甲科〔2020〕21号" });
    expect(report.document.text.slice(named?.start, named?.end)).toContain("甲市科技券管理办法");
    const found = await ask(
      world,
      `{ reports(mentions: "科技券") { totalCount nodes { department { name } sections(containing: "科技券") { number } } }
         none: reports(mentions: "100%_") { totalCount } }`,
    );
    expect(found).toEqual({
      reports: { totalCount: 1, nodes: [{ department: { name: "甲市科学技术局" }, sections: [{ number: 1 }] }] },
      none: { totalCount: 0 },
    });
  });
});
