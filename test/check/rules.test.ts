import { CHECKS, RULES_VERSION } from "../../src/check/check";

test("every check says in both languages what it holds, and where that comes from", () => {
  for (const { id, clause, level, chinese, english } of CHECKS) {
    expect(chinese).toMatch(/[\u4e00-\u9fff]{4}/);
    expect(english).toMatch(/^[A-Z][^\u4e00-\u9fff]*/);
    const texts = typeof clause === "string" ? [clause] : [clause.zh, clause.en];
    expect([id, texts.every((text) => text.length > 0), level.length > 0]).toEqual([id, true, true]);
    // On a page and in a file in Chinese, an English clause would be no reason.
    expect([id, /\p{Script=Han}/u.test(texts[0] ?? "")]).toEqual([id, true]);
  }
});

test("a broken R1 to R4 or R9 is an error, and nothing else is", () => {
  const errors = CHECKS.filter(({ level }) => level === "ERROR").map(({ id }) => id);
  expect([...new Set(errors)].sort()).toEqual(["R1", "R2", "R3", "R4", "R9"]);
});

test("every rule of the domain has one check", () => {
  const ids = CHECKS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual(expect.arrayContaining(Array.from({ length: 15 }, (_, index) => `R${index + 1}`)));
});

test("the rules carry a version", () => {
  expect(RULES_VERSION).toBeGreaterThan(1);
});
