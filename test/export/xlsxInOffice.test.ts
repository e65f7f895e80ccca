import { parse } from "csv-parse/sync";
import type { Table, TableColumn } from "../../src/export/table/table";
import { xlsxFile } from "../../src/export/table/xlsx";
import { convertedFile, libreOffice } from "../support/libreOffice";
import { describeWith } from "../support/requirement";
import { answerWith } from "./randomTables";

describeWith(libreOffice)("a workbook in LibreOffice", () => {
  it("shows every value as the answer has it", async () => {
    // The first sheet, in UTF-8, as shown.
    const csv = convertedFile(await written(), "xlsx", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true");
    expect(parse(Buffer.from(csv), { bom: true })).toEqual([
      ["部门代码", "部门", "规章（件）", "采购总金额（元）", "公开日期", "逾期"],
      ["000000007", '=HYPERLINK("http://example.org","看")', "0", "4291000.00", "2024-02-29", "TRUE"],
      ["12345678901234567890", "第一行\n_x0041_", "-5", "", "", "FALSE"],
      ["1e3", "甲局", "", "12345678901234567.89", "1899-01-01", ""],
    ]);
  }, 300_000);

  it("can be printed", async () => {
    const pdf = convertedFile(await written(), "xlsx", "pdf");
    expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe("%PDF-");
  }, 300_000);
});

function written(): Promise<Buffer> {
  return xlsxFile.write(answerWith(TABLE), { list: "aggregate", header: "zh" });
}

const TABLE: Table = {
  list: "aggregate",
  label: { zh: "各部门'的/汇总", en: "Sums" },
  columns: [
    column("department.code", "部门代码", { kind: "word", role: "dimension" }),
    column("department.name", "部门", { kind: "word", role: "dimension" }),
    column("rules", "规章", { kind: "count", role: "measure", unit: { zh: "件", en: "rules" } }),
    column("amount", "采购总金额", { kind: "decimal", role: "measure", unit: { zh: "元", en: "yuan" } }),
    column("day", "公开日期", { kind: "day", role: "attribute" }),
    column("late", "逾期", { kind: "truth", role: "attribute" }),
  ],
  rows: [
    ["000000007", '=HYPERLINK("http://example.org","看")', 0, "4291000.00", "2024-02-29", true],
    ["12345678901234567890", "第一行\r\n_x0041_", -5, null, null, false],
    ["1e3", "甲局", null, "12345678901234567.89", "1899-01-01", null],
  ],
  cut: null,
};

function column(
  code: string,
  zh: string,
  rest: Pick<TableColumn, "kind" | "role"> & Partial<TableColumn>,
): TableColumn {
  return { code, label: { zh, en: code }, description: { zh, en: code }, unit: null, ...rest };
}
