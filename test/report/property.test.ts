import fc from "fast-check";
import { openDocument } from "../../src/document/open";
import { composeReport, type TextStyle } from "../../src/export/form/compose";
import type { CellPath } from "../../src/form/figures";
import { FORM_2019 } from "../../src/form/form2019";
import { FORM_2021 } from "../../src/form/form2021";
import type { Layout } from "../../src/form/layout";
import { CellStatus } from "../../src/form/status";
import { readReport } from "../../src/report/read";
import type { Report } from "../../src/report/report";
import { expectFigures } from "../support/asPrinted";
import { runs, seedOr } from "../support/runs";
import { damaged, someDamage } from "./render/damage";
import { FORMATS } from "./render/formats";
import { intended } from "./render/intended";
import { harmonious } from "./render/randomFigures";
import { textDocument } from "./textDocument";

const SEED = seedOr(20260101);
const RUNS = runs(30, 1_000);
console.info(`property tests of the reader: seed ${SEED}, ${RUNS} runs`);

const SETS_CELLS_APART = new Set<TextStyle>(["lines", "spaced"]);

/** The cells whose value is another than what was printed, with no word of it. */
function silentlyWrong(report: Report, figures: ReadonlyMap<CellPath, string>): readonly string[] {
  const read = new Map(report.cells.map((cell) => [cell.path, cell]));
  return [...figures].flatMap(([path, printed]) => {
    const cell = read.get(path);
    const value = intended(path, printed);
    if (!cell || cell.value === value) return [];
    const said =
      cell.value === null &&
      cell.status !== CellStatus.REPORTED &&
      (cell.status !== CellStatus.BLANK || value === null);
    return said ? [] : [`${path}: printed ${printed}, read ${cell.value} ${cell.status}`];
  });
}

function titled(form: Layout, figures: ReadonlyMap<CellPath, string>, style: TextStyle): string {
  const cells = new Map([...figures].filter(([, printed]) => printed !== ""));
  return composeReport({
    department: "示例市教育局",
    year: form.firstYear + 1,
    form,
    cells,
    overview: "全年公开信息12条。",
    style,
  });
}

describe.each([FORM_2019, FORM_2021])("$code", (form) => {
  test.each<TextStyle>(["lines", "spaced", "joined"])("text set in %s and damaged: equal, or flagged", (style) => {
    fc.assert(
      fc.property(harmonious(form), someDamage, (figures, damage) => {
        const report = readReport(textDocument(damaged(titled(form, figures, style), damage)), {});
        expect(silentlyWrong(report, figures)).toEqual([]);
        const open = report.cells.filter((cell) => cell.value === null).length;
        if (SETS_CELLS_APART.has(style)) expect(open).toBeLessThanOrEqual(8 * damage.names.length);
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });

  test("blank cells are never taken for figures", () => {
    fc.assert(
      fc.property(
        harmonious(form),
        fc.array(fc.nat(197), { maxLength: 60 }),
        fc.constantFrom<TextStyle>("lines", "spaced"),
        (figures, blank, style) => {
          const cells = [...figures];
          for (const index of blank) (cells[index] as [CellPath, string])[1] = "";
          const left = new Map(cells);
          const report = readReport(textDocument(titled(form, left, style)), {});
          expect(silentlyWrong(report, left)).toEqual([]);
        },
      ),
      { seed: SEED, numRuns: RUNS },
    );
  });

  test.each(FORMATS)("$extension: every figure as printed", async ({ extension, write }) => {
    await fc.assert(
      fc.asyncProperty(harmonious(form), fc.array(fc.nat(197), { maxLength: 40 }), async (all, blank) => {
        const cells = [...all];
        for (const index of blank) (cells[index] as [CellPath, string])[1] = "";
        const figures = new Map(cells);
        const title = `示例市教育局${form.firstYear + 1}年政府信息公开工作年度报告`;
        const document = await openDocument(write({ title, form, figures, overview: [] }), `report.${extension}`);
        const report = readReport(document, {});
        expect(silentlyWrong(report, figures)).toEqual([]);
        expectFigures(report.cells, figures);
      }),
      { seed: SEED, numRuns: Math.ceil(RUNS / (extension === "pdf" ? 15 : 4)) },
    );
  });
});
