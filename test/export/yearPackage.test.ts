import { createHash } from "node:crypto";
import { buffer } from "node:stream/consumers";
import Ajv from "ajv";
import addFormats from "ajv-formats";
import { PUBLIC } from "../../src/access/viewer";
import { yearPackage, yearPackageStream } from "../../src/export/year/yearPackage";
import { Question } from "../../src/question/question";
import { yearAsked } from "../../src/question/yearFiled";
import { Document } from "../../src/store/entity/document";
import { ask } from "../support/api";
import { onEachDatabase } from "../support/databases";
import { DATA_PACKAGE_SCHEMA } from "../support/dataPackageSchema";
import { sampleFile } from "../support/sampleFile";
import { schemaBreaches, type TableSchema } from "../support/tableSchema";
import { csvRecords, unpacked } from "../support/unpacked";
import { World } from "../support/world";

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
  readonly schema: TableSchema;
}

interface Package {
  readonly files: ReadonlyMap<string, Buffer>;
  readonly descriptor: { readonly resources: readonly Resource[] };
  readonly rows: (table: string) => ReturnType<typeof csvRecords>;
}

async function packageOf(
  world: World,
  year: string,
  under: string | null = null,
  asOf: string | null = null,
): Promise<Package> {
  const question = new Question(world.store, PUBLIC);
  try {
    const packed = await yearPackage(question, yearAsked(year, under, asOf));
    const files = await unpacked(await buffer(yearPackageStream(packed)));
    const descriptor = JSON.parse(String(files.get("datapackage.json")));
    return { files, descriptor, rows: (table) => csvRecords(files.get(`${table}.csv`) as Buffer) };
  } finally {
    await question.close();
  }
}

function breachesIn({ descriptor, files, rows }: Package): readonly string[] {
  return schemaBreaches(
    new Map(
      descriptor.resources.map(({ name, path, schema }) => {
        const [heads = ""] = String(files.get(path)).replace("\ufeff", "").split("\r\n", 1);
        return [name, { schema, heads: heads.split(","), rows: rows(name) }];
      }),
    ),
  );
}

describe("the package of a year of the made-up city", () => {
  let world: World;
  let made: Package;
  beforeAll(async () => {
    world = await World.on(await sampleFile());
    made = await packageOf(world, "2020");
  });
  afterAll(() => world.close());

  test("datapackage.json is a Tabular Data Package", () => {
    const ajv = addFormats(new Ajv({ allErrors: true }));
    const validate = ajv.compile(DATA_PACKAGE_SCHEMA);
    validate(made.descriptor);
    expect(validate.errors).toBe(null);
    expect(validate({ ...made.descriptor, resources: [] })).toBe(false);
  });

  test("every table fits its Table Schema, with its keys", () => {
    expect(breachesIn(made)).toEqual([]);
    expect(made.descriptor.resources.map(({ name }) => name).sort()).toEqual([
      "codebook",
      "coverage",
      "departments",
      "figures",
      "findings",
      "reports",
    ]);
  });

  test("datapackage.json has size and fingerprint of every table", () => {
    for (const { path, bytes, hash } of made.descriptor.resources) {
      const file = made.files.get(path) as Buffer;
      expect([path, bytes, hash]).toEqual([path, file.length, `sha256:${sha256(file)}`]);
    }
  });

  test("every document is in it as it came, under the name that its report gives", async () => {
    const documents = await world.store.read((manager) =>
      manager.find(Document, { select: { id: true, sha256: true, bytes: true, name: true } }),
    );
    const bySha = new Map(documents.map((document) => [document.sha256, document]));
    const reports = made.rows("reports");
    expect(reports.length).toBeGreaterThan(20);
    for (const { document, sha256: named, departmentCode, size } of reports) {
      const bytes = made.files.get(document as string) as Buffer;
      expect(sha256(bytes)).toBe(named);
      expect(String(bytes.length)).toBe(size);
      const stored = bySha.get(named as string) as Document;
      expect(bytes.equals(stored.bytes)).toBe(true);
      expect(document).toBe(`documents/${departmentCode}_2020_${stored.name}`);
    }
    const inFolder = [...made.files.keys()].filter((name) => name.startsWith("documents/"));
    expect(inFolder.sort()).toEqual([...new Set(reports.map(({ document }) => document))].sort());
  });

  test("figures are the cells that the API shows", async () => {
    const { reports } = await ask<{ reports: { nodes: ApiReport[] } }>(
      world,
      `{ reports(where: { years: [2020] }, first: 200) { nodes { department { code } form
          cells(statuses: [REPORTED, BLANK, DECODED, UNCERTAIN, UNREADABLE, MISSING, NOT_IN_FORM, CORRECTED])
          { indicator applicant value status raw candidates locator { table row column page start end address } } } } }`,
    );
    const expected = reports.nodes.flatMap(({ department, form, cells }) =>
      cells.map(({ locator, candidates, raw, ...cell }) => ({
        departmentCode: department.code,
        form,
        ...cell,
        raw: raw === null || raw === "" ? null : defused(raw), // a blank cell may have a place where nothing is printed
        candidates: candidates.join(" ") || null,
        ...Object.fromEntries(
          (["table", "row", "column", "page", "start", "end"] as const).map((key) => [key, textOr(locator?.[key])]),
        ),
        sheetCell: locator?.address ?? null,
      })),
    );
    const shown = made.rows("figures").map((row) => {
      const { departmentName, year, revision, path, unit, sha256: _, ...rest } = row;
      return rest;
    });
    expect(sorted(shown)).toEqual(sorted(expected));
  });

  test("findings are those that the API shows", async () => {
    const { findings } = await ask<{ findings: { totalCount: number; nodes: ApiFinding[] } }>(
      world,
      `{ findings(where: { years: [2020] }, first: 1000) { totalCount nodes { report { department { code } }
          check level clause(language: ZH) left right difference unit zh: message(language: ZH) en: message(language: EN) } } }`,
    );
    expect(findings.totalCount).toBe(findings.nodes.length);
    const expected = findings.nodes.map(({ report, zh, en, ...finding }) => ({
      departmentCode: report.department.code,
      ...finding,
      messageZh: zh,
      messageEn: en,
    }));
    const shown = made.rows("findings").map((row) => {
      const { departmentName, year, number, cells, unstated, ...rest } = row;
      return rest;
    });
    expect(sorted(shown)).toEqual(sorted(expected));
  });

  test("the README says what each file and each status is", () => {
    const text = String(made.files.get("README.md"));
    for (const { path } of made.descriptor.resources) expect(text).toContain(`\`${path}\``);
    const statuses = [...made.rows("figures"), ...made.rows("coverage")].map(({ status }) => status);
    for (const status of new Set(statuses)) expect(text).toContain(`\`${status}\``);
    expect(text).toMatch(/虚构/);
  });
});

onEachDatabase("The package of a year", (open) => {
  let world: World;
  beforeEach(async () => {
    world = await open();
    await world.register(
      { code: "P", name: "甲省", summary: true },
      { code: "C", name: "甲市", parent: "P", summary: true },
      { code: "A", name: "甲市教育局", parent: "C", line: "教育" },
      { code: "B", name: "甲市民政局", parent: "C" },
      { code: "D", name: "甲市档案局", parent: "C", activeTo: 2018 },
      { code: "X", name: "乙市教育局" },
    );
    await world.file("甲市教育局", 2020, {
      values: { "rules.made": 0, "procurement.amount": 429_100_000, "applications.received.total": null },
      rest: 1,
      published: "2021-02-03",
    });
    await world.file("甲市民政局", 2019, {});
  });
  afterEach(() => world.close());

  const filedBy = (made: Package) =>
    Object.fromEntries(made.rows("coverage").map(({ departmentCode, status }) => [departmentCode, status]));

  test("keeps zero, blank and not in the form apart; money is yuan", async () => {
    const made = await packageOf(world, "2020");
    const cell = (path: string) => made.rows("figures").find((row) => row.path === path);
    expect(cell("rules.made")).toMatchObject({ value: "0", status: "REPORTED", unit: "COUNT" });
    expect(cell("applications.received.total")).toMatchObject({ value: null, status: "BLANK" });
    expect(cell("procurement.amount")).toMatchObject({ value: "4291000.00", status: "REPORTED", unit: "YUAN" });
    expect(cell("fees.amount")).toMatchObject({ value: null, status: "NOT_IN_FORM", indicator: "FEES_AMOUNT" });
    expect(cell("applications.received.naturalPerson")).toMatchObject({
      applicant: "NATURAL_PERSON",
      indicator: "APPLICATIONS_RECEIVED",
    });
    expect(breachesIn(made)).toEqual([]);
  });

  test("says of each body whether it filed, and how late", async () => {
    const made = await packageOf(world, "2020");
    expect(filedBy(made)).toEqual({
      A: "REPORTED",
      B: "NOT_REPORTED",
      C: "NOT_EXPECTED",
      D: "NOT_EXPECTED",
      P: "NOT_EXPECTED",
      X: "NOT_EXPECTED",
    });
    const [a, b] = made.rows("coverage");
    expect(a).toMatchObject({ dueOn: "2021-01-31", publishedOn: "2021-02-03", timeliness: "LATE", daysLate: "3" });
    expect(b).toMatchObject({ dueOn: "2021-01-31", publishedOn: null, timeliness: null, daysLate: null });
    expect(made.rows("reports")).toMatchObject([{ departmentCode: "A", timeliness: "LATE", daysLate: "3" }]);
  });

  test("counts who filed as a sum does", async () => {
    const made = await packageOf(world, "2020", "甲市");
    const { aggregate } = await ask<{ aggregate: { coverage: { expected: number; reported: number } }[] }>(
      world,
      `{ aggregate(where: { under: "甲市", years: [2020] }) { coverage { expected reported } } }`,
    );
    const statuses = Object.values(filedBy(made));
    const reported = statuses.filter((status) => status === "REPORTED").length;
    const missing = statuses.filter((status) => status === "NOT_REPORTED").length;
    expect(aggregate).toEqual([{ coverage: { expected: reported + missing, reported } }]);
  });

  test("of a body has that body and all below it, and names those above it", async () => {
    await world.file("甲市", 2020, {});
    await world.file("乙市教育局", 2020, {});
    const made = await packageOf(world, "2020", "C");
    expect(made.rows("reports").map(({ departmentCode }) => departmentCode)).toEqual(["A", "C"]);
    expect(made.rows("departments").map(({ code, included, parent }) => [code, included, parent])).toEqual([
      ["P", "false", null],
      ["A", "true", "C"],
      ["B", "true", "C"],
      ["C", "true", "P"],
      ["D", "true", "C"],
    ]);
    expect(breachesIn(made)).toEqual([]);
  });

  test("has the valid version of each report alone, and no draft", async () => {
    await world.file("甲市教育局", 2020, { values: { "rules.made": 7 }, text: "better" });
    await world.file("甲市教育局", 2020, { values: { "rules.made": 9 }, text: "draft", publish: false });
    await world.file("乙市教育局", 2020, { publish: false });
    const made = await packageOf(world, "2020");
    expect(made.rows("reports").map(({ departmentCode, revision }) => [departmentCode, revision])).toEqual([
      ["A", "2"],
    ]);
    expect(made.rows("figures").find(({ path }) => path === "rules.made")?.value).toBe("7");
    expect([...made.files].filter(([name]) => name.startsWith("documents/")).map(([, bytes]) => String(bytes))).toEqual(
      ["better"],
    );
  });

  test("as of a moment has what was valid then", async () => {
    const { reports } = await ask<{ reports: { nodes: { validFrom: string }[] } }>(
      world,
      "{ reports(where: { years: [2020] }) { nodes { validFrom } } }",
    );
    await world.file("甲市教育局", 2020, { values: { "rules.made": 7 }, text: "better" });
    const made = await packageOf(world, "2020", null, reports.nodes[0]?.validFrom ?? null);
    expect(made.rows("reports").map(({ revision }) => revision)).toEqual(["1"]);
    expect(made.rows("figures").find(({ path }) => path === "rules.made")?.value).toBe("0");
    expect(String(made.files.get("README.md"))).toContain(reports.nodes[0]?.validFrom);
  });

  test.each([
    ["2018", null, "YEAR_WITHOUT_REPORTS", "YEAR_WITHOUT_REPORTS"],
    ["2020", "乙市教育局", "YEAR_WITHOUT_REPORTS", "YEAR_WITHOUT_REPORTS_BELOW"],
    ["2020", "丙市", "DEPARTMENT_UNKNOWN", "DEPARTMENT_NOT_FOUND"],
    ["20", null, "BAD_USER_INPUT", "YEAR_UNREADABLE"],
  ])("of %s under %s is refused with a sentence: %s", async (year, under, code, sentence) => {
    await expect(packageOf(world, year, under)).rejects.toMatchObject({ code, said: { code: sentence } });
  });
});

interface ApiReport {
  readonly department: { readonly code: string };
  readonly form: string;
  readonly cells: readonly {
    readonly indicator: string;
    readonly applicant: string | null;
    readonly value: string | null;
    readonly status: string;
    readonly raw: string | null;
    readonly candidates: readonly string[];
    readonly locator: Readonly<Record<string, number | string | null>> | null;
  }[];
}

interface ApiFinding {
  readonly report: { readonly department: { readonly code: string } };
  readonly zh: string;
  readonly en: string;
}

function sha256(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function textOr(value: string | number | null | undefined): string | null {
  return value == null ? null : String(value);
}

/** A text as it is in a CSV file: what a spreadsheet could run has an apostrophe before it. */
function defused(text: string): string {
  return /^\s*[=+\-@]/.test(text) && !/^-\d/.test(text) ? `'${text}` : text;
}

function sorted(rows: readonly object[]): readonly string[] {
  return rows.map((row) => JSON.stringify(Object.fromEntries(Object.entries(row).sort()))).sort();
}
