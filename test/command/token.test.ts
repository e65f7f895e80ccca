import { Program } from "../support/program";

let program: Program;
beforeAll(() => {
  program = new Program();
});
afterAll(() => program.remove());

test("a token is printed alone on its stream, listed without it, and revoked once", () => {
  const issued = program.run("token", "issue", "monitor", "--role", "admin", "--days", "90");
  expect([issued.exit, issued.out.trim()]).toEqual([0, expect.stringMatching(/^dg_[0-9a-f]{12}_[\w-]{43}$/)]);
  expect(issued.err).toContain("Issued token 1 (monitor)");
  const listed = program.run("token", "list").out;
  expect(listed).toMatch(/^1 {2}monitor {2}administrator .* valid until \d{4}-/);
  expect(listed).not.toContain(issued.out.trim());
  expect(program.run("token", "revoke", "1").out).toContain("Revoked token 1 (monitor).");
  expect(program.run("token", "list").out).toMatch(/revoked \d{4}-/);
  expect(program.run("token", "revoke", "1")).toMatchObject({
    exit: 1,
    err: expect.stringContaining("revoked already"),
  });
});

test.each([
  [
    ["issue", "x", "--role", "king"],
    /no role king; the roles are OFFICER, REVIEWER, PUBLISHER, and ADMIN|no role king/,
  ],
  [["issue", "x", "--role", "officer"], /must name a body/],
  [["issue", "x", "--role", "admin", "--days", "many"], /got NaN/],
  [["revoke", "7"], /no token number 7/],
])("%j is refused in one sentence", (words, says) => {
  const { exit, out, err } = program.run("token", ...words);
  expect([exit, out, err.trim().split("\n")]).toEqual([1, "", [expect.stringMatching(says)]]);
});
