import type { EntityManager } from "typeorm";
import type { FormCode } from "../form/catalogue";
import { dayIn } from "../form/dayInChina";
import type { FigurePath } from "../form/figures";
import type { ReportFigures, SpanEdges, Tally } from "../form/tally";
import type { Statuses } from "./entity/revision";
import type { Instant } from "./instant";
import { exactOf } from "./number";
import { packed } from "./packed";
import { endedAt, hasEnded, isCurrent, publishedAt } from "./seen";
import { allOf, type Condition, everPublicIn, oneOf, type ReportSlice } from "./slice";
import { columnOf, tallyOverRows } from "./tallySql";

// What was public when: each version of a report has the span in which it was the valid one. A sum over the versions that
// were valid at a moment is what the spans that began up to it add, less those that ended.

/** When how many versions of some reports became public or ceased to be, with their tallies. One SQL statement. */
export async function tallySpanEdges(
  manager: EntityManager,
  reports: ReportSlice,
  tallies: readonly Tally[],
): Promise<readonly SpanEdges[]> {
  const sums = packed(
    manager,
    tallies.map((tally) => tallyOverRows(manager, tally, "r")),
  );
  const edges = (moment: string, ended: boolean, { sql }: Condition) =>
    `SELECT ${ended ? 1 : 0} AS ended, ${hourIn(moment)} AS hour, r.year AS year, r.form AS form, COUNT(*) AS spans, ${sums.sql} AS sums
     FROM revision r WHERE ${sql} GROUP BY ${hourIn(moment)}, r.year, r.form`;
  const all = everPublicIn(reports);
  const ended = allOf([all, { sql: hasEnded("r"), parameters: [] }]);
  const rows = await manager.query<Row[]>(
    `${edges(publishedAt("r"), false, all)} UNION ALL ${edges(endedAt("r"), true, ended)}`,
    [...all.parameters, ...ended.parameters],
  );
  const dayOf = dayOfEachHour();
  return rows.map((row) => ({
    day: dayOf(String(row.hour)),
    hour: String(row.hour),
    ended: Number(row.ended) === 1,
    year: Number(row.year),
    form: row.form as FormCode,
    spans: Number(row.spans),
    tallies: sums.read(String(row.sums)).map(exactOf),
  }));
}

/** A span in which a report for a year was public, on a form. */
export interface FiledSpan {
  readonly departmentId: number;
  readonly year: number;
  readonly form: FormCode;
  readonly from: Instant;
  /** Null while it has not ended. */
  readonly to: Instant | null;
}

/** Every span of some reports. One SQL statement. */
export async function loadFiledSpans(manager: EntityManager, reports: ReportSlice): Promise<readonly FiledSpan[]> {
  const { sql, parameters } = everPublicIn(reports);
  const rows = await manager.query<Row[]>(
    `SELECT r.department_id AS departmentId, r.year AS year, r.form AS form, ${SPAN} FROM revision r WHERE ${sql}`,
    [...parameters],
  );
  return rows.map((row) => ({
    departmentId: Number(row.departmentId),
    year: Number(row.year),
    form: row.form as FormCode,
    from: row.validFrom as Instant,
    to: endOf(row),
  }));
}

/** A version of a report that is or was public, with the figures that are asked. */
export interface PublicVersion extends ReportFigures {
  readonly id: number;
  readonly departmentId: number;
  readonly year: number;
  /** The days in China on which it became public, and on which it ceased to be; null while it is. */
  readonly from: string;
  readonly to: string | null;
}

/** The versions of some reports that became public, or ceased to be, within some hours. One SQL statement. */
export async function loadVersionsAround(
  manager: EntityManager,
  reports: ReportSlice,
  hours: readonly string[],
  paths: readonly FigurePath[],
): Promise<readonly PublicVersion[]> {
  const { sql, parameters } = everPublicIn(reports);
  const within = (moment: string) => oneOf(hourIn(moment), hours).sql;
  const figures = packed(
    manager,
    paths.map((path) => `r.${columnOf(manager, path)}`),
  );
  const rows = await manager.query<Row[]>(
    `SELECT r.id AS id, r.department_id AS departmentId, r.year AS year, r.form AS form, r.statuses AS statuses,
            ${SPAN}, ${figures.sql} AS figures
     FROM revision r WHERE ${sql} AND (${within(publishedAt("r"))} OR ${within(endedAt("r"))})`,
    [...parameters],
  );
  const dayOf = dayOfEachHour();
  return rows.map((row) => {
    const end = endOf(row);
    return {
      id: Number(row.id),
      departmentId: Number(row.departmentId),
      year: Number(row.year),
      form: row.form as FormCode,
      values: figures.read(String(row.figures)).map(exactOf),
      statuses: row.statuses === null ? null : (JSON.parse(row.statuses as string) as Statuses),
      from: dayOf(row.validFrom as Instant),
      to: end === null ? null : dayOf(end),
    };
  });
}

type Row = Readonly<Record<string, string | number | null>>;

const SPAN = `${publishedAt("r")} AS validFrom, ${endedAt("r")} AS validTo`;

function endOf({ validTo }: Row): Instant | null {
  return isCurrent({ validTo: validTo as Instant }) ? null : (validTo as Instant);
}

/** The characters of a moment that are its hour. */
const HOUR = 13;

function hourIn(moment: string): string {
  return `SUBSTR(${moment}, 1, ${HOUR})`;
}

// The days in China of hours or moments. A day there has begun on a whole hour since 1901, so that the hour decides. Ten
// thousand reports are published within some hours, and to work a day out takes longer than to read a row.
function dayOfEachHour(): (moment: string) => string {
  const known = new Map<string, string>();
  return (moment) => {
    const hour = moment.slice(0, HOUR);
    const day = known.get(hour) ?? dayIn(`${hour}:00:00Z`);
    known.set(hour, day);
    return day;
  };
}
