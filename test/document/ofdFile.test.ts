import { UnreadableDocument } from "../../src/document/document";
import { openDocument } from "../../src/document/open";
import { cellsOf } from "../../src/form/catalogue";
import type { CellPath } from "../../src/form/figures";
import { FORM_2021 } from "../../src/form/form2021";
import { readReport } from "../../src/report/read";
import { partsOf, zipOf } from "../report/render/formats";
import { ofdOf, textObject } from "../report/render/ofd";
import { SIZE, widthOf } from "../report/render/pdf";

const figures = new Map<CellPath, string>(cellsOf(FORM_2021).map((cell, index) => [cell, String(index + 100)]));
const OVERVIEW = ["全年公开信息12条。"];
const parts = partsOf({
  title: "示例市教育局2023年政府信息公开工作年度报告",
  form: FORM_2021,
  figures,
  overview: OVERVIEW,
});

/** The cells that are not read as printed. */
async function wrongIn(bytes: Uint8Array): Promise<readonly string[]> {
  const report = readReport(await openDocument(bytes, "report.ofd"), {});
  expect(report).toMatchObject({ department: "示例市教育局", year: 2023, form: "FORM_2021" });
  return report.cells.flatMap(({ path, raw }) => (raw === figures.get(path as CellPath) ? [] : [`${path}: ${raw}`]));
}

test("every cell of an OFD is read as printed, with its page, and what comes again on every page is left out", async () => {
  const bytes = ofdOf(parts);
  expect(await wrongIn(bytes)).toEqual([]);
  const document = await openDocument(bytes, "report.ofd");
  expect(document.mediaType).toBe("application/ofd");
  expect(document.text).not.toMatch(/教育局文件|第\d页/);
  expect(document.blocks.at(-1)?.page).toBeGreaterThan(1);
});

test.each([
  ["not shown", (x: number, y: number) => textObject("9", x, y, 'Visible="false"')],
  ["not painted", (x: number, y: number) => textObject("9", x, y, 'Fill="false"')],
  ["transparent", (x: number, y: number) => textObject("9", x, y, 'Alpha="0"')],
  ["white", (x: number, y: number) => textObject("9", x, y, "", "255 255 255")],
])("text that is %s is hidden", async (_, hide) => {
  const bytes = ofdOf(parts, { figure: (figure, x, y) => hide(x + widthOf(figure), y) + textObject(figure, x, y) });
  expect(await wrongIn(bytes)).toEqual([]);
  expect((await openDocument(bytes, "report.ofd")).hidden[0]).toMatchObject({ text: "9", page: 1 });
});

test("figures that are printed twice in one place count once", async () => {
  const twice = (line: string, x: number, y: number) => textObject(line, x, y) + textObject(line, x + SIZE / 20, y);
  expect(await wrongIn(ofdOf(parts, { figure: twice, text: twice }))).toEqual([]);
});

test("a blank cell under an annotation is not blank", async () => {
  const [first] = [...figures.keys()] as [CellPath];
  let place: readonly [x: number, y: number] = [0, 0];
  ofdOf(parts, {
    figure: (figure, x, y) => {
      if (figure === figures.get(first)) place = [x, y];
      return "";
    },
  });
  const title = "示例市教育局2023年政府信息公开工作年度报告";
  const blank = partsOf({ title, form: FORM_2021, figures: new Map([...figures, [first, ""]]), overview: OVERVIEW });
  const read = async (remark: string) =>
    readReport(await openDocument(ofdOf(blank, {}, remark), "report.ofd"), {}).cells.find(({ path }) => path === first);
  expect(await read("")).toMatchObject({ status: "BLANK" });
  expect(await read(textObject("22", ...place))).toMatchObject({ status: "UNREADABLE", value: null });
});

test("an OFD without pages is refused", async () => {
  const refused = openDocument(zipOf([["OFD.xml", "<OFD/>"]]), "report.ofd");
  await expect(refused).rejects.toThrow(UnreadableDocument);
  await expect(refused).rejects.toThrow(/without pages/);
});
