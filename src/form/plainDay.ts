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
