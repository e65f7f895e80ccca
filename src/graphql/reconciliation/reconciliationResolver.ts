import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root, registerEnumType } from "type-graphql";
import type { Standing } from "../../access/standing";
import { type ReconciledCell, ReconciliationResult, ReconciliationStatus } from "../../check/reconciliation";
import { FormCode } from "../../form/catalogue";
import { indicatorAt, indicatorOf } from "../../form/indicator";
import { Decimal, SafeInt } from "../../form/scalars";
import { figureShown } from "../../form/shown";
import { leafAt } from "../../form/tree";
import { Unit } from "../../form/unit";
import type { Message } from "../../message/message";
import type { Question } from "../../question/question";
import type { Reconciliation } from "../../question/reconciliation";
import { Department } from "../../store/entity/department";
import { AsOf, Drafts } from "../arguments";
import { ApplicantCode, codesOf, IndicatorCode } from "../codes";
import { CoverageView, coverageShown } from "../coverage";
import { messageType } from "../message";
import { ReportView, reportShown } from "../report/reportType";

registerEnumType(ReconciliationStatus, {
  name: "ReconciliationStatus",
  description: "How a summary's cell stands to the sum over its parts (R15). 单项核对结果。",
  valuesConfig: {
    EQUAL: { description: "The same. 一致。" },
    ROUNDING: { description: "They differ by what rounding of money explains. 差额在四舍五入范围内。" },
    TRANSPOSITION: { description: "Two neighbouring digits changed places. 相邻数字颠倒。" },
    DIFFERENT: { description: "They differ. 不一致。" },
    NOT_ASSESSABLE: {
      description:
        "A part's report is missing, or one leaves the cell blank, or both differ and nobody declared the parts complete. 有单位未报送或未填报该项，或者两者不同而所属单位未声明登记齐全，暂无法核对。",
    },
    NOT_STATED: {
      description:
        "The summary leaves it blank (`printed` is null), or every part does (`sum` is null). 汇总报告或各单位均未填报。",
    },
    NOT_IN_FORM: { description: "One of the reports is on a form without the cell. 有报告的格式无此项。" },
  },
});

registerEnumType(ReconciliationResult, {
  name: "ReconciliationResult",
  description: "How a summary's report as a whole stands to its parts (R15). 总体核对结果。",
  valuesConfig: {
    AGREES: { description: "No cell that can be assessed differs. 可核对的各项均一致。" },
    DIFFERS: { description: "A cell differs by more than rounding. 存在不一致。" },
    NOT_ASSESSABLE: {
      description:
        "Reports of parts are missing, or cells differ and nobody declared the parts complete, or nothing can be compared. 尚有单位未报送，或者存在差额而所属单位未声明登记齐全，暂无法核对。",
    },
    NOT_REPORTED: { description: "The summary has no published report for the year. 汇总报告尚未报送。" },
  },
});

@ObjectType({ simpleResolvers: true, description: "One cell of a summary against its parts. 单项核对。" })
class ReconciliationRow extends messageType<Message | null>({
  nullable: true,
  description: "What differs and what to do, or why nothing is concluded; null where both agree. 说明。",
}) {
  @Field(() => IndicatorCode, { description: "Which figure. 指标。" }) readonly indicator: string;
  @Field(() => ApplicantCode, { nullable: true, description: "Which column of table 3; null elsewhere. 申请人类型。" })
  readonly applicant: string | null;
  @Field(() => Unit, { description: "In what its figures are given. 单位。" }) readonly unit: Unit;
  @Field(() => Decimal, { nullable: true, description: "As the summary states it; money in yuan. 汇总报告数值。" })
  readonly printed: string | null;
  @Field(() => Decimal, {
    nullable: true,
    description: "Sum over the parts that state it; null where none does. 各单位合计。",
  })
  readonly sum: string | null;
  @Field(() => Decimal, { nullable: true, description: "Printed less sum. 差额。" }) readonly difference: string | null;
  @Field(() => SafeInt, { description: "How many of the parts' reports state it. 填报该项的单位数。" })
  readonly stated: number;
  @Field(() => SafeInt, { description: "How many parts have a report. 已报送单位数。" }) readonly reported: number;
  @Field(() => SafeInt, {
    description:
      "How many parts belong to the sum: those that filed, and those that have to, due or not. 应计入合计的单位数。",
  })
  readonly parts: number;
  @Field(() => ReconciliationStatus, { description: "How the two stand to each other. 核对结果。" })
  readonly status: ReconciliationStatus;
}

@ObjectType("Reconciliation", {
  simpleResolvers: true,
  description:
    "A summary's report against the sum of its direct parts as they reported (R15; 《条例》第五十条). 汇总报告与所属单位核对。",
})
class ReconciliationView extends messageType<Message | null>({
  nullable: true,
  description: "Why there is no result, and what to do. 无法核对的原因。",
}) {
  @Field(() => Department, { description: "The body whose report is the summary. 汇总机关。" })
  readonly summary: Department;
  @Field(() => Int, { description: "Report year. 报告年度。" }) readonly year: number;
  @Field(() => FormCode, {
    nullable: true,
    description: "Version of the form: of the summary's report, or in force that year; null before 2019. 格式版本。",
  })
  readonly form: FormCode | null;
  @Field(() => ReconciliationResult, { description: "What the cells say together. 总体核对结果。" })
  readonly status: ReconciliationResult;
  @Field(() => CoverageView, { description: "Which of its parts reported, and who is missing. 所属单位报送情况。" })
  readonly coverage: CoverageView;
  readonly cells: readonly ReconciledCell[];
  readonly asOf: Standing;
}

/** A reconciliation as the API shows it. */
function reconciliationShown({ coverage, ...rest }: Reconciliation): ReconciliationView {
  return { ...rest, coverage: coverageShown(coverage) };
}

/** The selected rows of a reconciliation, in the order of the form. Null selects all. */
function rowsShown(
  cells: readonly ReconciledCell[],
  statuses: readonly ReconciliationStatus[] | null,
  indicators: readonly string[] | null,
): readonly ReconciliationRow[] {
  const wanted = indicators && new Set(indicators.flatMap((code) => indicatorOf(code).parts));
  return cells
    .filter(({ status }) => !statuses || statuses.includes(status))
    .filter(({ cell }) => !wanted || wanted.has(indicatorAt(cell).indicator.path))
    .map(rowShown);
}

function rowShown({ cell, printed, sum, difference, message, ...rest }: ReconciledCell): ReconciliationRow {
  const { unit } = leafAt(cell);
  const shown = (value: bigint | null) => (value === null ? null : figureShown(value, unit));
  return {
    ...rest,
    said: message,
    ...codesOf(cell),
    unit,
    printed: shown(printed),
    sum: shown(sum),
    difference: shown(difference),
  };
}

@Resolver(() => ReconciliationView)
export class ReconciliationResolver {
  @Query(() => ReconciliationView, {
    nullable: true,
    description:
      "The report of a city, county or zone against the sum of its direct parts as they reported, cell for cell. 汇总报告核对。",
  })
  async reconciliation(
    @Arg("summary", () => String, { description: "Code or any name of the summary body. 汇总机关代码或名称。" })
    summary: string,
    @Arg("year", () => Int, { description: "Report year. 报告年度。" }) year: number,
    @AsOf() asOf: string | null,
    @Drafts() drafts: boolean,
    @Ctx("question") question: Question,
  ): Promise<ReconciliationView> {
    return reconciliationShown(
      await question.reconciliation(summary, year, await question.standing(asOf ?? null, drafts)),
    );
  }

  @FieldResolver(() => ReportView, {
    nullable: true,
    description: "The summary's report; null where none is published. 汇总报告。",
  })
  async report(
    @Root() { summary, year, asOf }: ReconciliationView,
    @Ctx("question") question: Question,
  ): Promise<ReportView | null> {
    const row = await question.reportOf(summary.id, year, asOf);
    return row && reportShown(row);
  }

  @FieldResolver(() => [ReconciliationRow], {
    description: "Cell for cell, in the order of the form. 逐项核对。",
  })
  rows(
    @Root() { cells }: ReconciliationView,
    @Arg("statuses", () => [ReconciliationStatus], { nullable: true, description: "With these only. 指定核对结果。" })
    statuses: ReconciliationStatus[] | null,
    @Arg("indicators", () => [IndicatorCode], { nullable: true, description: "These only. 指定指标。" })
    indicators: string[] | null,
    @Arg("equal", () => Boolean, {
      defaultValue: true,
      description: "Also those whose two figures are the same, whatever the result. 是否包括两边数值相同的项。",
    })
    equal: boolean,
  ): readonly ReconciliationRow[] {
    return rowsShown(
      equal ? cells : cells.filter(({ difference }) => difference !== 0n),
      statuses ?? null,
      indicators ?? null,
    );
  }
}
