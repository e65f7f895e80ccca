import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Int, Query, Resolver } from "type-graphql";
import { indicatorsAmong } from "../../arithmetic/note";
import { QuestionError } from "../../arithmetic/questionError";
import { Dimension } from "../../form/dimension";
import { sumOf } from "../../form/tally";
import { said } from "../../message/message";
import type { Question } from "../../question/question";
import { AsOf, ReportFilter, Where } from "../arguments";
import { fieldsOn, figurePathsIn } from "../operation/figurePaths";
import { measuresIn, talliesIn } from "./aggregateFields";
import { AggregateOrder, orderFrom } from "./aggregateOrder";
import { AggregateView } from "./aggregateType";

@Resolver(() => AggregateView)
export class AggregateResolver {
  @Query(() => [AggregateView], {
    nullable: true,
    description:
      "Figures summed by group over published reports: bodies with reports of their own, unless `parent`, `departments` or `summary` ask otherwise. A group exists where a report does; without groupBy there is one. 汇总统计。",
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
    @Ctx("question") question: Question,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly AggregateView[]> {
    const fields = fieldsOn(info, "Aggregate");
    const figures = figurePathsIn(fields);
    const dimensions = [...new Set(groupBy ?? [])];
    const order = orderFrom(orderBy ?? [], dimensions);
    const limit = first ?? null;
    if (limit !== null && limit < 0)
      throw new QuestionError("BAD_USER_INPUT", said("FIRST_NEGATIVE", { first: limit }));
    const groups = await question.aggregate({
      where: where ?? {},
      groupBy: dimensions,
      asOf: asOf ?? null,
      tallies: [...figures.map(sumOf), ...talliesIn(fields), ...(order?.tallies ?? [])],
      first: order ? null : limit,
    });
    const directory = await question.directory(asOf ?? null);
    const bodyOf = (id: number) => directory.get(id);
    const inOrder = order ? [...groups].sort((a, b) => order.compare(a, b, bodyOf)) : groups;
    const shown = { figures, measures: [...indicatorsAmong(figures), ...measuresIn(fields)], bodyOf };
    return inOrder.slice(0, limit ?? undefined).map((group) => new AggregateView(group, shown));
  }
}
