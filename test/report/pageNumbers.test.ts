import fc from "fast-check";
import { composeReport } from "../../src/export/form/compose";
import { cellsOf } from "../../src/form/catalogue";
import type { CellPath } from "../../src/form/figures";
import { FORM_2019 } from "../../src/form/form2019";
import { FORM_2021 } from "../../src/form/form2021";
import type { Layout } from "../../src/form/layout";
import { CellStatus } from "../../src/form/status";
import { readReport } from "../../src/report/read";
import { runs, seedOr } from "../support/runs";
import { composed, type Figures, HEADINGS, PRINTS, silentlyWrong } from "./render/lineText";
import { harmonious } from "./render/randomFigures";
import { textDocument } from "./textDocument";

const SEED = seedOr(20260302);
const RUNS = runs(5, 500);

/** How a page's number may stand on a line of its own: page, and pages in all. */
const PAGES: Readonly<Record<string, (page: number, pages: number) => string>> = {
  "3": (page) => `${page}`,
  "  3  ": (page) => `  ${page}  `,
  "3 / 8": (page, pages) => `${page} / ${pages}`,
  "3/8": (page, pages) => `${page}/${pages}`,
  "3 / 8 on one page alone": (page, pages) => (page === Math.floor(pages / 2) ? `${page} / ${pages}` : ""),
  "- 3 -": (page) => `- ${page} -`,
  "— 3 — between empty lines": (page) => `\n— ${page} —\n`,
  "第3页 共8页": (page, pages) => `第${page}页 共${pages}页`,
  "Page 3 of 8": (page, pages) => `Page ${page} of ${pages}`,
  "a head of each page": () => "示例市教育局公开年报",
};

/** A cell that is left out. */
const LEFT_OUT = "@";

/**
 * A text with the numbers of its pages between its lines, at places from 0 to 1, the last at its end; and one near the
 * cell that is left out.
 */
function paged(
  text: string,
  places: readonly number[],
  near: number,
  print: (page: number, pages: number) => string,
): string {
  const all = text.trimEnd().split("\n");
  const open = all.findIndex((line) => line.includes(LEFT_OUT));
  const lines = all
    .map((line) => line.replace(LEFT_OUT, "").replace(/ {3,}/, "  ").trimEnd())
    .filter((line) => line !== "");
  const at = places.map((place) => 1 + Math.floor(place * (lines.length - 1)));
  const pages = [...at, ...(open < 0 ? [] : [open + near]), 3, lines.length].sort((a, b) => a - b);
  return [...lines, ""]
    .flatMap((line, index) => [
      ...pages.flatMap((place, page) => (place === index ? [print(page + 1, pages.length)] : [])),
      line,
    ])
    .join("\n");
}

/** Figures of which one cell is left out; in tables 3 and 4 one that says 0, as blank cells mean. */
function lackingOne(form: Layout): fc.Arbitrary<Figures> {
  return fc.tuple(harmonious(form), fc.nat()).map(([all, at]) => {
    const free = [...all].filter(
      ([path, figure]) => figure === "0" || !/^(?:applications|reconsideration|litigation)/.test(path),
    );
    return new Map(all).set((free[at % free.length] as (typeof free)[number])[0], LEFT_OUT);
  });
}

const places = fc.uniqueArray(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 5 });
const LINE_ENDS = fc.constantFrom("\n", "\r\n");
const SPARSE = ["one cell a line", "figures below their label"];

describe.each([FORM_2019, FORM_2021])("the number of a page among figures, $code", (form) => {
  describe.each(SPARSE)("%s", (print) => {
    test.each(Object.keys(PAGES))("%s: is no figure, or is flagged", (page) => {
      fc.assert(
        fc.property(
          lackingOne(form),
          places,
          fc.integer({ min: -6, max: 6 }),
          LINE_ENDS,
          (figures, at, near, lineEnd) => {
            const text = composed(form, figures, PRINTS[print] as never, HEADINGS["一、"] as never);
            const printed = new Map([...figures].map(([path, figure]) => [path, figure.replace(LEFT_OUT, "")]));
            const lined = paged(text, at, near, PAGES[page] as never).replaceAll("\n", lineEnd);
            expect(silentlyWrong(lined, printed)).toEqual([]);
          },
        ),
        { seed: SEED, numRuns: RUNS, endOnFailure: true },
      );
    });

    test.each(Object.keys(PAGES))("%s: tables without blank cells are read but for few", (page) => {
      fc.assert(
        fc.property(harmonious(form), places, (figures, at) => {
          const text = paged(
            composed(form, figures, PRINTS[print] as never, HEADINGS["一、"] as never),
            at,
            0,
            PAGES[page] as never,
          );
          const open = readReport(textDocument(text), {}).cells.filter(({ value }) => value === null).length;
          expect(open).toBeLessThanOrEqual(cellsOf(form).length * 0.1);
        }),
        { seed: SEED, numRuns: RUNS, endOnFailure: true },
      );
    });
  });
});

test("figures that tabs set in are told from a page's number that none does", () => {
  const cells = cellsOf(FORM_2021).map((cell): [CellPath, string] => [cell, cell === "rules.repealed" ? "" : "7"]);
  const text = composeReport({
    department: "示例市教育局",
    year: 2022,
    form: FORM_2021,
    cells: new Map(cells),
    overview: "",
  }).replace(/(?<=\n\t规章\n\t7)/, "\n3");
  const report = readReport(textDocument(text), {});
  for (const { path, status } of report.cells)
    if (path.startsWith("rules.")) expect([path, status]).toEqual([path, CellStatus.UNCERTAIN]);
});

test("a number below the label of a row without figures is none where other rows have theirs beside their labels", () => {
  const cells = cellsOf(FORM_2021).map((cell): [CellPath, string] => [cell, cell === "licensing.decisions" ? "" : "7"]);
  const text = composed(FORM_2021, new Map(cells), PRINTS["one row a line"] as never, HEADINGS["一、"] as never);
  const report = readReport(textDocument(text.replace(/\n行政许可\n/, "\n行政许可\n12\n")), {});
  const found = (path: string) => report.cells.find((cell) => cell.path === path);
  expect(found("licensing.decisions")).toMatchObject({ status: CellStatus.UNCERTAIN, candidates: [12] });
  expect(found("penalties.decisions")).toMatchObject({ status: CellStatus.REPORTED, value: 7 });
});
