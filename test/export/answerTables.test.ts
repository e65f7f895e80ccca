import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { getNamedType, getNullableType, isListType, isObjectType } from "graphql";
import { PUBLIC } from "../../src/access/viewer";
import { ASIDES } from "../../src/export/answer/mainTable";
import { namedTable, namedTablesIn } from "../../src/export/answer/namedTables";
import { TableApi } from "../../src/export/answer/tableApi";
import { TABLE_FORMATS } from "../../src/export/table/formats";
import { headsOf } from "../../src/export/table/heads";
import { markdownFile } from "../../src/export/table/markdown";
import { type AnswerTables, tableIn } from "../../src/export/table/table";
import { LIMITS, type Limits } from "../../src/graphql/operation/limits";
import { buildApi } from "../../src/graphql/schema";
import { Question } from "../../src/question/question";
import { markdownTables } from "../support/markdownTables";
import { sampleFile } from "../support/sampleFile";
import { World } from "../support/world";
import { inSomeOrder, READERS, type ReadBack, rowsIn } from "./readBack";

const schema = buildApi();
const FOLDER = join(__dirname, "../../examples");

async function tablesOf(
  world: World,
  query: string,
  variables = {},
  limits: Partial<Limits> = {},
): Promise<AnswerTables> {
  const api = new TableApi(schema, { ...LIMITS, ...limits });
  const question = new Question(world.store, PUBLIC);
  try {
    const asked = api.questionFrom({ query, operationName: null, variables });
    if (!asked) throw new Error("The question is not valid.");
    return await api.tables(asked, { question }, async () => ({
      service: "x",
      readAt: "2026-01-31T00:00:00Z",
      dataVersion: "1",
    }));
  } finally {
    await question.close();
  }
}

/** The rows of a list as objects, by the codes of their columns. */
function rowsOf({ tables }: AnswerTables, list: string): readonly Readonly<Record<string, unknown>>[] {
  const table = tables.find((one) => one.list === list);
  if (!table) throw new Error(`There is no list ${list}, only ${tables.map((one) => one.list)}.`);
  return tableIn(table, "zh").rows.map((row) => Object.fromEntries(table.columns.map(({ code }, i) => [code, row[i]])));
}

describe("the tables of an answer", () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
    await world.register(
      { code: "1", name: "甲市", summary: true },
      { code: "2", name: "甲市科技局", parent: "1" },
      { code: "3", name: "甲市教育局", parent: "1" },
      { code: "4", name: "甲市水利局", parent: "1" },
    );
    await world.file("甲市科技局", 2020, { values: { "rules.made": 0, "procurement.amount": 123456 }, rest: null });
    await world.file("甲市教育局", 2020, { values: { "procurement.amount": 5 }, rest: null });
    await world.file("甲市教育局", 2021, { values: { "rules.made": 3 } });
  });
  afterAll(() => world.close());

  it("has a row for each entry of the list, nested objects as columns, money exact", async () => {
    const answer = await tablesOf(
      world,
      "{ aggregate(where: { years: [2020] }, groupBy: [DEPARTMENT]) { department { code name } figures { procurement { amount } } } }",
    );
    expect(rowsOf(answer, "aggregate")).toEqual([
      {
        "department.code": "2",
        "department.name": "甲市科技局",
        "figures.procurement.amount": "1234.56",
        "figures.procurement.amount.status": "REPORTED",
      },
      {
        "department.code": "3",
        "department.name": "甲市教育局",
        "figures.procurement.amount": "0.05",
        "figures.procurement.amount.status": "REPORTED",
      },
    ]);
    const [table] = answer.tables;
    expect(table?.columns.map(({ role, dimension }) => dimension ?? role)).toEqual([
      "department",
      "department",
      "measure",
      "status",
    ]);
    expect(table?.columns[2]).toMatchObject({ label: { zh: "政府集中采购·采购总金额" }, unit: { zh: "元" } });
  });

  it("names every reason why there is no value, and keeps zero apart from all of them", async () => {
    const answer = await tablesOf(
      world,
      `{ comparison(departments: ["2", "3", "4"], years: [2019, 2020, 2021], measures: [RULES_MADE, PROCUREMENT_AMOUNT]) {
          rows { department { code } cells { year measure value { value } } } } }`,
    );
    const [main] = answer.tables;
    expect(main?.list).toBe("comparison.rows.cells");
    const said = rowsOf(answer, "comparison.rows.cells").map(
      (row) =>
        `${row["department.code"]} ${row["cells.year"]} ${row["cells.measure"]}: ${row["cells.value.value"]} ${row["cells.value.status"]}`,
    );
    expect(said).toEqual(
      expect.arrayContaining([
        "2 2020 RULES_MADE: 0 REPORTED",
        "3 2020 RULES_MADE: null BLANK",
        "4 2020 RULES_MADE: null NOT_EXPECTED",
        "3 2021 PROCUREMENT_AMOUNT: null NOT_IN_FORM",
        "2 2021 RULES_MADE: null NOT_REPORTED",
      ]),
    );
    const codes = new Set(answer.statuses.map(({ code }) => code));
    for (const row of rowsOf(answer, "comparison.rows.cells")) expect(codes).toContain(row["cells.value.status"]);
  });

  it("says who is missing, by name, of a sum by department too", async () => {
    const { facts } = await tablesOf(
      world,
      "{ aggregate(where: { years: [2021] }, groupBy: [DEPARTMENT]) { department { name } figures { rules { made } } } }",
    );
    expect(facts.map(({ subject, text }) => `${subject.zh}：${text.zh}`)).toEqual(
      expect.arrayContaining(["报送情况：应报2份，已报1份", "未报：2021年：甲市科技局"]),
    );
    expect(facts.at(-1)?.text.en).toMatch(/^\{aggregate\(where:\{.*\}\}$/);
  });

  it("makes a list within the rows a table of its own, with what names the row around it", async () => {
    const answer = await tablesOf(
      world,
      "{ aggregate(groupBy: [YEAR]) { year figures { rules { made } } coverage { missing { name } } } }",
    );
    expect(answer.tables.map(({ list }) => list)).toEqual(["aggregate", "aggregate.coverage.missing"]);
    expect(rowsOf(answer, "aggregate.coverage.missing")).toEqual([
      { year: 2021, "coverage.missing.name": "甲市科技局" },
    ]);
  });

  it("keeps the names of the question, and evaluates its conditions and fragments", async () => {
    const query = `query Q($with: Boolean!) {
      a: aggregate(groupBy: [YEAR]) { ...F y: year }
      b: aggregate { figures { rules { made @include(if: $with) disclosed } } }
    }
    fragment F on Aggregate { coverage { expected @skip(if: $with) n: reported } }`;
    const answer = await tablesOf(world, query, { with: true });
    expect(answer.tables.map(({ list, columns }) => [list, columns.map(({ code }) => code)])).toEqual([
      ["a", ["coverage.n", "y"]],
      [
        "b",
        [
          "figures.rules.made",
          "figures.rules.made.status",
          "figures.rules.disclosed",
          "figures.rules.disclosed.status",
        ],
      ],
    ]);
  });

  it("does not mistake a name of the question for one of its own", async () => {
    const answer = await tablesOf(
      world,
      `{ ranking(by: RULES_MADE, year: 2020) { nodes { file_status: rank value { file_unit: value } } } }`,
    );
    expect(rowsOf(answer, "ranking")[0]).toMatchObject({ file_status: 1, "value.file_unit": "0" });
  });

  it("takes what a question asks of each type that an object may be", async () => {
    const found = await tablesOf(world, '{ reports(where: { departments: ["2"] }) { nodes { id } } }');
    const id = found.tables[0]?.rows[0]?.[0];
    const query = `query($id: ID!) { node(id: $id) {
      ... on Revision { x: number document { name } figures { rules { made } } }
      ... on Report { x: year document { name } figures { rules { made } } findings { check } } } }`;
    const answer = await tablesOf(world, query, { id });
    expect(rowsOf(answer, "overall")).toEqual([
      {
        "node.x": 2020,
        "node.document.name": "甲市科技局_2020.txt",
        "node.figures.rules.made": 0,
        "node.figures.rules.made.status": "REPORTED",
      },
    ]);
  });

  it("has no columns for objects of which nothing is shown, and no table for lists of nothing", async () => {
    const query =
      "{ forms { code tables { __typename } } reports { nodes { department { __typename } findings { check } } } }";
    const { tables } = await tablesOf(world, query);
    expect(tables.map(({ list, columns }) => [list, columns.map(({ code }) => code)])).toEqual([
      ["forms", ["code", "code.name"]],
      ["forms.tables", ["code", "code.name"]],
      ["reports.findings", ["findings.check"]],
    ]);
  });

  it("reads an entry of a list under all the names that it has there", async () => {
    const answer = await tablesOf(world, "{ departments { edges { a: node { name } b: node { code } } } }");
    expect(rowsOf(answer, "departments")).toContainEqual({ name: "甲市科技局", code: "2" });
  });

  it("has each code once, whatever the question calls its fields", async () => {
    const query = `{ report(department: "2", year: 2020) { year department { name }
      findings { check report { year department { name } } } cells { indicator status: raw value unit: status } } }`;
    const { tables } = await tablesOf(world, query);
    for (const { columns } of tables) {
      const codes = columns.map(({ code }) => code);
      expect(codes).toEqual([...new Set(codes)]);
      for (const { statusColumn } of columns) if (statusColumn) expect(codes).toContain(statusColumn);
    }
    const cells = tables.find(({ list }) => list === "report.cells");
    expect(cells?.columns.map(({ code, role }) => `${code} ${role}`).slice(2)).toEqual([
      "indicator dimension",
      "indicator.name dimension",
      "status attribute",
      "value measure",
      "unit status",
    ]);
  });

  it("says of an earlier version, too, that its form does not have a figure", async () => {
    const query = `{ report(department: "3", year: 2021) { revisions { form figures { procurement { amount } rules { made } } } } }`;
    expect(rowsOf(await tablesOf(world, query), "report.revisions")).toEqual([
      {
        form: "FORM_2021",
        "form.name": "报告年度 2021—至今",
        "figures.procurement.amount": null,
        "figures.procurement.amount.status": "NOT_IN_FORM",
        "figures.rules.made": 3,
        "figures.rules.made.status": "GIVEN",
      },
    ]);
  });

  it("has beside codes what they are called, in the language of the file", async () => {
    const query = `{ trend(of: [RULES_MADE, PROCUREMENT_AMOUNT], from: 2020, to: 2020) { measure points { value { value unit } } } }`;
    const answer = await tablesOf(world, query);
    const [points] = answer.tables;
    const heads = points?.columns.map(({ code, nameColumn }) => [code, nameColumn]);
    expect(heads).toEqual([
      ["measure", "measure.name"],
      ["measure.name", undefined],
      ["points.value.value", undefined],
      ["points.value.status", undefined],
      ["points.value.unit", "points.value.unit.name"],
      ["points.value.unit.name", undefined],
    ]);
    const read = async (ending: string, header: "zh" | "en") => {
      const format = TABLE_FORMATS.find((one) => one.ending === ending);
      return (await format?.write(answer, { list: "trend.points", header }))?.toString() ?? "";
    };
    expect(await read("csv", "zh")).toContain(
      "RULES_MADE,规章·本年新制作数量／本年制发件数,0,REPORTED,COUNT,件、项、条",
    );
    expect(await read("csv", "en")).toMatch(/PROCUREMENT_AMOUNT,"[^"]*procurement[^"]*",[\d.]+,REPORTED,YUAN,yuan/);
    expect(JSON.parse(await read("jsonstat.json", "zh")).dimension.measure.category.label).toMatchObject({
      RULES_MADE: "规章·本年新制作数量／本年制发件数",
    });
    const text = await read("md", "zh");
    expect(text).toMatch(/\| 规章·本年新制作数量／本年制发件数 \| [\d,]+ \| 件、项、条 \|/);
    expect(text.split("## ")[1]).not.toMatch(/RULES_MADE|COUNT/);
  });

  it("says of lists within a list that lacks some of its rows that they lack some, too", async () => {
    const answer = await tablesOf(world, "{ reports(first: 1) { nodes { year cells { value } } } }");
    expect(answer.tables.map(({ list, cut }) => [list, cut])).toEqual([
      ["reports.cells", { of: null }],
      ["reports", { of: 3 }],
    ]);
  });

  it("gives the unit of the measure asked to what speaks of that measure, and to nothing else", async () => {
    const query = `{ ranking(by: PROCUREMENT_AMOUNT, year: 2020) { distribution { median count }
      nodes { value { value } change { difference relative } department { denominators { value } } } } }`;
    const { tables } = await tablesOf(world, query);
    const units = tables.flatMap(({ columns }) =>
      columns.filter(({ role }) => role === "measure").map(({ code, unit }) => [code, unit?.zh ?? null]),
    );
    expect(units).toEqual([
      ["value.value", "元"],
      ["change.difference", "元"],
      ["change.relative", "比率，1为100%"],
      ["ranking.distribution.median", "元"],
      ["ranking.distribution.count", null],
      ["department.denominators.value", null],
    ]);
  });

  it("refuses a question without a list, and one of which nothing is there, in a sentence", async () => {
    await expect(tablesOf(world, '{ report(department: "2", year: 2020) { year } }')).rejects.toMatchObject({
      said: { code: "TABLE_WITHOUT_LIST" },
    });
    const missing = '{ report(department: "2", year: 2003) { cells { value } } }';
    await expect(tablesOf(world, missing)).rejects.toMatchObject({ said: { code: "TABLE_OF_NOTHING" } });
  });
});

describe("the pages of a list", () => {
  const BODIES = 1_030;
  let world: World;
  beforeAll(async () => {
    world = await World.open();
    await world.register(
      ...Array.from({ length: BODIES }, (_, i) => ({ code: String(1000 + i), name: `甲市第${i}局` })),
    );
  });
  afterAll(() => world.close());

  it("are all read where the question does not say which it wants", async () => {
    const { tables } = await tablesOf(world, "{ departments { nodes { code } } }");
    expect(tables[0]?.rows.map(([code]) => Number(code))).toEqual(Array.from({ length: BODIES }, (_, i) => 1000 + i));
    expect(tables[0]?.cut).toBeNull();
  });

  it("are read by edges, too", async () => {
    const { tables } = await tablesOf(world, "{ departments { edges { cursor node { code } } } }");
    expect(tables[0]?.rows.at(-1)).toEqual([String(1000 + BODIES - 1)]);
    expect(tables[0]?.columns.map(({ code }) => code)).toEqual(["code"]);
  });

  it("are those that the question wants, and the table says of how many", async () => {
    const { tables } = await tablesOf(world, "{ departments(last: 3) { nodes { code } } }");
    expect(tables[0]?.rows).toHaveLength(3);
    expect(tables[0]?.cut).toEqual({ of: BODIES });
  });

  it("end where they would cost more than an answer may, and the file says so", async () => {
    const { tables, facts } = await tablesOf(world, "{ departments { nodes { code } } }", {}, { cost: 1_500 });
    expect(tables[0]?.rows).toHaveLength(1_000);
    expect(tables[0]?.cut).toEqual({ of: BODIES });
    expect(facts.map(({ subject }) => subject.zh)).toContain("截断");
  });
});

describe("the tables of the examples", () => {
  let world: World;
  beforeAll(async () => {
    world = await World.on(await sampleFile());
  });
  afterAll(() => world.close());

  it.each([...namedTablesIn([FOLDER], schema).keys()])(
    "of %s give a reason for every value that is not there",
    async (name) => {
      const file = readdirSync(FOLDER).find((one) => one.endsWith(`-${name}.graphql`)) as string;
      const answer = await tablesOf(world, readFileSync(join(FOLDER, file), "utf8"));
      const { tables, statuses } = answer;
      const known = new Set(statuses.map(({ code }) => code));
      for (const table of tables.map((each) => tableIn(each, "zh"))) {
        const { list, columns, rows } = table;
        expect(new Set(columns.map(({ code }) => code)).size).toBe(columns.length);
        for (const { label, description } of columns)
          expect([label.zh, label.en, description.zh].map((text) => text.length > 0)).toEqual([true, true, true]);
        for (const [at, { code, role, statusColumn }] of columns.entries()) {
          if (role !== "measure") continue;
          const status = columns.findIndex((column) => column.code === statusColumn);
          for (const row of rows)
            if (row[at] === null) expect([list, code, known.has(String(row[status]))]).toEqual([list, code, true]);
        }
        for (const format of TABLE_FORMATS) {
          if (format === markdownFile) continue; // it has words for codes
          const read = READERS[format.ending] as ReadBack;
          const alone = { ...answer, tables: [table] };
          const found = read(await format.write(alone, { list, header: "zh" }), table);
          const place = [name, list, format.ending];
          expect([...place, inSomeOrder(found.rows)]).toEqual([...place, inSomeOrder(rowsIn(table, format.ending))]);
        }
        const text = await markdownFile.write({ ...answer, tables: [table] }, { list, header: "zh" });
        const { heads = [], rows: read = [] } = markdownTables(text.toString())[0] ?? {};
        const measures = headsOf(table, "zh").filter((_, at) => columns[at]?.role === "measure");
        const empty = read.flatMap((row) =>
          row.filter((cell, at) => cell === "" && measures.includes(heads[at] ?? "")),
        );
        expect([list, read.length, empty]).toEqual([list, rows.length, []]);
      }
    },
  );
});

/** The lists whose rows a question may be about. */
const ANSWERS = [
  "AuditEntry.changes",
  "Comparison.rows",
  "ComparisonRow.cells",
  "Contributor.cells",
  "Department.filings",
  "Department.parts",
  "Department.reports",
  "Document.statements",
  "DocumentTable.cells",
  "Form.tables",
  "FormBlock.rows",
  "FormRow.cells",
  "FormTable.blocks",
  "HistoryEntry.changes",
  "OpenedDocument.boxes",
  "OpenedDocument.pages",
  "OpenedDocument.paragraphs",
  "OpenedDocument.tables",
  "Reconciliation.rows",
  "Report.cells",
  "Report.findings",
  "Report.history",
  "Report.normativeDocuments",
  "Report.revisions",
  "Report.sections",
  "Report.statements",
  "Revision.findings",
  "Series.points",
  "SumVersion.values",
  "VersionCause.values",
  "Workflow.decisions",
  "YearSentences.sentences",
];

test("a question whose variable has no type that can be given is refused by the name of the variable", () => {
  expect(() => namedTable("a.graphql", "query($a: Nothing) { forms { code } }", schema)).toThrow("The variable a ");
});

test("every list of the schema is decided: it answers, or it explains", () => {
  const lists = Object.values(schema.getTypeMap()).flatMap((type) => {
    // What a mutation comes to is no answer that becomes a file.
    if (!isObjectType(type) || type.name.startsWith("__") || /Connection$|Payload$|^Query$/.test(type.name)) return [];
    return Object.values(type.getFields()).flatMap(({ name, type: of }) => {
      const row = getNamedType(of);
      const isRows = isListType(getNullableType(of)) && isObjectType(row);
      return isRows && !ASIDES.has(row.name) && !ASIDES.has(`${type.name}.${name}`) ? [`${type.name}.${name}`] : [];
    });
  });
  expect(lists.sort()).toEqual(ANSWERS);
});
