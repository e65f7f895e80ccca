import { Field, Int, ObjectType } from "type-graphql";
import { Dimension } from "../../form/dimension";
import { CoverageView } from "../coverage";
import { ApplicantCode } from "../form/indicatorCode";
import { declareGroupFields } from "../groupFields";
import { MeasureCode } from "../measure/measureEnums";
import { BreakView, ChangeView, MeasureView } from "../measure/measureType";

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
  @Field(() => [PointView], { description: "Every year asked, in order. 各年数据。" }) readonly points: PointView[];
  @Field(() => [BreakView], { description: "Where it crosses forms of which only one has it. 序列中断。" })
  readonly breaks: BreakView[];
}

/** The dimensions that can divide series. The year is not one, because a series has a point for every year. */
export const SERIES_DIMENSIONS = Object.values(Dimension).filter((dimension) => dimension !== Dimension.YEAR);

declareGroupFields(SeriesView.prototype, SERIES_DIMENSIONS);
