import { composeReport } from "../../src/export/form/compose";
import { cellsOf } from "../../src/form/catalogue";
import type { CellPath } from "../../src/form/figures";
import { FORM_2019 } from "../../src/form/form2019";
import { FORM_2021 } from "../../src/form/form2021";
import type { Layout } from "../../src/form/layout";
import { CellStatus } from "../../src/form/status";
import { readReport } from "../../src/report/read";
import { gridDocument } from "./render/gridDocument";
import { textDocument } from "./textDocument";

const figuresOf = (form: Layout) =>
  new Map<CellPath, string>(
    cellsOf(form).map((cell, index) => [cell, cell.endsWith(".amount") ? `${index}.5万元` : `${index + 100}`]),
  );

const WORDS: readonly (readonly [what: string, printed: string | RegExp, instead: string])[] = [
  ["a long note", "规章", "规章（设区的市、自治州人民政府应提供相关数据）"],
  ["a note with brackets inside", "规章", "规章(设区的市以上人民政府(含自治州)填报，部门不填)"],
  ["a note with a year and figures", "行政许可", "行政许可（2019年以前下放的12项不计，1件以上按次计）"],
  [
    "a note with names of other rows",
    /(?<!行政)规范性文件|行政规范性文件/,
    "$&（指以“规定”“办法”“细则”“决定”等为题的公文）",
  ],
  ["other numbering of one word", /(?<!行政)规范性文件|行政规范性文件/, "$&(件)"],
  ["Traditional characters", /(?<!行政)规范性文件|行政规范性文件/, "行政規範性檔案"],
  ["one character a line", "社会公益组织", "社\n会\n公\n益\n组\n织"],
  ["a name over lines", "5.要求行政机关确认或重新出具已获取信息", "5.要求行政机关确认或\n重新出具已获取信息"],
];

describe.each([FORM_2019, FORM_2021])("labels of $code are known with", (form) => {
  const figures = figuresOf(form);

  test.each(WORDS)("%s, in a table", (_, printed, instead) => {
    const report = readReport(
      gridDocument(form, figures, (cells) =>
        cells.map((cell) => ({ ...cell, text: cell.text.replace(printed, instead) })),
      ),
      {},
    );
    expect(report.remarks).toEqual([]);
    for (const { path, raw, status } of report.cells)
      expect([path, status, raw]).toEqual([path, CellStatus.REPORTED, figures.get(path as CellPath)]);
  });

  test.each(WORDS)("%s, in text", (_, printed, instead) => {
    for (const style of ["lines", "spaced"] as const) {
      const text = composeReport({
        department: "示例市教育局",
        year: form.firstYear + 1,
        form,
        cells: figures,
        overview: "全年公开信息12条。",
        style,
      });
      const report = readReport(textDocument(text.replace(printed, instead)), {});
      expect(report.remarks).toEqual([]);
      for (const { path, raw, status } of report.cells)
        expect([path, status, raw]).toEqual([path, CellStatus.REPORTED, figures.get(path as CellPath)]);
    }
  });
});

test("what programs make of the form's words in Traditional characters is read", () => {
  const figures = figuresOf(FORM_2019);
  const words: Readonly<Record<string, string>> = {
    信息: "資訊",
    项目: "專案",
    规范性文件: "規範性檔案",
    决定: "決定",
    这: "這",
    关系: "關係",
  };
  const convert = (text: string) => Object.entries(words).reduce((all, [from, to]) => all.replaceAll(from, to), text);
  const report = readReport(
    gridDocument(FORM_2019, figures, (cells) => cells.map((cell) => ({ ...cell, text: convert(cell.text) }))),
    {},
  );
  expect(report.remarks).toEqual([]);
  expect(report.cells.every(({ status }) => status === CellStatus.REPORTED)).toBe(true);
});
