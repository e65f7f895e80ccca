import { type Claims, type Person, personIn, viewerOfPerson } from "../../src/access/person";
import { Role } from "../../src/access/role";
import { SignInRefused } from "../../src/access/signInRefused";

const NAMES = { role: "role", department: "department" };
const OFFICER: Claims = { sub: "f3a9", name: "王芳", role: "officer", department: "K" };

const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return error instanceof SignInRefused ? error.said.code : String(error);
  }
  return "none";
};

test.each<readonly [given: object, person: Partial<Person>]>([
  [{}, { subject: "f3a9", called: "王芳", role: Role.OFFICER, department: "K" }],
  [{ role: "Officer " }, { role: Role.OFFICER }],
  [{ role: ["uma_authorization", "OFFICER", "officer"] }, { role: Role.OFFICER }],
  [{ department: ["甲市科技局"] }, { department: "甲市科技局" }],
  [
    { role: "reviewer", department: undefined },
    { role: Role.REVIEWER, department: null },
  ],
  [{ role: "publisher" }, { role: Role.PUBLISHER, department: "K" }],
  [{ role: "admin" }, { role: Role.ADMIN, department: null }],
  [{ name: undefined, preferred_username: "wangfang" }, { called: "wangfang" }],
  [{ name: undefined }, { called: "" }],
  [{ name: "王\u0007\n 芳\u202e" }, { called: "王   芳" }],
  [{ sub: "a b" }, { subject: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) }],
  [{ sub: "x".repeat(255) }, { subject: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) }],
])("claims with %j say who somebody is", (given, person) => {
  expect(personIn({ ...OFFICER, ...given }, NAMES)).toMatchObject(person);
});

test("no claim can be what another one is shortened to", () => {
  const { subject } = personIn({ ...OFFICER, sub: "a b" }, NAMES);
  expect(personIn({ ...OFFICER, sub: subject }, NAMES).subject).not.toBe(subject);
});

test.each([
  [{ role: undefined }, "SIGN_IN_WITHOUT_ROLE"],
  [{ role: "" }, "SIGN_IN_WITHOUT_ROLE"],
  [{ role: [] }, "SIGN_IN_WITHOUT_ROLE"],
  [{ role: { name: "officer" } }, "SIGN_IN_WITHOUT_ROLE"],
  [{ role: "public" }, "SIGN_IN_ROLE_UNCLEAR"],
  [{ role: "officers" }, "SIGN_IN_ROLE_UNCLEAR"],
  [{ role: ["officer", "publisher"] }, "SIGN_IN_ROLE_UNCLEAR"],
  [{ department: undefined }, "SIGN_IN_WITHOUT_BODY"],
  [{ department: " " }, "SIGN_IN_WITHOUT_BODY"],
])("claims with %j let nobody in", (given, code) => {
  expect(codeOf(() => personIn({ ...OFFICER, ...given }, NAMES))).toBe(code);
});

test("claims have the names that are set", () => {
  const given = { ...OFFICER, "https://city.example/role": "reviewer", org: "J" };
  const names = { role: "https://city.example/role", department: "org" };
  expect(personIn(given, names)).toMatchObject({ role: Role.REVIEWER, department: "J" });
});

test("the department must be one body, unless the whole tree is meant", () => {
  const officer = personIn(OFFICER, NAMES);
  expect(viewerOfPerson(officer, [{ id: 7 }])).toEqual({ name: "oidc:f3a9 王芳", role: Role.OFFICER, departmentId: 7 });
  expect(codeOf(() => viewerOfPerson(officer, []))).toBe("SIGN_IN_BODY_UNKNOWN");
  expect(codeOf(() => viewerOfPerson(officer, [{ id: 7 }, { id: 8 }]))).toBe("SIGN_IN_BODY_UNKNOWN");
  const reviewer = personIn({ ...OFFICER, role: "reviewer", department: [] }, NAMES);
  expect(viewerOfPerson(reviewer, [])).toMatchObject({ role: Role.REVIEWER, departmentId: null });
});
