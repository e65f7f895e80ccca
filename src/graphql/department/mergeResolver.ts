import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Changes } from "../../change/changes";
import type { Question } from "../../question/question";
import { IdempotencyKey } from "../idempotencyKey";
import { changedDepartment, DepartmentPayload } from "./departmentPayload";

@Resolver()
export class MergeResolver {
  @Mutation(() => DepartmentPayload, {
    nullable: true,
    description:
      "Makes two entries of the register that are one and the same body a single one: everything of `from` is of `into`, and the names of `from` lead to it. Not if both have a report of one year. For administrators. 合并重复登记的机关。",
  })
  mergeDepartments(
    @Arg("from", () => String, { description: "Code or any name of the entry that goes. 被合并的机关。" }) from: string,
    @Arg("into", () => String, { description: "Code or any name of the entry that stays. 保留的机关。" }) into: string,
    @Arg("reason", () => String, { description: "Why. 理由。" }) reason: string,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx("changes") changes: Changes,
    @Ctx("question") question: Question,
  ): Promise<DepartmentPayload> {
    const words = { from, into, reason, idempotencyKey: idempotencyKey ?? null };
    return changedDepartment(question, () => changes.mergeDepartments(words));
  }
}
