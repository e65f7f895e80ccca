import { createHash } from "node:crypto";

/** An answer as it is sent. */
export interface Answer {
  readonly bytes: Buffer;
  readonly type: string;
  readonly etag: string;
}

/** Makes an answer from its text. */
export function answerFrom(text: string, type: string): Answer {
  const bytes = Buffer.from(text);
  return { bytes, type, etag: `"${createHash("sha256").update(bytes).digest("base64url")}"` };
}
