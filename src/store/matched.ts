import type { EntityManager } from "typeorm";
import { DIMENSIONS, Dimension, type GroupKey } from "../form/dimension";
import { type Tally, type TallyValues, tallyName } from "../form/tally";
import { dialectOf } from "./dialect";
import { exactOf } from "./number";
import { packed } from "./packed";
import { holdsIn } from "./periods";
import { allOf, type Condition, not, oneOf, revisionsIn, type Slice } from "./slice";
import { keyFrom } from "./sums";
import { countsIn, tallyWhere } from "./tallySql";

/** A measure over bodies that report in two years. */
export interface MatchedMeasure {
  readonly tallies: readonly Tally[];
  /** Counts the reports that state the measure. */
  readonly stated: Tally;
}

/** A question about the reports of some years and those of the years before, by the same bodies in the same group. */
export interface MatchedQuestion {
  readonly before: Slice;
  readonly after: Slice;
  /** The dimensions of its groups, apart from the year. */
  readonly groupBy: readonly Dimension[];
  readonly measures: readonly MatchedMeasure[];
  /** Bodies that are not the same in a year and the year before. */
  readonly apart: readonly BodiesApart[];
}

/** Bodies whose reports for a year are not compared with their own ones for the year before. */
export interface BodiesApart {
  /** The later year. */
  readonly year: number;
  readonly departmentIds: readonly number[];
}

/** The tallies of one group over the bodies that state a measure in a year and in the year before. */
export interface MatchedTallies {
  /** With the later year. */
  readonly key: GroupKey;
  /** In the order of the measures. */
  readonly measures: readonly MatchedSums[];
}

interface MatchedSums {
  /** How many bodies state the measure in both years. */
  readonly bodies: number;
  readonly before: TallyValues;
  readonly after: TallyValues;
}

/** The tallies over the bodies that state a measure in both years, for each group and year with any. One SQL statement. */
export async function tallyMatched(
  manager: EntityManager,
  question: MatchedQuestion,
): Promise<readonly MatchedTallies[]> {
  const { after, groupBy, measures } = question;
  const dimensions = [...groupBy, Dimension.YEAR];
  const columns = dimensions.map((dimension) => columnIn(dimension, "r"));
  const sums = packed(
    manager,
    measures.flatMap(({ tallies, stated }) => {
      const both = `${countsIn(manager, stated, "r")} AND ${countsIn(manager, stated, "b")}`;
      const over = (alias: string) => tallies.map((tally) => tallyWhere(manager, tally, alias, both));
      return [tallyWhere(manager, stated, "r", both), ...over("b"), ...over("r")];
    }),
  );
  const { sql, parameters } = allOf([revisionsIn(after, "r"), partnerIn(manager, question, "before")]);
  const rows = await manager.query<Row[]>(
    `SELECT ${columns.map((column, i) => `${column} AS k${i}`).join(", ")}, ${sums.sql} AS sums
     FROM revision r ${periodOf("r", groupBy)} JOIN revision b ${periodOf("b", groupBy)} WHERE ${sql}
     GROUP BY ${columns.join(", ")}`,
    [...parameters],
  );
  return rows.map((row) => {
    const numbers = sums.read(String(row.sums)).map(exactOf);
    return { key: keyFrom(dimensions, row), measures: measures.map(({ tallies }) => sumsFrom(numbers, tallies)) };
  });
}

/** A body that states a measure in one of two years and not in the other. */
export interface UnmatchedBody {
  readonly departmentId: number;
  /** With the year of its report. */
  readonly key: GroupKey;
  /** The positions of the measures in the question. */
  readonly measures: readonly number[];
}

/**
 * The bodies that state a measure in a year of the question and not in the year before, in the same group (`entered`),
 * or in a year before and not in the year after it (`left`). One SQL statement.
 */
export async function loadUnmatched(
  manager: EntityManager,
  question: MatchedQuestion,
  side: "entered" | "left",
): Promise<readonly UnmatchedBody[]> {
  const { groupBy, measures } = question;
  const [own, others] = side === "entered" ? (["after", "before"] as const) : (["before", "after"] as const);
  const dimensions = [...groupBy, Dimension.YEAR];
  const selected = dimensions.map((dimension, i) => `${columnIn(dimension, "r")} AS k${i}`);
  const partner = partnerIn(manager, question, others);
  const flags = measures.map(({ stated }, i) => {
    const [here, there] = [countsIn(manager, stated, "r"), countsIn(manager, stated, "b")];
    return `CASE WHEN ${here} AND NOT (${there}) THEN 1 ELSE 0 END AS m${i}`; // of no report, nothing counts
  });
  const { sql, parameters } = revisionsIn(question[own], "r");
  const period = periodOf("b", groupBy);
  // In brackets around a single table, SQLite does not find its columns.
  const other = period === "" ? "revision b" : `(revision b ${period})`;
  const rows = await manager.query<Row[]>(
    `SELECT * FROM (
       SELECT r.department_id AS departmentId, ${[...selected, ...flags].join(", ")}
       FROM revision r ${periodOf("r", groupBy)}
       LEFT JOIN ${other} ON ${partner.sql}
       WHERE ${sql}
     ) x WHERE ${measures.map((_, i) => `m${i} = 1`).join(" OR ")}`,
    [...partner.parameters, ...parameters],
  );
  return rows.map((row) => ({
    departmentId: Number(row.departmentId),
    key: keyFrom(dimensions, row),
    measures: [...measures.keys()].filter((i) => Number(row[`m${i}`]) === 1),
  }));
}

type Row = Readonly<Record<string, string | number | null>>;

/** The condition that a report (alias b) is that of the same body for the year before or after, in the same group. */
function partnerIn(
  manager: EntityManager,
  { groupBy, apart, ...slices }: MatchedQuestion,
  side: "before" | "after",
): Condition {
  const { differ } = dialectOf(manager);
  const later = side === "before" ? "r" : "b";
  return allOf([
    ...["b.department_id = r.department_id", `b.year = r.year ${side === "before" ? "-" : "+"} 1`].map(plain),
    ...groupBy.map((dimension) => plain(`NOT (${differ(columnIn(dimension, "b"), columnIn(dimension, "r"))})`)),
    ...apart.map(({ year, departmentIds }) =>
      not(allOf([oneOf(`${later}.year`, [year]), oneOf(`${later}.department_id`, departmentIds)])),
    ),
    revisionsIn(slices[side], "b"),
  ]);
}

function plain(sql: string): Condition {
  return { sql, parameters: [] };
}

/** The column of a dimension for a report (r or b), whose period has the alias rp or bp. */
function columnIn(dimension: Dimension, report: "r" | "b"): string {
  const { of, column } = DIMENSIONS[dimension];
  return `${of === "period" ? `${report}p` : report}.${column}`;
}

/** Joins a report with the period of its body in its year, if a dimension needs it. */
function periodOf(report: "r" | "b", groupBy: readonly Dimension[]): string {
  if (!groupBy.some((dimension) => DIMENSIONS[dimension].of === "period")) return "";
  const period = `${report}p`;
  return `JOIN department_period ${period} ON ${period}.department_id = ${report}.department_id AND ${holdsIn(period, `${report}.year`)}`;
}

// The number of bodies, then both years of each tally, as `tallyMatched` selects them.
function sumsFrom(numbers: (bigint | null)[], tallies: readonly Tally[]): MatchedSums {
  const names = tallies.map(tallyName);
  const [bodies, ...sums] = numbers.splice(0, 1 + 2 * names.length);
  const valuesOf = (from: number) => new Map(names.map((name, i) => [name, sums[from + i] ?? null]));
  return { bodies: Number(bodies ?? 0n), before: valuesOf(0), after: valuesOf(names.length) };
}
