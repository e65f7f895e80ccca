import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root, registerEnumType } from "type-graphql";
import { CauseKind } from "../../arithmetic/versionCause";
import { SafeInt } from "../../form/scalars";
import type { Question } from "../../question/question";
import type { MeasuredCause } from "../../question/versionCauses";
import { Department } from "../../store/entity/department";
import { AddedChange, addedShown } from "../changeType";
import { connectionType } from "../list";
import { MeasureView } from "../measureType";
import { RevisionView, revisionShown } from "../report/reportType";

registerEnumType(CauseKind, {
  name: "CauseKind",
  description: "What happened to a report on a day. 变动类别。",
  valuesConfig: {
    PUBLISHED: { description: "It was not public the day before. 新公开。" },
    REVISED: { description: "Another version took the place of the one before. 修订。" },
    WITHDRAWN: { description: "It was public the day before, and is no more. 撤回。" },
  },
});

@ObjectType("CauseValue", {
  simpleResolvers: true,
  description: "A measure of a report that changed, and what that added to the sum. 报告的指标值及其对合计的影响。",
})
class CauseValue {
  @Field(() => MeasureView, {
    nullable: true,
    description: "In the version before; null where the sum counted none. 变动前数值。",
  })
  readonly before: MeasureView | null;
  @Field(() => MeasureView, {
    nullable: true,
    description: "In the version from this day on; null where the sum counts none. 变动后数值。",
  })
  readonly after: MeasureView | null;
  @Field(() => AddedChange, {
    nullable: true,
    description:
      "What it adds to the sum: of a count or an amount, after less before; of a rate, its part of the difference. Those of all causes are together the difference, where there is one. Null where it states nothing, or nothing is summed. 对合计的增减。",
  })
  readonly adds: AddedChange | null;
}

@ObjectType("VersionCause", {
  simpleResolvers: true,
  description: "A report that made a sum another one. 合计变动的原因（一份报告）。",
})
export class VersionCauseView {
  constructor(readonly cause: MeasuredCause) {}

  @Field(() => CauseKind, { description: "What happened to it. 变动类别。" })
  get kind(): CauseKind {
    return this.cause.kind;
  }

  @Field(() => Department, { description: "Whose report it is. 机关。" })
  get department(): Department {
    return this.cause.body;
  }

  @Field(() => Int, { description: "Report year. 报告年度。" })
  get year(): number {
    return this.cause.year;
  }

  @Field(() => [CauseValue], { description: "The measures, in the order asked. 各指标。" })
  get values(): readonly CauseValue[] {
    const single = () => 1; // a report that came is expected
    return this.cause.values.map(({ measure, before, after }, i) => ({
      before: before && new MeasureView(before, single),
      after: after && new MeasureView(after, single),
      adds: addedShown(this.cause.adds[i] ?? null, measure),
    }));
  }
}

@ObjectType({ simpleResolvers: true, description: "A page of causes. 变动原因分页列表。" })
export class VersionCauseConnection extends connectionType("VersionCause", VersionCauseView) {
  @Field(() => SafeInt, { description: "How many reports were published. 新公开的报告数。" })
  readonly published: number;
  @Field(() => SafeInt, { description: "How many were revised. 修订的报告数。" }) readonly revised: number;
  @Field(() => SafeInt, { description: "How many were withdrawn. 撤回的报告数。" }) readonly withdrawn: number;
}

@Resolver(() => VersionCauseView)
export class VersionCauseResolver {
  @FieldResolver(() => RevisionView, {
    nullable: true,
    description: "The version of the report from this day on; null if it was withdrawn. 新版本。",
  })
  revision(
    @Root() { cause: { after } }: VersionCauseView,
    @Ctx("question") question: Question,
  ): Promise<RevisionView | null> {
    return revisionWith(after?.id ?? null, question);
  }

  @FieldResolver(() => RevisionView, {
    nullable: true,
    description: "The version before; null if none was public. 原版本。",
  })
  replaced(
    @Root() { cause: { before } }: VersionCauseView,
    @Ctx("question") question: Question,
  ): Promise<RevisionView | null> {
    return revisionWith(before?.id ?? null, question);
  }
}

async function revisionWith(id: number | null, question: Question): Promise<RevisionView | null> {
  const row = id === null ? null : await question.relations.pastVersionById.load(id);
  return row && revisionShown(row);
}
