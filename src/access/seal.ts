import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

const CIPHER = "aes-256-gcm";
const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Encrypts a text by a secret of `randomSecret`, as base64url: without the secret, nobody reads or alters it. */
export function sealed(text: string, secret: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, keyOfSecret(secret), iv, { authTagLength: TAG_BYTES });
  const bytes = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), bytes]).toString("base64url");
}

/** The text that was encrypted by this secret; null if it was another one, or if something was altered since. */
export function unsealed(text: string, secret: string): string | null {
  const bytes = Buffer.from(text, "base64url");
  const [iv, tag] = [bytes.subarray(0, IV_BYTES), bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES)];
  if (tag.length < TAG_BYTES) return null;
  const decipher = createDecipheriv(CIPHER, keyOfSecret(secret), iv, { authTagLength: TAG_BYTES }).setAuthTag(tag);
  try {
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}

// The hash by which the secret is found says nothing of this key.
function keyOfSecret(secret: string): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "", "disclosure-graph: what a session keeps", KEY_BYTES));
}
