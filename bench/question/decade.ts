import { FIRST_YEAR, LAST_YEAR } from "../city";
import { type BenchQuestion, count, ratio } from "./question";

export const DECADE: BenchQuestion = {
  name: "Q3",
  about: "ten-year trend of applications received and granted rate",
  operation: `query($from: Int!, $to: Int!) {
    trend(of: [APPLICATIONS_RECEIVED, GRANTED_RATE], from: $from, to: $to) {
      measure
      points { year value { value status numerator denominator } }
    }
  }`,
  variables: () => ({ from: FIRST_YEAR, to: LAST_YEAR }),
  statements: 10,
  async byHand({ sql, sumOfCounts, headline }, { from, to }) {
    const both = (column: string) =>
      `CASE WHEN app_granted_total IS NOT NULL AND app_total_total IS NOT NULL THEN ${column} END`;
    const rows = await sql(
      `SELECT year, ${sumOfCounts("app_received_total")} AS received, ${sumOfCounts(both("app_granted_total"))} AS granted,
         ${sumOfCounts(both("app_total_total"))} AS ended
       FROM wide ${headline} WHERE summary = 0 AND year BETWEEN ? AND ? GROUP BY year ORDER BY year`,
      [from as number, to as number],
    );
    const status = "REPORTED";
    const received = rows.map((row) => ({
      year: count(row.year),
      value: { value: String(row.received), status, numerator: null, denominator: null },
    }));
    const granted = rows.map((row) => ({
      year: count(row.year),
      value: {
        value: ratio(count(row.granted), count(row.ended)),
        status,
        numerator: String(row.granted),
        denominator: String(row.ended),
      },
    }));
    return {
      trend: [
        { measure: "APPLICATIONS_RECEIVED", points: received },
        { measure: "GRANTED_RATE", points: granted },
      ],
    };
  },
};
