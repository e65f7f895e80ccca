import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

const BYTES = 32;

/** Returns a random text of 43 characters that nobody can guess: letters, digits, `-` and `_`. */
export function randomSecret(): string {
  return randomBytes(BYTES).toString("base64url");
}

/** What is kept of a secret: its SHA-256, in hexadecimal digits. It has 256 random bits: no slower hash protects it better. */
export function hashOfSecret(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** Whether a text is the secret of which this hash is kept. Takes the same time whatever differs. */
export function isSecret(text: string, hash: string): boolean {
  return timingSafeEqual(Buffer.from(hashOfSecret(text), "hex"), Buffer.from(hash, "hex"));
}
