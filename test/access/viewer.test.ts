import { Role } from "../../src/access/role";
import { identityOf, sightOf, type Viewer, viewerName } from "../../src/access/viewer";
import { DecisionKind, isSameEyes } from "../../src/access/workflow";

const VIEWER: Viewer = { name: "oidc:f3a9 王芳", role: Role.OFFICER, departmentId: 7 };

test.each([
  ["token:7 科技局报送", "token:7"],
  ["oidc:f3a9 王芳", "oidc:f3a9"],
  ["oidc:f3a9", "oidc:f3a9"],
  ["cli:root", "cli:root"],
  ["public", "public"],
])("of %s, %s never changes", (name, identity) => {
  expect(identityOf(name)).toBe(identity);
});

test("a name is cut to 100 characters, never within one", () => {
  expect(viewerName("oidc:f3a9", "王芳")).toBe("oidc:f3a9 王芳");
  expect(viewerName("oidc:f3a9", "")).toBe("oidc:f3a9");
  expect([...viewerName("oidc:f3a9", "𠮷".repeat(200))]).toHaveLength(100);
});

test("what is remembered for somebody is not found by who has the same name with other rights", () => {
  const others: readonly Viewer[] = [
    { ...VIEWER, role: Role.REVIEWER },
    { ...VIEWER, departmentId: 8 },
    { ...VIEWER, departmentId: null },
    { ...VIEWER, name: "oidc:f3a9 李明" },
  ];
  const sights = [VIEWER, ...others].map(sightOf);
  expect(new Set(sights).size).toBe(sights.length);
  expect(sightOf({ ...VIEWER })).toBe(sightOf(VIEWER));
});

test("whoever is called something else since has the same eyes", () => {
  const decisions = [{ kind: DecisionKind.SUBMIT, actor: "oidc:f3a9 王芳" }];
  expect(isSameEyes({ author: "import", decisions }, "oidc:f3a9 王芳芳")).toBe(true);
  expect(isSameEyes({ author: "import", decisions }, "oidc:f3a91 王芳")).toBe(false);
  expect(isSameEyes({ author: "oidc:f3a9 王芳", decisions: [] }, "oidc:f3a9")).toBe(true);
  expect(isSameEyes({ author: "oidc:f3a9", decisions }, "token:7 王芳")).toBe(false);
});
