import type { StartQuery } from "../../documents";

/** The newest year with a report, and how many reports of it there should be and are. */
export interface NewestFiled {
  readonly year: number;
  readonly expected: number;
  readonly reported: number;
}

/** The newest year in which a direct part of a place has filed; null if none ever has. */
export function newestFiled(filed: NonNullable<StartQuery["filed"]>, place: string): NewestFiled | null {
  let newest: NewestFiled | null = null;
  for (const { year, parent, coverage } of filed) {
    if (parent?.code !== place || year === null || coverage.reported === 0) continue;
    if (newest === null || year > newest.year)
      newest = { year, expected: coverage.expected, reported: coverage.reported };
  }
  return newest;
}
