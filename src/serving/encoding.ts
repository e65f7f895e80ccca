import type { IncomingHttpHeaders } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { Negotiator, negotiate } from "@fastify/accept-negotiator";
import { LRUCache } from "lru-cache";

/** How an answer can be compressed; null is as it is. */
export type Encoding = "br" | "gzip" | null;

/** The better one first. */
export const ENCODINGS = ["br", "gzip"] as const;

const negotiator = new Negotiator({
  supportedValues: [...ENCODINGS, "identity"],
  cache: new LRUCache<string, string>({ max: 100 }),
});

/** The encoding in which a client gets its answer (Accept-Encoding). */
export function encodingFor(headers: IncomingHttpHeaders): Encoding {
  const preferred = negotiator.negotiate(acceptedBy(headers) ?? "");
  return ENCODINGS.find((encoding) => encoding === preferred) ?? null;
}

/** Whether a client can read this encoding. One that names none can read every one (RFC 9110, 12.5.3). */
export function canRead(headers: IncomingHttpHeaders, encoding: Encoding): boolean {
  const accepted = acceptedBy(headers);
  return encoding === null || accepted === undefined || negotiate(accepted, [encoding]) === encoding;
}

function acceptedBy(headers: IncomingHttpHeaders): string | undefined {
  const accepted = headers["accept-encoding"];
  return (Array.isArray(accepted) ? accepted.join() : accepted)?.toLowerCase();
}

/** Compresses in a thread of its own. The levels are quick ones, because somebody waits for the answer: see docs/decisions/http.md. */
export function compressed(bytes: Buffer, encoding: "br" | "gzip"): Promise<Buffer> {
  return encoding === "br" ? brotli(bytes, BROTLI) : gzipped(bytes, GZIP);
}

const brotli = promisify(brotliCompress) as (bytes: Buffer, options: object) => Promise<Buffer>;
const gzipped = promisify(gzip) as (bytes: Buffer, options: object) => Promise<Buffer>;
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
const GZIP = { level: 6 };
