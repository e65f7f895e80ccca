import type DataLoader from "dataloader";
import { Field, Int, ObjectType } from "type-graphql";
import type { Change } from "../arithmetic/change";
import type { Placed } from "../arithmetic/ranking";
import { DepartmentKind } from "../form/body";
import { Decimal } from "../form/scalars";
import { FormCode } from "../form/status";
import type { Body } from "../store/bodies";
import { Department } from "../store/entity/department";
import { CoverageView } from "./aggregateType";
import { connectionType } from "./connection";
import { ApplicantCode } from "./enums";
import { MeasureCode } from "./measureEnums";
import { BreakView, ChangeView, DistributionView, MeasureView } from "./measureType";

@ObjectType("RankingEntry", {
  simpleResolvers: true,
  description: "A department in a ranking; those without a value stand at its end. 排名条目。",
})
export class RankingEntry {
  @Field(() => Int, {
    nullable: true,
    description: "Equal values share a rank; null without a value, or below the minimum base. 名次。",
  })
  readonly rank: number | null;
  @Field(() => Department, { description: "The department. 机关。" }) readonly department: Department;
  @Field(() => MeasureView, { description: "Its value, or why it has none. 指标值。" }) readonly value: MeasureView;
  @Field(() => Decimal, {
    nullable: true,
    description: "Its share of the sum over all departments of the ranking, of one; null for a rate. 占比。",
  })
  readonly share: string | null;
  readonly year: number;
  readonly placed: Placed<Body>;
  /** The changes of the entries of one page, loaded together. */
  readonly changes: DataLoader<Placed<Body>, Change>;
}

@ObjectType({ simpleResolvers: true, description: "A page of a ranking. 排名分页列表。" })
export class RankingConnection extends connectionType("Ranking", RankingEntry) {
  @Field(() => DistributionView, { description: "How all ranked values lie, not those of this page alone. 分布。" })
  readonly distribution: DistributionView;
  @Field(() => CoverageView, { description: "Who filed and who did not. 报送情况。" }) readonly coverage: CoverageView;
}

@ObjectType("Point", { simpleResolvers: true, description: "One year of a series. 序列中的一年。" })
export class PointView {
  @Field(() => Int, { description: "Report year. 报告年度。" }) readonly year: number;
  @Field(() => MeasureView, { description: "The value, or why there is none. 指标值。" }) readonly value: MeasureView;
  @Field(() => ChangeView, { description: "Against the year before. 同比。" }) readonly change: ChangeView;
  @Field(() => CoverageView, { description: "Who filed and who did not. 报送情况。" }) readonly coverage: CoverageView;
}

@ObjectType("Series", { simpleResolvers: true, description: "A measure over the years. 时间序列。" })
export class SeriesView {
  @Field(() => MeasureCode, { description: "Which measure. 指标。" }) readonly measure: string;
  @Field(() => ApplicantCode, { nullable: true, description: "Which column of table 3; null elsewhere. 申请人类型。" })
  readonly applicant: string | null;
  @Field(() => Department, { nullable: true, description: "Department, where grouped by DEPARTMENT. 机关。" })
  readonly department: Department | null;
  @Field(() => Department, { nullable: true, description: "Body above, where grouped by PARENT. 上级机关。" })
  readonly parent: Department | null;
  @Field(() => String, { nullable: true, description: "Line of work, where grouped by LINE. 条线。" })
  readonly line: string | null;
  @Field(() => DepartmentKind, { nullable: true, description: "Kind of body, where grouped by KIND. 机关类别。" })
  readonly kind: DepartmentKind | null;
  @Field(() => FormCode, { nullable: true, description: "Version of the form, where grouped by FORM. 格式版本。" })
  readonly form: FormCode | null;
  @Field(() => [PointView], { description: "Every year asked, in order. 各年数据。" }) readonly points: PointView[];
  @Field(() => [BreakView], { description: "Where it crosses forms of which only one has it. 序列中断。" })
  readonly breaks: BreakView[];
}

@ObjectType("ComparisonCell", { simpleResolvers: true, description: "One measure of one year. 对比单元格。" })
export class ComparisonCell {
  @Field(() => Int, { description: "Report year. 报告年度。" }) readonly year: number;
  @Field(() => MeasureCode, { description: "Which measure. 指标。" }) readonly measure: string;
  @Field(() => MeasureView, { description: "The value, or why there is none. 指标值。" }) readonly value: MeasureView;
  @Field(() => ChangeView, { nullable: true, description: "Against the year before. 同比。" })
  readonly change: ChangeView | null;
}

@ObjectType("ComparisonRow", { simpleResolvers: true, description: "One department of a comparison. 对比行。" })
export class ComparisonRow {
  @Field(() => Department, { description: "The department. 机关。" }) readonly department: Department;
  @Field(() => [ComparisonCell], { description: "Year by year, in each the measures as asked. 各年各指标。" })
  readonly cells: ComparisonCell[];
}

@ObjectType("ComparisonColumn", {
  simpleResolvers: true,
  description: "One measure of one year over all departments of the comparison. 对比列。",
})
export class ComparisonColumn {
  @Field(() => Int, { description: "Report year. 报告年度。" }) readonly year: number;
  @Field(() => MeasureCode, { description: "Which measure. 指标。" }) readonly measure: string;
  @Field(() => DistributionView, { description: "How the values lie. 分布。" }) readonly distribution: DistributionView;
}

@ObjectType("Comparison", {
  simpleResolvers: true,
  description: "Departments side by side. Nothing is summed, and whoever did not file is named. 部门对比。",
})
export class ComparisonView {
  @Field(() => [ComparisonRow], { description: "The departments, as asked or by code. 各机关。" })
  readonly rows: ComparisonRow[];
  @Field(() => [ComparisonColumn], { description: "Each year and measure over all departments. 各列分布。" })
  readonly columns: ComparisonColumn[];
  @Field(() => [BreakView], { description: "Where the years cross forms. 序列中断。" }) readonly breaks: BreakView[];
  @Field(() => CoverageView, { description: "Who filed and who did not. 报送情况。" }) readonly coverage: CoverageView;
}
