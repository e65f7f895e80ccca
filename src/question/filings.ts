import { WITHOUT_REPORT } from "../arithmetic/measured";
import { yearsBetween } from "../arithmetic/years";
import { nameInYear } from "../form/body";
import { activeSince, expectationOf, expectedFrom, type FilingDuty } from "../form/expectation";
import { MeasureStatus } from "../form/status";
import { dueDay } from "../form/timeliness";
import { type Message, said } from "../message/message";
import type { Body } from "../store/bodies";
import type { Directory } from "./directory";

/** Why there is a report of a body for a year, or none. */
export type FiledOrNot = typeof MeasureStatus.REPORTED | (typeof WITHOUT_REPORT)[keyof typeof WITHOUT_REPORT];

/** Whether a report of a body for a year is there. */
export function filedOrNot(body: Body, year: number): FiledOrNot {
  return body.filed.has(year) ? MeasureStatus.REPORTED : WITHOUT_REPORT[expectationOf(body, year)];
}

/** What a body had to file for a year. */
export interface YearFiling {
  readonly body: Body;
  readonly year: number;
  /** The name that it bore in that year. */
  readonly name: string;
  readonly status: FiledOrNot;
  /** Last day on which its report is on time, "2025-01-31"; null where none is expected. */
  readonly dueOn: string | null;
  /** What a person laid down for the year; null where the rule holds. */
  readonly duty: FilingDuty | null;
  /** Why no report is there; null where one is. */
  readonly why: Message | null;
}

/**
 * What a body had to file, year by year, the newest first: from the first year for which it or a body beside it reports,
 * so that years before it existed are told, to the newest one that is due, for which anyone filed, or for which something was laid down.
 */
export function filingsOf(body: Body, directory: Directory): readonly YearFiling[] {
  const beside = body.parentId === null ? directory.partsOf(body.id) : directory.partsOf(body.parentId);
  const firsts = [body, ...beside].flatMap((each) => expectedFrom(each) ?? []).concat([...body.filed.keys()]);
  const { bodies, governments } = body.due;
  const due = body.summary ? governments : bodies;
  const last = Math.max(due, directory.lastYear ?? due, ...body.filed.keys(), ...body.duties.keys());
  return yearsBetween(firsts.length > 0 ? Math.min(...firsts) : null, last)
    .map((year) => filingIn(year, body, directory))
    .reverse();
}

function filingIn(year: number, body: Body, directory: Directory): YearFiling {
  const status = filedOrNot(body, year);
  return {
    body,
    year,
    name: nameThen(body, year, directory),
    status,
    dueOn: status === MeasureStatus.NOT_EXPECTED ? null : dueDay(body, year),
    duty: body.duties.get(year) ?? null,
    why: whyNot(status, year, body, directory),
  };
}

function whyNot(status: FiledOrNot, year: number, body: Body, directory: Directory): Message | null {
  if (status === MeasureStatus.REPORTED) return null;
  if (status === MeasureStatus.NOT_REPORTED) return said("FILING_MISSING", { year, due: dueDay(body, year) });
  if (status === MeasureStatus.NOT_DUE) return said("FILING_NOT_DUE", { year, due: dueDay(body, year) });
  const duty = body.duties.get(year);
  if (duty) return said("FILING_EXEMPT", { year, reason: duty.reason });
  const from = activeSince(body);
  if (from === null) return said("FILING_NEVER");
  if (year < from) {
    const before = directory.predecessorsOf(body.id).filter(({ fromYear }) => year < fromYear);
    const bodies = namesThen(
      before.map(({ predecessorId }) => predecessorId),
      year,
      directory,
    );
    return bodies.length > 0 ? said("FILING_BEFORE_BY_OTHERS", { from, bodies }) : said("FILING_BEFORE", { from });
  }
  const to = body.activeTo as number; // a body that has begun and need not report has ended
  const after = directory.successorsOf(body.id).filter(({ fromYear }) => fromYear <= year);
  const bodies = namesThen(
    after.map(({ departmentId }) => departmentId),
    year,
    directory,
  );
  return bodies.length > 0 ? said("FILING_AFTER_BY_OTHERS", { to, bodies }) : said("FILING_AFTER", { to });
}

function namesThen(ids: readonly number[], year: number, directory: Directory): readonly string[] {
  return [...new Set(ids)].flatMap((id) => {
    const body = directory.get(id);
    return body ? [nameThen(body, year, directory)] : [];
  });
}

/** The name that a body bore in a report year; its present one if no other is known. */
export function nameThen({ id, name }: Body, year: number, directory: Directory): string {
  return nameInYear({ name, formerNames: directory.formerNamesOf(id) }, year);
}
