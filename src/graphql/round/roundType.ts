import { ArgsType, Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { SafeInt } from "../../form/scalars";
import { type Round, RoundStage, RoundState } from "../../question/rounds";
import { Department } from "../../store/entity/department";
import { DutyView } from "../department/dutyType";
import { connectionType, PageArguments } from "../list";

registerEnumType(RoundState, {
  name: "RoundState",
  description: "Where a round stands today. 报送阶段。",
  valuesConfig: {
    COMING: { description: "It has not opened. 未开始。" },
    OPEN: { description: "Reports are to be handed in. 报送中。" },
    OVER: { description: "Its last day has passed. 已截止。" },
  },
});

registerEnumType(RoundStage, {
  name: "RoundStage",
  description: "How far the report of a department has come in a round. 办理进度。",
  valuesConfig: {
    NOT_BEGUN: { description: "There is no version of it. 未开始。" },
    DRAFT: { description: "It is being prepared. 草稿。" },
    SUBMITTED: { description: "It was handed in, and waits to be reviewed. 已提交。" },
    RETURNED: { description: "It was sent back. 已退回。" },
    REVIEWED: { description: "It was found right, and waits to be published. 已审核。" },
    PUBLISHED: { description: "A version of it is public. 已发布。" },
    WITHDRAWN: { description: "It was taken back, and none is public. 已撤回。" },
    EXEMPT: { description: "A person laid down that it need not file. 无需报送。" },
  },
});

@ObjectType("RoundBody", { simpleResolvers: true, description: "A department in a round. 一个机关的报送情况。" })
export class RoundBodyView {
  @Field(() => Department, { description: "The department. 机关。" }) readonly department: Department;
  readonly year: number;
  @Field(() => String, { description: "The name that it bore in that year. 当年机关名称。" }) readonly name: string;
  @Field(() => RoundStage, { description: "How far its report has come. 办理进度。" }) readonly stage: RoundStage;
  @Field(() => String, {
    nullable: true,
    description:
      "The day on which it was first handed in, or published without that, e.g. 2025-01-20; null if it was not, or if no day is known. 首次报送日期。",
  })
  readonly handedInOn: string | null;
  @Field(() => SafeInt, {
    nullable: true,
    description:
      "How many days after the last day it was handed in, or have passed without it until today; null if none. 逾期天数。",
  })
  readonly daysLate: number | null;
  @Field(() => String, {
    nullable: true,
    description: "Why it was sent back or taken back; null where it was not. 退回或撤回理由。",
  })
  readonly reason: string | null;
  @Field(() => DutyView, { nullable: true, description: "What was laid down; null where the rule holds. 报送认定。" })
  readonly duty: DutyView | null;
}

@ObjectType({ simpleResolvers: true, description: "A page of the departments in a round. 报送情况分页列表。" })
export class RoundBodyConnection extends connectionType("RoundBody", RoundBodyView) {}

@ObjectType({ simpleResolvers: true, description: "How many departments have come how far. 各进度机关数。" })
export class RoundStageCount {
  @Field(() => RoundStage, { description: "How far. 办理进度。" }) readonly stage: RoundStage;
  @Field(() => SafeInt, { description: "How many. 机关数。" }) readonly count: number;
}

@ObjectType("Round", {
  simpleResolvers: true,
  description: "The call for the reports of a department and those below it for a year. 年度报告报送安排。",
})
export class RoundView {
  readonly round: Round;
  @Field(() => Department, { description: "The department that calls. 组织机关。" }) readonly department: Department;
  @Field(() => Int, { description: "Report year. 报告年度。" }) readonly year: number;
  @Field(() => String, { description: "The first day on which reports are handed in, e.g. 2025-01-02. 开始日期。" })
  readonly opensOn: string;
  @Field(() => String, { description: "The last day on which they are on time, in China. 截止日期。" })
  readonly dueOn: string;
  @Field(() => RoundState, { description: "Where it stands today. 报送阶段。" }) readonly state: RoundState;
  @Field(() => String, {
    description: "What `setRound` and `removeRound` take: it is another one once somebody has changed it. 版本。",
  })
  readonly version: string;
  @Field(() => Boolean, { description: "Whether you may change it. 可否更改。" }) readonly maySet: boolean;
}

/** Which departments of a round. */
@ArgsType()
export class RoundBodiesArguments extends PageArguments {
  @Field(() => [RoundStage], { nullable: true, description: "Only those that have come this far. 办理进度。" })
  readonly stages?: RoundStage[] | null;
  @Field(() => Boolean, { nullable: true, description: "Only those that are late (true), or not (false). 是否逾期。" })
  readonly late?: boolean | null;
}

/** A round as the API shows it. */
export function roundShown(round: Round): RoundView {
  const { caller, ...rest } = round;
  return Object.assign(new RoundView(), { round, department: caller }, rest);
}
