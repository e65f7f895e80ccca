import { createHash } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { Refusal } from "./refusal";

/** The parts of a GraphQL request, from its body or its address. They are not checked yet. */
export interface Asked {
  readonly query?: unknown;
  readonly operationName?: unknown;
  readonly variables?: unknown;
  readonly extensions?: unknown;
}

/** Throws Refusal if headers say that a body is compressed, or in another character set than UTF-8 or a part of it. */
export function refuseOtherCoding(headers: IncomingHttpHeaders): void {
  const coding = headers["content-encoding"]?.trim().toLowerCase();
  if (coding !== undefined && coding !== "" && coding !== "identity")
    throw new Refusal("CONTENT_ENCODING_NOT_SUPPORTED");
  const [, charset] = CHARSET.exec(headers["content-type"] ?? "") ?? [];
  if (charset !== undefined && !UTF8_NAMES.has(charset.toLowerCase())) throw new Refusal("CHARSET_NOT_SUPPORTED");
}

const CHARSET = /;\s*charset\s*=\s*["']?([^\s"';]*)/i;
const UTF8_NAMES: ReadonlySet<string> = new Set(["utf-8", "utf8", "us-ascii", "ascii"]);

/** Returns the parts of a POST request, from its bytes. Throws Refusal if they are not one JSON object. */
export function askedInBody(bytes: Buffer): Asked {
  const body = parsedFrom(bytes);
  if (Array.isArray(body)) throw new Refusal("BATCH_NOT_SUPPORTED");
  if (typeof body !== "object" || body === null) throw new Refusal("BODY_NOT_AN_OBJECT");
  return body;
}

function parsedFrom(bytes: Buffer): unknown {
  try {
    return JSON.parse(UTF8.decode(bytes)); // without the mark at its beginning, if there is one
  } catch {
    throw new Refusal("BODY_NOT_JSON");
  }
}

const UTF8 = new TextDecoder("utf-8", { fatal: true });

/** Returns the parts of a GET request; undefined if one of them is given twice or is not JSON: Apollo says so. */
export function askedInAddress(search: URLSearchParams): Asked | undefined {
  if (PARTS.some((name) => search.getAll(name).length > 1)) return undefined;
  try {
    const parsed = (name: string) => (search.has(name) ? JSON.parse(search.get(name) as string) : undefined);
    return {
      query: search.get("query") ?? undefined,
      operationName: search.get("operationName") ?? undefined,
      variables: parsed("variables"),
      extensions: parsed("extensions"),
    };
  } catch {
    return undefined;
  }
}

const PARTS = ["query", "operationName", "variables", "extensions"] as const;

/** Throws Refusal if nothing is asked, or if a persisted query is asked in another way than Apollo's clients do it. */
export function refuseUnaskable({ query, extensions }: Asked): void {
  const named = persistedIn(extensions);
  if (named === undefined || named === null) {
    if (query === undefined || query === null || query === "") throw new Refusal("QUERY_MISSING");
    return;
  }
  const { version, sha256Hash } = named;
  if (version !== 1) throw new Refusal("PERSISTED_QUERY_VERSION_NOT_SUPPORTED");
  const isHash = typeof sha256Hash === "string" && /^[0-9a-f]{64}$/.test(sha256Hash);
  if (!isHash || (typeof query === "string" && sha256(query) !== sha256Hash))
    throw new Refusal("PERSISTED_QUERY_HASH_WRONG");
}

/**
 * Returns one key for all requests with the same viewer, document, operation and variables, in any order of the
 * variables. A persisted query has the same key as its text. Undefined if only Apollo can decide what is asked.
 */
export function keyOf(viewer: string, asked: Asked | undefined): string | undefined {
  if (asked === undefined) return undefined;
  const { query, operationName, variables, extensions } = asked;
  const named = persistedIn(extensions) ?? undefined;
  const hash = typeof query === "string" ? sha256(query) : named?.sha256Hash;
  if (typeof hash !== "string" || (named !== undefined && (named.version !== 1 || named.sha256Hash !== hash)))
    return undefined;
  return sha256(JSON.stringify([viewer, hash, operationName, canonical(variables ?? {})]));
}

/** What an extension says of a persisted query. It is not checked. */
export function persistedIn(extensions: unknown): { version?: unknown; sha256Hash?: unknown } | null | undefined {
  return (extensions as { persistedQuery?: object | null } | null | undefined)?.persistedQuery;
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === Infinity || value === -Infinity) return { beyond: String(value) };
  if (value === null || typeof value !== "object") return value;
  const sorted = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return { entries: sorted.map(([name, part]) => [name, canonical(part)]) };
}
