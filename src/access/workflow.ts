import type { Term } from "../form/term";

/** How far a version of a report has come on its way to the public: 先审查后公开, examined first, then disclosed. */
export enum RevisionState {
  /** It was read or entered, and nobody has handed it in. */
  DRAFT = "DRAFT",
  /** Its office has handed it in. */
  SUBMITTED = "SUBMITTED",
  /** A reviewer or publisher has sent it back with a reason. */
  RETURNED = "RETURNED",
  /** A reviewer has found it right. */
  REVIEWED = "REVIEWED",
  /** It is or was the valid version. */
  PUBLISHED = "PUBLISHED",
  /** It was published, and its report was taken back since. */
  WITHDRAWN = "WITHDRAWN",
}

/** What each state is called. */
export const STATE_NAMES: Readonly<Record<RevisionState, Term>> = {
  DRAFT: { zh: "草稿", en: "draft" },
  SUBMITTED: { zh: "已提交", en: "submitted" },
  RETURNED: { zh: "已退回", en: "returned" },
  REVIEWED: { zh: "已审核", en: "reviewed" },
  PUBLISHED: { zh: "已发布", en: "published" },
  WITHDRAWN: { zh: "已撤回", en: "withdrawn" },
};

/** What somebody decides about a version of a report. */
export enum DecisionKind {
  SUBMIT = "SUBMIT",
  REVIEW = "REVIEW",
  RETURN = "RETURN",
  PUBLISH = "PUBLISH",
  WITHDRAW = "WITHDRAW",
}

/** What each decision is called, as something that was done. */
export const DECISION_NAMES: Readonly<Record<DecisionKind, Term>> = {
  SUBMIT: { zh: "提交", en: "submitted" },
  REVIEW: { zh: "审核通过", en: "reviewed" },
  RETURN: { zh: "退回", en: "returned" },
  PUBLISH: { zh: "发布", en: "published" },
  WITHDRAW: { zh: "撤回", en: "withdrawn" },
};

/** What a decision needs, and where it leads. */
interface Transition {
  readonly from: readonly RevisionState[];
  readonly to: RevisionState;
  /** What of the table of rights it is. */
  readonly action: "submitReport" | "reviewReport" | "returnReport" | "publishReport" | "withdrawReport";
  readonly needsReason: boolean;
  /** Whether whoever made or handed in the version may not take it: four eyes. */
  readonly byAnother: boolean;
  /** Whether each finding that is an error must be waived first. */
  readonly withoutErrors: boolean;
}

/** The way of a version to the public: one row a decision. */
export const TRANSITIONS: Readonly<Record<DecisionKind, Transition>> = {
  SUBMIT: {
    from: [RevisionState.DRAFT, RevisionState.RETURNED],
    to: RevisionState.SUBMITTED,
    action: "submitReport",
    needsReason: false,
    byAnother: false,
    withoutErrors: false,
  },
  REVIEW: {
    from: [RevisionState.SUBMITTED],
    to: RevisionState.REVIEWED,
    action: "reviewReport",
    needsReason: false,
    byAnother: true,
    withoutErrors: false,
  },
  RETURN: {
    from: [RevisionState.SUBMITTED, RevisionState.REVIEWED],
    to: RevisionState.RETURNED,
    action: "returnReport",
    needsReason: true,
    byAnother: false,
    withoutErrors: false,
  },
  PUBLISH: {
    from: [RevisionState.REVIEWED],
    to: RevisionState.PUBLISHED,
    action: "publishReport",
    needsReason: false,
    byAnother: true,
    withoutErrors: true,
  },
  WITHDRAW: {
    from: [RevisionState.PUBLISHED],
    to: RevisionState.WITHDRAWN,
    action: "withdrawReport",
    needsReason: true,
    byAnother: false,
    withoutErrors: false,
  },
};

/** Whether somebody made a version or handed it in, so that another one has to judge it: four eyes. */
export function isSameEyes(
  {
    author,
    decisions,
  }: {
    readonly author: string;
    readonly decisions: readonly { readonly kind: DecisionKind; readonly actor: string }[];
  },
  name: string,
): boolean {
  return author === name || decisions.some(({ kind, actor }) => kind === DecisionKind.SUBMIT && actor === name);
}

/** The decisions that a state allows, whoever takes them. */
export function decisionsFrom(state: RevisionState): readonly DecisionKind[] {
  return Object.values(DecisionKind).filter((kind) => TRANSITIONS[kind].from.includes(state));
}
