import { Field, InputType, Int } from "type-graphql";
import { DepartmentKind } from "../form/body";
import { FormCode } from "../form/catalogue";

@InputType({ description: "Which reports. Departments stand by code or any of their names. 报告筛选条件。" })
export class ReportFilter {
  @Field(() => [Int], { nullable: true, description: "Report years. 报告年度。" }) readonly years?: number[] | null;
  @Field(() => [String], { nullable: true, description: "These departments. 指定机关。" })
  readonly departments?: string[] | null;
  @Field(() => String, { nullable: true, description: "Direct parts of this body. 直属下级。" })
  readonly parent?: string | null;
  @Field(() => String, { nullable: true, description: "Everything below this body. 全部下级。" })
  readonly under?: string | null;
  @Field(() => [String], { nullable: true, description: "Lines of work, e.g. 科技. 条线。" })
  readonly lines?: string[] | null;
  @Field(() => [DepartmentKind], { nullable: true, description: "Kinds of body. 机关类别。" })
  readonly kinds?: DepartmentKind[] | null;
  @Field(() => [FormCode], { nullable: true, description: "Versions of the form. 格式版本。" })
  readonly forms?: FormCode[] | null;
  @Field(() => Boolean, {
    nullable: true,
    description:
      "Summary reports only (true) or never (false). Sums leave summaries out unless asked. 是否只取汇总报告。",
  })
  readonly summary?: boolean | null;
}

@InputType({ description: "Which departments. 机关筛选条件。" })
export class DepartmentFilter {
  @Field(() => [String], { nullable: true, description: "By code or any of their names. 指定机关。" })
  readonly departments?: string[] | null;
  @Field(() => String, { nullable: true, description: "Direct parts of this body. 直属下级。" })
  readonly parent?: string | null;
  @Field(() => String, { nullable: true, description: "Everything below this body. 全部下级。" })
  readonly under?: string | null;
  @Field(() => [String], { nullable: true, description: "Lines of work. 条线。" }) readonly lines?: string[] | null;
  @Field(() => [DepartmentKind], { nullable: true, description: "Kinds of body. 机关类别。" })
  readonly kinds?: DepartmentKind[] | null;
  @Field(() => Boolean, { nullable: true, description: "Bodies whose report sums its parts'. 汇总机关。" })
  readonly summary?: boolean | null;
  @Field(() => String, { nullable: true, description: "Text that the name contains. 名称包含。" })
  readonly nameContains?: string | null;
}
