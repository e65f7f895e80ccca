import { Field, InputType } from "type-graphql";
import { type Measured, measuredOver, talliesOf } from "../../arithmetic/measured";
import { byDimension, byFraction, Direction } from "../../arithmetic/order";
import { QuestionError } from "../../arithmetic/questionError";
import { DIMENSIONS, Dimension } from "../../form/dimension";
import { type Measure, measureOf } from "../../form/measure";
import type { Tally } from "../../form/tally";
import { said } from "../../message/message";
import type { Aggregated } from "../../question/aggregate";
import { ApplicantCode, applicantOf, MeasureCode } from "../codes";

@InputType({ description: "In which order groups come: by a measure, or by a dimension of groupBy. 分组排序。" })
export class AggregateOrder {
  @Field(() => MeasureCode, { nullable: true, description: "By the value of this measure. 按指标。" })
  readonly by?: string | null;
  @Field(() => ApplicantCode, { defaultValue: "TOTAL", description: "Of the measure. 申请人类型。" })
  readonly applicant: string;
  @Field(() => Dimension, { nullable: true, description: "By this dimension, which groupBy names. 按维度。" })
  readonly dimension?: Dimension | null;
  @Field(() => Direction, {
    defaultValue: Direction.DESC,
    description: "Groups without a value come last either way. 方向。",
  })
  readonly direction: Direction;
}

/** An order of groups, with the tallies that it needs. */
export interface GroupOrder {
  readonly tallies: readonly Tally[];
  compare(a: Aggregated, b: Aggregated, bodyOf: (id: number) => { readonly code: string } | undefined): number;
}

/** The order of groups in a question. Null if it has none. Throws QuestionError if the order is not possible. */
export function orderFrom(given: readonly AggregateOrder[], groupBy: readonly Dimension[]): GroupOrder | null {
  if (given.length === 0) return null;
  const orders = given.map((each) => oneOrder(each, groupBy));
  return {
    tallies: orders.flatMap(({ tallies }) => tallies),
    compare: (a, b, bodyOf) => orders.reduce((found, order) => found || order.compare(a, b, bodyOf), 0),
  };
}

/** A measure of a group. Throws QuestionError if the measure is not divided by applicant. */
export function groupMeasured({ group }: Aggregated, measure: Measure, applicant: string): Measured {
  return measuredOver(group.tallies, measure, applicantOf(applicant, [measure]), group);
}

function oneOrder({ by, applicant, dimension, direction }: AggregateOrder, groupBy: readonly Dimension[]): GroupOrder {
  if ((by == null) === (dimension == null)) throw new QuestionError("BAD_USER_INPUT", said("ORDER_BY_ONE_THING"));
  if (dimension != null) {
    if (!groupBy.includes(dimension))
      throw new QuestionError("BAD_USER_INPUT", said("ORDER_OUTSIDE_GROUPS", { dimension }));
    const { key, shows } = DIMENSIONS[dimension];
    return {
      tallies: [],
      compare: (a, b, bodyOf) => {
        const [left, right] = [a, b].map(({ group }) => group.key[key]);
        const code = (id: typeof left) => (shows === "department" && typeof id === "number" ? bodyOf(id)?.code : id);
        return byDimension(code(left), code(right), direction);
      },
    };
  }
  const measure = measureOf(by as string);
  return {
    tallies: talliesOf(measure, applicantOf(applicant, [measure])),
    compare: (a, b) =>
      byFraction(groupMeasured(a, measure, applicant).value, groupMeasured(b, measure, applicant).value, direction),
  };
}
