import type { TypedDocumentNode } from "urql";
import type { Done } from "../../ask/change";
import {
  type DecisionKind,
  PublishReportDocument,
  ReturnReportDocument,
  ReviewReportDocument,
  SubmitReportDocument,
  WithdrawReportDocument,
} from "../../documents";
import type { PageText } from "../../language/pageText";

/** Which version of which report a decision is about, and why it is taken. */
export interface DecisionWords {
  readonly department: string;
  readonly year: number;
  readonly version: string;
  readonly reason: string;
}

interface Decision {
  readonly name: PageText;
  readonly document: TypedDocumentNode<Done, DecisionWords>;
  readonly needsReason: boolean;
}

/** The decisions that lead a report to the public, or take it back, in that order. */
export const DECISIONS: Readonly<Record<Exclude<DecisionKind, "MOVE">, Decision>> = {
  SUBMIT: { name: { zh: "提交", en: "Hand in" }, document: SubmitReportDocument, needsReason: false },
  REVIEW: { name: { zh: "审核通过", en: "Find right" }, document: ReviewReportDocument, needsReason: false },
  RETURN: { name: { zh: "退回", en: "Send back" }, document: ReturnReportDocument, needsReason: true },
  PUBLISH: { name: { zh: "发布", en: "Publish" }, document: PublishReportDocument, needsReason: false },
  WITHDRAW: { name: { zh: "撤回", en: "Withdraw" }, document: WithdrawReportDocument, needsReason: true },
};

export type DecisionName = keyof typeof DECISIONS;

/** Those of some decisions that are one click and a reason. */
export function decisionsIn(kinds: readonly DecisionKind[]): readonly DecisionName[] {
  return (Object.keys(DECISIONS) as DecisionName[]).filter((kind) => kinds.includes(kind));
}
