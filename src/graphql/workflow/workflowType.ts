import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { DecisionKind, RevisionState } from "../../access/workflow";
import { DateTime } from "../../form/scalars";
import { type HistoryEntry, HistoryKind } from "../../question/history";
import { FigureName } from "../figureName";
import { Cell } from "../report/cellType";

registerEnumType(RevisionState, {
  name: "RevisionState",
  description: "How far a version has come on its way to the public. 版本状态。",
  valuesConfig: {
    DRAFT: { description: "Read or entered, and not handed in. 草稿。" },
    SUBMITTED: { description: "Handed in by its office. 已提交。" },
    RETURNED: { description: "Sent back with a reason. 已退回。" },
    REVIEWED: { description: "Found right by a reviewer. 已审核。" },
    PUBLISHED: { description: "It is or was the valid version. 已发布。" },
    WITHDRAWN: { description: "Published, and its report taken back since. 已撤回。" },
  },
});

registerEnumType(DecisionKind, {
  name: "DecisionKind",
  description: "What somebody decides about a version. 办理动作。",
  valuesConfig: {
    SUBMIT: { description: "`submitReport`. 提交。" },
    REVIEW: { description: "`reviewReport`. 审核通过。" },
    RETURN: { description: "`returnReport`. 退回。" },
    PUBLISH: { description: "`publishReport`. 发布。" },
    WITHDRAW: { description: "`withdrawReport`. 撤回。" },
    MOVE: { description: "`moveReport`. 改列。" },
  },
});

registerEnumType(HistoryKind, {
  name: "HistoryKind",
  description: "What happened to a report. 办理过程。",
  valuesConfig: {
    MAKE: { description: "A version was read, entered or corrected. 形成版本。" },
    SUBMIT: { description: "It was handed in. 提交。" },
    REVIEW: { description: "It was found right. 审核通过。" },
    RETURN: { description: "It was sent back. 退回。" },
    PUBLISH: { description: "It was published. 发布。" },
    WITHDRAW: { description: "It was taken back. 撤回。" },
    MOVE: { description: "It was moved here from another department or year. 由其他机关或年度改列至此。" },
    WAIVE: { description: "An error was waived. 豁免错误。" },
  },
});

@ObjectType("Decision", { simpleResolvers: true, description: "What somebody decided about a version. 办理记录。" })
export class DecisionView {
  @Field(() => DecisionKind, { description: "What. 动作。" }) readonly kind: DecisionKind;
  @Field(() => DateTime, { description: "When. 时间。" }) readonly at: string;
  @Field(() => String, { description: "Who. 办理人。" }) readonly actor: string;
  @Field(() => String, { nullable: true, description: "Why; null where none was given. 理由。" })
  readonly reason: string | null;
}

@ObjectType("Workflow", {
  simpleResolvers: true,
  description: "How far a version has come on its way to the public, and who decided so. 办理情况。",
})
export class WorkflowView {
  @Field(() => RevisionState, { description: "Where it stands. 状态。" }) readonly state: RevisionState;
  @Field(() => String, {
    description:
      "The version as you see it: mutations name it, and are refused once somebody has changed the report since. 所见版本。",
  })
  readonly version: string;
  @Field(() => [DecisionKind], { description: "What you may decide from here. 可办理的动作。" })
  readonly may: readonly DecisionKind[];
  @Field(() => Boolean, { description: "Whether you may correct its figures from here. 可否更正数据。" })
  readonly mayCorrect: boolean;
  @Field(() => [DecisionView], {
    description: "What was decided about this version, the first decision first. 办理记录。",
  })
  readonly decisions: readonly DecisionView[];
}

@ObjectType("CellChange", { simpleResolvers: true, description: "A cell that a version changed. 数据变化。" })
export class CellChangeView {
  @Field(() => FigureName, { description: "Which. 数据项。" }) readonly figure: FigureName;
  @Field(() => Cell, { description: "In the version before. 变化前。" }) readonly before: Cell;
  @Field(() => Cell, { description: "In this version. 变化后。" }) readonly after: Cell;
}

@ObjectType("HistoryEntry", { simpleResolvers: true, description: "What happened to a report once. 办理过程的一步。" })
export class HistoryEntryView {
  @Field(() => HistoryKind, { description: "What. 事项。" }) readonly what: HistoryKind;
  @Field(() => DateTime, { description: "When. 时间。" }) readonly at: string;
  @Field(() => String, { description: "Who. 办理人。" }) readonly by: string;
  @Field(() => String, { nullable: true, description: "Why; null where none was given. 理由。" })
  readonly reason: string | null;
  @Field(() => Int, { description: "Number of the version. 版本号。" }) readonly revision: number;
  @Field(() => String, { nullable: true, description: "Of a waiver: the check. 被豁免的规则。" })
  readonly check: string | null;
  readonly changes: HistoryEntry["changes"];
}
