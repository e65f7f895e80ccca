import { Field, FieldResolver, ObjectType, Resolver, Root, registerEnumType } from "type-graphql";
import { type Change, type ChangeOver, ChangeStatus, percentagePointsOf, unitOfChange } from "../arithmetic/change";
import type { Fraction } from "../arithmetic/fraction";
import type { Measured } from "../arithmetic/measured";
import { pointsShown, shareShown, valueShown } from "../arithmetic/shown";
import type { Measure } from "../form/measure";
import { Decimal, SafeInt } from "../form/scalars";
import { Unit } from "../form/unit";
import type { Movers } from "../question/matching";
import { Department } from "../store/entity/department";
import { MeasureView } from "./measureType";

registerEnumType(ChangeStatus, {
  name: "ChangeStatus",
  description: "Whether two years can be compared. 同比可比性。",
  valuesConfig: {
    COMPARABLE: { description: "Both are stated, by the same departments. 可比。" },
    UNEQUAL_BODIES: {
      description:
        "Other departments state it in the year before, or the department took over from others or passed on to them: no difference; over several departments, see `matched`. 两年填报机关不同或职能有承接、划出；多个机关的见同口径变化。",
    },
    ZERO_BEFORE: { description: "The year before is zero or below: a difference, but no ratio. 上年不为正数。" },
    BREAK: { description: "The form changed, and only one has the measure. 格式变化，不可比。" },
    CONTRADICTORY: { description: "One of both contradicts itself. 有一年自相矛盾。" },
    LOW_BASE: { description: "One of both is over too low a base. 有一年基数不足。" },
    NOT_STATED: { description: "One of both has no value. 缺少数据。" },
  },
});

@ObjectType("MatchedChange", {
  simpleResolvers: true,
  description:
    "A measure against the year before, over the departments alone that state it in both years. Departments that merged or were divided are one together with their successors, if all of them state it. 同口径变化（合并、拆分的机关与其承接机关合为一个）。",
})
export class MatchedView {
  @Field(() => SafeInt, {
    description:
      "How many departments state it in both years; with their successors they count as one. 两年均填报的机关数。",
  })
  readonly bodies: number;
  @Field(() => MeasureView, { description: "Their value in the year before. 上年数（同口径）。" })
  readonly before: MeasureView;
  @Field(() => MeasureView, { description: "Their value in the year. 本年数（同口径）。" }) readonly after: MeasureView;
  @Field(() => Decimal, { nullable: true, description: "After less before, in the unit of the measure. 增减量。" })
  readonly difference: string | null;
  @Field(() => Decimal, {
    nullable: true,
    description: "Of a ratio: the difference in percentage points. Null of all else. 增减的百分点数。",
  })
  readonly points: string | null;
  @Field(() => Decimal, {
    nullable: true,
    description: "The difference by what stood before. Null where that is zero. 同比增减幅度。",
  })
  readonly relative: string | null;
  readonly movers: () => Promise<Movers>;
}

@ObjectType("Change", { simpleResolvers: true, description: "A measure against the year before. 同比。" })
export class ChangeView {
  @Field(() => ChangeStatus, { description: "Whether both years can be compared. 可比性。" })
  readonly status: ChangeStatus;
  @Field(() => MeasureView, { description: "The year before. 上年数。" }) readonly before: MeasureView;
  @Field(() => MeasureView, { description: "The year. 本年数。" }) readonly after: MeasureView;
  @Field(() => Decimal, {
    nullable: true,
    description: "After less before, in the unit of the measure (of a ratio: 0.01 is one percentage point). 增减量。",
  })
  readonly difference: string | null;
  @Field(() => Unit, {
    description:
      "In what the change is to be stated: PERCENTAGE_POINT of a ratio (`points`), else that of `difference`. 增减单位。",
  })
  readonly unit: Unit;
  @Field(() => Decimal, {
    nullable: true,
    description: "Of a ratio: the difference in percentage points. Null of all else. 增减的百分点数。",
  })
  readonly points: string | null;
  @Field(() => Decimal, {
    nullable: true,
    description:
      'The difference by what stood before: "0.1" is 10 % more, also of a ratio, where it is no percentage point. Null where that is zero. 同比增减幅度（比率的增减请看百分点）。',
  })
  readonly relative: string | null;
  @Field(() => MatchedView, {
    nullable: true,
    description:
      "Of a sum or of a rate over several departments: the change over those alone that state it in both years. Null of a single department. 同口径变化（两年均填报的机关）。",
  })
  readonly matched: MatchedView | null;
}

/** The change of a single department. */
export function changeShown(change: Change, expectedBefore: () => number, expectedAfter: () => number): ChangeView {
  return {
    status: change.status,
    before: new MeasureView(change.before, expectedBefore),
    after: new MeasureView(change.after, expectedAfter),
    unit: unitOfChange(change),
    ...differenceShown(change),
    matched: null,
  };
}

/** The change of a measure over several departments. */
export function changeOverShown(
  change: ChangeOver,
  movers: () => Promise<Movers>,
  expectedBefore: () => number,
  expectedAfter: () => number,
): ChangeView {
  return { ...changeShown(change, expectedBefore, expectedAfter), matched: matchedShown(change.matched, movers) };
}

// Each of the reports that are expected of matched departments is there.
function matchedShown({ bodies, ...change }: ChangeOver["matched"], movers: () => Promise<Movers>): MatchedView {
  const over = (measured: Measured) => new MeasureView(measured, () => measured.stated);
  return { bodies, before: over(change.before), after: over(change.after), ...differenceShown(change), movers };
}

function differenceShown(change: Change): Pick<ChangeView, "difference" | "points" | "relative"> {
  const { after, difference, relative } = change;
  return {
    difference: valueShown(difference, after.measure),
    points: pointsShown(percentagePointsOf(change)),
    relative: shareShown(relative),
  };
}

@ObjectType("AddedChange", {
  simpleResolvers: true,
  description: "A part of a change. All parts together are the change exactly; each is rounded alone. 变化的一部分。",
})
export class AddedChange {
  @Field(() => Decimal, {
    description: "In the unit of the measure (of a ratio: 0.01 is one percentage point). 数值。",
  })
  readonly value: string;
  @Field(() => Decimal, {
    nullable: true,
    description: "Of a ratio: in percentage points. Null of all else. 百分点数。",
  })
  readonly points: string | null;
}

/** A part of a change as the API shows it. */
export function addedShown(part: Fraction | null, measure: Measure): AddedChange | null {
  const value = valueShown(part, measure);
  return value === null
    ? null
    : { value, points: pointsShown(percentagePointsOf({ difference: part, after: { measure } })) };
}

@Resolver(() => MatchedView)
export class MatchedResolver {
  @FieldResolver(() => [Department], {
    description:
      "Who states it in the year and not in the year before, in order of code; and who took over from others, or goes on, where not all of them state it. 本年新增填报的机关（含承接不完整的机关）。",
  })
  async entered(@Root() { movers }: MatchedView): Promise<readonly Department[]> {
    return (await movers()).entered;
  }

  @FieldResolver(() => [Department], {
    description:
      "Who stated it in the year before and does not in the year, in order of code; and who passed on to others, or goes on, where not all of them state it. 上年填报而本年未填报的机关（含承接不完整的机关）。",
  })
  async left(@Root() { movers }: MatchedView): Promise<readonly Department[]> {
    return (await movers()).left;
  }
}
