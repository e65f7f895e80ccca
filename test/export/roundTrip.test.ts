import { readdirSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { openDocument } from "../../src/document/open";
import { type PrintedSection, reportDocument } from "../../src/export/form/reportDocument";
import { OFFICE_FORMATS } from "../../src/export/office/officeFormats";
import { type FormCode, layoutOf } from "../../src/form/catalogue";
import { rowsIn } from "../../src/form/layout";
import { CellStatus } from "../../src/form/status";
import { readReport } from "../../src/report/read";
import { printedReportOf } from "../support/printedReport";
import { randomReading } from "../support/randomReading";
import { marksOf, readBack, saidBy } from "../support/readBack";
import { readingOf } from "../support/reading";
import { fileIn, MADE_UP, whereBeside } from "../support/realReports";
import { runs, seedOr } from "../support/runs";

const SEED = seedOr(20261129);
const RUNS = runs(12, 300);
console.info(`property tests of the exported form: seed ${SEED}, ${RUNS} runs`);

const BODY = "示例市科学技术局";

/** Words that look like parts of the form. */
const NARRATIVE = [
  "全年公开信息12条。",
  "规章 3 4 5",
  "行政规范性文件 7 0 12",
  "第二十条第（一）项",
  "信息内容 本年制发件数 本年废止件数 现行有效件数",
  "2023年新收政府信息公开申请28件，上年结转2件，办结29件，其中予以公开12件。",
  "（一）予以公开。全年予以公开12件。",
  "1.属于国家秘密 0 0 0 0 0 0 0",
  "四、结转下年度继续办理 1 0 0 0 0 0 1",
  "行政复议 结果维持1 结果纠正2 总计3",
  "项目\t数量\n会议公开\t12\n开放日\t3",
  "存疑",
  "<table><tr><td>规章</td><td>3</td></tr></table> & =1+1",
];

const narrative: fc.Arbitrary<readonly PrintedSection[]> = fc
  .array(fc.array(fc.constantFrom(...NARRATIVE), { maxLength: 4 }), { minLength: 6, maxLength: 6 })
  .map((texts) => texts.map((lines, index) => ({ number: index + 1, heading: "", text: lines.join("\n") })));

describe.each(OFFICE_FORMATS)("$ending", (format) => {
  test("a report in any form reads back: each value, and the status that its mark means", async () => {
    await fc.assert(
      fc.asyncProperty(randomReading(BODY, 2022), narrative, async (reading, sections) => {
        const form = reading.form as FormCode;
        const year = layoutOf(form).firstYear + 1;
        const document = reportDocument({ ...printedReportOf(reading, BODY, year), sections });
        const back = await readBack(document, format);
        expect([back.department, back.doubtfulName, back.year, back.form]).toEqual([BODY, null, year, form]);
        expect(saidBy(back)).toEqual(marksOf(form, reading.cells));
      }),
      { seed: SEED, numRuns: RUNS, endOnFailure: true },
    );
  });

  test.each(["FORM_2019", "FORM_2021"] as const)("a table of %s that is all blank stays blank", async (form) => {
    for (const table of layoutOf(form).tables) {
      const blank = new Set<string>(rowsIn(table).flatMap(({ cells }) => cells));
      const full = readingOf(BODY, layoutOf(form).firstYear, {}, 7, form);
      const cells = full.cells.map((cell) =>
        blank.has(cell.path) ? { ...cell, value: null, status: CellStatus.BLANK } : cell,
      );
      const document = reportDocument(printedReportOf({ ...full, cells }, BODY, layoutOf(form).firstYear));
      expect(saidBy(await readBack(document, format))).toEqual(marksOf(form, cells));
    }
  });

  const readsBack = async (folder: string, name: string) => {
    const read = readReport(await openDocument(...fileIn(folder, name)), {});
    if (read.form === null || read.year === null) return;
    const department = read.department ?? BODY;
    const back = await readBack(reportDocument(printedReportOf(read, department, read.year)), format);
    expect([back.department, back.year, back.form]).toEqual([department, read.year, read.form]);
    expect(saidBy(back)).toEqual(marksOf(read.form, read.cells));
    const stated = ({ statements }: typeof read) => statements.map(({ concept, value }) => [concept, value]);
    expect(stated(back)).toEqual(stated(read));
  };

  test.each(reportsIn(MADE_UP))("the made-up report %s reads back", (name) => readsBack(MADE_UP, name));

  whereBeside("reports", (folder) => {
    test.each(reportsIn(folder))("the published report %s reads back", (name) => readsBack(folder, name));
  });
});

function reportsIn(folder: string): readonly string[] {
  return readdirSync(folder).filter((name) => !/\.(?:json|md)$/.test(join(folder, name)));
}
