import { Arg, Args, ArgsType, Ctx, Field, Int, Mutation, ObjectType, Resolver } from "type-graphql";
import { DecisionKind } from "../../access/workflow";
import type { Changes } from "../../change/changes";
import type { DecidedReport, DecisionWords } from "../../change/decide";
import type { Question } from "../../question/question";
import type { ReportRow } from "../../question/relations";
import { ReportView, reportShown } from "../report/reportType";
import { triedTo, UserErrorView } from "../userError";

@ArgsType()
class DecisionArguments {
  @Field(() => String, { description: "Code or any of its names. 机关代码或名称。" }) readonly department: string;
  @Field(() => Int, { description: "Report year. 报告年度。" }) readonly year: number;
  @Field(() => String, { description: "`workflow.version` of the report as you saw it. 所见版本。" })
  readonly version: string;
  @Field(() => String, {
    nullable: true,
    description: "What you call this request: it is done once, however often it comes. 幂等键。",
  })
  readonly idempotencyKey?: string | null;
}

/** Why. */
const Reason = (isNeeded: boolean) =>
  Arg("reason", () => String, {
    nullable: !isNeeded,
    description: isNeeded ? "Why. 理由。" : "Why, if there is something to say. 理由。",
  });

@ObjectType({ simpleResolvers: true, description: "What a decision came to. 办理结果。" })
class DecisionPayload {
  @Field(() => ReportView, { nullable: true, description: "The report as it is now. 报告。" })
  readonly report?: ReportView;
  @Field(() => [UserErrorView], { description: "Why nothing changed. 输入有误。" })
  readonly userErrors: readonly UserErrorView[];
}

const DECIDED = () => DecisionPayload;

@Resolver()
export class DecisionResolver {
  @Mutation(DECIDED, {
    nullable: true,
    description: "Hands the newest version of a report in: it is a draft, or was returned. For officers. 提交报告。",
  })
  submitReport(
    @Args(() => DecisionArguments) given: DecisionArguments,
    @Reason(false) reason: string | null,
    @Ctx("changes") changes: Changes,
    @Ctx("question") question: Question,
  ): Promise<DecisionPayload> {
    return decided(question, () => changes.decide(DecisionKind.SUBMIT, wordsOf(given, reason)));
  }

  @Mutation(DECIDED, {
    nullable: true,
    description: "Finds a report right that was handed in; whoever handed it in may not. For reviewers. 审核通过。",
  })
  reviewReport(
    @Args(() => DecisionArguments) given: DecisionArguments,
    @Reason(false) reason: string | null,
    @Ctx("changes") changes: Changes,
    @Ctx("question") question: Question,
  ): Promise<DecisionPayload> {
    return decided(question, () => changes.decide(DecisionKind.REVIEW, wordsOf(given, reason)));
  }

  @Mutation(DECIDED, {
    nullable: true,
    description: "Sends a report back that was handed in or reviewed. For reviewers and publishers. 退回报告。",
  })
  returnReport(
    @Args(() => DecisionArguments) given: DecisionArguments,
    @Reason(true) reason: string,
    @Ctx("changes") changes: Changes,
    @Ctx("question") question: Question,
  ): Promise<DecisionPayload> {
    return decided(question, () => changes.decide(DecisionKind.RETURN, wordsOf(given, reason)));
  }

  @Mutation(DECIDED, {
    nullable: true,
    description:
      "Publishes a reviewed report: its version becomes the valid one. Not while it has errors that nobody waived, and not by whoever handed it in. For publishers. 发布报告。",
  })
  publishReport(
    @Args(() => DecisionArguments) given: DecisionArguments,
    @Reason(false) reason: string | null,
    @Ctx("changes") changes: Changes,
    @Ctx("question") question: Question,
  ): Promise<DecisionPayload> {
    return decided(question, () => changes.decide(DecisionKind.PUBLISH, wordsOf(given, reason)));
  }

  @Mutation(DECIDED, {
    nullable: true,
    description:
      "Takes a published report back: it is gone from whatever is asked of today; `asOf` a moment before still gives it. For publishers. 撤回报告。",
  })
  withdrawReport(
    @Args(() => DecisionArguments) given: DecisionArguments,
    @Reason(true) reason: string,
    @Ctx("changes") changes: Changes,
    @Ctx("question") question: Question,
  ): Promise<DecisionPayload> {
    return decided(question, () => changes.decide(DecisionKind.WITHDRAW, wordsOf(given, reason)));
  }

  @Mutation(DECIDED, {
    nullable: true,
    description:
      "Waives an error of the newest version of a report, so that it can be published. The reason is shown with the finding, as long as the check says the same. For publishers. 豁免错误。",
  })
  waiveFinding(
    @Args(() => DecisionArguments) given: DecisionArguments,
    @Arg("finding", () => String, { description: "`Finding.saying` of the error. 校验结果标识。" }) finding: string,
    @Reason(true) reason: string,
    @Ctx("changes") changes: Changes,
    @Ctx("question") question: Question,
  ): Promise<DecisionPayload> {
    return decided(question, () => changes.waiveFinding({ ...wordsOf(given, reason), finding }));
  }
}

function wordsOf(given: DecisionArguments, reason: string | null): DecisionWords {
  const { department, year, version, idempotencyKey } = given;
  return { department, year, version, reason: reason ?? null, idempotencyKey: idempotencyKey ?? null };
}

function decided(question: Question, decide: () => Promise<DecidedReport>): Promise<DecisionPayload> {
  return triedTo(async () => {
    const { departmentId, year } = await decide();
    await question.renew();
    const row = await question.reportOf(departmentId, year, await question.standing(null, true));
    return { report: reportShown(row as ReportRow) };
  });
}
