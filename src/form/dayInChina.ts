import { Temporal } from "@js-temporal/polyfill";
import type { PlainDay } from "./plainDay";

/** The day of a moment in China, "2026-02-01". The moment is ISO 8601 text with a zone. */
export function dayIn(moment: string): PlainDay {
  return inChina(Temporal.Instant.from(moment)).toPlainDate().toString();
}

/** The current day in China. Every check of the data version asks for it: worked out anew each time, it was a third of a kept answer. */
export function today(): PlainDay {
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

function inChina(moment: Temporal.Instant): Temporal.ZonedDateTime {
  return moment.toZonedDateTimeISO("Asia/Shanghai");
}
