import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  InputType,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
  registerEnumType,
} from "type-graphql";
import type { Standing } from "../../access/standing";
import { FindingLevel } from "../../check/finding";
import { DateTime, Decimal, SafeInt } from "../../form/scalars";
import type { Term } from "../../form/term";
import { Unit } from "../../form/unit";
import type { Language } from "../../message/message";
import { messageFrom } from "../../message/textOf";
import { checkMeaning, sayingOf, sidesOf } from "../../question/findingSides";
import type { Question } from "../../question/question";
import type { ReportRow } from "../../question/relations";
import type { StoredFinding } from "../../store/entity/finding";
import { AsOf, Drafts, ReportFilter } from "../arguments";
import { codesOf, IndicatorCode } from "../codes";
import { FigureName } from "../figureName";
import {
  askedPage,
  type Connection,
  connectionType,
  ORDER_BY,
  orderType,
  PageArguments,
  pageFrom,
  sortsFrom,
} from "../list";
import { InLanguage, inLanguage, messageType } from "../message";
import { ReportView, reportShown } from "../report/reportType";

registerEnumType(FindingLevel, {
  name: "FindingLevel",
  description: "Weight of a finding. 问题级别。",
  valuesConfig: {
    ERROR: { description: "A broken R1-R4 or R9: the report contradicts itself. 错误：违反勾稽关系。" },
    WARNING: { description: "To be explained. 警告：需要说明。" },
    NOTICE: { description: "To be known. 提示。" },
  },
});

@ObjectType("Finding", {
  simpleResolvers: true,
  description: "What a check says of a report. Figures stay as printed. 校验结果。",
})
export class FindingView extends messageType({ description: "What is wrong, where, and what to do. 说明。" }) {
  @Field(() => String, { description: "The check, e.g. R1. 规则编号。" }) readonly check: string;
  /** The clause in both languages. */
  readonly basis: Term | null;
  @Field(() => Int, { description: "Version of the rules that said it. 规则版本。" }) readonly rules: number;
  @Field(() => FindingLevel, { description: "Its weight. 级别。" }) readonly level: FindingLevel;
  @Field(() => [FigureName], { description: "The cells it speaks of. 涉及数据项。" }) readonly cells: FigureName[];
  @Field(() => Decimal, {
    nullable: true,
    description: "Left side of an equation, summed over what is stated. 等式左边。",
  })
  readonly left: string | null;
  @Field(() => Decimal, { nullable: true, description: "Right side. 等式右边。" }) readonly right: string | null;
  @Field(() => Decimal, { nullable: true, description: "Left less right. 差额。" }) readonly difference: string | null;
  @Field(() => Unit, { nullable: true, description: "In what both sides are given; null where there is none. 单位。" })
  readonly unit: Unit | null;
  @Field(() => [FigureName], { description: "Cells of the equation that the report does not state. 未填报的数据项。" })
  readonly unstated: FigureName[];
  @Field(() => String, {
    description: "A name for what the check says here: another one once a figure, or what it says, is another. 标识。",
  })
  readonly saying: string;
  readonly revisionId: number;
  /** The report in which the finding was selected. Null if it comes from the list of findings. */
  readonly row: ReportRow | null;
  /** The moment of the list of findings. */
  readonly asOf: Standing;
}

@ObjectType("Waiver", {
  simpleResolvers: true,
  description: "That an error does not keep a report from being published, and why. 错误豁免。",
})
class WaiverView {
  @Field(() => String, { description: "Why. 理由。" }) readonly reason: string;
  @Field(() => DateTime, { description: "When. 时间。" }) readonly at: string;
}

@ObjectType("FindingCount", {
  simpleResolvers: true,
  description: "How many findings a check gives at a level. 一条规则在一个级别的结果数量。",
})
class FindingCountView {
  @Field(() => String, { description: "The check, e.g. R1. 规则编号。" }) readonly check: string;
  @Field(() => FindingLevel, { description: "Its weight. 级别。" }) readonly level: FindingLevel;
  @Field(() => SafeInt, { description: "How many. 数量。" }) readonly count: number;
  @Field(() => String, {
    nullable: true,
    description: "What the check demands or tells; null of a check that is no more. 规则含义。",
  })
  meaning(@InLanguage() language: Language | null): string | null {
    const term = checkMeaning(this.check);
    return term && inLanguage(term, language);
  }
}

type Counted = Omit<FindingCountView, "meaning">;

@ObjectType({ simpleResolvers: true, description: "A page of findings. 校验结果分页列表。" })
class FindingConnection extends connectionType("Finding", FindingView) {
  @Field(() => [FindingCountView], {
    description: "How many of all of them each check gives, by check, then level. 按规则和级别的数量。",
  })
  readonly counts: FindingCountView[];
}

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
      "What the checks say of published reports: newest year first, and within a year in the order in which departments were registered; order by YEAR and DEPARTMENT to have them by code. Summaries and parts alike. With `asOf`, those of the reports valid then, by the checks of a single report alone: what compares reports (R5 to R8, R10, R15, JUMP) is judged against those of today. With `superseded`, also those of earlier versions, after those of the newest one; there, what compares reports is what was said last while the version was valid. 校验结果列表。",
  })
  async findings(
    @Arg("where", () => FindingFilter, { nullable: true, description: "Which findings. 筛选条件。" })
    where: FindingFilter | null,
    @Arg("orderBy", () => [FindingOrder], ORDER_BY) orderBy: FindingOrder[] | null,
    @Args(() => PageArguments) given: PageArguments,
    @AsOf() asOf: string | null,
    @Drafts() drafts: boolean,
    @Arg("superseded", () => Boolean, {
      defaultValue: false,
      description:
        "Whether also those of versions that were replaced since (`report.status` tells which); of what was withdrawn, with `asOf` before. 是否一并列出已被更替版本的校验结果。",
    })
    superseded: boolean,
    @Ctx("question") question: Question,
  ): Promise<Connection<FindingView> & { readonly counts: () => Promise<readonly Counted[]> }> {
    const sorts = sortsFrom(orderBy);
    const standing = await question.standing(asOf ?? null, drafts);
    const page = askedPage(
      given,
      ["findings", where, sorts, standing, superseded],
      sorts.length + (superseded ? 4 : 3),
    );
    const asked = { ...where, asOf: standing, superseded };
    const rows = await question.findings(asked, sorts, page);
    const shown = rows.map(({ row, place }) => ({ row: findingShown(row, null, asked.asOf), place }));
    return {
      ...pageFrom(shown, page, () => question.countFindings(asked)),
      counts: () => question.countFindingsByCheck(asked),
    };
  }

  @FieldResolver(() => String, { nullable: true, description: "The clause or source of the check. 依据。" })
  clause(@Root() { basis }: FindingView, @InLanguage() language: Language | null): string | null {
    return basis && inLanguage(basis, language);
  }

  @FieldResolver(() => WaiverView, {
    nullable: true,
    description:
      "Of an error: that it did not keep the report from being published, and why; null if nobody said so. 豁免。",
  })
  async waiver(@Root() finding: FindingView, @Ctx("question") question: Question): Promise<WaiverView | null> {
    return question.waiverOf(await reportRowOf(finding, question), finding.saying);
  }

  @FieldResolver(() => ReportView, { description: "The report it speaks of. 所属报告。" })
  async report(@Root() finding: FindingView, @Ctx("question") question: Question): Promise<ReportView> {
    return reportShown(await reportRowOf(finding, question));
  }
}

async function reportRowOf({ revisionId, row, asOf }: FindingView, question: Question): Promise<ReportRow> {
  return row ?? ((await question.relations.reportByRevision(asOf).load(revisionId)) as ReportRow);
}

/**
 * A finding of a stored revision as the API shows it. `row` is the report in which it was selected, if any; `asOf` the moment
 * of the list from which it comes otherwise.
 */
export function findingShown(
  finding: StoredFinding,
  row: ReportRow | null,
  asOf: Standing = row?.asOf ?? null,
): FindingView {
  const { clause, left, right, difference, unit } = sidesOf(finding);
  return {
    check: finding.rule,
    basis: clause,
    rules: finding.rules,
    level: finding.level,
    said: messageFrom(finding.message),
    cells: finding.cells.map(codesOf),
    left,
    right,
    difference,
    unit,
    unstated: finding.unstated.map(codesOf),
    saying: sayingOf(finding),
    revisionId: finding.revisionId as number,
    row,
    asOf,
  };
}
