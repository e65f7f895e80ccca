import { createHash, type Hash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { Turns } from "../question/turns";
import { canRead, compressed, ENCODINGS, type Encoding } from "./encoding";
import { methodOf } from "./place";

/** An answer as it is sent. */
export interface Answer {
  readonly bytes: Buffer;
  readonly type: string;
  readonly encoding: Encoding;
  /** Headers of this answer alone, such as the name of a file. */
  readonly headers: Readonly<Record<string, string>>;
  /** The SHA-256 of content type and text: the same for every encoding. */
  readonly hash: string;
}

/** Compressing fewer bytes saves no packet. */
const SMALL = 1_200;

/** Makes an answer from its text. */
export function answerFrom(text: string, type: string): Answer {
  return answerOf(Buffer.from(text), type);
}

/** Makes an answer from its bytes. */
export function answerOf(bytes: Buffer, type: string, headers: Answer["headers"] = {}): Answer {
  return { bytes, type, encoding: null, headers, hash: hashFor(type).update(bytes).digest("base64url") };
}

/** Makes a long answer from the parts of its text, in turns with other requests. */
export async function answerFromParts(parts: readonly Buffer[], type: string): Promise<Answer> {
  const turns = new Turns();
  const bytes = Buffer.allocUnsafe(parts.reduce((sum, { length }) => sum + length, 0));
  const hash = hashFor(type);
  let at = 0;
  for (const part of parts) {
    at += part.copy(bytes, at);
    hash.update(part);
    const turn = turns.next();
    if (turn) await turn;
  }
  return { bytes, type, encoding: null, headers: {}, hash: hash.digest("base64url") };
}

function hashFor(type: string): Hash {
  return createHash("sha256").update(`${type}\n`);
}

/** Whether an answer becomes another one by this encoding. Small answers stay as they are. */
export function changesBy(encoding: Encoding, { bytes }: Answer): encoding is "br" | "gzip" {
  return encoding !== null && bytes.length >= SMALL;
}

/** Returns an answer in an encoding. */
export async function encodedBy(encoding: Encoding, answer: Answer): Promise<Answer> {
  if (!changesBy(encoding, answer)) return answer;
  return { ...answer, encoding, bytes: await compressed(answer.bytes, encoding) };
}

/** The strong ETag of an answer: another one for each content type and each encoding, because their bytes differ. */
export function etagOf({ hash, encoding }: Pick<Answer, "hash" | "encoding">): string {
  return encoding === null ? `"${hash}"` : `"${hash}-${encoding}"`;
}

/** The headers that tell caches of an answer: they may keep it, and must ask by its ETag whether it is still right. */
export function cachingOf(etag: string) {
  return { etag, "cache-control": "no-cache" } as const;
}

/**
 * The ETag by which the client already has this answer, in any encoding that it can read (If-None-Match); otherwise
 * undefined. Only a request that reads, by GET or HEAD, can be answered so (RFC 9110, 13.1.2).
 */
export function heldBy(request: IncomingMessage, answer: Pick<Answer, "hash" | "encoding">): string | undefined {
  const known = request.headers["if-none-match"];
  if (known === undefined || methodOf(request) !== "GET") return undefined;
  if (known.trim() === "*") return etagOf(answer);
  const named = new Set(known.split(",").map((one) => one.trim().replace(/^W\//, "")));
  return [null, ...ENCODINGS]
    .filter((encoding) => canRead(request.headers, encoding))
    .map((encoding) => etagOf({ hash: answer.hash, encoding }))
    .find((etag) => named.has(etag));
}
