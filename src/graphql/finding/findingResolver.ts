import { Arg, Ctx, Field, FieldResolver, InputType, Query, Resolver, Root } from "type-graphql";
import { FindingLevel } from "../../check/finding";
import { Language } from "../../message/message";
import { textOf } from "../../message/textOf";
import type { ReportRow } from "../../question/relations";
import { InLanguage, ReportFilter } from "../arguments";
import { IndicatorCode } from "../codes";
import { After, type Connection, cursorFrom, First, pageFrom, pageSize, parseCursor } from "../connection";
import type { Context } from "../context";
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
    @First() first: number | null,
    @After() after: string | null,
    @Ctx() { question }: Context,
  ): Promise<Connection<FindingView>> {
    const size = pageSize(first);
    const [year, departmentId, id] =
      after == null ? [] : (parseCursor(after, ["number", "number", "number"]) as number[]);
    const place =
      year === undefined || departmentId === undefined || id === undefined ? null : { year, departmentId, id };
    const listed = await question.findings(where ?? {}, place, size + 1);
    const cursors = new Map(
      listed.map((each) => [
        findingShown(each.finding, null),
        cursorFrom([each.place.year, each.place.departmentId, each.place.id]),
      ]),
    );
    return pageFrom(
      [...cursors.keys()],
      size,
      after,
      (finding) => cursors.get(finding) as string,
      () => question.countFindings(where ?? {}),
    );
  }

  @FieldResolver(() => String, { description: "What is wrong, where, and what to do. 说明。" })
  message(@Root() { said }: FindingView, @InLanguage() language: Language | null): string {
    return textOf(said, language ?? Language.EN);
  }

  @FieldResolver(() => ReportView, { description: "The report it speaks of. 所属报告。" })
  async report(@Root() { revisionId, row }: FindingView, @Ctx() { question }: Context): Promise<ReportView> {
    return reportShown(row ?? ((await question.relations.reportByRevision.load(revisionId)) as ReportRow));
  }
}
