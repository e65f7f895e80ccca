import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, FieldResolver, Info, Int, Query, Resolver, Root } from "type-graphql";
import { QuestionError } from "../aggregate/questionError";
import { Dimension } from "../form/dimension";
import type { ApplicantKey, FigurePath } from "../form/figures";
import { APPLICANT_CODES, indicatorOf, pathsOf } from "../form/indicator";
import { DateTime } from "../form/scalars";
import { AggregateView, aggregateShown } from "./aggregateType";
import type { Context } from "./context";
import { ApplicantCode, IndicatorCode } from "./enums";
import { fieldsOn, figurePathsIn } from "./figurePaths";
import { ReportFilter } from "./filters";

@Resolver(() => AggregateView)
export class AggregateResolver {
  @Query(() => [AggregateView], {
    description:
      "Figures summed by group over published reports: bodies with reports of their own, unless `parent`, `departments` or `summary` ask otherwise. A group exists where a report does; without groupBy there is one. 汇总统计。",
  })
  async aggregate(
    @Arg("where", () => ReportFilter, { nullable: true, description: "Which reports. 筛选条件。" })
    where: ReportFilter | null,
    @Arg("groupBy", () => [Dimension], { nullable: true, description: "One sum for each value of these. 分组维度。" })
    groupBy: Dimension[] | null,
    @Arg("asOf", () => DateTime, { nullable: true, description: "As reports stood at this moment. 截至某一时刻。" })
    asOf: string | null,
    @Ctx() { question }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly AggregateView[]> {
    const fields = fieldsOn(info, "Aggregate");
    const counted = fields
      .filter((field) => field.name === "stated")
      .map((field) => field.args as unknown as StatedArgs);
    const groups = await question.aggregate({
      where: where ?? {},
      groupBy: [...new Set(groupBy ?? [])],
      asOf: asOf ?? null,
      figures: figurePathsIn(fields),
      stated: counted.map(countedPaths),
    });
    const directory = await question.directory(asOf ?? null);
    const keys = counted.map(statedKey);
    return groups.map((group) => aggregateShown(group, (id) => directory.get(id), keys));
  }

  @FieldResolver(() => Int, {
    description:
      "How many of the reports state this figure; of a subtotal, at least one of its items. 填报该项的报告数。",
  })
  stated(
    @Root() aggregate: AggregateView,
    @Arg("indicator", () => IndicatorCode, { description: "Which figure. 指标。" }) indicator: string,
    @Arg("applicant", () => ApplicantCode, {
      defaultValue: "TOTAL",
      description: "Which column of table 3. 申请人类型。",
    })
    applicant: string,
  ): number {
    return aggregate.statedBy.get(statedKey({ indicator, applicant })) as number;
  }
}

interface StatedArgs {
  readonly indicator: string;
  readonly applicant: string;
}

function countedPaths({ indicator: code, applicant }: StatedArgs): readonly FigurePath[] {
  const indicator = indicatorOf(code);
  if (!indicator.byApplicant && applicant !== "TOTAL")
    throw new QuestionError("BAD_USER_INPUT", `${code} is not divided by applicant: leave applicant out.`);
  return pathsOf(indicator, APPLICANT_CODES.get(applicant) as ApplicantKey);
}

function statedKey({ indicator, applicant }: StatedArgs): string {
  return `${indicator} ${applicant}`;
}
