import type { IncomingMessage } from "node:http";
import { LRUCache } from "lru-cache";
import type { Store } from "../store/store";
import { type Answer, KeptAnswers } from "./keptAnswers";

/** Kept answers, and by which requests they were asked: a request that comes again is known by its bytes. */
export class ReadyAnswers {
  readonly kept: KeptAnswers;
  private readonly keys: LRUCache<string, string>;

  constructor(
    private readonly store: Store,
    bytes: number,
  ) {
    this.kept = new KeptAnswers(bytes);
    this.keys = new LRUCache<string, string>({
      maxSize: Math.max(1, bytes / 8),
      sizeCalculation: (key, request) => (key.length + request.length) * 2 + 200,
    });
  }

  /** Whether an answer was kept for the same request; it may be outdated. */
  knows(place: string): boolean {
    return this.keys.has(place);
  }

  /** The answer to a request, if one is kept and nothing was written since. */
  async answerTo(place: string): Promise<Answer | undefined> {
    const version = await this.store.version();
    const key = this.keys.get(place);
    return key === undefined ? undefined : this.kept.at(version, key);
  }

  /** Remembers under which key a request finds its answer. */
  remember(place: string, key: string): void {
    this.keys.set(place, key);
  }
}

/**
 * A request as it came: method, address, body, and what Apollo looks at in its headers. Undefined for one that says who
 * asks, whose answer is nobody else's.
 */
export function placeOf({ method, url, headers }: IncomingMessage, body: Buffer | null): string | undefined {
  if (headers.authorization !== undefined || headers.cookie !== undefined) return undefined;
  return `${method} ${headersOf(headers)} ${url}\n${body === null ? "" : body.toString("latin1")}`;
}

/** What Apollo looks at beside the question: an answer refused to one must not be found by another. */
export function headersOf(headers: IncomingMessage["headers"]): string {
  const named = headers["x-apollo-operation-name"] ? "named" : "";
  const preflight = headers["apollo-require-preflight"] ? "preflight" : "";
  return `${headers.accept}|${headers["content-type"]}|${named}|${preflight}`;
}

/** Whether a client holds an answer already. */
export function isHeld(headers: IncomingMessage["headers"], { etag }: Answer): boolean {
  const known = headers["if-none-match"];
  return known?.split(",").some((one) => one.trim().replace(/^W\//, "") === etag || one.trim() === "*") ?? false;
}
