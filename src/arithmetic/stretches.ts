/** The year and the id of the department of a report. */
export type ReportKey = readonly [year: number, departmentId: number];

/** How many reports are read at once, and in all. */
export interface ReadLimits {
  readonly atOnce: number;
  readonly most: number;
}

/** Reports in stretches that are read one after another. */
export interface Stretches {
  readonly stretches: readonly (readonly ReportKey[])[];
  /** The years whose reports are in no stretch, the newest first. */
  readonly yearsLeftOut: readonly number[];
}

/**
 * Divides reports into stretches of `atOnce`: the newest year first, then by id of the department. Only whole years, as
 * long as they have at most `most` reports together; the newest year whatever it has.
 */
export function stretchesOf(reports: readonly ReportKey[], { atOnce, most }: ReadLimits): Stretches {
  const inOrder = [...reports].sort(([year, id], [otherYear, otherId]) => otherYear - year || id - otherId);
  const end = inOrder.length <= most ? inOrder.length : endOfYears(inOrder, most);
  const read = inOrder.slice(0, end);
  return {
    stretches: Array.from({ length: Math.ceil(end / atOnce) }, (_, i) => read.slice(i * atOnce, (i + 1) * atOnce)),
    yearsLeftOut: [...new Set(inOrder.slice(end).map(([year]) => year))],
  };
}

// The year of the first report that is too many is left out, unless it is the newest.
function endOfYears(inOrder: readonly ReportKey[], most: number): number {
  const [newest] = inOrder[0] as ReportKey;
  const [beyond] = inOrder[most] as ReportKey;
  const end = inOrder.findIndex(([year]) => (beyond === newest ? year < newest : year === beyond));
  return end < 0 ? inOrder.length : end;
}
