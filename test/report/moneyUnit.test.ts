import { openDocument } from "../../src/document/open";
import { cellsOf } from "../../src/form/catalogue";
import type { CellPath } from "../../src/form/figures";
import { FORM_2021 } from "../../src/form/form2021";
import { unitBehind } from "../../src/report/cells/unitCell";
import { readReport } from "../../src/report/read";
import { streamOf } from "../../src/report/stream";
import { type Part, partsOf } from "./render/formats";
import { docxOf } from "./render/word";
import { textDocument } from "./textDocument";

const FIGURES = new Map<CellPath, string>(cellsOf(FORM_2021).map((cell) => [cell, "120"]));
const TITLE = "示例市教育局2022年政府信息公开工作年度报告";

/** The fee that is read in yuan, where a line stands above table 2 and its column's head is as given. */
async function feeRead(above: string, head: string): Promise<number | null | undefined> {
  let tables = 0;
  const parts = partsOf({ title: TITLE, form: FORM_2021, figures: FIGURES, overview: [] }).flatMap(
    (part): readonly Part[] => {
      if (typeof part === "string" || tables++ > 0) return [part];
      const cells = part.cells.map((cell) => ({
        ...cell,
        text: cell.text.replace("本年收费金额（单位：万元）", head),
      }));
      return [above, { ...part, cells }];
    },
  );
  const report = readReport(await openDocument(docxOf(parts), "report.docx"), {});
  const value = report.cells.find(({ path }) => path === "fees.amount")?.value;
  return typeof value === "number" ? value / 100 : value;
}

test.each([
  ["单位：元", "本年收费金额", 120],
  ["（单位：件、元）", "本年收费金额", 120],
  ["单位：亿元", "本年收费金额", 12_000_000_000],
  ["单位：元", "本年收费金额（单位：万元）", 1_200_000],
  ["填报单位：示例市教育局", "本年收费金额", 1_200_000],
])("an amount below %s and %s", async (above, head, yuan) => {
  expect(await feeRead(above, head)).toBe(yuan);
});

test.each([
  ["收费金额 万元 12", "万元"],
  ["收费金额 （单位：亿元） 12", "亿元"],
  ["收费金额 件次-3", "件次"],
  ["收费金额元", "元"],
  ["收费金额 12万元", null], // the unit of a figure
  ["收费金额 元旦 12", null],
])("the unit in a column of its own behind the label of %j is %s", (text, unit) => {
  const found = unitBehind("收费金额".length, streamOf(textDocument(text)));
  expect(found && text.slice(found.start, found.end)).toBe(unit);
});
