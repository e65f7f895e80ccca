import type { Term } from "../form/term";
import { Role } from "./role";
import { identityOf } from "./viewer";

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
  MOVE = "MOVE",
}

/** What each decision is called, as something that was done. */
export const DECISION_NAMES: Readonly<Record<DecisionKind, Term>> = {
  SUBMIT: { zh: "提交", en: "submitted" },
  REVIEW: { zh: "审核通过", en: "reviewed" },
  RETURN: { zh: "退回", en: "returned" },
  PUBLISH: { zh: "发布", en: "published" },
  WITHDRAW: { zh: "撤回", en: "withdrawn" },
  MOVE: { zh: "改列", en: "moved" },
};

/** What a decision needs, and where it leads. */
interface Transition {
  readonly from: readonly RevisionState[];
  readonly to: RevisionState;
  /** What of the table of rights it is. */
  readonly action: "submitReport" | "reviewReport" | "returnReport" | "publishReport" | "withdrawReport" | "moveReport";
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
  // What was published is taken back first: whoever asks as of an earlier moment finds it where it was.
  MOVE: {
    from: [RevisionState.DRAFT, RevisionState.SUBMITTED, RevisionState.RETURNED, RevisionState.REVIEWED],
    to: RevisionState.DRAFT,
    action: "moveReport",
    needsReason: true,
    byAnother: false,
    withoutErrors: false,
  },
};

/** Who corrects the figures of a version, by its state, and in which state the corrected version begins. */
export const CORRECTIONS: Readonly<
  Record<RevisionState, { readonly by: readonly Role[]; readonly to: RevisionState }>
> = {
  [RevisionState.DRAFT]: { by: [Role.OFFICER], to: RevisionState.DRAFT },
  [RevisionState.SUBMITTED]: { by: [Role.REVIEWER], to: RevisionState.SUBMITTED },
  [RevisionState.RETURNED]: { by: [Role.OFFICER], to: RevisionState.DRAFT },
  // What was examined was examined with other figures.
  [RevisionState.REVIEWED]: { by: [Role.REVIEWER], to: RevisionState.SUBMITTED },
  // The published version stays as it is; the corrected one takes its way to the public anew.
  [RevisionState.PUBLISHED]: { by: [Role.OFFICER, Role.REVIEWER], to: RevisionState.DRAFT },
  [RevisionState.WITHDRAWN]: { by: [Role.OFFICER, Role.REVIEWER], to: RevisionState.DRAFT },
};

/** The states in which a role corrects the figures of a version. */
export function statesCorrectedBy(role: Role): readonly RevisionState[] {
  return Object.values(RevisionState).filter((state) => CORRECTIONS[state].by.includes(role));
}

/**
 * Whether another one has to judge a version: four eyes. Whoever handed it in has answered for it, so that somebody who
 * corrected it before may judge it; where nobody handed it in since it was made, whoever made it may not. Whoever is called
 * something else since is still the same.
 */
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
  const handedIn = decisions.filter(({ kind }) => kind === DecisionKind.SUBMIT).map(({ actor }) => actor);
  const eyes = handedIn.length > 0 ? handedIn : [author];
  return eyes.map(identityOf).includes(identityOf(name));
}

/** The decisions that a state allows, whoever takes them. */
export function decisionsFrom(state: RevisionState): readonly DecisionKind[] {
  return Object.values(DecisionKind).filter((kind) => TRANSITIONS[kind].from.includes(state));
}
