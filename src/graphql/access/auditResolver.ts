import { Arg, Args, Ctx, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root } from "type-graphql";
import { DateTime } from "../../form/scalars";
import type { Question } from "../../question/question";
import type { AuditEntry, AuditValues } from "../../store/entity/auditEntry";
import { askedPage, type Connection, connectionType, PageArguments, pageFrom } from "../list";

@ObjectType("AuditChange", { simpleResolvers: true, description: "One value before and after. 变化。" })
class AuditChangeView {
  @Field(() => String, { description: "What it is called. 名称。" }) readonly name: string;
  @Field(() => String, { nullable: true, description: "Before; null if there was none. 之前。" })
  readonly before: string | null;
  @Field(() => String, { nullable: true, description: "After; null if there is none. 之后。" })
  readonly after: string | null;
}

@ObjectType("AuditEntry", { simpleResolvers: true, description: "Who did what, when, from where. 审计记录。" })
class AuditEntryView {
  readonly id: number;
  @Field(() => DateTime, { description: "When. 时间。" }) readonly at: string;
  @Field(() => String, {
    description:
      "Who: `cli:` and a user of the system, `token:` with number and name, or `oidc:` with subject and name. 操作者。",
  })
  readonly actor: string;
  @Field(() => String, {
    nullable: true,
    description: "The network address of the request; null at the command line. 来源地址。",
  })
  readonly origin: string | null;
  @Field(() => String, { description: "What was done, such as `issueToken`. 操作。" }) readonly action: string;
  @Field(() => String, { description: "To what, such as `token:7`. 对象。" }) readonly subject: string;
  readonly before: AuditValues | null;
  readonly after: AuditValues | null;
}

@ObjectType("AuditEntryConnection", { simpleResolvers: true, description: "A page of the audit. 审计记录分页列表。" })
class AuditEntries extends connectionType("AuditEntry", AuditEntryView) {}

@Resolver(() => AuditEntryView)
export class AuditResolver {
  @Query(() => AuditEntries, {
    nullable: true,
    description: "Every write that somebody answers for, the newest first. For administrators. 审计记录。",
  })
  async auditEntries(
    @Args() page: PageArguments,
    @Arg("actor", () => String, { nullable: true, description: "Of this one alone. 操作者。" }) actor: string | null,
    @Arg("action", () => String, { nullable: true, description: "Such as `issueToken`. 操作。" }) action: string | null,
    @Arg("subject", () => String, { nullable: true, description: "Such as `token:7`. 对象。" })
    subject: string | null,
    @Ctx("question") question: Question,
  ): Promise<Connection<AuditEntry>> {
    const slice = { actor: actor ?? null, action: action ?? null, subject: subject ?? null };
    const asked = askedPage(page, ["auditEntries", slice], 1);
    return pageFrom(await question.workroom.audit(slice, asked), asked, () => question.workroom.countAudit(slice));
  }

  @FieldResolver(() => Int, { description: "Its number; later ones are larger. 编号。" })
  number(@Root() { id }: AuditEntryView): number {
    return id;
  }

  @FieldResolver(() => [AuditChangeView], { description: "What was other before and after. 变化。" })
  changes(@Root() { before, after }: AuditEntryView): readonly AuditChangeView[] {
    const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
    const textOf = (values: AuditValues | null, name: string) => {
      const value = values?.[name] ?? null;
      return value === null ? null : String(value);
    };
    return names.map((name) => ({ name, before: textOf(before, name), after: textOf(after, name) }));
  }
}
