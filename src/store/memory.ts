import { LRUCache } from "lru-cache";
import { type Basis, isTouched, sizeOf } from "./basis";
import type { ChangeLog } from "./changeLog";
import type { Touched } from "./touched";

/** A value and what it was worked out from. */
export interface Based<T> {
  readonly value: T;
  readonly basis: Basis;
}

/** What was known under a key before, and what writes have touched since, oldest first. */
export interface Outdated<T> {
  readonly value: T;
  readonly since: readonly Touched[];
}

interface Entry<T> extends Based<T> {
  /** The versions from which and up to which it is known to be right. */
  readonly from: string;
  to: string;
  /** What was right before, for requests whose snapshot is older. */
  readonly older: Entry<T> | null;
}

/**
 * What this process remembers, by key, each with the data versions for which it is right. A write makes only that wrong
 * which rests on what it touched. The least recently used gives way.
 */
export class Memory<T> {
  private readonly entries: LRUCache<string, Entry<T>>;
  private readonly underway = new Map<string, Promise<Based<T>>>();

  /**
   * `most` and `bytesOf` are in bytes. `keepsOlder` keeps what was right before the newest, too, which is not counted: for
   * values of which a new one shares most with the one before.
   */
  constructor(
    private readonly log: ChangeLog,
    most: number,
    bytesOf: (value: T, key: string) => number,
    private readonly keepsOlder: boolean,
  ) {
    this.entries = new LRUCache<string, Entry<T>>({
      maxSize: most,
      sizeCalculation: ({ value, basis }, key) => bytesOf(value, key) + sizeOf(basis),
    });
  }

  /** Bytes that are remembered, about. */
  get bytes(): number {
    return this.entries.calculatedSize;
  }

  /** What is right at a version, if it is remembered. */
  at(version: string, key: string): Based<T> | undefined {
    for (let entry = this.entries.get(key) ?? null; entry !== null; entry = entry.older)
      if (this.isRight(entry, version)) return entry;
    return undefined;
  }

  /** Remembers what is right at a version, unless something newer is known. */
  keep(version: string, key: string, { value, basis }: Based<T>): void {
    const known = this.entries.peek(key) ?? null;
    const isOlder = known !== null && (this.log.between(version, known.to)?.length ?? 0) > 0;
    if (isOlder) return;
    const older = this.keepsOlder && known ? { ...known, older: null } : null;
    this.entries.set(key, { value, basis, from: version, to: version, older });
  }

  /**
   * What is right at a version; `make` works it out where it is not remembered, once for all who ask meanwhile. It is
   * given what was known before, so that it can mend that instead of beginning anew.
   */
  async get(version: string, key: string, make: (before: Outdated<T> | null) => Promise<Based<T>>): Promise<Based<T>> {
    const known = this.at(version, key);
    if (known) return known;
    const place = `${version} ${key}`;
    const others = this.underway.get(place);
    // They may have been left by their client: then the next one makes it.
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
