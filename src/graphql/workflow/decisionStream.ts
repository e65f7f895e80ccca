import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root, Subscription } from "type-graphql";
import { DecisionKind } from "../../access/workflow";
import { DateTime } from "../../form/scalars";
import type { Question } from "../../question/question";
import type { DecisionTaken } from "../../store/decisionsTaken";
import { Department } from "../../store/entity/department";
import type { Context } from "../context";
import { ReportView, reportShown } from "../report/reportType";

@ObjectType("DecisionTaken", {
  simpleResolvers: true,
  description: "That something was decided about a report, told as it happens. 办理通知。",
})
class DecisionTakenView {
  @Field(() => DecisionKind, { description: "What. 动作。" }) readonly kind: DecisionKind;
  @Field(() => DateTime, { description: "When. 时间。" }) readonly at: string;
  @Field(() => Int, { description: "Report year. 报告年度。" }) readonly year: number;
  readonly departmentId: number;
  /** Whether it is told to those who see drafts. */
  readonly drafts: boolean;
}

@Resolver(() => DecisionTakenView)
export class DecisionStream {
  @Subscription(() => DecisionTakenView, {
    subscribe: ({ context }: { context: Context }) => told(context).published(),
    description:
      "Reports that are published or withdrawn from now on; over `GET /graphql/stream`, as server-sent events. 发布和撤回通知。",
  })
  published(@Root() taken: DecisionTaken): DecisionTakenView {
    return { ...taken, drafts: false };
  }

  @Subscription(() => DecisionTakenView, {
    subscribe: ({ context, args }: { context: Context; args: { kinds?: readonly DecisionKind[] | null } }) =>
      ofKinds(told(context).decided(), args.kinds ?? null),
    description:
      "What is decided from now on about reports of the part of the tree for which you act; likewise. For whoever sees drafts. 办理通知。",
  })
  decided(
    @Root() taken: DecisionTaken,
    @Arg("kinds", () => [DecisionKind], {
      nullable: true,
      description: "These alone, such as [RETURN]. 指定动作。",
    })
    _kinds: readonly DecisionKind[] | null,
  ): DecisionTakenView {
    return { ...taken, drafts: true };
  }

  @FieldResolver(() => Department, { nullable: true, description: "Whose report it is. 机关。" })
  async department(
    @Root() { departmentId }: DecisionTakenView,
    @Ctx("question") question: Question,
  ): Promise<Department | null> {
    return (await question.directory()).get(departmentId) ?? null;
  }

  @FieldResolver(() => ReportView, {
    nullable: true,
    description: "The report as it is now; null if it is not public any more. 报告。",
  })
  async report(
    @Root() { departmentId, year, drafts }: DecisionTakenView,
    @Ctx("question") question: Question,
  ): Promise<ReportView | null> {
    const row = await question.reportOf(departmentId, year, await question.standing(null, drafts));
    return row && reportShown(row);
  }
}

function told({ decisions }: Context): NonNullable<Context["decisions"]> {
  if (!decisions) throw new Error("Subscriptions are answered as streams.");
  return decisions;
}

async function* ofKinds(
  all: AsyncIterable<DecisionTaken>,
  kinds: readonly DecisionKind[] | null,
): AsyncGenerator<DecisionTaken> {
  for await (const taken of all) if (kinds === null || kinds.includes(taken.kind)) yield taken;
}
