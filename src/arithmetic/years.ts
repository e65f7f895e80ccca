/** The years from a first to a last one, both included; none if the last comes before the first, or one is missing. */
export function yearsBetween(first: number | null, last: number | null): readonly number[] {
  if (first === null || last === null) return [];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}
