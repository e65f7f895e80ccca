import { isRate, type Measure } from "../form/measure";
import { WRITTEN } from "../form/shown";
import { decimal, type Fraction } from "./fraction";

/** A value in the unit of its measure: a count, yuan with two decimal places, a ratio with six, what is held against people with four. */
export function valueShown(value: Fraction | null, measure: Measure): string | null {
  if (value === null) return null;
  const { places, parts } = WRITTEN[measure.unit];
  const shown = { numerator: value.numerator, denominator: value.denominator * parts };
  return decimal(shown, isPerPeople(measure) ? PLACES_PER_PEOPLE : places);
}

const PLACES_PER_PEOPLE = 4;

function isPerPeople(measure: Measure): boolean {
  return isRate(measure) && measure.per !== undefined;
}

/** A point between values, in the unit of their measure. A median of counts may be between two counts. */
export function betweenShown(value: Fraction | null, measure: Measure): string | null {
  return value && measure.unit === "count" && !isPerPeople(measure) && value.numerator % value.denominator !== 0n
    ? decimal(value, 2)
    : valueShown(value, measure);
}

/** A share of one, with six decimal places. */
export function shareShown(share: Fraction | null): string | null {
  return share && decimal(share, WRITTEN.ratio.places);
}

/** A share of one, or a relative change, in per cent, with the two decimal places of official sentences. */
export function percentShown({ numerator, denominator }: Fraction): string {
  return decimal({ numerator: numerator * 100n, denominator }, WRITTEN.percent.places);
}

/** Percentage points, with four decimal places. */
export function pointsShown(points: Fraction | null): string | null {
  return points && decimal(points, WRITTEN.point.places);
}
