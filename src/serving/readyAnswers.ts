import { LRUCache } from "lru-cache";
import type { Based, Memory } from "../store/memory";
import type { Store } from "../store/store";
import { type Answer, changesBy, encodedBy } from "./answer";
import type { Encoding } from "./encoding";

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
  at(version: string, key: string): Based<Answer> | undefined {
    return this.answers.at(version, key);
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
    return key === undefined ? undefined : this.at(version, key)?.value;
  }

  /**
   * Returns the kept answer to a request in the encoding of the request, and recognises the request from now on. An
   * encoded answer is made once and kept like the answer itself.
   */
  async encodedFor(
    place: string,
    encoding: Encoding,
    version: string,
    key: string,
    kept: Based<Answer>,
  ): Promise<Answer> {
    const { value, basis } = kept;
    if (!changesBy(encoding, value)) {
      this.keys.set(place, key);
      return value;
    }
    const encodedKey = `${key} ${encoding}`;
    const make = async () => ({ basis, value: await encodedBy(encoding, value) });
    const encoded = await this.answers.get(version, encodedKey, make);
    this.keys.set(place, encodedKey);
    return encoded.value;
  }
}
