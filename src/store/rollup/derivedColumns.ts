import { ALL_RATE_CELLS } from "../../form/measure";
import { ratedOf, SUBTOTALS, statedOf, type Tally } from "../../form/tally";
import { snakeCase } from "../naming";

/** A tally that is not a figure of the tree, with its column. */
export interface DerivedColumn {
  readonly tally: Tally;
  readonly column: string;
}

const SUFFIX = { numerator: "num", denominator: "den", rated: "n" } as const;

/** The columns of a roll-up for subtotals and rates, for example `n_refused_total_other`, `granted_rate_total_num`. */
export const DERIVED_COLUMNS: readonly DerivedColumn[] = [
  ...SUBTOTALS.map((paths) => ({ tally: statedOf(paths), column: subtotalColumn(paths[0] as string) })),
  ...ALL_RATE_CELLS.flatMap((rate) =>
    ratedOf(rate).map((tally) => ({
      tally,
      column: `${snakeCase(rate.name.replace(/ /g, "_"))}_${SUFFIX[tally.kind as keyof typeof SUFFIX]}`,
    })),
  ),
];

// From applications.outcomes.refused.stateSecret.total it needs the group and the applicant.
function subtotalColumn(path: string): string {
  const [, , group, , applicant] = path.split(".");
  return snakeCase(`n_${group}_total_${applicant}`);
}
