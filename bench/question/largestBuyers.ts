import { type BenchQuestion, money } from "./question";

export const LARGEST_BUYERS: BenchQuestion = {
  name: "Q2",
  about: "top 20 by procurement amount with shares",
  operation: `query($year: Int!) {
    ranking(by: PROCUREMENT_AMOUNT, year: $year, first: 20) {
      nodes { rank department { code name } value { value } share }
    }
  }`,
  variables: () => ({ year: 2020 }),
  statements: 10,
  async byHand({ sql, headline }, { year }) {
    const rows = await sql(
      `SELECT b.code, b.name, t.amount, t.whole FROM (
         SELECT department_id, procurement_amount_fen AS amount,
           (SELECT SUM(procurement_amount_fen) FROM wide ${headline} WHERE summary = 0 AND year = ?) AS whole
         FROM wide ${headline} WHERE summary = 0 AND year = ? AND procurement_amount_fen IS NOT NULL
         ORDER BY procurement_amount_fen DESC, department_id LIMIT 20
       ) t JOIN body b ON b.id = t.department_id ORDER BY t.amount DESC, t.department_id`,
      [year as number, year as number],
    );
    let rank = 0;
    const nodes = rows.map(({ code, name, amount, whole }, i) => {
      if (i === 0 || rows[i - 1]?.amount !== amount) rank = i + 1;
      const share = (Number(amount) / Number(whole)).toFixed(4);
      return { rank, department: { code, name }, value: { value: money(amount) }, share };
    });
    return { ranking: { nodes } };
  },
};
