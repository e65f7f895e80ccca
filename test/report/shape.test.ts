import { FORM_2019 } from "../../src/form/form2019";
import { rowsIn } from "../../src/form/layout";
import type { Mark } from "../../src/report/cells/locate";
import { rowsOfShape } from "../../src/report/cells/shape";
import { streamOf } from "../../src/report/stream";
import { textDocument } from "./textDocument";

const [table] = FORM_2019.tables;

/** How many of the first three rows of table 2 are a table's, if these figures stand behind them and no heads above. */
function rowsKept(figures: readonly string[], whole: boolean): number {
  let text = "";
  const rows = rowsIn(table as NonNullable<typeof table>)
    .filter(({ cells }) => cells.length === 3)
    .slice(0, 3)
    .map((row) => {
      const start = text.length;
      text += `${row.labels.at(-1)}\t`;
      const from = text.length;
      const pieces = figures.map((figure) => {
        text += `${figure}\t`;
        return { start: text.length - figure.length - 1, end: text.length - 1 };
      });
      text += "\n";
      const mark = { start, end: from - 1, label: { of: "row", block: null, core: "" } } as unknown as Mark;
      return { mark, printed: { row, number: 1, kinds: [], segment: { from, pieces, whole, rest: null } } };
    });
  expect(rows).toHaveLength(3);
  return rowsOfShape(rows, [], streamOf(textDocument(text))).length;
}

test.each([
  [["0", "0", "7"], true, 3],
  [["007"], false, 3], // as many digits as cells, run together
  [["07"], false, 0], // fewer
  [["1234"], true, 0], // one cell, however long its figure
  [["1", "2"], true, 3],
  [[], true, 0],
])(
  "rows without the form's heads are a table's where their figures are set out: %j, cells known: %s",
  (figures, whole, kept) => {
    expect(rowsKept(figures, whole)).toBe(kept);
  },
);
