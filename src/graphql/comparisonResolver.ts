import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Int, Query, Resolver } from "type-graphql";
import { isExpected } from "../arithmetic/coverage";
import { QuestionError } from "../arithmetic/questionError";
import { measureOf } from "../form/measure";
import { DateTime } from "../form/scalars";
import { type ComparedCell, type Comparison, distributionIn } from "../question/comparison";
import type { Body } from "../store/bodies";
import { coverageShown } from "./aggregateType";
import { applicantOf } from "./applicant";
import type { Context } from "./context";
import { ApplicantCode } from "./enums";
import { childrenOf, fieldsOn } from "./figurePaths";
import { ReportFilter } from "./filters";
import { type ComparisonCell, ComparisonView } from "./matrixType";
import { MeasureCode } from "./measureEnums";
import { breakShown, changeShown, distributionShown, MeasureView } from "./measureType";

@Resolver()
export class ComparisonResolver {
  @Query(() => ComparisonView, {
    description:
      "Departments side by side over years and measures: those named, in that order, or those of `where` (`lines` gives peers), at most 1000. 部门对比。",
  })
  async comparison(
    @Arg("measures", () => [MeasureCode], { description: "Which measures. 指标。" }) codes: string[],
    @Arg("applicant", () => ApplicantCode, {
      defaultValue: "TOTAL",
      description: "Which column of table 3. 申请人类型。",
    })
    applicant: string,
    @Arg("departments", () => [String], {
      nullable: true,
      description: "By code or any of their names. 机关代码或名称。",
    })
    departments: string[] | null,
    @Arg("years", () => [Int], { description: "Report years. 报告年度。" }) years: number[],
    @Arg("where", () => ReportFilter, { nullable: true, description: "Which reports. 筛选条件。" })
    where: ReportFilter | null,
    @Arg("asOf", () => DateTime, { nullable: true, description: "As reports stood at this moment. 截至某一时刻。" })
    asOf: string | null,
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
  const cells = rows.flatMap(childrenOf).filter((field) => field.name === "cells");
  return cells.flatMap(childrenOf).some((field) => field.name === "change");
}

function comparisonShown(comparison: Comparison): ComparisonView {
  const { question, rows, breaks } = comparison;
  return {
    rows: rows.map(({ body, cells }) => ({ department: body, cells: cells.map((cell) => cellShown(body, cell)) })),
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

function cellShown(body: Body, { year, measured, expected, change }: ComparedCell): ComparisonCell {
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

function coverageIn({ rows, question }: Comparison) {
  const bodyYears = rows.flatMap(({ body }) =>
    question.years.filter((year) => isExpected(body, year)).map((year) => ({ body, year })),
  );
  const missing = bodyYears.filter(({ body, year }) => !body.filed.has(year));
  return { expected: bodyYears.length, reported: bodyYears.length - missing.length, missing };
}
