import { composeReport, type TextStyle } from "../../src/export/form/compose";
import { cellsOf } from "../../src/form/catalogue";
import type { CellPath } from "../../src/form/figures";
import { FORM_2019 } from "../../src/form/form2019";
import { FORM_2021 } from "../../src/form/form2021";
import type { Layout } from "../../src/form/layout";
import { CellStatus } from "../../src/form/status";
import { readReport } from "../../src/report/read";
import type { CellReading } from "../../src/report/report";
import { textDocument } from "./textDocument";

const WORDS = ["见附件", "二十", "N/A", "一", "壹佰", "详见网站", "见附件1"] as const;

function composed(form: Layout, cells: ReadonlyMap<CellPath, string>, style: TextStyle = "lines"): string {
  return composeReport({
    department: "示例市教育局",
    year: form.firstYear + 1,
    form,
    cells,
    overview: "公开信息12条。",
    style,
  });
}

function numbered(form: Layout): Map<CellPath, string> {
  return new Map(
    cellsOf(form).map((cell, index) => [cell, cell.endsWith(".amount") ? `${index}.5万元` : `${index + 100}`]),
  );
}

const SETTINGS: readonly (readonly [string, (text: string) => string])[] = [
  ["one cell a line", (text) => text],
  ["one cell a line, not set in", (text) => text.replace(/^\t(?=[^\t\n])/gm, "")],
  ["a row a line with tabs between the cells", (text) => text.replace(/(?<=[^\n])\n\t/g, "\t")],
  ["a row a line with lines drawn between the cells", (text) => text.replace(/(?<=[^\n])\n\t/g, "|")],
];

describe.each([FORM_2019, FORM_2021])("words in place of a figure, on $code", (form) => {
  test.each(SETTINGS)("%s: the cell is unreadable by itself, and every other keeps its figure", (_, set) => {
    cellsOf(form).forEach((path, index) => {
      if (index % 5 > 0 && path.startsWith("applications.")) return;
      const words = WORDS[index % WORDS.length] as string;
      const cells = numbered(form).set(path, words);
      const text = set(composed(form, cells));
      const report = readReport(textDocument(text), {});
      expect(report.cells.filter((cell) => cell.status !== CellStatus.REPORTED)).toEqual([
        expect.objectContaining({ path, status: CellStatus.UNREADABLE, raw: words, value: null }),
      ]);
      const read = report.cells.find((cell) => cell.path === path) as CellReading;
      expect(text.slice(read.locator?.start, read.locator?.end)).toBe(words);
      expect(report.cells.filter(({ path, raw }) => raw !== cells.get(path as CellPath))).toEqual([]);
    });
  });

  test.each<TextStyle>(["spaced", "joined"])(
    "set in %s, nothing tells the cells apart: no figure goes astray",
    (style) => {
      for (const path of cellsOf(form).filter((_, index) => index % 16 === 0)) {
        const cells = numbered(form).set(path, "见附件");
        const report = readReport(textDocument(composed(form, cells, style)), {});
        const quiet = report.cells.filter(
          (cell) => cell.status === CellStatus.REPORTED && cell.raw !== cells.get(cell.path as CellPath),
        );
        expect(quiet).toEqual([]);
      }
    },
  );
});

test("a blank cell beside words stays blank", () => {
  const cells = numbered(FORM_2019).set("rules.made", "").set("rules.disclosed", "见附件");
  const read = new Map(
    readReport(textDocument(composed(FORM_2019, cells)), {}).cells.map((cell) => [cell.path, cell.status]),
  );
  expect([read.get("rules.made"), read.get("rules.disclosed"), read.get("rules.totalDisclosed")]).toEqual([
    CellStatus.BLANK,
    CellStatus.UNREADABLE,
    CellStatus.REPORTED,
  ]);
});

test.each([
  ["a heading", "四、行政复议情况"],
  ["a row of the body's own", "其他文件 186 86"],
  ["a sentence", "见门户网站。"],
])("%s behind a row that lacks a cell is no cell of it", (_, line) => {
  const text = composed(FORM_2019, numbered(FORM_2019).set("procurement.amount", "@"));
  const report = readReport(textDocument(text.replace("\t@", line)), {});
  const cells = report.cells.filter((cell) => cell.path.startsWith("procurement."));
  expect(cells.map((cell) => [cell.status, cell.value])).toEqual([
    [CellStatus.UNCERTAIN, null],
    [CellStatus.UNCERTAIN, null],
  ]);
});
