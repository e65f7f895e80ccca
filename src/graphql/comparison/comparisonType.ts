import { Field, Int, ObjectType } from "type-graphql";
import { Department } from "../../store/entity/department";
import { CoverageView } from "../coverage";
import { MeasureCode } from "../measure/measureEnums";
import { BreakView, ChangeView, DistributionView, MeasureView } from "../measure/measureType";

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
