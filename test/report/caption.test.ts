import type { GridCell } from "../../src/document/document";
import { captionedYear } from "../../src/report/cells/caption";
import { streamOf } from "../../src/report/stream";
import { textDocument } from "./textDocument";

/** The year that words above 表 name, in a report for 2021. Each of `grids` is the text of a table of the document. */
function yearAbove(text: string, grids: readonly string[] = [], tables: readonly string[] = []): number | null {
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const blocks = grids.map((words) => ({
    kind: "grid" as const,
    page: null,
    ...at(words),
    cells: [cellAt(at(words), words)],
  }));
  const stream = streamOf({ ...textDocument(text), blocks });
  return captionedYear(at("表格"), tables.map(at), 2021, stream);
}

function cellAt(span: { readonly start: number; readonly end: number }, text: string): GridCell {
  return { ...span, page: null, row: 0, column: 0, rowSpan: 1, columnSpan: 1, text, address: null, unread: null };
}

test.each([
  ["2020年数据\n表格", 2020],
  ["上年数据\n表格", 2020],
  ["本年数据\n表格", 2021],
  ["2019年数据\n2020年数据\n表格", 2020], // the last
  ["2019年数据\n单位：件\n表格", 2019],
  ["2019年和2020年数据\n表格", null], // two
  ["2019年数据\n三、办理情况\n表格", null], // above another heading
  ["全年公开信息。2019年数据已公布。\n表格", null], // a sentence
  ["与2019年相比的数据\n表格", null], // a comparison
  ["2019年政府信息公开工作年度报告\n表格", null], // the title of a report
  [`${"甲".repeat(60)}2019年数据\n表格`, null],
  ["截至2020年3月的数据\n表格", null], // a date
  ["数据\n表格", null],
])("above the table, %j names %s", (text, year) => expect(yearAbove(text)).toBe(year));

test.each([
  ["a line outside of tables", ["表格 1"], 2020],
  ["a line of its own table", ["2020年数据\n表格 1"], 2020],
  ["a line of another table", ["2020年数据", "表格 1"], null],
])("%s is read: %j", (_, grids, year) => expect(yearAbove("2020年数据\n表格 1", grids)).toBe(year));

test("words in another table of the form say nothing of this one", () => {
  expect(yearAbove("甲 2020年数据\n表格", [], ["甲 2020年数据"])).toBeNull();
  expect(yearAbove("2019年数据\n甲 2020年数据\n表格", [], ["甲 2020年数据"])).toBe(2019);
});
