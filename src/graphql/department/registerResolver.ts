import { Arg, Ctx, Field, InputType, Int, Mutation, Resolver } from "type-graphql";
import type { Changes } from "../../change/changes";
import { DepartmentKind } from "../../form/body";
import { SuccessionKind } from "../../form/succession";
import type { Question } from "../../question/question";
import { IdempotencyKey } from "../idempotencyKey";
import { changedDepartment, DepartmentPayload } from "./departmentPayload";

@InputType({ description: "A name that a body had before. 曾用名。" })
class FormerNameInput {
  @Field(() => String, { description: "The name. 名称。" }) readonly name: string;
  @Field(() => Int, {
    nullable: true,
    description: "First report year with it; from the beginning if null. 起始年度。",
  })
  readonly fromYear?: number | null;
  @Field(() => Int, { nullable: true, description: "Last report year with it. 截止年度。" }) readonly toYear?:
    | number
    | null;
}

@InputType({ description: "A body from which another one took over. 前身机关。" })
class PredecessorInput {
  @Field(() => String, { description: "Its code. 机关代码。" }) readonly code: string;
  @Field(() => Int, { description: "First report year of the successor. 承继起始年度。" }) readonly fromYear: number;
  @Field(() => SuccessionKind, { description: "Whether all of it passed on, or a part. 承继方式。" })
  readonly kind: SuccessionKind;
}

@InputType({
  description:
    "A body as it is to be in the register: what is left out keeps its value, or follows from the name; null takes it away. 机关登记内容。",
})
class DepartmentInput {
  @Field(() => String, { description: "Its code: of one that is registered, to change it. 机关代码。" })
  readonly code: string;
  @Field(() => String, { description: "Its name today. 现名。" }) readonly name: string;
  @Field(() => DepartmentKind, { nullable: true, description: "What kind of body it is. 机关类别。" })
  readonly kind?: DepartmentKind | null;
  @Field(() => String, { nullable: true, description: "Line of work, e.g. 科技. 条线。" }) readonly line?:
    | string
    | null;
  @Field(() => String, { nullable: true, description: "Region code, GB/T 2260. 行政区划代码。" })
  readonly regionCode?: string | null;
  @Field(() => String, { nullable: true, description: "Code of the body to which it belongs. 上级机关代码。" })
  readonly parent?: string | null;
  @Field(() => Boolean, { nullable: true, description: "Whether its report sums its parts'. 是否汇总机关。" })
  readonly summary?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: "Whether all of its parts are registered. 下级是否登记齐全。" })
  readonly partsComplete?: boolean | null;
  @Field(() => Int, { nullable: true, description: "First report year in which it is expected. 起始年度。" })
  readonly activeFrom?: number | null;
  @Field(() => Int, { nullable: true, description: "Last report year in which it is expected. 截止年度。" })
  readonly activeTo?: number | null;
  @Field(() => Int, {
    nullable: true,
    description:
      "First report year for which kind, line, region, parent and both flags are given here; the newest if left out. 所列情况的起始年度。",
  })
  readonly from?: number | null;
  @Field(() => Int, { nullable: true, description: "Last report year for which they are. 所列情况的截止年度。" })
  readonly to?: number | null;
  @Field(() => [FormerNameInput], { nullable: true, description: "All names that it had before. 全部曾用名。" })
  readonly formerNames?: FormerNameInput[] | null;
  @Field(() => [PredecessorInput], {
    nullable: true,
    description: "All bodies from which it took over. 全部前身机关。",
  })
  readonly predecessors?: PredecessorInput[] | null;
}

@Resolver()
export class RegisterResolver {
  @Mutation(() => DepartmentPayload, {
    nullable: true,
    description:
      "Registers a body, or changes the one with the same code; sums and checks follow at once. For administrators. 登记机关。",
  })
  registerDepartment(
    @Arg("department", () => DepartmentInput, { description: "The body. 机关登记内容。" }) department: DepartmentInput,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx("changes") changes: Changes,
    @Ctx("question") question: Question,
  ): Promise<DepartmentPayload> {
    const words = { ...registrationOf(department), idempotencyKey: idempotencyKey ?? null };
    return changedDepartment(question, () => changes.registerDepartment(words));
  }
}

/** What is given, without what cannot be taken away where that is null. */
function registrationOf(given: DepartmentInput): Omit<Parameters<Changes["registerDepartment"]>[0], "idempotencyKey"> {
  const { kind, summary, partsComplete, formerNames, predecessors, ...facts } = given;
  const stated = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
  return {
    ...(stated as typeof facts),
    ...(kind && { kind }),
    ...(typeof summary === "boolean" && { summary }),
    ...(typeof partsComplete === "boolean" && { partsComplete }),
    ...(formerNames && { formerNames: formerNames.map(withBothYears) }),
    ...(predecessors && { predecessors: predecessors.map((each) => ({ ...each })) }),
  };
}

function withBothYears({ name, fromYear, toYear }: FormerNameInput) {
  return { name, fromYear: fromYear ?? null, toYear: toYear ?? null };
}
