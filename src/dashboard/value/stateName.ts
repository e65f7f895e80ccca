import type { RevisionState } from "../documents";
import type { PageText } from "../language/pageText";

/** What each state of a version is called, in the order of its way to the public. */
export const NAMES_OF_STATES: Readonly<Record<RevisionState, PageText>> = {
  DRAFT: { zh: "草稿", en: "draft" },
  SUBMITTED: { zh: "已提交", en: "submitted" },
  RETURNED: { zh: "已退回", en: "returned" },
  REVIEWED: { zh: "已审核", en: "reviewed" },
  PUBLISHED: { zh: "已发布", en: "published" },
  WITHDRAWN: { zh: "已撤回", en: "withdrawn" },
};

export const STATES = Object.keys(NAMES_OF_STATES) as readonly RevisionState[];
