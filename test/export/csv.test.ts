import { parse } from "csv-parse/sync";
import { csvFile } from "../../src/export/table/csv";
import type { Table, TableColumn, TableValue } from "../../src/export/table/table";
import { answerWith } from "./randomTables";

describe("a CSV file", () => {
  it("is UTF-8 with a byte order mark, and its lines end with CR LF", async () => {
    const text = await written([["甲局", "5.00", "REPORTED"]]);
    expect(text).toBe("\uFEFF部门,采购总金额（元）,状态\r\n甲局,5.00,REPORTED\r\n");
  });

  it.each([
    ["a,b", '"a,b"'],
    ['他说"公开"', '"他说""公开"""'],
    ["上\n下", '"上\n下"'],
    ["上\r\n下", '"上\r\n下"'],
    ["a;b\tc", "a;b\tc"],
    [" 空 格 ", " 空 格 "],
  ])("quotes %j as %j", async (name, field) => {
    expect(await written([[name, "5.00", "REPORTED"]])).toContain(`\r\n${field},5.00,REPORTED\r\n`);
  });

  it.each([
    "=1+1",
    '=HYPERLINK("http://example.org","看")',
    "+86 10",
    "-局",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "  =1",
    "\u3000＝1+1",
    "\u200B＋1",
    "－1",
    "＠A1",
    "\u0000=1",
  ])("gives %j an apostrophe, so that no spreadsheet runs it", async (name) => {
    expect(await namesIn([[name, null, null]])).toEqual([`'${name}`]);
  });

  it.each(["部门=甲", "甲-乙", "a@b", "'甲", "（=1）"])("leaves %j as it is", async (name) => {
    expect(await namesIn([[name, null, null]])).toEqual([name]);
  });

  it.each(["-5", "-429100000.00", "0.00", "12345678901234567890.12"])(
    "leaves the number %s as it is",
    async (figure) => {
      expect(await written([["甲局", figure, "REPORTED"]])).toContain(`甲局,${figure},REPORTED`);
    },
  );

  it.each([
    ["zh", "部门,采购总金额（元）,状态"],
    ["en", "Department,Procurement (yuan),Status"],
    ["code", "department.name,amount,amountStatus"],
  ] as const)("has heads by choice: %s", async (header, heads) => {
    expect(await written([], COLUMNS, header)).toBe(`\uFEFF${heads}\r\n`);
  });

  it("tells columns with the same label apart by their codes", async () => {
    const label = { zh: "名称", en: "Name" };
    const columns = COLUMNS.map((column) => ({ ...column, label, unit: null }));
    expect(await written([], columns)).toBe("\uFEFF名称（department.name）,名称（amount）,名称（amountStatus）\r\n");
  });

  it("tells them apart where one label looks like another with its code", async () => {
    const [a, b, c] = COLUMNS as readonly [TableColumn, TableColumn, TableColumn];
    const columns = [
      { ...a, label: { zh: "名称", en: "" } },
      { ...b, label: { zh: "名称", en: "" }, unit: null },
      { ...c, label: { zh: "名称（amount）", en: "" } },
    ];
    const [heads] = parse(await written([], columns), { bom: true });
    expect(new Set(heads).size).toBe(3);
  });

  it("contains the table that was asked for, and refuses one that the answer does not have", async () => {
    const other = { ...table([["乙局", null, "BLANK"]], COLUMNS), list: "ranking" };
    const bytes = await csvFile.write(answerWith(table([], COLUMNS), other), { list: "ranking", header: "code" });
    expect(bytes.toString()).toContain("乙局,,BLANK");
    await expect(csvFile.write(answerWith(other), { list: "aggregate", header: "zh" })).rejects.toThrow(
      "no table aggregate",
    );
  });
});

const COLUMNS: readonly TableColumn[] = [
  column("department.name", "部门", "Department", { kind: "word", role: "dimension", unit: null }),
  column("amount", "采购总金额", "Procurement", { kind: "decimal", role: "measure", unit: { zh: "元", en: "yuan" } }),
  column("amountStatus", "状态", "Status", { kind: "word", role: "status", unit: null }),
];

function column(code: string, zh: string, en: string, rest: Pick<TableColumn, "kind" | "role" | "unit">): TableColumn {
  return { code, label: { zh, en }, description: { zh, en }, ...rest };
}

function table(rows: readonly (readonly TableValue[])[], columns: readonly TableColumn[]): Table {
  return { list: "aggregate", label: { zh: "汇总", en: "Sums" }, columns, rows, cut: null };
}

async function written(
  rows: readonly (readonly TableValue[])[],
  columns = COLUMNS,
  header: "zh" | "en" | "code" = "zh",
): Promise<string> {
  return (await csvFile.write(answerWith(table(rows, columns)), { list: "aggregate", header })).toString();
}

async function namesIn(rows: readonly (readonly TableValue[])[]): Promise<readonly string[]> {
  return parse(await written(rows), { bom: true, from: 2, record_delimiter: "\r\n" }).map(([name]) => name as string);
}
