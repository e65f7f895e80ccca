import { Field, ObjectType } from "type-graphql";
import type { Question } from "../../question/question";
import { Department } from "../../store/entity/department";
import { triedTo, UserErrorView } from "../userError";

@ObjectType({ simpleResolvers: true, description: "What a change of a department came to. 机关办理结果。" })
export class DepartmentPayload {
  @Field(() => Department, { nullable: true, description: "The department as it is now. 机关。" })
  readonly department?: Department;
  @Field(() => [UserErrorView], { description: "Why nothing changed. 输入有误。" })
  readonly userErrors: readonly UserErrorView[];
}

/** A department as it is after a change, or why nothing changed. */
export function changedDepartment(
  question: Question,
  change: () => Promise<Pick<Department, "code">>,
): Promise<DepartmentPayload> {
  return triedTo(async () => {
    const { code } = await change();
    await question.renew();
    // Some are known from drafts alone.
    return { department: (await question.directory(await question.standing(null, true))).named(code) };
  });
}
