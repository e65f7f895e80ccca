import type { StartQuery } from "../../documents";

/** The newest year with a report, and how many reports of it there should be and are. */
export interface NewestFiled {
  readonly year: number;
  readonly expected: number;
  readonly reported: number;
}

type Places = NonNullable<StartQuery["places"]>["nodes"];
type Filed = NonNullable<StartQuery["filed"]>;

/** The newest year in which a part of a place, or of a place below it, has filed; null if none ever has. */
export function newestFiled(filed: Filed, places: Places, place: string): NewestFiled | null {
  const within = codesWithin(places, place);
  const rows = filed.filter(({ parent }) => parent !== null && within.has(parent.code));
  const years = rows.flatMap(({ year, coverage }) => (year !== null && coverage.reported > 0 ? [year] : []));
  if (years.length === 0) return null;
  const newest = Math.max(...years);
  const ofYear = rows.filter(({ year }) => year === newest);
  return {
    year: newest,
    expected: ofYear.reduce((sum, { coverage }) => sum + coverage.expected, 0),
    reported: ofYear.reduce((sum, { coverage }) => sum + coverage.reported, 0),
  };
}

/** A place and all places below it. */
function codesWithin(places: Places, place: string): ReadonlySet<string> {
  const found = new Set([place]);
  for (const code of found) for (const one of places) if (one.parent?.code === code) found.add(one.code);
  return found;
}
