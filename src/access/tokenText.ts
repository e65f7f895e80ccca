import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** A token as its owner has it, `dg_` and then the public part, `_`, the secret; and what is kept of it. */
export interface NewToken {
  readonly text: string;
  /** The public part, by which it is found and named in messages. */
  readonly prefix: string;
  /** SHA-256 of the whole text, in hexadecimal digits. The secret has 256 random bits: no slower hash protects it better. */
  readonly hash: string;
}

const PREFIX_BYTES = 6;
const SECRET_BYTES = 32;
const SHAPE = new RegExp(`^dg_([0-9a-f]{${PREFIX_BYTES * 2}})_[A-Za-z0-9_-]{43}$`);

/** Returns a random token. Its text is shown once and not kept. */
export function newToken(): NewToken {
  const prefix = randomBytes(PREFIX_BYTES).toString("hex");
  const text = `dg_${prefix}_${randomBytes(SECRET_BYTES).toString("base64url")}`;
  return { text, prefix, hash: tokenHash(text) };
}

/** The public part of a token; null for a text that cannot be one. */
export function tokenPrefix(text: string): string | null {
  return SHAPE.exec(text)?.[1] ?? null;
}

/** Whether a text is the token of which this hash is kept. Takes the same time whatever differs. */
export function isToken(text: string, hash: string): boolean {
  return timingSafeEqual(Buffer.from(tokenHash(text), "hex"), Buffer.from(hash, "hex"));
}

function tokenHash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
