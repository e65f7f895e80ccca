import { type BenchQuestion, count, money } from "./question";

export const CITY_TOTALS: BenchQuestion = {
  name: "Q1",
  about: "city totals of 8 indicators for a year",
  operation: `query($year: Int!) {
    aggregate(where: { years: [$year] }) {
      coverage { expected reported }
      figures {
        applications { received { total } outcomes { granted { total } partlyGranted { total } total { total } } }
        procurement { projects amount }
        licensing { decisions }
        normativeDocuments { made }
      }
    }
  }`,
  variables: () => ({ year: 2020 }),
  statements: 10,
  async byHand({ sql, sumOfCounts }, { year }) {
    const [row] = await sql(
      `SELECT (SELECT COUNT(*) FROM body WHERE summary = 0 AND first_year <= ?) AS expected, COUNT(*) AS reported,
         ${sumOfCounts("app_received_total")} AS received, ${sumOfCounts("app_granted_total")} AS granted,
         ${sumOfCounts("app_partly_granted_total")} AS partly, ${sumOfCounts("app_total_total")} AS ended,
         ${sumOfCounts("procurement_projects")} AS projects, SUM(procurement_amount_fen) AS amount,
         ${sumOfCounts("licensing_decisions")} AS decisions, ${sumOfCounts("normative_made")} AS made
       FROM wide WHERE summary = 0 AND year = ?`,
      [year as number, year as number],
    );
    if (row === undefined) return null;
    const figures = {
      applications: {
        received: { total: count(row.received) },
        outcomes: {
          granted: { total: count(row.granted) },
          partlyGranted: { total: count(row.partly) },
          total: { total: count(row.ended) },
        },
      },
      procurement: { projects: count(row.projects), amount: money(row.amount) },
      licensing: { decisions: count(row.decisions) },
      normativeDocuments: { made: count(row.made) },
    };
    return { aggregate: [{ coverage: { expected: count(row.expected), reported: count(row.reported) }, figures }] };
  },
};
