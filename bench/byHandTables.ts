import type { Manager } from "../src/store/store";
import { figureColumns } from "./fill";

// What Q1-Q3, Q5 and Q7 read.
const HEADLINE =
  "app_received_total app_granted_total app_partly_granted_total app_total_total procurement_projects procurement_amount_fen licensing_decisions normative_made".split(
    " ",
  );

/**
 * The same figures as whoever asks by hand would keep them: wide rows that stand in the order of year and department,
 * and a covering index on the headline columns. They stand apart, so that the service does not profit from either.
 * `schema` is the other database, followed by a dot.
 */
export async function makeTablesByHand(manager: Manager, schema: string): Promise<void> {
  const columns = figureColumns(manager);
  const run = (statement: string) => manager.query(statement);
  await run(
    `CREATE TABLE ${schema}body (id integer PRIMARY KEY, code varchar(160) NOT NULL UNIQUE, name varchar(160) NOT NULL,
       summary integer NOT NULL, first_year integer)`,
  );
  await run(
    `CREATE TABLE ${schema}wide (year integer NOT NULL, department_id integer NOT NULL, summary integer NOT NULL,
       form varchar(20) NOT NULL, number integer NOT NULL, ${columns.map((column) => `${column} bigint`).join(", ")},
       PRIMARY KEY (year, department_id))`,
  );
  await run(
    `INSERT INTO ${schema}body SELECT d.id, d.code, d.name, p.summary,
       (SELECT MIN(r.year) FROM report r WHERE r.department_id = d.id)
     FROM department d JOIN department_period p ON p.department_id = d.id`,
  );
  await run(
    `INSERT INTO ${schema}wide SELECT r.year, r.department_id, p.summary, r.form, r.number, ${columns.map((column) => `r.${column}`).join(", ")}
     FROM revision r JOIN department_period p ON p.department_id = r.department_id ORDER BY r.year, r.department_id`,
  );
  const sqlite = manager.connection.options.type !== "mariadb";
  const index = sqlite ? `${schema}headline ON wide` : `headline ON ${schema}wide`;
  await run(`CREATE INDEX ${index} (summary, year, department_id, ${HEADLINE.join(", ")})`);
  await run(sqlite ? `ANALYZE ${schema}wide` : `ANALYZE TABLE ${schema}wide`);
}
