import { cellsOf } from "../../src/form/catalogue";
import { FORM_2021 } from "../../src/form/form2021";
import type { BenchQuestion } from "./question";
import { figuresOf, selectionOf } from "./selection";

/** Table 3 of the form in force: 25 rows for 7 applicants. */
const CELLS = cellsOf(FORM_2021).filter((cell) => cell.startsWith("applications."));

export const APPLICATION_TABLE: BenchQuestion = {
  name: "Q4",
  about: `the whole application table (${CELLS.length} cells) summed for a year`,
  operation: `query($year: Int!) { aggregate(where: { years: [$year] }) { figures { ${selectionOf(CELLS)} } } }`,
  variables: () => ({ year: 2022 }),
  statements: 10,
  async byHand({ sql, sumOfCounts, columns }, { year }) {
    const sums = CELLS.map((cell, i) => `${sumOfCounts(columns.get(cell) as string)} AS c${i}`);
    const [row] = await sql(`SELECT ${sums.join(", ")} FROM wide WHERE summary = 0 AND year = ?`, [year as number]);
    const byPath = Object.fromEntries(CELLS.map((cell, i) => [cell, row?.[`c${i}`] ?? null]));
    return { aggregate: [{ figures: figuresOf(CELLS, byPath) }] };
  },
};
