import type { DepartmentKind } from "./body";

/** The facts about a body that may change from one report year to the next. */
export interface Position {
  /** Null at the top. */
  readonly parentId: number | null;
  readonly line: string | null;
  readonly kind: DepartmentKind;
  readonly regionCode: string | null;
  /** Whether its report contains the sums of its parts' reports. */
  readonly summary: boolean;
  /** Whether a person declared that all of these parts are registered. */
  readonly partsComplete: boolean;
}

/** A range of report years. OPEN_FROM and OPEN_TO stand for no limit. */
export interface YearRange {
  readonly fromYear: number;
  readonly toYear: number;
}

/** Whether a year is in a range. */
export function isWithin(year: number, { fromYear, toYear }: YearRange): boolean {
  return fromYear <= year && year <= toYear;
}

/** The first year of a range without a first year. */
export const OPEN_FROM = 0;
/** The last year of a range without a last year. As a year, it means the newest state. */
export const OPEN_TO = 9999;

/** The position of a body in some years. The periods of a body follow each other without gaps, from OPEN_FROM to OPEN_TO. */
export interface Period extends Position, YearRange {}

/** The period of a body that contains a year. */
export function periodIn<P extends YearRange>(periods: readonly P[], year: number): P {
  // Nearly every body has one period, and nearly every question is about the newest years.
  for (let i = periods.length - 1; i > 0; i--) {
    const period = periods[i] as P;
    if (period.fromYear <= year) return period;
  }
  return periods[0] as P;
}

/** The years for which facts are given: null means no limit. */
export interface GivenYears {
  readonly fromYear: number | null;
  readonly toYear: number | null;
}

/** No limit on either side. */
export const ALL_YEARS: GivenYears = { fromYear: null, toYear: null };

/**
 * Periods in which some facts are others. With both limits, or without a first year, the facts hold in all of these
 * years. With only a first year, each holds from then on for as long as it was the same so far: until its next change.
 */
export function withFacts<P extends YearRange>(
  periods: readonly P[],
  { fromYear, toYear }: GivenYears,
  facts: Partial<Omit<P, keyof YearRange>>,
): readonly P[] {
  const [from, to] = [fromYear ?? OPEN_FROM, toYear ?? OPEN_TO];
  const untilNextChange = fromYear !== null && toYear === null;
  const parts = splitAt(splitAt(periods, from), to + 1);
  for (const [name, value] of Object.entries(facts)) {
    const key = name as keyof P;
    const before = periodIn(periods, from)[key];
    for (const [i, part] of parts.entries()) {
      if (part.fromYear < from || part.fromYear > to) continue;
      if (untilNextChange && part[key] !== before) break;
      parts[i] = { ...part, [key]: value };
    }
  }
  return joined(parts);
}

/** Periods, one of which begins in this year. */
function splitAt<P extends YearRange>(periods: readonly P[], year: number): P[] {
  return periods.flatMap((period) =>
    period.fromYear < year && year <= period.toYear
      ? [
          { ...period, toYear: year - 1 },
          { ...period, fromYear: year },
        ]
      : [period],
  );
}

/** Periods of which none has the same facts as the one before it. */
function joined<P extends YearRange>(periods: readonly P[]): readonly P[] {
  const found: P[] = [];
  for (const period of periods) {
    const last = found.at(-1);
    if (last && sameFacts(last, period)) found[found.length - 1] = { ...last, toYear: period.toYear };
    else found.push(period);
  }
  return found;
}

function sameFacts<P extends YearRange>(one: P, other: P): boolean {
  const keys = Object.keys(one) as (keyof P)[];
  return keys.every((key) => key === "fromYear" || key === "toYear" || one[key] === other[key]);
}

/** Whether some facts are the same in every year. */
export function sameIn(one: readonly Period[], other: readonly Period[], keys: readonly (keyof Position)[]): boolean {
  const years = [...one, ...other].map(({ fromYear }) => fromYear);
  return years.every((year) => keys.every((key) => periodIn(one, year)[key] === periodIn(other, year)[key]));
}
