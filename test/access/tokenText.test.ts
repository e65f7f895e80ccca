import { isSecret } from "../../src/access/secret";
import { newToken, tokenPrefix } from "../../src/access/tokenText";

test("a token says its public part, and is recognised by its hash alone", () => {
  const { text, prefix, hash } = newToken();
  expect(text).toMatch(/^dg_[0-9a-f]{12}_[\w-]{43}$/);
  expect([tokenPrefix(text), text.includes(hash)]).toEqual([prefix, false]);
  expect(isSecret(text, hash)).toBe(true);
  for (const at of [3, 20, text.length - 1]) {
    const other = text[at] === "0" ? "1" : "0";
    expect(isSecret(text.slice(0, at) + other + text.slice(at + 1), hash)).toBe(false);
  }
});

test("no two tokens are alike", () => {
  const texts = Array.from({ length: 1_000 }, () => newToken().text);
  expect(new Set(texts).size).toBe(texts.length);
  expect(new Set(texts.map(tokenPrefix)).size).toBe(texts.length);
});

test.each([
  "",
  "dg_",
  "dg_0123456789ab_short",
  `xx_0123456789ab_${"a".repeat(43)}`,
  `dg_0123456789AB_${"a".repeat(43)}`,
])("%j is no token", (text) => expect(tokenPrefix(text)).toBeNull());
