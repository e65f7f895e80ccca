import fc from "fast-check";
import { composeReport, type TextStyle } from "../../src/export/form/compose";
import { cellsOf } from "../../src/form/catalogue";
import { FORM_2019 } from "../../src/form/form2019";
import { FORM_2021 } from "../../src/form/form2021";
import type { Layout } from "../../src/form/layout";
import { readReport } from "../../src/report/read";
import { runs, seedOr } from "../support/runs";
import {
  composed,
  type Figures,
  HEADINGS,
  NUMBERS,
  PRINTS,
  renumbered,
  silentlyWrong,
  withBlanks,
} from "./render/lineText";
import { harmonious } from "./render/randomFigures";
import { textDocument } from "./textDocument";

const SEED = seedOr(20260201);
const RUNS = runs(4, 500);

/** Whether a row has fewer digits than cells: without one, nothing tells that digits that run together lack any. */
function showsBlank(form: Layout, figures: Figures): boolean {
  return form.tables.some(({ blocks }) =>
    blocks.some(({ rows }) =>
      rows.some(
        ({ cells, insteadOf }) =>
          !insteadOf &&
          cells
            .map((cell) => figures.get(cell) ?? "")
            .join("")
            .replace(/\D/g, "").length < cells.length,
      ),
    ),
  );
}

describe.each([FORM_2019, FORM_2021])("a row with blank cells, $code", (form) => {
  test.each<TextStyle>(["lines", "spaced", "joined"])("text set in %s: nothing is silently different", (style) => {
    fc.assert(
      fc.property(withBlanks(form), fc.constantFrom(...NUMBERS), (figures, numbering) => {
        fc.pre(style !== "joined" || showsBlank(form, figures));
        const cells = new Map([...figures].filter(([, printed]) => printed !== ""));
        const text = composeReport({
          department: "示例市教育局",
          year: form.firstYear + 1,
          form,
          cells,
          overview: "全年公开信息12条。",
          style,
        });
        expect(silentlyWrong(renumbered(text, numbering), figures)).toEqual([]);
      }),
      { seed: SEED, numRuns: RUNS, endOnFailure: true },
    );
  });

  test.each(Object.keys(PRINTS))("%s: nothing is silently different", (print) => {
    fc.assert(
      fc.property(
        withBlanks(form),
        fc.constantFrom(...NUMBERS),
        fc.constantFrom(...Object.keys(HEADINGS)),
        fc.array(fc.tuple(fc.nat(120), fc.constantFrom("3", "12", "- 3 -", "第3页", "Page 3")), { maxLength: 9 }),
        (figures, numbering, heading, pages) => {
          fc.pre(!print.includes("joined") || showsBlank(form, figures));
          const text = composed(
            form,
            figures,
            PRINTS[print] as (typeof PRINTS)[string],
            HEADINGS[heading] as (typeof HEADINGS)[string],
          );
          const lines = renumbered(text, numbering).split("\n");
          if (print !== "one cell a line")
            for (const [at, page] of pages.filter(([, one]) => !print.includes("below") || /^[^\d]/.test(one)))
              lines.splice(1 + (at % lines.length), 0, page);
          expect(silentlyWrong(lines.join("\n"), figures)).toEqual([]);
        },
      ),
      { seed: SEED, numRuns: RUNS, endOnFailure: true },
    );
  });

  test.each(Object.keys(PRINTS))("%s and nothing blank: read as before", (print) => {
    fc.assert(
      fc.property(harmonious(form), (figures) => {
        const text = composed(form, figures, PRINTS[print] as (typeof PRINTS)[string], HEADINGS["一、"] as never);
        expect(silentlyWrong(text, figures)).toEqual([]);
        const open = readReport(textDocument(text), {}).cells.filter(({ value }) => value === null).length;
        if (!print.includes("joined")) expect(open).toBeLessThanOrEqual(cellsOf(form).length * 0.05);
      }),
      { seed: SEED, numRuns: RUNS, endOnFailure: true },
    );
  });
});
