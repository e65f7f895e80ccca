import { randomBytes } from "node:crypto";
import { hashOfSecret, randomSecret } from "./secret";

/** A token as its owner has it, `dg_` and then the public part, `_`, the secret; and what is kept of it. */
export interface NewToken {
  readonly text: string;
  /** The public part, by which it is found and named in messages. */
  readonly prefix: string;
  /** The hash of the whole text, as `hashOfSecret` makes it. */
  readonly hash: string;
}

const PREFIX_BYTES = 6;
const SHAPE = new RegExp(`^dg_([0-9a-f]{${PREFIX_BYTES * 2}})_[A-Za-z0-9_-]{43}$`);

/** Returns a random token. Its text is shown once and not kept. */
export function newToken(): NewToken {
  const prefix = randomBytes(PREFIX_BYTES).toString("hex");
  const text = `dg_${prefix}_${randomSecret()}`;
  return { text, prefix, hash: hashOfSecret(text) };
}

/** The public part of a token; null for a text that cannot be one. */
export function tokenPrefix(text: string): string | null {
  return SHAPE.exec(text)?.[1] ?? null;
}
