import { Arg, Field, InputType, Int } from "type-graphql";
import { DepartmentKind } from "../form/body";
import { FormCode } from "../form/catalogue";
import { DateTime } from "../form/scalars";

@InputType({
  description:
    "Which reports. Departments stand by code or any of their names; a name that has changed hands is that of the department that had it in the years asked. 报告筛选条件。",
})
export class ReportFilter {
  @Field(() => [Int], { nullable: true, description: "Report years. 报告年度。" }) readonly years?: number[] | null;
  @Field(() => [String], { nullable: true, description: "These departments. 指定机关。" })
  readonly departments?: string[] | null;
  @Field(() => String, { nullable: true, description: "Direct parts of this body in each year. 当年直属下级。" })
  readonly parent?: string | null;
  @Field(() => String, { nullable: true, description: "Everything below this body. 全部下级。" })
  readonly under?: string | null;
  @Field(() => String, { nullable: true, description: "This body and everything below it. 本机关及全部下级。" })
  readonly within?: string | null;
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

/** The reports that a question is about. Null for all. */
export const Where = () =>
  Arg("where", () => ReportFilter, { nullable: true, description: "Which reports. 筛选条件。" });

/** The least denominator with which a rate is compared with others. Null for no minimum. */
export const MinimumBase = () =>
  Arg("minimumBase", () => Int, {
    nullable: true,
    description:
      "The least denominator with which a rate is compared; below it, its status is LOW_BASE, and it has no rank, quartile or change. Customary: 30. 最小基数。",
  });

/** The moment for which a question is asked. Null for now. */
export const AsOf = () =>
  Arg("asOf", () => DateTime, { nullable: true, description: "As reports stood at this moment. 截至某一时刻。" });

/** Whether the newest versions count, whether they are published or not, of the reports that the viewer may see. */
export const Drafts = () =>
  Arg("drafts", () => Boolean, {
    defaultValue: false,
    description:
      "With the newest version of each report, published or not, in the part of the tree for which you act; for OFFICER, REVIEWER, PUBLISHER and ADMIN, and not with `asOf`. 是否计入未发布的最新版本。",
  });
