import type { IncomingMessage } from "node:http";
import { LRUCache } from "lru-cache";
import type { Based, Memory } from "../store/memory";
import type { Store } from "../store/store";
import type { Answer } from "./answer";

/** What an answer takes beside its bytes and its key, which are counted too. */
const OVERHEAD = 600;

/**
 * Successful answers, ready to send, each until a write touches what it rests on, and by which requests they were asked: a
 * request that comes again is known by its bytes. The least recently asked give way.
 */
export class ReadyAnswers {
  private readonly answers: Memory<Answer>;
  private readonly keys: LRUCache<string, string>;

  /** Throws nothing; `bytes` must be more than 0. */
  constructor(
    private readonly store: Store,
    bytes: number,
  ) {
    this.answers = store.memoryOf<Answer>(bytes, (answer, key) => answer.bytes.length + key.length * 2 + OVERHEAD);
    this.keys = new LRUCache<string, string>({
      maxSize: Math.max(1, bytes / 8),
      sizeCalculation: (key, request) => (key.length + request.length) * 2 + 200,
    });
  }

  /** Bytes that are kept. */
  get size(): number {
    return this.answers.bytes;
  }

  /** The answer to a question at a data version, if it is kept. */
  at(version: string, key: string): Answer | undefined {
    return this.answers.at(version, key)?.value;
  }

  /** Keeps an answer, unless a newer one is kept. */
  keep(version: string, key: string, answer: Based<Answer>): void {
    this.answers.keep(version, key, answer);
  }

  /** Whether an answer was kept for the same request; it may be outdated. */
  knows(place: string): boolean {
    return this.keys.has(place);
  }

  /** The answer to a request, if one is kept and nothing that it rests on was written since. */
  async answerTo(place: string): Promise<Answer | undefined> {
    const version = await this.store.version();
    const key = this.keys.get(place);
    return key === undefined ? undefined : this.at(version, key);
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
