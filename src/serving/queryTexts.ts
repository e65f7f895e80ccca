import { LRUCache } from "lru-cache";

/** The most characters of all texts together. */
const MOST_CHARACTERS = 16 << 20;

/** The texts of persisted queries, which clients may send by their hash alone: Apollo keeps them here. */
export class QueryTexts {
  private readonly texts = new LRUCache<string, string>({
    maxSize: MOST_CHARACTERS,
    sizeCalculation: (text, key) => text.length + key.length,
  });

  /** Returns the text with a hash (SHA-256, in hexadecimal digits); undefined if it is not known. */
  withHash(hash: string): string | undefined {
    return this.texts.get(`${PREFIX}${hash}`);
  }

  /** Keeps a text under its hash, which was compared with it. */
  register(hash: string, text: string): void {
    this.texts.set(`${PREFIX}${hash}`, text);
  }

  async get(key: string): Promise<string | undefined> {
    return this.texts.get(key);
  }

  async set(key: string, text: string): Promise<void> {
    this.texts.set(key, text);
  }

  async delete(key: string): Promise<boolean> {
    return this.texts.delete(key);
  }
}

/** What Apollo puts before each hash. */
const PREFIX = "apq:";
