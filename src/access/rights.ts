import { said } from "../message/message";
import { AccessRefused } from "./accessRefused";
import { ROLE_NAMES, Role } from "./role";
import type { Viewer } from "./viewer";

/** What somebody may want to do, and who may. One row an action: the API, the command line and the pages ask here. */
const RIGHTS = {
  seeDrafts: [Role.OFFICER, Role.REVIEWER, Role.PUBLISHER, Role.ADMIN],
  importReport: [Role.OFFICER, Role.REVIEWER, Role.ADMIN],
  enterReport: [Role.OFFICER, Role.REVIEWER, Role.ADMIN],
  correctCells: [Role.OFFICER, Role.REVIEWER],
  chooseReading: [Role.OFFICER, Role.REVIEWER],
  moveReport: [Role.OFFICER, Role.REVIEWER],
  submitReport: [Role.OFFICER],
  reviewReport: [Role.REVIEWER],
  returnReport: [Role.REVIEWER, Role.PUBLISHER],
  publishReport: [Role.PUBLISHER],
  withdrawReport: [Role.PUBLISHER],
  waiveFinding: [Role.PUBLISHER],
  seeRounds: [Role.OFFICER, Role.REVIEWER, Role.PUBLISHER, Role.ADMIN],
  setRound: [Role.REVIEWER, Role.ADMIN],
  removeRound: [Role.REVIEWER, Role.ADMIN],
  // It changes what the public is told of who must file.
  setFilingDuty: [Role.PUBLISHER, Role.ADMIN],
  registerDepartment: [Role.ADMIN],
  mergeDepartments: [Role.ADMIN],
  seeTokens: [Role.ADMIN],
  issueToken: [Role.ADMIN],
  revokeToken: [Role.ADMIN],
  endSessions: [Role.ADMIN],
  seeAudit: [Role.ADMIN],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type Action = keyof typeof RIGHTS;

export const ACTIONS = Object.keys(RIGHTS) as readonly Action[];

/** Whether a viewer may do something at all; where, the part of the tree for which it acts says. */
export function mayDo({ role }: Viewer, action: Action): boolean {
  return rolesFor(action).includes(role);
}

/** Who may do something. */
function rolesFor(action: Action): readonly Role[] {
  return RIGHTS[action];
}

/** Throws AccessRefused if a viewer may not do something: whoever has not signed in is asked to. */
export function refuseUnless(viewer: Viewer, action: Action): void {
  if (mayDo(viewer, action)) return;
  const roles = rolesFor(action).map((role) => ROLE_NAMES[role]);
  throw viewer.role === Role.PUBLIC
    ? new AccessRefused("SIGN_IN_NEEDED", said("SIGN_IN_NEEDED", { roles }))
    : new AccessRefused("NOT_ALLOWED", said("NOT_ALLOWED", { role: ROLE_NAMES[viewer.role], roles }));
}
