import { Arg, Args, Ctx, Mutation, Resolver } from "type-graphql";
import { DecisionKind } from "../../access/workflow";
import type { Changes } from "../../change/changes";
import type { Question } from "../../question/question";
import { CHANGED_REPORT, changed, Reason, type ReportPayload, VersionArguments, wordsOf } from "./changedReport";

@Resolver()
export class DecisionResolver {
  @Mutation(CHANGED_REPORT, {
    nullable: true,
    description: "Hands the newest version of a report in: it is a draft, or was returned. For officers. 提交报告。",
  })
  submitReport(
    @Args(() => VersionArguments) given: VersionArguments,
    @Reason(false) reason: string | null,
    @Ctx("changes") changes: Changes,
    @Ctx("question") question: Question,
  ): Promise<ReportPayload> {
    return changed(question, () => changes.decide(DecisionKind.SUBMIT, wordsOf(given, reason)));
  }

  @Mutation(CHANGED_REPORT, {
    nullable: true,
    description: "Finds a report right that was handed in; whoever handed it in may not. For reviewers. 审核通过。",
  })
  reviewReport(
    @Args(() => VersionArguments) given: VersionArguments,
    @Reason(false) reason: string | null,
    @Ctx("changes") changes: Changes,
    @Ctx("question") question: Question,
  ): Promise<ReportPayload> {
    return changed(question, () => changes.decide(DecisionKind.REVIEW, wordsOf(given, reason)));
  }

  @Mutation(CHANGED_REPORT, {
    nullable: true,
    description: "Sends a report back that was handed in or reviewed. For reviewers and publishers. 退回报告。",
  })
  returnReport(
    @Args(() => VersionArguments) given: VersionArguments,
    @Reason(true) reason: string,
    @Ctx("changes") changes: Changes,
    @Ctx("question") question: Question,
  ): Promise<ReportPayload> {
    return changed(question, () => changes.decide(DecisionKind.RETURN, wordsOf(given, reason)));
  }

  @Mutation(CHANGED_REPORT, {
    nullable: true,
    description:
      "Publishes a reviewed report: its version becomes the valid one. Not while it has errors that nobody waived, and not by whoever handed it in. For publishers. 发布报告。",
  })
  publishReport(
    @Args(() => VersionArguments) given: VersionArguments,
    @Reason(false) reason: string | null,
    @Ctx("changes") changes: Changes,
    @Ctx("question") question: Question,
  ): Promise<ReportPayload> {
    return changed(question, () => changes.decide(DecisionKind.PUBLISH, wordsOf(given, reason)));
  }

  @Mutation(CHANGED_REPORT, {
    nullable: true,
    description:
      "Takes a published report back: it is gone from whatever is asked of today; `asOf` a moment before still gives it. For publishers. 撤回报告。",
  })
  withdrawReport(
    @Args(() => VersionArguments) given: VersionArguments,
    @Reason(true) reason: string,
    @Ctx("changes") changes: Changes,
    @Ctx("question") question: Question,
  ): Promise<ReportPayload> {
    return changed(question, () => changes.decide(DecisionKind.WITHDRAW, wordsOf(given, reason)));
  }

  @Mutation(CHANGED_REPORT, {
    nullable: true,
    description:
      "Waives an error of the newest version of a report, so that it can be published. The reason is shown with the finding, as long as the check says the same. For publishers. 豁免错误。",
  })
  waiveFinding(
    @Args(() => VersionArguments) given: VersionArguments,
    @Arg("finding", () => String, { description: "`Finding.saying` of the error. 校验结果标识。" }) finding: string,
    @Reason(true) reason: string,
    @Ctx("changes") changes: Changes,
    @Ctx("question") question: Question,
  ): Promise<ReportPayload> {
    return changed(question, () => changes.waiveFinding({ ...wordsOf(given, reason), finding }));
  }
}
