import type { IncomingMessage } from "node:http";
import { LRUCache } from "lru-cache";
import type { Based, Memory } from "../store/memory";
import type { Store } from "../store/store";
import type { Answer } from "./answer";

/** Bytes that an answer takes in addition to its own, about. */
const OVERHEAD = 600;

/**
 * Successful answers that are ready to send, and the requests that had them: a repeated request is recognised by its
 * bytes. An answer is valid until a write touches the data that it depends on. The least recently used are dropped.
 */
export class ReadyAnswers {
  private readonly answers: Memory<Answer>;
  private readonly keys: LRUCache<string, string>;

  /** `bytes` is the memory for answers; it must be more than 0. */
  constructor(
    private readonly store: Store,
    bytes: number,
  ) {
    this.answers = store.memoryOf<Answer>(bytes, (answer) => answer.bytes.length + OVERHEAD);
    this.keys = new LRUCache<string, string>({
      maxSize: Math.max(1, bytes / 8),
      sizeCalculation: (key, request) => (key.length + request.length) * 2 + 200,
    });
  }

  /** The bytes that are in use, about. */
  get size(): number {
    return this.answers.bytes;
  }

  /** Returns the answer with this key if it is valid at a data version; otherwise undefined. */
  at(version: string, key: string): Answer | undefined {
    return this.answers.at(version, key)?.value;
  }

  /** Keeps an answer that is valid at a data version, unless a newer one is kept. */
  keep(version: string, key: string, answer: Based<Answer>): void {
    this.answers.keep(version, key, answer);
  }

  /** Whether an answer was kept for this request. It may be out of date. */
  knows(place: string): boolean {
    return this.keys.has(place);
  }

  /** Returns the kept answer to a request if it is still valid; otherwise undefined. */
  async answerTo(place: string): Promise<Answer | undefined> {
    const version = await this.store.version();
    const key = this.keys.get(place);
    return key === undefined ? undefined : this.at(version, key);
  }

  /** Records the key of the answer to a request. */
  remember(place: string, key: string): void {
    this.keys.set(place, key);
  }
}

/**
 * Returns what identifies a request: method, address, body, and the headers that Apollo reads. Undefined if the request
 * says who sends it (cookie, authorization): then nobody else may get its answer.
 */
export function placeOf(request: IncomingMessage, body: Buffer | null): string | undefined {
  const { url, headers } = request;
  if (headers.authorization !== undefined || headers.cookie !== undefined) return undefined;
  return `${methodOf(request)} ${headersOf(headers)} ${url}\n${body === null ? "" : body.toString("latin1")}`;
}

/** The method by which a request is answered: HEAD asks for the headers of GET. */
export function methodOf({ method }: { readonly method?: string | undefined }): string {
  return method === "HEAD" ? "GET" : (method ?? "GET");
}

/** The headers that Apollo reads. A request that it would refuse must not find the answer to another one. */
export function headersOf(headers: IncomingMessage["headers"]): string {
  return `${headers.accept}|${headers["content-type"]}`;
}

/** Whether the client already has this answer (If-None-Match). Only a request that reads by GET or HEAD may say so. */
export function isHeld(request: IncomingMessage, { etag }: Answer): boolean {
  const known = request.headers["if-none-match"];
  if (known === undefined || methodOf(request) !== "GET") return false;
  return known.split(",").some((one) => one.trim().replace(/^W\//, "") === etag || one.trim() === "*");
}
