import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, Info, Int, ObjectType, Query, Resolver } from "type-graphql";
import { expectedFor } from "../../arithmetic/measured";
import { notesOnReport } from "../../arithmetic/note";
import type { Outlier } from "../../arithmetic/outlier";
import { QuestionError } from "../../arithmetic/questionError";
import type { DenominatorKind } from "../../form/denominator";
import { measureOf } from "../../form/measure";
import { SafeInt } from "../../form/scalars";
import { said } from "../../message/message";
import {
  type ComparedCell,
  type Comparison,
  coverageIn,
  distributionIn,
  notesIn,
  outliersIn,
} from "../../question/comparison";
import type { Question } from "../../question/question";
import type { RevisedReports } from "../../question/revised";
import { Department } from "../../store/entity/department";
import { AsOf, Drafts, MinimumBase, ReportFilter, Where } from "../arguments";
import { ChangeView, changeShown } from "../changeType";
import { applicantOf, MeasureCode, OfApplicant, PerPeople, peopleOf } from "../codes";
import { CoverageView, coverageShown } from "../coverage";
import { DistributionView, distributionShown } from "../distributionType";
import { BreakView, breakShown, MeasureView } from "../measureType";
import { NoteView, notesShown } from "../noteType";
import { fieldsOn, subfields } from "../operation/figurePaths";
import { OutlierView, outlierShown } from "../peerType";

@ObjectType("ComparisonCell", { simpleResolvers: true, description: "One measure of one year. 对比单元格。" })
class ComparisonCell {
  @Field(() => Int, { description: "Report year. 报告年度。" }) readonly year: number;
  @Field(() => MeasureCode, { description: "Which measure. 指标。" }) readonly measure: string;
  @Field(() => MeasureView, { description: "The value, or why there is none. 指标值。" }) readonly value: MeasureView;
  @Field(() => ChangeView, { nullable: true, description: "Against the year before. 同比。" })
  readonly change: ChangeView | null;
  @Field(() => OutlierView, {
    description: "Whether it stands out among the departments of the same line in this comparison. 离群提示。",
  })
  readonly outlier: OutlierView;
  @Field(() => [NoteView], {
    description: "What to know of the value: items left blank, and whether the report was revised. 数据说明。",
  })
  readonly notes: () => Promise<readonly NoteView[]>;
}

@ObjectType("ComparisonRow", { simpleResolvers: true, description: "One department of a comparison. 对比行。" })
class ComparisonRow {
  @Field(() => Department, { description: "The department. 机关。" }) readonly department: Department;
  @Field(() => [ComparisonCell], { description: "Year by year, in each the measures as asked. 各年各指标。" })
  readonly cells: ComparisonCell[];
}

@ObjectType("ComparisonColumn", {
  simpleResolvers: true,
  description: "One measure of one year over all departments of the comparison. 对比列。",
})
class ComparisonColumn {
  @Field(() => Int, { description: "Report year. 报告年度。" }) readonly year: number;
  @Field(() => MeasureCode, { description: "Which measure. 指标。" }) readonly measure: string;
  @Field(() => DistributionView, { description: "How the values lie. 分布。" }) readonly distribution: DistributionView;
}

@ObjectType("Comparison", {
  simpleResolvers: true,
  description: "Departments side by side. Nothing is summed, and whoever did not file is named. 部门对比。",
})
class ComparisonView {
  @Field(() => [ComparisonRow], { description: "The departments, as asked or by code. 各机关。" })
  readonly rows: ComparisonRow[];
  @Field(() => SafeInt, {
    description: "How many departments there are to compare; with `first`, `rows` may be fewer. 可对比的机关数。",
  })
  readonly departmentCount: number;
  @Field(() => [ComparisonColumn], { description: "Each year and measure over all departments. 各列分布。" })
  readonly columns: ComparisonColumn[];
  @Field(() => [BreakView], { description: "Where the years cross forms. 序列中断。" }) readonly breaks: BreakView[];
  @Field(() => CoverageView, { description: "Who filed and who did not. 报送情况。" }) readonly coverage: CoverageView;
  @Field(() => [NoteView], {
    description:
      "What to know of the departments as a whole: who is missing, what is not due, what was revised. 数据说明。",
  })
  readonly notes: () => Promise<readonly NoteView[]>;
}

@Resolver()
export class ComparisonResolver {
  @Query(() => ComparisonView, {
    nullable: true,
    description:
      "Departments side by side over years and measures: those named, in that order, or those of `where` (`lines` gives peers), at most 1000. A year whose report is on a form out of `forms` has no value and counts as not expected. 部门对比。",
  })
  async comparison(
    @Arg("measures", () => [MeasureCode], { description: "Which measures. 指标。" }) codes: string[],
    @OfApplicant() applicant: string,
    @PerPeople() per: DenominatorKind | null,
    @Arg("departments", () => [String], {
      nullable: true,
      description: "By code or any of their names. 机关代码或名称。",
    })
    departments: string[] | null,
    @Arg("years", () => [Int], { description: "Report years. 报告年度。" }) years: number[],
    @Arg("first", () => Int, {
      nullable: true,
      description: "How many departments at most, the first in their order; all unless said. 机关数上限。",
    })
    first: number | null,
    @Where() where: ReportFilter | null,
    @MinimumBase() minimumBase: number | null,
    @AsOf() asOf: string | null,
    @Drafts() drafts: boolean,
    @Ctx("question") question: Question,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ComparisonView> {
    const standing = await question.standing(asOf ?? null, drafts);
    const measures = [...new Set(codes)].map(measureOf);
    if (first != null && first < 0) throw new QuestionError("BAD_USER_INPUT", said("FIRST_NEGATIVE", { first }));
    if (where?.years) throw new QuestionError("BAD_USER_INPUT", said("COMPARISON_YEARS"));
    const comparison = await question.comparison(
      {
        measures,
        applicant: applicantOf(applicant, measures),
        per: peopleOf(per, measures),
        departments: departments ?? null,
        years: [...new Set(years)],
        where: where ?? {},
        first: first ?? null,
        minimumBase: minimumBase ?? null,
        changes: asksForChanges(info),
      },
      standing,
    );
    const bodies = comparison.rows.map(({ body }) => body);
    const revised = await question.revised(bodies, comparison.question.years, where?.forms ?? null, standing);
    return comparisonShown(comparison, revised);
  }
}

function asksForChanges(info: GraphQLResolveInfo): boolean {
  const rows = fieldsOn(info, "Comparison").filter((field) => field.name === "rows");
  const cells = rows.flatMap(subfields).filter((field) => field.name === "cells");
  return cells.flatMap(subfields).some((field) => field.name === "change");
}

function comparisonShown(comparison: Comparison, revised: RevisedReports): ComparisonView {
  const { question, rows, departmentCount, breaks } = comparison;
  const outlierOf = outliersIn(comparison);
  return {
    rows: rows.map((row) => ({
      department: row.body,
      cells: row.cells.map((cell, column) =>
        comparedCellShown(cell, {
          outlierOf: () => outlierOf(row, column),
          notes: async () => notesShown(notesOnReport(cell.measured, await revised.of(row.body, cell.year))),
        }),
      ),
    })),
    departmentCount,
    get columns() {
      return question.years.flatMap((year) =>
        comparison.measures.map((measure) => ({
          year,
          measure: measure.code,
          distribution: distributionShown(distributionIn(comparison, year, measure), measure),
        })),
      );
    },
    breaks: breaks.map(breakShown),
    get coverage() {
      return coverageShown(coverageIn(comparison));
    },
    notes: async () => notesShown(notesIn(comparison, await revised.all())),
  };
}

function comparedCellShown(
  { year, measured, change }: ComparedCell,
  { outlierOf, notes }: Pick<ComparisonCell, "notes"> & { outlierOf(): Outlier },
): ComparisonCell {
  return {
    year,
    measure: measured.measure.code,
    value: new MeasureView(measured, () => expectedFor(measured)),
    change:
      change &&
      changeShown(
        change,
        () => expectedFor(change.before),
        () => expectedFor(change.after),
      ),
    get outlier() {
      return outlierShown(outlierOf(), measured.measure);
    },
    notes,
  };
}
