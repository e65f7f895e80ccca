import type { EntityManager } from "typeorm";
import { TALLIES } from "../../form/tally";
import { holdsIn } from "../periods";
import { isValid } from "../seen";
import type { Condition } from "../slice";
import { tallyOverRows } from "../tallySql";
import { amountsOf } from "./contribute";

/**
 * A SELECT of the roll-ups of the family `parts` and the grain `line`, with the keys and amounts of `rollup`, from those
 * valid revisions (alias r), with the periods of their departments (alias d), that meet a condition without values.
 */
export function directParts(manager: EntityManager, { sql }: Condition): string {
  const [, ...columns] = amountsOf(manager);
  const tallies = TALLIES.map((tally, i) => `COALESCE(${tallyOverRows(manager, tally, "r")}, 0) AS ${columns[i]}`);
  return `
    SELECT 'parts' AS family, COALESCE(d.parent_id, 0) AS body, 'line' AS grain, d.summary AS summary, r.year AS year,
           r.form AS form, COALESCE(d.line, '') AS line, d.kind AS kind, COUNT(*) AS reports, ${tallies.join(", ")}
    FROM revision r JOIN department_period d ON d.department_id = r.department_id AND ${holdsIn("d", "r.year")}
    WHERE ${isValid("r")} AND ${sql}
    GROUP BY COALESCE(d.parent_id, 0), d.summary, r.year, r.form, COALESCE(d.line, ''), d.kind`;
}
