import { LRUCache } from "lru-cache";
import { type Basis, isTouched, sizeOf } from "./basis";
import type { ChangeLog } from "./changeLog";
import type { Touched } from "./touched";

/** A value, and the data from which it was computed. */
export interface Based<T> {
  readonly value: T;
  readonly basis: Basis;
}

/** An older value of a key, and the data that writes have touched since, the oldest write first. */
export interface Outdated<T> {
  readonly value: T;
  readonly since: readonly Touched[];
}

interface Entry<T> extends Based<T> {
  /** The first and the last version for which it is known to be right. */
  readonly from: string;
  to: string;
  /** The previous value, for requests with an older snapshot. */
  readonly older: Entry<T> | null;
}

/**
 * The values that this process remembers, by key, each with the data versions for which it is right. A write
 * invalidates only the values that depend on data that it touched. If there is not enough space, the least recently
 * used values are removed.
 */
export class Memory<T> {
  private readonly entries: LRUCache<string, Entry<T>>;
  private readonly underway = new Map<string, Promise<Based<T>>>();

  /**
   * `most` and `bytesOf` are in bytes; keys are counted in addition, because requests decide how long they are. With
   * `keepsOlder`, the previous value is remembered too, without being counted: for values that share most of their memory
   * with the previous one.
   */
  constructor(
    private readonly log: ChangeLog,
    most: number,
    bytesOf: (value: T, key: string) => number,
    private readonly keepsOlder: boolean,
  ) {
    this.entries = new LRUCache<string, Entry<T>>({
      maxSize: most,
      sizeCalculation: ({ value, basis }, key) => bytesOf(value, key) + key.length * 2 + sizeOf(basis),
    });
  }

  /** The approximate number of remembered bytes. */
  get bytes(): number {
    return this.entries.calculatedSize;
  }

  /** The value that is right at a version, if it is remembered. */
  at(version: string, key: string): Based<T> | undefined {
    for (let entry = this.entries.get(key) ?? null; entry !== null; entry = entry.older)
      if (this.isRight(entry, version)) return entry;
    return undefined;
  }

  /** Remembers a value that is right at a version, unless a newer value is known. */
  keep(version: string, key: string, { value, basis }: Based<T>): void {
    const known = this.entries.peek(key) ?? null;
    const isOlder = known !== null && (this.log.between(version, known.to)?.length ?? 0) > 0;
    if (isOlder) return;
    const older = this.keepsOlder && known ? { ...known, older: null } : null;
    this.entries.set(key, { value, basis, from: version, to: version, older });
  }

  /**
   * The value that is right at a version. If it is not remembered, `make` computes it, once for all who request it
   * meanwhile. `make` receives the older value, so that it can update it instead of starting from nothing.
   */
  async get(version: string, key: string, make: (before: Outdated<T> | null) => Promise<Based<T>>): Promise<Based<T>> {
    const known = this.at(version, key);
    if (known) return known;
    const place = `${version} ${key}`;
    const others = this.underway.get(place);
    // The other computation may have stopped because its client left; then this request computes the value.
    if (others) return others.catch(() => this.get(version, key, make));
    const making = make(this.outdated(version, key)).then((based) => {
      this.keep(version, key, based);
      return based;
    });
    this.underway.set(place, making);
    return making.finally(() => this.underway.delete(place));
  }

  private outdated(version: string, key: string): Outdated<T> | null {
    const entry = this.entries.peek(key);
    const since = entry && this.log.between(entry.to, version);
    return entry && since ? { value: entry.value, since } : null;
  }

  private isRight(entry: Entry<T>, version: string): boolean {
    if (entry.to === version) return true;
    const since = this.log.between(entry.to, version);
    if (since === null)
      return this.log.between(entry.from, version) !== null && this.log.between(version, entry.to) !== null;
    if (since.some((touched) => isTouched(entry.basis, touched))) return false;
    entry.to = version;
    return true;
  }
}
