import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, Info, Int, Query, Resolver, Root } from "type-graphql";
import { whole } from "../../arithmetic/fraction";
import { indicatorsAmong } from "../../arithmetic/note";
import { entriesOf } from "../../arithmetic/page";
import { QuestionError } from "../../arithmetic/questionError";
import { Dimension } from "../../form/dimension";
import { indicatorOf, pathsOf } from "../../form/indicator";
import type { Place } from "../../form/page";
import { sumOf } from "../../form/tally";
import {
  type Contributor,
  type ContributorPlace,
  contributorOrder,
  contributorPlace,
} from "../../question/contributors";
import { AsOf, ReportFilter, Where } from "../arguments";
import { applicantOf, IndicatorCode, OfApplicant } from "../codes";
import { askedPage, type Connection, cursorInvalid, PageArguments, pageFrom, pageWith } from "../connection";
import type { Context } from "../context";
import { ORDER_BY, orderType, sortsFrom } from "../listOrder";
import { shareShown, valueShown } from "../measureType";
import { fieldsOn, figurePathsIn } from "../operation/figurePaths";
import { measuresIn, talliesIn } from "./aggregateFields";
import { AggregateOrder, orderFrom } from "./aggregateOrder";
import { AggregateView, ContributorConnection, type ContributorView } from "./aggregateType";

const ContributorOrder = orderType("Contributor", {
  VALUE: "What it states. 数值。",
  YEAR: "Report year. 报告年度。",
  DEPARTMENT: "Code of the department. 机关代码。",
});
type ContributorOrder = InstanceType<typeof ContributorOrder>;

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
    @Ctx() { question }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly AggregateView[]> {
    const fields = fieldsOn(info, "Aggregate");
    const figures = figurePathsIn(fields);
    const dimensions = [...new Set(groupBy ?? [])];
    const order = orderFrom(orderBy ?? [], dimensions);
    const limit = first ?? null;
    if (limit !== null && limit < 0)
      throw new QuestionError("BAD_USER_INPUT", `first must not be below 0, got ${limit}.`);
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

  @FieldResolver(() => ContributorConnection, {
    nullable: true,
    description:
      "The reports that state a figure of this sum, largest first unless asked otherwise. 汇总来源，默认由大到小。",
  })
  async contributors(
    @Root() { aggregated }: AggregateView,
    @Arg("indicator", () => IndicatorCode, { description: "Which figure. 指标。" }) indicator: string,
    @OfApplicant() applicant: string,
    @Arg("orderBy", () => [ContributorOrder], ORDER_BY) orderBy: ContributorOrder[] | null,
    @Args(() => PageArguments) given: PageArguments,
    @Ctx() { question }: Context,
  ): Promise<Connection<ContributorView>> {
    const measure = indicatorOf(indicator);
    const paths = pathsOf(measure, applicantOf(applicant, [measure]));
    const sorts = sortsFrom(orderBy);
    const { asked, groupBy, group } = aggregated;
    const sum = [asked.where, asked.ground.asOf, groupBy, group.key];
    const page = pageWith(askedPage(given, ["contributors", sum, indicator, applicant, sorts], 3), placeFromCursor);
    const all = await question.contributors.of(aggregated, paths);
    const compare = contributorOrder(sorts);
    const inOrder = [...all].sort((a, b) => compare(a, contributorPlace(b)));
    const shown = ({ body, year, value, share }: Contributor): ContributorView => ({
      department: body,
      year,
      value: valueShown(whole(value), measure) as string,
      share: shareShown(share),
    });
    return pageFrom(
      entriesOf(inOrder, page, compare).map((each) => ({
        row: shown(each),
        place: [each.value.toString(), each.year, each.body.code],
      })),
      page,
      () => all.length,
    );
  }
}

function placeFromCursor(place: Place): ContributorPlace {
  const [value, year, code] = place;
  if (typeof value !== "string" || !/^-?\d+$/.test(value) || typeof year !== "number") throw cursorInvalid();
  return { value: BigInt(value), year, code: String(code) };
}
