import { LEAVES } from "../../src/form/tree";
import type { BenchQuestion } from "./question";
import { figuresOf, selectionOf } from "./selection";

const PATHS = LEAVES.map((leaf) => leaf.path);

export const WHOLE_REPORT: BenchQuestion = {
  name: "Q6",
  about: `one whole report (${PATHS.length} figures)`,
  operation: `query($department: String!, $year: Int!) {
    report(department: $department, year: $year) { form revision figures { ${selectionOf(PATHS)} } }
  }`,
  variables: ([, county]) => ({ department: county?.code, year: 2022 }),
  statements: 10,
  async byHand({ sql, columns }, { department, year }) {
    const cells = PATHS.map((path, i) => `w.${columns.get(path)} AS c${i}`);
    const [row] = await sql(
      `SELECT w.form, w.number, ${cells.join(", ")} FROM body b JOIN wide w ON w.department_id = b.id AND w.year = ?
       WHERE b.code = ?`,
      [year as number, department as string],
    );
    if (row === undefined) return { report: null };
    const byPath = Object.fromEntries(PATHS.map((path, i) => [path, row[`c${i}`] ?? null]));
    return { report: { form: row.form, revision: row.number, figures: figuresOf(PATHS, byPath) } };
  },
};
