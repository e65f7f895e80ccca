import type { EntityManager } from "typeorm";

/** The public data that one write changed. */
export interface Touched {
  /** Set if the changes are unknown or too many to list: then every remembered value is invalid. */
  readonly everything: boolean;
  /** Whether the departments, their names, or the columns that filters use have changed: tree, line or kind. */
  readonly members: boolean;
  /** Departments that were added or removed, or that changed in something other than their filings. */
  readonly bodies: readonly number[];
  /** Departments that now have reports for other years, on other forms, or published on other days, than before. */
  readonly filings: readonly number[];
  /** Reports, as department and year: another revision is valid, or their findings changed. */
  readonly reports: readonly (readonly [departmentId: number, year: number])[];
}

export const EVERYTHING: Touched = { everything: true, members: true, bodies: [], filings: [], reports: [] };

/**
 * The largest number of entries for one write. Above it, computing everything again costs less than searching the list.
 */
const MOST = 1000;

/** Records the data that a write touches, while it runs. A write that records nothing counts as touching everything. */
export class Touching {
  private noted = false;
  private all = false;
  private members = false;
  private readonly bodies = new Set<number>();
  private readonly filings = new Set<number>();
  private readonly reports = new Map<string, readonly [number, number]>();

  everything(): void {
    this.noted = true;
    this.all = true;
  }

  /** Records that the write changes no public data, for example only a draft. */
  nothing(): void {
    this.noted = true;
  }

  /** Records a change of a department in columns that no filter uses, for example its region. */
  body(departmentId: number): void {
    this.noted = true;
    this.bodies.add(departmentId);
  }

  /**
   * Records that a department was added or removed, or that one of its names, its position in the tree, its line or its
   * kind changed.
   */
  member(departmentId: number): void {
    this.body(departmentId);
    this.members = true;
  }

  /** Records a change of the years for which a department filed, or of the forms or days of publication of its reports. */
  filing(departmentId: number): void {
    this.noted = true;
    this.filings.add(departmentId);
  }

  /** Records a change of a report or of its findings. */
  report(departmentId: number, year: number): void {
    this.noted = true;
    this.reports.set(`${departmentId} ${year}`, [departmentId, year]);
  }

  /** Whether a change of the filings of a department is recorded. */
  isRefiled(departmentId: number): boolean {
    return this.filings.has(departmentId);
  }

  result(): Touched {
    const { members, bodies, filings, reports } = this;
    if (!this.noted || this.all || bodies.size + filings.size + reports.size > MOST) return EVERYTHING;
    return { everything: false, members, bodies: [...bodies], filings: [...filings], reports: [...reports.values()] };
  }
}

const KEY = "touching";

/** Starts to record the data that a write touches. */
export function noteTouched(manager: EntityManager): Touching {
  const touching = new Touching();
  const runner = manager.queryRunner;
  if (!runner) throw new Error("Only a transaction can note what it touches.");
  runner.data = { ...runner.data, [KEY]: touching };
  return touching;
}

/** The record of the data that this transaction touches. Throws if the transaction was not started by `Store.write`. */
export function touchedBy(manager: EntityManager): Touching {
  const touching: Touching | undefined = manager.queryRunner?.data?.[KEY];
  if (!touching) throw new Error("Whatever can be seen is changed through Store.write.");
  return touching;
}

/** The text that is stored in the database. */
export function touchedText({ everything, ...listed }: Touched): string {
  return everything ? "everything" : JSON.stringify(listed);
}

/** Parses the text of `touchedText`. */
export function touchedFrom(text: string): Touched {
  if (text === "everything") return EVERYTHING;
  return { everything: false, ...JSON.parse(text) };
}
