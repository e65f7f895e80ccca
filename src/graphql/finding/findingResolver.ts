import { Arg, Args, Ctx, Field, FieldResolver, InputType, Query, Resolver, Root } from "type-graphql";
import { FindingLevel } from "../../check/finding";
import { Language } from "../../message/message";
import { textOf } from "../../message/textOf";
import type { Question } from "../../question/question";
import type { ReportRow } from "../../question/relations";
import { InLanguage, ReportFilter } from "../arguments";
import { IndicatorCode } from "../codes";
import { askedPage, type Connection, PageArguments, pageFrom } from "../connection";
import { ORDER_BY, orderType, sortsFrom } from "../listOrder";
import { ReportView, reportShown } from "../report/reportType";
import { FindingConnection, FindingView, findingShown } from "./findingType";

@InputType({ description: "Which findings: of which reports, and what they say. 校验结果筛选条件。" })
class FindingFilter extends ReportFilter {
  @Field(() => [String], { nullable: true, description: "Of these checks, e.g. R1. 规则编号。" })
  readonly checks?: string[] | null;
  @Field(() => [FindingLevel], { nullable: true, description: "Of these levels. 问题级别。" })
  readonly levels?: FindingLevel[] | null;
  @Field(() => [IndicatorCode], { nullable: true, description: "That name a cell of these. 涉及指标。" })
  readonly indicators?: string[] | null;
}

const FindingOrder = orderType("Finding", {
  YEAR: "Report year. 报告年度。",
  DEPARTMENT: "Code of the department. 机关代码。",
  LEVEL: "Level; an ERROR is the largest. 问题级别。",
});
type FindingOrder = InstanceType<typeof FindingOrder>;

@Resolver(() => FindingView)
export class FindingResolver {
  @Query(() => FindingConnection, {
    nullable: true,
    description:
      "What the checks say of published reports: newest year first, then by department. Summaries and parts alike. 校验结果列表。",
  })
  async findings(
    @Arg("where", () => FindingFilter, { nullable: true, description: "Which findings. 筛选条件。" })
    where: FindingFilter | null,
    @Arg("orderBy", () => [FindingOrder], ORDER_BY) orderBy: FindingOrder[] | null,
    @Args(() => PageArguments) given: PageArguments,
    @Ctx("question") question: Question,
  ): Promise<Connection<FindingView>> {
    const sorts = sortsFrom(orderBy);
    const page = askedPage(given, ["findings", where, sorts], sorts.length + 3);
    const rows = await question.findings(where ?? {}, sorts, page);
    return pageFrom(
      rows.map(({ row, place }) => ({ row: findingShown(row, null), place })),
      page,
      () => question.countFindings(where ?? {}),
    );
  }

  @FieldResolver(() => String, { description: "What is wrong, where, and what to do. 说明。" })
  message(@Root() { said }: FindingView, @InLanguage() language: Language | null): string {
    return textOf(said, language ?? Language.EN);
  }

  @FieldResolver(() => ReportView, { description: "The report it speaks of. 所属报告。" })
  async report(@Root() { revisionId, row }: FindingView, @Ctx("question") question: Question): Promise<ReportView> {
    return reportShown(row ?? ((await question.relations.reportByRevision.load(revisionId)) as ReportRow));
  }
}
