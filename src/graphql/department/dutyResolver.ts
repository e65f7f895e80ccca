import { Arg, Ctx, Int, Mutation, Resolver } from "type-graphql";
import type { Changes } from "../../change/changes";
import type { Question } from "../../question/question";
import { IdempotencyKey } from "../idempotencyKey";
import { changedDepartment, DepartmentPayload } from "./departmentPayload";
import { DutyRule, mustFileBy } from "./dutyType";

@Resolver()
export class DutyResolver {
  @Mutation(() => DepartmentPayload, {
    nullable: true,
    description:
      "Lays down whether a department must file for a year, before its years of work and the years for which it filed; sums and coverage follow at once, and the public is told the reason. For publishers and administrators. 认定某年度是否须报送。",
  })
  setFilingDuty(
    @Arg("department", () => String, { description: "Code or any of its names. 机关代码或名称。" }) department: string,
    @Arg("year", () => Int, { description: "Report year. 报告年度。" }) year: number,
    @Arg("duty", () => DutyRule, { description: "Whether it must. 是否须报送。" }) duty: DutyRule,
    @Arg("reason", () => String, { nullable: true, description: "Why; needed but for BY_RULE. 理由。" })
    reason: string | null,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx("changes") changes: Changes,
    @Ctx("question") question: Question,
  ): Promise<DepartmentPayload> {
    const given = { department, year, mustFile: mustFileBy(duty) };
    const words = { ...given, reason: reason ?? null, idempotencyKey: idempotencyKey ?? null };
    return changedDepartment(question, () => changes.setFilingDuty(words));
  }
}
