import { Temporal } from "@js-temporal/polyfill";

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

/** The day of a moment in China, "2026-02-01". */
export function dayIn(moment: Instant): string {
  return inChina(moment).toPlainDate().toString();
}

/** The current day in China. Every check of the data version asks for it: worked out anew each time, it was a third of a kept answer. */
export function today(): string {
  const clock = Date.now();
  if (clock < newest.begin || clock >= newest.end) newest = dayAround(clock);
  return newest.day;
}

let newest = { day: "", begin: 0, end: 0 };

function dayAround(clock: number): typeof newest {
  const begin = inChina(Temporal.Instant.fromEpochMilliseconds(clock)).startOfDay();
  const end = begin.add({ days: 1 });
  return {
    day: begin.toPlainDate().toString(),
    begin: begin.epochMilliseconds,
    end: end.epochMilliseconds,
  };
}

function inChina(moment: Instant | Temporal.Instant): Temporal.ZonedDateTime {
  return Temporal.Instant.from(moment).toZonedDateTimeISO("Asia/Shanghai");
}

function written(instant: Temporal.Instant): Instant {
  return instant.toString({ smallestUnit: "microsecond" });
}
