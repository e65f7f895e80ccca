import { Ctx, Field, FieldResolver, ObjectType, Query, Resolver, Root, registerEnumType } from "type-graphql";
import { Role } from "../../access/role";
import type { Viewer } from "../../access/viewer";
import type { Question } from "../../question/question";
import { Department } from "../../store/entity/department";

registerEnumType(Role, {
  name: "Role",
  description: "What somebody may be. 角色。",
  valuesConfig: {
    PUBLIC: { description: "Everybody: sees what is published. 公众。" },
    OFFICER: { description: "Prepares the reports of a body and of those below it. 信息公开管理员。" },
    REVIEWER: { description: "Reviews reports. 审核员。" },
    PUBLISHER: { description: "Publishes reports. 发布员。" },
    ADMIN: { description: "Keeps departments, tokens and the audit. 系统管理员。" },
  },
});

@ObjectType("Viewer", { simpleResolvers: true, description: "Who asks. 当前用户。" })
class ViewerView {
  @Field(() => String, {
    description: "`public`, or `token:` or `oidc:` with what is known of it there, and a name. 名称。",
  })
  readonly name: string;
  @Field(() => Role, { description: "What it may be. 角色。" }) readonly role: Role;
  readonly departmentId: number | null;
}

@Resolver(() => ViewerView)
export class ViewerResolver {
  @Query(() => ViewerView, {
    nullable: true,
    description: "Who asks, and what that may do: the public without a token. 当前用户。",
  })
  viewer(@Ctx("question") question: Question): Viewer {
    return question.viewer;
  }

  @FieldResolver(() => Department, {
    nullable: true,
    description: "The body for which it acts, with all below; null for all. 所代表的机关。",
  })
  async department(
    @Root() { departmentId }: ViewerView,
    @Ctx("question") question: Question,
  ): Promise<Department | null> {
    return departmentId === null ? null : ((await question.directory()).get(departmentId) ?? null);
  }
}
