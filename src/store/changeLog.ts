import { EVERYTHING, type Touched, touchedFrom } from "./touched";

/** A write as stored in the database. */
export interface ChangeRow {
  readonly version: number | string;
  readonly token: string;
  readonly touched: string;
}

/** Loads the writes from a number on, in their order. */
export type LoadChanges = (from: number) => Promise<readonly ChangeRow[]>;

/**
 * The number of writes that are remembered here and in the database. A process that missed more starts again with an
 * empty memory.
 */
export const CHANGES_KEPT = 5000;

/**
 * The newest writes to the database by all processes, in their order. The name of a data version consists of its number,
 * the random token of its write (after a backup is restored, numbers repeat, but tokens never do), and the day on which it
 * was read, because what is due changes from day to day without a write.
 */
export class ChangeLog {
  // By number, without gaps.
  private readonly changes = new Map<number, { readonly token: string; readonly touched: Touched }>();
  private newest = -1;

  /** Adds a version that was just read from the database. `load` must read from a state that is at least as new. */
  async reach(version: string, load: LoadChanges): Promise<void> {
    if (this.knows(version)) return;
    const { number, token } = parsed(version);
    const rows = number > this.newest && this.newest >= 0 ? await load(this.newest) : [];
    if (!this.append(rows, number, token)) this.beginAt(number, token);
  }

  /**
   * The data that the writes between two versions touched, the oldest write first. Null if they are not all known:
   * there were too many, the versions have different histories, `to` is older than `from`, or was read on another day.
   */
  between(from: string, to: string): readonly Touched[] | null {
    if (!this.knows(from) || !this.knows(to) || dayOfVersion(from) !== dayOfVersion(to)) return null;
    const [first, last] = [parsed(from).number, parsed(to).number];
    if (first > last) return null;
    return Array.from(
      { length: last - first },
      (_, i) => (this.changes.get(first + 1 + i) as { touched: Touched }).touched,
    );
  }

  private knows(version: string): boolean {
    const { number, token } = parsed(version);
    return this.changes.get(number)?.token === token;
  }

  // Returns false unless the rows continue the known ones without a gap and include the version.
  private append(rows: readonly ChangeRow[], number: number, token: string): boolean {
    const [first] = rows;
    if (!first || this.changes.get(Number(first.version))?.token !== first.token) return false;
    const begin = Number(first.version);
    if (rows.some((row, i) => Number(row.version) !== begin + i)) return false;
    if (rows[number - begin]?.token !== token) return false;
    for (const row of rows) {
      const at = Number(row.version);
      if (at <= this.newest) continue;
      this.changes.set(at, { token: row.token, touched: touchedFrom(row.touched) });
      this.newest = at;
      this.changes.delete(at - CHANGES_KEPT);
    }
    return true;
  }

  private beginAt(number: number, token: string): void {
    this.changes.clear();
    this.changes.set(number, { token, touched: EVERYTHING });
    this.newest = number;
  }
}

/** The name of a data version that is read on a day. */
export function versionName(row: { readonly version: number | string; readonly token: string }, day: string): string {
  return `${row.version}-${row.token}@${day}`;
}

/** The day on which a data version was read, "2026-02-01", by the clock in China. */
export function dayOfVersion(version: string): string {
  return version.slice(version.indexOf("@") + 1);
}

function parsed(version: string): { readonly number: number; readonly token: string } {
  const end = version.indexOf("-");
  return { number: Number(version.slice(0, end)), token: version.slice(end + 1, version.indexOf("@")) };
}
