import fc from "fast-check";
import { openDocument } from "../../src/document/open";
import type { CellPath } from "../../src/form/figures";
import { FORM_2019 } from "../../src/form/form2019";
import { FORM_2021 } from "../../src/form/form2021";
import { CellStatus } from "../../src/form/status";
import { readReport } from "../../src/report/read";
import { runs, seedOr } from "../support/runs";
import { partsOf } from "./render/formats";
import { intended } from "./render/intended";
import type { PrintedTable } from "./render/printedTable";
import { harmonious } from "./render/randomFigures";

const SEED = seedOr(20260104);
const RUNS = runs(6, 300);

/** The cells of each row that begin in it; a cell over columns leaves blank ones behind it where `kept`. */
function rowsOf(table: PrintedTable, kept: boolean): readonly (readonly string[])[] {
  return Array.from({ length: table.rows }, (_, row) =>
    table.cells
      .filter((cell) => cell.row === row)
      .sort((a, b) => a.column - b.column)
      .flatMap((cell) => [cell.text, ...Array.from({ length: kept ? cell.columnSpan - 1 : 0 }, () => "")]),
  );
}

const STYLES: readonly (readonly [name: string, write: (table: PrintedTable) => readonly string[]])[] = [
  [
    "drawn as Markdown",
    (table) =>
      rowsOf(table, true).flatMap((row, index) => [
        `| ${row.join(" | ")} |`,
        ...(index === 0 ? [`|${row.map(() => "---").join("|")}|`] : []),
      ]),
  ],
  ["with lines behind the cells", (table) => rowsOf(table, true).map((row) => `${row.join(" | ")} | `)],
  ["with merged cells standing once", (table) => rowsOf(table, false).map((row) => `| ${row.join(" | ")} |`)],
];

// Rows lack the cells that reach into them from above: their columns do not stand below their heads.
test.each(STYLES)("a table %s: equal, or flagged; blank cells are counted", async (_, write) => {
  for (const form of [FORM_2019, FORM_2021])
    await fc.assert(
      fc.asyncProperty(harmonious(form), fc.array(fc.nat(197), { maxLength: 80 }), async (all, blank) => {
        const cells = [...all];
        for (const index of blank) (cells[index] as [CellPath, string])[1] = "";
        const figures = new Map(cells);
        const title = `示例市教育局${form.firstYear + 1}年政府信息公开工作年度报告`;
        const parts = partsOf({ title, form, figures, overview: [] });
        const text = parts.flatMap((part) => (typeof part === "string" ? [part] : write(part))).join("\n");
        const report = readReport(await openDocument(new TextEncoder().encode(text), "report.txt"), {});
        const open = report.cells.filter(({ status }) => status === CellStatus.UNCERTAIN);
        expect(open.length).toBeLessThan(30);
        for (const { path, value, status } of report.cells)
          if (status !== CellStatus.UNCERTAIN)
            expect([path, value]).toEqual([path, intended(path as CellPath, figures.get(path as CellPath) ?? "")]);
      }),
      { seed: SEED, numRuns: RUNS },
    );
});
