import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, Info, InputType, Int, Query, Resolver } from "type-graphql";
import { notedTally } from "../../arithmetic/group";
import { indicatorsAmong } from "../../arithmetic/note";
import { Direction } from "../../arithmetic/order";
import { Dimension } from "../../form/dimension";
import { measureOf } from "../../form/measure";
import { sumOf } from "../../form/tally";
import type { GroupSort } from "../../question/groupOrder";
import type { Question } from "../../question/question";
import { AsOf, Drafts, ReportFilter, Where } from "../arguments";
import { ApplicantCode, applicantOf, MeasureCode } from "../codes";
import { fieldsOn, figurePathsIn } from "../operation/figurePaths";
import { measuresAsked, measuresIn, talliesIn } from "./aggregateFields";
import { AggregateView } from "./aggregateType";

@InputType({ description: "In which order groups come: by a measure, or by a dimension of groupBy. 分组排序。" })
class AggregateOrder {
  @Field(() => MeasureCode, { nullable: true, description: "By the value of this measure. 按指标。" })
  readonly by?: string | null;
  @Field(() => ApplicantCode, { defaultValue: "TOTAL", description: "Of the measure. 申请人类型。" })
  readonly applicant: string;
  @Field(() => Dimension, { nullable: true, description: "By this dimension, which groupBy names. 按维度。" })
  readonly dimension?: Dimension | null;
  @Field(() => Direction, {
    defaultValue: Direction.DESC,
    description: "Groups without a value, or whose rate contradicts itself, come last either way. 方向。",
  })
  readonly direction: Direction;
}

@Resolver(() => AggregateView)
export class AggregateResolver {
  @Query(() => [AggregateView], {
    nullable: true,
    description:
      "Figures summed by group over published reports: bodies with reports of their own, unless `parent`, `departments` or `summary` ask otherwise. A group exists where a report is there or expected, with DEPARTMENT only where one is there; without groupBy there is one. 汇总统计。",
  })
  async aggregate(
    @Where() where: ReportFilter | null,
    @Arg("groupBy", () => [Dimension], { nullable: true, description: "One sum for each value of these. 分组维度。" })
    groupBy: Dimension[] | null,
    @Arg("orderBy", () => [AggregateOrder], {
      nullable: true,
      description:
        "In which order, the first one first; unless said, and where equal, by the dimensions: departments by code, none last. 排序。",
    })
    orderBy: AggregateOrder[] | null,
    @Arg("first", () => Int, { nullable: true, description: "How many groups, in that order; all unless said. 组数。" })
    first: number | null,
    @AsOf() asOf: string | null,
    @Drafts() drafts: boolean,
    @Ctx("question") question: Question,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly AggregateView[]> {
    const standing = await question.standing(asOf ?? null, drafts);
    const fields = fieldsOn(info, "Aggregate");
    const figures = figurePathsIn(fields);
    const noted = fields.some(({ name }) => name === "notes") ? figures : [];
    const groups = await question.aggregate({
      where: where ?? {},
      groupBy: [...new Set(groupBy ?? [])],
      asOf: standing,
      tallies: [...figures.map(sumOf), ...noted.map(notedTally), ...talliesIn(fields)],
      order: (orderBy ?? []).map(sortOf),
      first: first ?? null,
    });
    const directory = await question.directory(standing);
    const bodyOf = (id: number) => directory.get(id);
    const measures = [...indicatorsAmong(figures), ...measuresIn(fields)];
    const shown = { figures, measures, measured: measuresAsked(fields), bodyOf };
    return groups.map((group) => new AggregateView(group, shown));
  }
}

function sortOf({ by, applicant, dimension, direction }: AggregateOrder): GroupSort {
  const measure = by == null ? null : measureOf(by);
  return {
    by: measure,
    applicant: applicantOf(applicant, measure ? [measure] : []),
    dimension: dimension ?? null,
    direction,
  };
}
