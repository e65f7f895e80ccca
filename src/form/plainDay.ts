import { Temporal } from "@js-temporal/polyfill";

/** A day of the calendar without a time, "2024-01-20": text that sorts by time. */
export type PlainDay = string;

/** The day with these numbers; null if the calendar has no such day, such as 30 February. */
export function plainDay(year: number, month: number, day: number): PlainDay | null {
  const written = [String(year).padStart(4, "0"), ...[month, day].map((part) => String(part).padStart(2, "0"))].join(
    "-",
  );
  return isPlainDay(written) ? written : null;
}

/** Whether a text is a day as this program writes it. */
export function isPlainDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}

/** How many days later `to` is than `from`; below zero if it is earlier. */
export function daysBetween(from: PlainDay, to: PlainDay): number {
  return (Date.parse(to) - Date.parse(from)) / MILLISECONDS;
}

const MILLISECONDS = 24 * 60 * 60 * 1000;

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
