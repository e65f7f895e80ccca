/** A city with three bureaus, as a list of registrations. */
export const SMALL_CITY = [
  { code: "C", name: "甲市" },
  { code: "A", name: "甲市教育局", parent: "C" },
  { code: "B", name: "甲市民政局", parent: "C" },
  { code: "D", name: "甲市财政局", parent: "C" },
] as const;

/** A report that states these numbers of applications and nothing else; null is blank. */
export function applications(received: number | null, granted: number | null = null, ended: number | null = null) {
  return {
    values: {
      "applications.received.total": received,
      "applications.outcomes.granted.total": granted,
      "applications.outcomes.total.total": ended,
    },
    rest: 0,
  };
}
