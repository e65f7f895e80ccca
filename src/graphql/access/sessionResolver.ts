import { Arg, Ctx, Field, Mutation, ObjectType, Query, Resolver, registerEnumType } from "type-graphql";
import { SignInKind, type SignInWay } from "../../access/signInWay";
import type { Changes } from "../../change/changes";
import { SafeInt } from "../../form/scalars";
import type { Question } from "../../question/question";
import { triedTo, UserErrorView } from "../userError";

registerEnumType(SignInKind, {
  name: "SignInKind",
  description: "How people sign in with a browser. 登录方式。",
  valuesConfig: {
    TOKEN: { description: "By a token of this service: it is sent there by POST. 访问令牌。" },
    OIDC: {
      description:
        "At a provider of identities: a browser goes there, `to` is where it comes in the end. 统一身份认证。",
    },
  },
});

@ObjectType("SignInWay", { simpleResolvers: true, description: "A way to sign in. 登录途径。" })
class SignInWayView {
  @Field(() => SignInKind, { description: "How. 方式。" }) readonly kind: SignInKind;
  @Field(() => String, { description: "Where it begins, from the root of the service. 地址，相对于本服务的根地址。" })
  readonly address: string;
}

@ObjectType({ simpleResolvers: true, description: "What ending sessions came to. 强制退出的结果。" })
class EndSessionsPayload {
  @Field(() => SafeInt, { nullable: true, description: "How many were ended. 结束的登录数。" })
  readonly count?: number;
  @Field(() => [UserErrorView], { description: "Why nothing changed. 输入有误。" })
  readonly userErrors: readonly UserErrorView[];
}

@Resolver()
export class SessionResolver {
  @Query(() => [SignInWayView], { nullable: true, description: "The ways to sign in here. 登录途径。" })
  signInWays(@Ctx("question") question: Question): readonly SignInWay[] {
    return question.signInWays;
  }

  @Mutation(() => EndSessionsPayload, {
    nullable: true,
    description:
      "Ends all sessions of somebody, at once. Whoever may still sign in can do so again. For administrators. 强制退出某人的全部登录。",
  })
  async endSessions(
    @Arg("name", () => String, {
      description:
        "Whose, as `auditEntries` has it, such as `oidc:f3a9` or `token:7`; what follows may be left out. 名称。",
    })
    name: string,
    @Ctx("changes") changes: Changes,
  ): Promise<EndSessionsPayload> {
    return triedTo(async () => ({ count: await changes.endSessions(name) }));
  }
}
