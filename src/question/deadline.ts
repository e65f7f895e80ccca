import type { Due } from "../form/expectation";
import type { PlainDay } from "../form/plainDay";
import type { DayOfYear, Deadlines } from "../form/timeliness";

export type { Deadlines };

/** 31 January and 31 March, as the Regulation says. */
export const DEADLINES: Deadlines = { bodies: "01-31", governments: "03-31" };

/** The last report years whose reports are due at the beginning of a day ("2026-02-01"), and the deadlines. */
export function dueOn(day: PlainDay, days: Deadlines): Due {
  const [year, dayOfYear] = [Number(day.slice(0, 4)), day.slice(5)];
  const lastDue = (deadline: DayOfYear) => (dayOfYear > deadline ? year - 1 : year - 2);
  return { bodies: lastDue(days.bodies), governments: lastDue(days.governments), days };
}
