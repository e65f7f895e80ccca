import { createHash } from "node:crypto";

/** An answer as it is sent. */
export interface Answer {
  readonly bytes: Buffer;
  readonly type: string;
  readonly etag: string;
}

/** Makes an answer from its text. The same text in another content type is another representation, with an ETag of its own. */
export function answerFrom(text: string, type: string): Answer {
  const bytes = Buffer.from(text);
  return { bytes, type, etag: `"${createHash("sha256").update(`${type}\n`).update(bytes).digest("base64url")}"` };
}
