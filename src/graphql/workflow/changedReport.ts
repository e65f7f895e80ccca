import { Arg, ArgsType, Field, Int, ObjectType } from "type-graphql";
import type { ChangedReport, VersionWords } from "../../change/changeVersion";
import type { Question } from "../../question/question";
import type { ReportRow } from "../../question/relations";
import { ReportView, reportShown } from "../report/reportType";
import { triedTo, UserErrorView } from "../userError";

/** Which version of which report a mutation changes. */
@ArgsType()
export class VersionArguments {
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
export const Reason = (isNeeded: boolean) =>
  Arg("reason", () => String, {
    nullable: !isNeeded,
    description: isNeeded ? "Why. 理由。" : "Why, if there is something to say. 理由。",
  });

@ObjectType({ simpleResolvers: true, description: "What a decision came to. 办理结果。" })
export class ReportPayload {
  @Field(() => ReportView, { nullable: true, description: "The report as it is now. 报告。" })
  readonly report?: ReportView;
  @Field(() => [UserErrorView], { description: "Why nothing changed. 输入有误。" })
  readonly userErrors: readonly UserErrorView[];
}

export const CHANGED_REPORT = () => ReportPayload;

/** The words of a mutation. */
export function wordsOf(given: VersionArguments, reason: string | null): VersionWords {
  const { department, year, version, idempotencyKey } = given;
  return { department, year, version, reason: reason ?? null, idempotencyKey: idempotencyKey ?? null };
}

/** A report as it is after a change, or why nothing changed. */
export function changed(question: Question, change: () => Promise<ChangedReport>): Promise<ReportPayload> {
  return triedTo(async () => {
    const { departmentId, year } = await change();
    await question.renew();
    const row = await question.reportOf(departmentId, year, await question.standing(null, true));
    return { report: reportShown(row as ReportRow) };
  });
}
