import { type CellObject, read, utils, type WorkBook, type WorkSheet } from "@e965/xlsx";
import { sheetNames } from "../../src/export/table/sheetNames";
import type { Table, TableColumn, TableValue } from "../../src/export/table/table";
import { workbookBytes } from "../../src/export/table/workbook";
import { sheetsOf, xlsxFile } from "../../src/export/table/xlsx";
import { answerWith } from "./randomTables";

const ZH = { list: "aggregate", header: "zh" } as const;

describe("a workbook", () => {
  it("has text for words, figures for figures, days for days", async () => {
    const rows = [["000123", 1870, "4291000.00", "2024-02-29", true]];
    const cells = cellsIn(await written(table(rows)), 1);
    expect(cells.map((cell) => [cell?.t, cell?.w])).toEqual([
      ["s", "000123"],
      ["n", "1870"],
      ["n", "4291000.00"],
      ["d", "2024-02-29"],
      ["b", "TRUE"],
    ]);
  });

  it("shows all figures of a column with the digits of the finest", async () => {
    const book = await written(
      table([
        ["甲局", 1, "0.5", null, null],
        ["乙局", 2, "0.333333", null, null],
      ]),
    );
    expect([1, 2].map((row) => cellsIn(book, row)[2]?.w)).toEqual(["0.500000", "0.333333"]);
  });

  it("shows each figure with its own digits where each row has a unit of its own", async () => {
    const columns = COLUMNS.map((column) => (column.code === "amount" ? { ...column, unit: null } : column));
    const book = await written({
      ...table([
        ["甲局", 1, "4291000.00", null, null],
        ["甲局", 2, "0.448718", null, null],
      ]),
      columns,
    });
    expect([1, 2].map((row) => cellsIn(book, row)[2]?.w)).toEqual(["4291000.00", "0.448718"]);
  });

  it.each(["999999999999999.5", "1234567890123456.78", "0.1234567890123456", "-12345678901234567890"])(
    "keeps %s as text, because a spreadsheet would show another figure",
    async (amount) => {
      expect(cellsIn(await written(table([["甲局", 1, amount, null, null]])), 1)[2]).toMatchObject({
        t: "s",
        v: amount,
      });
    },
  );

  it.each(["2023-02-29", "1900-02-29", "1899-12-31", "二月"])(
    "keeps %s as text: it is no day of a spreadsheet",
    async (day) => {
      expect(cellsIn(await written(table([["甲局", 1, null, day, null]])), 1)[3]).toMatchObject({ t: "s", v: day });
    },
  );

  it("runs no formula of a name", async () => {
    const name = '=HYPERLINK("http://example.org","看")';
    const [cell] = cellsIn(await written(table([[name, 1, null, null, null]])), 1);
    expect(cell).toMatchObject({ t: "s", v: name });
    expect(cell?.f).toBeUndefined();
  });

  it("has heads that stay in sight, filter, and are printed on every page", async () => {
    const bytes = await xlsxFile.write(answerWith(table([["甲局", 1, null, null, null]])), ZH);
    const { files = {} } = read(bytes, { bookFiles: true }) as WorkBook & {
      files?: Record<string, { content: Buffer }>;
    };
    const sheet = String(files["xl/worksheets/sheet1.xml"]?.content);
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(sheet).toContain('<autoFilter ref="A1:E2"/>');
    expect(sheet).toContain('<ignoredError sqref="A1:E2" numberStoredAsText="1"/>');
    expect(String(files["xl/workbook.xml"]?.content)).toContain(">'汇总'!$1:$1</definedName>");
  });

  it("has rows as high as the text that wraps in them", async () => {
    const book = await written(
      table([
        ["公".repeat(100), 1, null, null, null],
        ["甲局", 2, null, null, null],
      ]),
    );
    const [, wrapping, other] = book.Sheets.汇总?.["!rows"] ?? [];
    expect(wrapping?.hpt).toBe(64);
    expect(other?.hpt).toBeUndefined();
  });

  it("goes on in a second sheet where a table has too many rows for one, and says so", async () => {
    const rows = ["甲局", "乙局", "丙局", "丁局"].map((name, i) => [name, i, null, null, null]);
    const book = read(await workbookBytes(await sheetsOf(answerWith(table(rows)), "zh", 4)));
    expect(book.SheetNames).toEqual(["汇总", "汇总 (2)", "说明"]);
    expect(cellsIn(book, 3, 0)[0]?.v).toBe("丙局");
    expect(cellsIn(book, 0, 1)[0]?.v).toBe("部门");
    expect(cellsIn(book, 1, 1)[0]?.v).toBe("丁局");
    expect(linesIn(book, "说明")).toContainEqual([
      "提示",
      "汇总的行数超过一张工作表的上限，第4行起在工作表“汇总 (2)”。",
    ]);
  });

  it("cuts texts that a cell cannot contain, and says so", async () => {
    const book = await written(table([["公".repeat(40_000), 1, null, null, null]]));
    expect(cellsIn(book, 1)[0]?.v).toBe("公".repeat(32_767));
    expect(linesIn(book, "说明").flat().join()).toContain("有1处文字超过32767个字符");
  });

  it("explains itself on its last sheet, in the language of the heads", async () => {
    const chinese = linesIn(await written(table([])), "说明");
    expect(chinese).toContainEqual(["问题", "谁采购最多？"]);
    expect(chinese).toContainEqual(["金额", "amount", "元", "采购的金额", undefined, "汇总"]);
    expect(chinese).toContainEqual(["BLANK", "BLANK的含义"]);
    expect(chinese).toContainEqual(["数据版本", "7"]);
    expect(chinese).toContainEqual(["读取时间", "2026-01-02 11:04:05（北京时间）"]);
    const english = linesIn(await written({ ...table([]), cut: { of: 9 } }, "en"), "About");
    expect(english).toContainEqual(["Sums", "aggregate", "0, the first ones of 9"]);
    expect(english).toContainEqual(["Read at", "2026-01-02T03:04:05.678Z"]);
  });
});

describe("the names of sheets", () => {
  it.each([
    [["政府/采购"], ["政府 采购"]],
    [["a[b]:c*d?e\\f"], ["a b c d e f"]],
    [["'甲'"], ["甲"]],
    [
      ["", "''"],
      ["Sheet", "Sheet (2)"],
    ],
    [["History"], ["History (2)"]],
    [
      ["Sums", "SUMS", "ｓｕｍｓ"],
      ["Sums", "SUMS (2)", "ｓｕｍｓ (3)"],
    ],
    [
      ["局".repeat(40), "局".repeat(50)],
      ["局".repeat(31), `${"局".repeat(27)} (2)`],
    ],
    [[`${"a".repeat(30)}😀`], ["a".repeat(30)]],
    [[`${"a".repeat(30)}'b`], ["a".repeat(30)]],
  ])("of %j are %j", (wished, names) => {
    expect(sheetNames(wished)).toEqual(names);
  });
});

const COLUMNS: readonly TableColumn[] = [
  column("name", "部门", { kind: "word", role: "dimension" }),
  column("count", "规章", { kind: "count", role: "measure", unit: { zh: "件", en: "rules" } }),
  column("amount", "金额", { kind: "decimal", role: "measure", unit: { zh: "元", en: "yuan" } }),
  column("day", "公开日期", { kind: "day", role: "attribute" }),
  column("late", "逾期", { kind: "truth", role: "attribute" }),
];

function column(
  code: string,
  zh: string,
  rest: Pick<TableColumn, "kind" | "role"> & Partial<TableColumn>,
): TableColumn {
  return { code, label: { zh, en: code }, description: { zh: `采购的${zh}`, en: code }, unit: null, ...rest };
}

function table(rows: readonly (readonly TableValue[])[]): Table {
  return { list: "aggregate", label: { zh: "汇总", en: "Sums" }, columns: COLUMNS, rows, cut: null };
}

async function written(one: Table, header: "zh" | "en" = "zh"): Promise<WorkBook> {
  return read(await xlsxFile.write(answerWith(one), { ...ZH, header }), {
    cellDates: true,
    cellNF: true,
    cellStyles: true,
    UTC: true,
  });
}

function cellsIn(book: WorkBook, row: number, sheet = 0): readonly (CellObject | undefined)[] {
  const cells = book.Sheets[book.SheetNames[sheet] as string] as WorkSheet;
  return COLUMNS.map((_, c) => cells[utils.encode_cell({ r: row, c })]);
}

function linesIn(book: WorkBook, name: string): readonly (readonly unknown[])[] {
  return utils.sheet_to_json(book.Sheets[name] as WorkSheet, { header: 1 });
}
