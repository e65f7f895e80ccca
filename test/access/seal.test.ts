import { sealed, unsealed } from "../../src/access/seal";
import { hashOfSecret, randomSecret } from "../../src/access/secret";

const TEXT = "a refresh token, 令牌";

test("what is sealed by a secret is opened by it alone, and differs each time", () => {
  const secret = randomSecret();
  expect(unsealed(sealed(TEXT, secret), secret)).toBe(TEXT);
  expect(sealed(TEXT, secret)).not.toBe(sealed(TEXT, secret));
  expect(sealed(TEXT, secret)).not.toContain(Buffer.from(TEXT).toString("base64url"));
  for (const other of [randomSecret(), hashOfSecret(secret), ""])
    expect(unsealed(sealed(TEXT, secret), other)).toBeNull();
});

test("what was altered or cut is not opened", () => {
  const secret = randomSecret();
  const bytes = Buffer.from(sealed(TEXT, secret), "base64url");
  for (let at = 0; at < bytes.length; at++) {
    const altered = Buffer.from(bytes);
    altered.writeUInt8(altered.readUInt8(at) ^ 1, at);
    expect([at, unsealed(altered.toString("base64url"), secret)]).toEqual([at, null]);
    expect([at, unsealed(bytes.subarray(0, at).toString("base64url"), secret)]).toEqual([at, null]);
  }
});
