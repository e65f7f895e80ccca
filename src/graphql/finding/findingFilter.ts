import { Field, InputType } from "type-graphql";
import { FindingLevel } from "../../check/finding";
import { ReportFilter } from "../filters";
import { IndicatorCode } from "../form/indicatorCode";

@InputType({ description: "Which findings: of which reports, and what they say. 校验结果筛选条件。" })
export class FindingFilter extends ReportFilter {
  @Field(() => [String], { nullable: true, description: "Of these checks, e.g. R1. 规则编号。" })
  readonly checks?: string[] | null;
  @Field(() => [FindingLevel], { nullable: true, description: "Of these levels. 问题级别。" })
  readonly levels?: FindingLevel[] | null;
  @Field(() => [IndicatorCode], { nullable: true, description: "That name a cell of these. 涉及指标。" })
  readonly indicators?: string[] | null;
}
