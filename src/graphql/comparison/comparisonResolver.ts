import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Int, Query, Resolver } from "type-graphql";
import { QuestionError } from "../../arithmetic/questionError";
import { isExpected } from "../../form/expectation";
import { measureOf } from "../../form/measure";
import { type ComparedCell, type Comparison, coverageIn, distributionIn } from "../../question/comparison";
import type { Body } from "../../store/bodies";
import { AsOf, OfApplicant, Where } from "../arguments";
import type { Context } from "../context";
import { coverageShown } from "../coverage";
import { ReportFilter } from "../filters";
import { applicantOf } from "../measure/applicant";
import { MeasureCode } from "../measure/measureEnums";
import { breakShown, changeShown, distributionShown, MeasureView } from "../measure/measureType";
import { fieldsOn, subfields } from "../operation/figurePaths";
import { type ComparisonCell, ComparisonView } from "./comparisonType";

@Resolver()
export class ComparisonResolver {
  @Query(() => ComparisonView, {
    description:
      "Departments side by side over years and measures: those named, in that order, or those of `where` (`lines` gives peers), at most 1000. 部门对比。",
  })
  async comparison(
    @Arg("measures", () => [MeasureCode], { description: "Which measures. 指标。" }) codes: string[],
    @OfApplicant() applicant: string,
    @Arg("departments", () => [String], {
      nullable: true,
      description: "By code or any of their names. 机关代码或名称。",
    })
    departments: string[] | null,
    @Arg("years", () => [Int], { description: "Report years. 报告年度。" }) years: number[],
    @Where() where: ReportFilter | null,
    @AsOf() asOf: string | null,
    @Ctx() { question }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ComparisonView> {
    const measures = [...new Set(codes)].map(measureOf);
    if (where?.years)
      throw new QuestionError("BAD_USER_INPUT", "The years of a comparison are `years`: leave years out of where.");
    const comparison = await question.comparison(
      {
        measures,
        applicant: applicantOf(applicant, measures),
        departments: departments ?? null,
        years: [...new Set(years)],
        where: where ?? {},
        changes: asksForChanges(info),
      },
      asOf ?? null,
    );
    return comparisonShown(comparison);
  }
}

function asksForChanges(info: GraphQLResolveInfo): boolean {
  const rows = fieldsOn(info, "Comparison").filter((field) => field.name === "rows");
  const cells = rows.flatMap(subfields).filter((field) => field.name === "cells");
  return cells.flatMap(subfields).some((field) => field.name === "change");
}

function comparisonShown(comparison: Comparison): ComparisonView {
  const { question, rows, breaks } = comparison;
  return {
    rows: rows.map(({ body, cells }) => ({
      department: body,
      cells: cells.map((cell) => comparedCellShown(body, cell)),
    })),
    get columns() {
      return question.years.flatMap((year) =>
        question.measures.map((measure) => ({
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
  };
}

function comparedCellShown(body: Body, { year, measured, expected, change }: ComparedCell): ComparisonCell {
  return {
    year,
    measure: measured.measure.code,
    value: new MeasureView(measured, () => Number(expected)),
    change:
      change &&
      changeShown(
        change,
        () => Number(isExpected(body, year - 1)),
        () => Number(expected),
      ),
  };
}
