import { Temporal } from "@js-temporal/polyfill";
import type { PlainDay } from "../form/plainDay";

/**
 * A moment in UTC with microseconds, "2020-01-31T08:00:00.000000Z": text that sorts by time, in the same way in every
 * database. (TypeORM turns `datetime(6)` into a JavaScript Date, which loses the microseconds.)
 */
export type Instant = string;

/** The end of a span that has not ended. */
export const FOREVER: Instant = "9999-12-31T23:59:59.999999Z";

const LAST: Instant = "9999-12-31T23:59:59.999998Z";

/** A moment, but not later than the spans that have not ended. */
export function withinSpans(moment: Instant): Instant {
  return moment < FOREVER ? moment : LAST;
}

/** The current moment, but at least one microsecond later than `after`, even if the clock was set back. */
export function now(after: Instant | null = null): Instant {
  const clock = Temporal.Now.instant();
  if (after === null) return written(clock);
  const next = Temporal.Instant.from(after).add({ microseconds: 1 });
  return written(Temporal.Instant.compare(clock, next) > 0 ? clock : next);
}

/** A moment that others count in seconds since 1970. */
export function instantOfSeconds(seconds: number): Instant {
  return written(Temporal.Instant.fromEpochMilliseconds(Math.trunc(seconds * 1_000)));
}

/** The moment that is this long after another one. */
export function instantAfter(
  moment: Instant,
  time: { readonly hours: number } | { readonly seconds: number },
): Instant {
  return written(Temporal.Instant.from(moment).add(time));
}

/** The last moment of a day in China. */
export function endOfDay(day: PlainDay): Instant {
  const next = Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime("Asia/Shanghai");
  return written(next.toInstant().subtract({ microseconds: 1 }));
}

function written(instant: Temporal.Instant): Instant {
  return instant.toString({ smallestUnit: "microsecond" });
}
