import { ACTIONS, mayDo, refuseUnless } from "../../src/access/rights";
import { Role } from "../../src/access/role";
import { PUBLIC, type Viewer } from "../../src/access/viewer";

/** Who may do what, once more in the words of the offices; what is not here nobody may. */
const MATRIX: Readonly<Record<string, readonly Role[]>> = {
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
  setFilingDuty: [Role.PUBLISHER, Role.ADMIN],
  registerDepartment: [Role.ADMIN],
  mergeDepartments: [Role.ADMIN],
  seeTokens: [Role.ADMIN],
  issueToken: [Role.ADMIN],
  revokeToken: [Role.ADMIN],
  endSessions: [Role.ADMIN],
  seeAudit: [Role.ADMIN],
};

const as = (role: Role): Viewer => ({ name: "x", role, departmentId: null });

test("every action has its row, and no row is without an action", () => {
  expect([...ACTIONS].sort()).toEqual(Object.keys(MATRIX).sort());
});

describe.each(ACTIONS)("%s", (action) => {
  it.each(Object.values(Role))("is for %s as the table says", (role) => {
    const may = MATRIX[action]?.includes(role) ?? false;
    expect(mayDo(as(role), action)).toBe(may);
    if (may) expect(() => refuseUnless(as(role), action)).not.toThrow();
    else expect(() => refuseUnless(as(role), action)).toThrow(role === Role.PUBLIC ? /signed in/ : /may not/);
  });
});

test("whoever has not signed in is asked to, and whoever has is told who may", () => {
  expect(() => refuseUnless(PUBLIC, "issueToken")).toThrow(/signed in as one of: administrator/);
  expect(() => refuseUnless(as(Role.OFFICER), "issueToken")).toThrow(
    /The role officer may not do this; who may: administrator/,
  );
});
