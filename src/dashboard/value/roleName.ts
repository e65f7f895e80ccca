import type { Role } from "../documents";
import type { PageText } from "../language/pageText";

/** What each role is called. */
export const NAMES_OF_ROLES: Readonly<Record<Role, PageText>> = {
  PUBLIC: { zh: "公众", en: "the public" },
  OFFICER: { zh: "信息公开管理员", en: "officer" },
  REVIEWER: { zh: "审核员", en: "reviewer" },
  PUBLISHER: { zh: "发布员", en: "publisher" },
  ADMIN: { zh: "系统管理员", en: "administrator" },
};
