import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";

/** An answer as it goes over the wire, with the data version it stands at. */
export interface Answer {
  readonly version: string;
  readonly bytes: Buffer;
  readonly type: string;
  readonly etag: string;
}

/** What an answer weighs beside its bytes and its keys, which are counted too. */
const OVERHEAD = 600;

/** Successful answers, ready to send, of the newest data version; the least recently asked give way. */
export class KeptAnswers {
  private readonly answers: LRUCache<string, Answer>;
  private readonly underway = new Map<string, Flight<unknown>>();

  /** Throws nothing; `bytes` must be more than 0. */
  constructor(bytes: number) {
    this.answers = new LRUCache<string, Answer>({
      maxSize: bytes,
      sizeCalculation: (answer, key) => answer.bytes.length + key.length * 2 + OVERHEAD,
    });
  }

  /** Bytes that are kept. */
  get size(): number {
    return this.answers.calculatedSize;
  }

  /** The answer to a question at a data version, if it is kept. */
  at(version: string, key: string): Answer | undefined {
    const answer = this.answers.get(key);
    return answer?.version === version ? answer : undefined;
  }

  /** Keeps an answer, unless a newer one is kept. */
  keep(key: string, answer: Answer): void {
    const known = this.answers.peek(key);
    if (known === undefined || BigInt(known.version) <= BigInt(answer.version)) this.answers.set(key, answer);
  }

  /**
   * What `compute` gives, computed once for all who ask the same at one version meanwhile. It is told to stop when the
   * last of them has `left`.
   */
  async once<T>(
    version: string,
    key: string,
    left: AbortSignal,
    compute: (allLeft: AbortSignal) => Promise<T>,
  ): Promise<T> {
    const place = `${version} ${key}`;
    const known = this.underway.get(place) as Flight<T> | undefined;
    if (known && !known.stopped) return known.join(left);
    const flight = new Flight(compute);
    this.underway.set(place, flight);
    return flight.join(left).finally(() => {
      if (this.underway.get(place) === flight) this.underway.delete(place);
    });
  }
}

/** One computation, and how many wait for it. */
class Flight<T> {
  private readonly control = new AbortController();
  private readonly result: Promise<T>;
  private waiting = 0;

  constructor(compute: (allLeft: AbortSignal) => Promise<T>) {
    this.result = compute(this.control.signal);
  }

  get stopped(): boolean {
    return this.control.signal.aborted;
  }

  join(left: AbortSignal): Promise<T> {
    this.waiting++;
    const leave = () => {
      if (--this.waiting === 0) this.control.abort();
    };
    if (left.aborted) leave();
    else left.addEventListener("abort", leave, { once: true });
    return this.result;
  }
}

/** An answer from its text. */
export function answerFrom(version: string, text: string, type: string): Answer {
  const bytes = Buffer.from(text);
  return { version, bytes, type, etag: `"${createHash("sha256").update(bytes).digest("base64url")}"` };
}
