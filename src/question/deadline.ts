import type { DueYears } from "../form/expectation";

/** A day of a year: month and day, "01-31". */
export type DayOfYear = string;

/**
 * The last days on which reports are on time, in the year after the report year: of bodies, and of governments, whose
 * report is a summary. 《条例》第四十九条、第五十条。
 */
export interface Deadlines {
  readonly bodies: DayOfYear;
  readonly governments: DayOfYear;
}

/** 31 January and 31 March, as the Regulation says. */
export const DEADLINES: Deadlines = { bodies: "01-31", governments: "03-31" };

/** The last report years whose reports are due at the beginning of a day ("2026-02-01"). */
export function dueYears(day: string, { bodies, governments }: Deadlines): DueYears {
  const [year, dayOfYear] = [Number(day.slice(0, 4)), day.slice(5)];
  const lastDue = (deadline: DayOfYear) => (dayOfYear > deadline ? year - 1 : year - 2);
  return { bodies: lastDue(bodies), governments: lastDue(governments) };
}
