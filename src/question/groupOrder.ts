import { shownValue } from "../arithmetic/group";
import { comparableValue, measuredOver, talliesOf } from "../arithmetic/measured";
import { byDimension, byFraction, type Direction } from "../arithmetic/order";
import { QuestionError } from "../arithmetic/questionError";
import type { ApplicantKey } from "../form/applications";
import type { Dimension } from "../form/dimension";
import type { Measure } from "../form/measure";
import type { Tally } from "../form/tally";
import { said } from "../message/message";
import type { Aggregated } from "./aggregate";
import type { Directory } from "./directory";

/** One thing by which groups are ordered: the value of a measure, or a dimension. Exactly one of the two is not null. */
export interface GroupSort {
  readonly by: Measure | null;
  /** Of the measure. */
  readonly applicant: ApplicantKey;
  readonly dimension: Dimension | null;
  readonly direction: Direction;
}

/** Throws QuestionError if groups by these dimensions cannot be ordered like this. */
export function refuseOrder(sorts: readonly GroupSort[], groupBy: readonly Dimension[]): void {
  for (const { by, dimension } of sorts) {
    if ((by === null) === (dimension === null)) throw new QuestionError("BAD_USER_INPUT", said("ORDER_BY_ONE_THING"));
    if (dimension !== null && !groupBy.includes(dimension))
      throw new QuestionError("BAD_USER_INPUT", said("ORDER_OUTSIDE_GROUPS", { dimension }));
  }
}

/** The tallies that an order of groups needs. */
export function talliesOfOrder(sorts: readonly GroupSort[]): readonly Tally[] {
  return sorts.flatMap(({ by, applicant }) => (by ? talliesOf(by, applicant) : []));
}

/** Groups in an order, the first thing first. Where all are equal, the groups stay as they were. */
export function groupsInOrder(
  groups: readonly Aggregated[],
  sorts: readonly GroupSort[],
  directory: Directory,
): readonly Aggregated[] {
  const comparisons = sorts.map((sort) => comparisonOf(sort, groups, directory));
  return [...groups].sort((a, b) => comparisons.reduce((found, compare) => found || compare(a, b), 0));
}

type Comparison = (a: Aggregated, b: Aggregated) => number;

function comparisonOf(
  { by, applicant, dimension, direction }: GroupSort,
  groups: readonly Aggregated[],
  directory: Directory,
): Comparison {
  if (by) {
    // Sorting compares each of the groups many times.
    const values = new Map(
      groups.map((each) => [each, comparableValue(measuredOver(each.group.tallies, by, applicant, each.group))]),
    );
    return (a, b) => byFraction(values.get(a) ?? null, values.get(b) ?? null, direction);
  }
  const codeOf = (id: number) => directory.get(id)?.code ?? null;
  const keyOf = ({ group }: Aggregated) => shownValue(group.key, dimension as Dimension, codeOf);
  return (a, b) => byDimension(keyOf(a), keyOf(b), direction);
}
