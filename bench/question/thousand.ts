import { type BenchQuestion, count, money, ratio } from "./question";

const FIRST = 1000;

export const THOUSAND: BenchQuestion = {
  name: "Q7",
  about: `${FIRST} departments with applications, granted rate and procurement for a year`,
  operation: `query($year: Int!) {
    aggregate(where: { years: [$year] }, groupBy: [DEPARTMENT], first: ${FIRST}) {
      department { code name }
      figures { applications { received { total } } procurement { amount } }
      rates { granted { value } }
    }
  }`,
  variables: () => ({ year: 2020 }),
  statements: 10,
  async byHand({ sql, headline }, { year }) {
    const rows = await sql(
      `SELECT b.code, b.name, t.received, t.amount, t.granted, t.ended FROM (
         SELECT department_id, app_received_total AS received, procurement_amount_fen AS amount,
           app_granted_total AS granted, app_total_total AS ended
         FROM wide ${headline} WHERE summary = 0 AND year = ? ORDER BY department_id LIMIT ${FIRST}
       ) t JOIN body b ON b.id = t.department_id ORDER BY t.department_id`,
      [year as number],
    );
    return {
      aggregate: rows.map((row) => ({
        department: { code: row.code, name: row.name },
        figures: {
          applications: { received: { total: count(row.received) } },
          procurement: { amount: money(row.amount) },
        },
        rates: { granted: { value: ratio(count(row.granted), count(row.ended)) } },
      })),
    };
  },
};
