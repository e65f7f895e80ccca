import type { Term } from "../form/term";

/**
 * What people may be: everybody, who prepares reports, who reviews them, who publishes them, who keeps the service. The
 * Regulation's offices know them as 信息公开管理员、审核员、发布员.
 */
export enum Role {
  PUBLIC = "PUBLIC",
  OFFICER = "OFFICER",
  REVIEWER = "REVIEWER",
  PUBLISHER = "PUBLISHER",
  ADMIN = "ADMIN",
}

/** What each role is called. */
export const ROLE_NAMES: Readonly<Record<Role, Term>> = {
  PUBLIC: { zh: "公众", en: "the public" },
  OFFICER: { zh: "信息公开管理员", en: "officer" },
  REVIEWER: { zh: "审核员", en: "reviewer" },
  PUBLISHER: { zh: "发布员", en: "publisher" },
  ADMIN: { zh: "系统管理员", en: "administrator" },
};

/** The roles that a token can have: nobody needs one to be the public. */
export const TOKEN_ROLES: readonly Role[] = [Role.OFFICER, Role.REVIEWER, Role.PUBLISHER, Role.ADMIN];
