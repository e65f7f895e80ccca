import JSONstat from "jsonstat-toolkit";
import { jsonStatFile } from "../../src/export/table/jsonStat";
import type { Table, TableColumn, TableValue } from "../../src/export/table/table";
import { answerWith } from "./randomTables";

describe("a JSON-stat file", () => {
  it("is a cube of the dimensions and the measures", async () => {
    const { written, cube } = await both(DEPARTMENTS);
    expect(written).toMatchObject({
      version: "2.0",
      class: "dataset",
      label: "示例市采购最多的部门: 汇总",
      updated: "2026-01-02T03:04:05.678Z",
      id: ["department", "year", "metric"],
      size: [2, 2, 2],
      role: { time: ["year"], metric: ["metric"] },
      note: ["问题: 谁采购最多？"],
    });
    expect(cube.Dimension("department").Category("007").label).toBe("甲局");
    expect(cube.Dimension("metric").Category("amount")).toMatchObject({
      label: "采购总金额（元）",
      unit: { label: "元", decimals: 2 },
    });
    expect(cube.Dimension("metric").Category("rules").unit).toEqual({ label: "件", decimals: 0 });
  });

  it("has null and the reason where a value is absent, and what the reason means", async () => {
    const { cube } = await both(DEPARTMENTS);
    expect(cube.Data({ department: "007", year: "2024", metric: "amount" })).toMatchObject({
      value: 4291000,
      status: "REPORTED",
    });
    expect(cube.Data({ department: "009", year: "2023", metric: "amount" })).toMatchObject({
      value: null,
      status: "NOT_REPORTED",
    });
    expect(cube.Data({ department: "009", year: "2024", metric: "amount" })).toMatchObject({
      value: null,
      status: "BLANK",
    });
    expect(cube.extension.status.label.BLANK).toBe("BLANK的含义");
  });

  it("writes the digits of a decimal as they are", async () => {
    const { text } = await both(DEPARTMENTS);
    expect(text).toContain(",4291000.00,");
  });

  it.each(["1234567890123456.78", "0.12345678901234567"])(
    "writes %s as text, because readers would take it for another figure",
    async (amount) => {
      const { text } = await both(departments([["007", "甲局", 2024, amount, "REPORTED", 1]]));
      expect(text).toContain(`"${amount}"`);
    },
  );

  it("leaves empty cells out where most are", async () => {
    const rows = ["1", "2", "3", "4", "5"].map((code, i) => [code, `部门${code}`, 2020 + i, "1.00", "REPORTED", i]);
    const { written, cube } = await both(departments(rows));
    expect(written.size).toEqual([5, 5, 2]);
    expect(Object.keys(written.value)).toHaveLength(10);
    expect(cube.Data({ department: "5", year: "2024", metric: "rules" }).value).toBe(4);
    expect(cube.Data({ department: "5", year: "2020", metric: "rules" })).toMatchObject({ value: null, status: null });
  });

  it("numbers the rows where the dimensions do not tell them apart", async () => {
    const row = ["007", "甲局", 2024, "1.00", "REPORTED", 1];
    const { written, cube } = await both(departments([row, row]));
    expect(written.id).toEqual(["row", "metric"]);
    expect(cube.Dimension("row").label).toBe("序号");
    expect(cube.Data({ row: "2", metric: "department.name" }).value).toBe("甲局");
  });

  it.each(["", "__proto__"])("numbers the rows where a code is %j, which readers cannot find", async (code) => {
    const { written, cube } = await both(departments([[code, "甲局", 2024, "1.00", "REPORTED", 1]]));
    expect(written.id).toEqual(["row", "metric"]);
    expect(cube.Data({ row: "1", metric: "department.code" }).value).toBe(code);
  });

  it("keeps names as values where a code has two of them", async () => {
    const { cube } = await both(
      departments([
        ["007", "甲局", 2023, "1.00", "REPORTED", 1],
        ["007", "甲委", 2024, "1.00", "REPORTED", 1],
      ]),
    );
    expect(cube.Data({ department: "007", year: "2024", metric: "department.name" }).value).toBe("甲委");
  });

  it("has the words of the language of the heads, English beside codes", async () => {
    const { cube } = await both(DEPARTMENTS, "code");
    expect(cube.label).toBe("The departments of the sample city that bought the most: Sums");
    expect(cube.Dimension("metric").Category("amount")).toMatchObject({ label: "amount", unit: { label: "yuan" } });
  });
});

const COLUMNS: readonly TableColumn[] = [
  column("department.code", "部门代码", { kind: "word", role: "dimension", dimension: "department" }),
  column("department.name", "部门", { kind: "word", role: "dimension", dimension: "department" }),
  column("year", "年度", { kind: "count", role: "dimension", dimension: "year" }),
  column("amount", "采购总金额", {
    kind: "decimal",
    role: "measure",
    unit: { zh: "元", en: "yuan" },
    statusColumn: "status",
  }),
  column("status", "状态", { kind: "word", role: "status" }),
  column("rules", "规章", { kind: "count", role: "measure", unit: { zh: "件", en: "rules" } }),
];

const DEPARTMENTS = departments([
  ["007", "甲局", 2023, "5.50", "REPORTED", 0],
  ["007", "甲局", 2024, "4291000.00", "REPORTED", 1],
  ["009", "乙局", 2023, null, "NOT_REPORTED", 2],
  ["009", "乙局", 2024, null, "BLANK", 3],
]);

function departments(rows: readonly (readonly TableValue[])[]): Table {
  return { list: "aggregate", label: { zh: "汇总", en: "Sums" }, columns: COLUMNS, rows, cut: null };
}

function column(
  code: string,
  zh: string,
  rest: Pick<TableColumn, "kind" | "role"> & Partial<TableColumn>,
): TableColumn {
  return { code, label: { zh, en: code }, description: { zh, en: code }, unit: null, ...rest };
}

/** The file as text, as JSON, and as the toolkit of JSON-stat understands it. */
async function both(table: Table, header: "zh" | "code" = "zh") {
  const text = (await jsonStatFile.write(answerWith(table), { list: "aggregate", header })).toString();
  return { text, written: JSON.parse(text), cube: JSONstat(JSON.parse(text)) };
}
