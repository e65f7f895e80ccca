import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from "type-graphql";
import type { Changes } from "../../change/changes";
import type { Question } from "../../question/question";
import { Department } from "../../store/entity/department";
import { triedTo, UserErrorView } from "../userError";

@ObjectType({ simpleResolvers: true, description: "The department that two became. 合并登记结果。" })
class MergeDepartmentsPayload {
  @Field(() => Department, { nullable: true, description: "The department as it is now. 机关。" })
  readonly department?: Department;
  @Field(() => [UserErrorView], { description: "Why nothing changed. 输入有误。" })
  readonly userErrors: readonly UserErrorView[];
}

@Resolver()
export class MergeResolver {
  @Mutation(() => MergeDepartmentsPayload, {
    nullable: true,
    description:
      "Makes two entries of the register that are one and the same body a single one: everything of `from` is of `into`, and the names of `from` lead to it. Not if both have a report of one year. For administrators. 合并重复登记的机关。",
  })
  mergeDepartments(
    @Arg("from", () => String, { description: "Code or any name of the entry that goes. 被合并的机关。" }) from: string,
    @Arg("into", () => String, { description: "Code or any name of the entry that stays. 保留的机关。" }) into: string,
    @Arg("reason", () => String, { description: "Why. 理由。" }) reason: string,
    @Arg("idempotencyKey", () => String, {
      nullable: true,
      description: "What you call this request: it is done once, however often it comes. 幂等键。",
    })
    idempotencyKey: string | null,
    @Ctx("changes") changes: Changes,
    @Ctx("question") question: Question,
  ): Promise<MergeDepartmentsPayload> {
    return triedTo(async () => {
      const words = { from, into, reason, idempotencyKey: idempotencyKey ?? null };
      const { code } = await changes.mergeDepartments(words);
      await question.renew();
      return { department: (await question.directory()).named(code) };
    });
  }
}
