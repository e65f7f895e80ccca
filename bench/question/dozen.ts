import { YEARS } from "../city";
import { type BenchQuestion, money, type Row } from "./question";

const MEASURES = {
  APPLICATIONS_RECEIVED: "app_received_total",
  APPLICATIONS_OUTCOMES_GRANTED: "app_granted_total",
  APPLICATIONS_OUTCOMES_TOTAL: "app_total_total",
  LICENSING_DECISIONS: "licensing_decisions",
  PROCUREMENT_AMOUNT: "procurement_amount_fen",
} as const;

const DEPARTMENTS = 12;

export const DOZEN: BenchQuestion = {
  name: "Q5",
  about: `${DEPARTMENTS} departments x ${YEARS.length} years x ${Object.keys(MEASURES).length} indicators`,
  operation: `query($departments: [String!]!, $years: [Int!]!) {
    comparison(measures: [${Object.keys(MEASURES).join(", ")}], departments: $departments, years: $years) {
      rows { department { code name } cells { year measure value { value status } } }
    }
  }`,
  variables(bodies) {
    const bureaus = bodies.filter((body) => !body.summary);
    const step = Math.max(1, Math.floor(bureaus.length / DEPARTMENTS));
    const chosen = bureaus.filter((_, i) => i % step === 0).slice(0, DEPARTMENTS);
    return { departments: chosen.map((body) => body.code), years: YEARS };
  },
  statements: 10,
  async byHand({ sql }, variables) {
    const departments = variables.departments as readonly string[];
    const years = variables.years as readonly number[];
    const columns = Object.values(MEASURES).map((column) => `w.${column}`);
    const rows = await sql(
      `SELECT b.code, b.name, y.year, w.form, ${columns.join(", ")}
       FROM body b CROSS JOIN (${years.map(() => "SELECT ? AS year").join(" UNION ALL ")}) y
         LEFT JOIN wide w ON w.year = y.year AND w.department_id = b.id
       WHERE b.code IN (${departments.map(() => "?").join()})`,
      [...years, ...departments],
    );
    const byCode = new Map<unknown, Row[]>();
    for (const row of rows) byCode.set(row.code, [...(byCode.get(row.code) ?? []), row]);
    return {
      comparison: {
        rows: departments.map((code) => {
          const own = byCode.get(code) ?? [];
          const byYear = new Map(own.map((row) => [Number(row.year), row]));
          return {
            department: { code, name: own[0]?.name },
            cells: years.flatMap((year) => cellsOf(byYear.get(year), year)),
          };
        }),
      },
    };
  },
};

function cellsOf(row: Row | undefined, year: number): readonly unknown[] {
  return Object.entries(MEASURES).map(([measure, column]) => {
    if (!row?.form) return { year, measure, value: { value: null, status: "NOT_REPORTED" } };
    const isMoney = measure === "PROCUREMENT_AMOUNT";
    if (isMoney && row.form !== "FORM_2019") return { year, measure, value: { value: null, status: "NOT_IN_FORM" } };
    const value = row[column] ?? null;
    if (value === null) return { year, measure, value: { value, status: "BLANK" } };
    return { year, measure, value: { value: isMoney ? money(value) : String(value), status: "REPORTED" } };
  });
}
