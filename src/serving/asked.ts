import { createHash } from "node:crypto";

/** The parts of a GraphQL request, from its body or its address. They are not checked yet. */
export interface Asked {
  readonly query?: unknown;
  readonly operationName?: unknown;
  readonly variables?: unknown;
  readonly extensions?: unknown;
}

/** Returns the parts of a GET request; undefined if one of them is not JSON. */
export function askedInAddress(search: URLSearchParams): Asked | undefined {
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

/**
 * Returns one key for all requests with the same viewer, document, operation and variables, in any order of the
 * variables. A persisted query has the same key as its text. Undefined if only Apollo can decide what is asked.
 */
export function keyOf(viewer: string, asked: Asked | undefined): string | undefined {
  if (asked === undefined || asked === null || Array.isArray(asked)) return undefined;
  const { query, operationName, variables, extensions } = asked;
  const named = (extensions as { persistedQuery?: { version?: unknown; sha256Hash?: unknown } } | null | undefined)
    ?.persistedQuery;
  const hash = typeof query === "string" ? sha256(query) : named?.sha256Hash;
  if (typeof hash !== "string" || (named !== undefined && (named.version !== 1 || named.sha256Hash !== hash)))
    return undefined;
  return sha256(JSON.stringify([viewer, hash, operationName ?? null, canonical(variables ?? {})]));
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== "object") return value;
  const sorted = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return { entries: sorted.map(([name, part]) => [name, canonical(part)]) };
}
