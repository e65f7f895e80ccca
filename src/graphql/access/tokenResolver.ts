import { Arg, Ctx, Field, FieldResolver, Int, Mutation, ObjectType, Query, Resolver, Root } from "type-graphql";
import { Role } from "../../access/role";
import { TOKEN_DAYS } from "../../change/accessTokens";
import type { Changes } from "../../change/changes";
import { DateTime } from "../../form/scalars";
import type { Question } from "../../question/question";
import type { AccessToken } from "../../store/entity/accessToken";
import { Department } from "../../store/entity/department";
import { triedTo, UserErrorView } from "../userError";

@ObjectType("AccessToken", {
  simpleResolvers: true,
  description: "A token, without its secret: who may come with it as what, and until when. 访问令牌。",
})
class AccessTokenView {
  readonly id: number;
  @Field(() => String, { description: "What it is called. 名称。" }) readonly name: string;
  @Field(() => Role, { description: "What it lets somebody be. 角色。" }) readonly role: Role;
  @Field(() => String, {
    description: "Its public part, `dg_` and this, by which a file of log lines knows it. 前缀。",
  })
  readonly prefix: string;
  @Field(() => DateTime, { description: "When it was issued. 签发时间。" }) readonly issuedAt: string;
  @Field(() => String, { description: "By whom. 签发者。" }) readonly issuedBy: string;
  @Field(() => DateTime, { nullable: true, description: "From when on it opens nothing; null for never. 过期时间。" })
  readonly expiresAt: string | null;
  @Field(() => DateTime, { nullable: true, description: "When it was revoked. 吊销时间。" })
  readonly revokedAt: string | null;
  readonly departmentId: number | null;
}

@ObjectType({ simpleResolvers: true, description: "What issuing a token came to. 签发结果。" })
class IssueTokenPayload {
  @Field(() => String, {
    nullable: true,
    description: "The token itself. It is shown this once: only its hash is kept. 令牌。",
  })
  readonly token?: string;
  @Field(() => AccessTokenView, { nullable: true, description: "What is known of it. 令牌信息。" })
  readonly accessToken?: AccessTokenView;
  @Field(() => [UserErrorView], { description: "Why there is none. 输入有误。" })
  readonly userErrors: readonly UserErrorView[];
}

@ObjectType({ simpleResolvers: true, description: "What revoking a token came to. 吊销结果。" })
class RevokeTokenPayload {
  @Field(() => AccessTokenView, { nullable: true, description: "The token, which now opens nothing. 令牌信息。" })
  readonly accessToken?: AccessTokenView;
  @Field(() => [UserErrorView], { description: "Why nothing changed. 输入有误。" })
  readonly userErrors: readonly UserErrorView[];
}

@Resolver(() => AccessTokenView)
export class TokenResolver {
  @Query(() => [AccessTokenView], {
    nullable: true,
    description: "All tokens, the oldest first. For administrators. 全部访问令牌。",
  })
  accessTokens(@Ctx("question") question: Question): Promise<readonly AccessToken[]> {
    return question.workroom.accessTokens();
  }

  @FieldResolver(() => Int, { description: "Its number. 编号。" })
  number(@Root() { id }: AccessTokenView): number {
    return id;
  }

  @FieldResolver(() => Department, {
    nullable: true,
    description: "The body for which it is good, with all below; null for all. 所限机关。",
  })
  async department(
    @Root() { departmentId }: AccessTokenView,
    @Ctx("question") question: Question,
  ): Promise<Department | null> {
    return departmentId === null ? null : ((await question.directory()).get(departmentId) ?? null);
  }

  @Mutation(() => IssueTokenPayload, {
    nullable: true,
    description: "Issues a token. For administrators. 签发访问令牌。",
  })
  async issueToken(
    @Arg("name", () => String, { description: "What it is called, so that it is known later. 名称。" }) name: string,
    @Arg("role", () => Role, { description: "What it lets somebody be. 角色。" }) role: Role,
    @Arg("department", () => String, {
      nullable: true,
      description: "By code or name: the body for which it is good, with all below. 所限机关。",
    })
    department: string | null,
    @Arg("days", () => Int, { defaultValue: TOKEN_DAYS.usual, description: "How many days it is valid. 有效天数。" })
    days: number,
    @Arg("idempotencyKey", () => String, {
      nullable: true,
      description:
        "What you call this request: it is done once, however often it comes; the token is shown the first time alone. 幂等键。",
    })
    idempotencyKey: string | null,
    @Ctx("changes") changes: Changes,
  ): Promise<IssueTokenPayload> {
    return triedTo(async () => {
      const words = { name, role, department: department ?? null, days, idempotencyKey: idempotencyKey ?? null };
      const { text, token } = await changes.issueToken(words);
      return { token: text, accessToken: token };
    });
  }

  @Mutation(() => RevokeTokenPayload, {
    nullable: true,
    description: "Revokes a token, at once and for ever. For administrators. 吊销访问令牌。",
  })
  async revokeToken(
    @Arg("number", () => Int, { description: "Its number. 编号。" }) number: number,
    @Ctx("changes") changes: Changes,
  ): Promise<RevokeTokenPayload> {
    return triedTo(async () => ({ accessToken: await changes.revokeToken(number) }));
  }
}
