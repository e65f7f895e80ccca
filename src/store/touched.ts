import type { EntityManager } from "typeorm";

/** What one write changed of what may be seen. */
export interface Touched {
  /** Nobody said what, or it is too much to list: then nothing that was kept before counts any more. */
  readonly everything: boolean;
  /** Which departments there are, what they are called, or what a filter asks of them: their tree, line and kind. */
  readonly members: boolean;
  /** Departments that came, went, or are others now in anything but what they filed. */
  readonly bodies: readonly number[];
  /** Departments that have a report for other years, or on other forms, than before. */
  readonly filings: readonly number[];
  /** Reports, as department and year: another revision is valid, or something else is said of it. */
  readonly reports: readonly (readonly [departmentId: number, year: number])[];
}

export const EVERYTHING: Touched = { everything: true, members: true, bodies: [], filings: [], reports: [] };

/** The most that one write lists. Beyond that, making all anew costs less than looking it up. */
const MOST = 1000;

/** Notes what a write touches, as it goes along. A write that notes nothing counts as touching everything. */
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

  /** Nothing that may be seen, e.g. a draft. */
  nothing(): void {
    this.noted = true;
  }

  /** What is known of a department that no filter asks, e.g. its region. */
  body(departmentId: number): void {
    this.noted = true;
    this.bodies.add(departmentId);
  }

  /** A department that comes or goes, or one of its names, its place in the tree, its line or its kind. */
  member(departmentId: number): void {
    this.body(departmentId);
    this.members = true;
  }

  /** The years that a department filed for, or the forms of its reports. */
  filing(departmentId: number): void {
    this.noted = true;
    this.filings.add(departmentId);
  }

  /** A report, or what is said of it. */
  report(departmentId: number, year: number): void {
    this.noted = true;
    this.reports.set(`${departmentId} ${year}`, [departmentId, year]);
  }

  result(): Touched {
    const { members, bodies, filings, reports } = this;
    if (!this.noted || this.all || bodies.size + filings.size + reports.size > MOST) return EVERYTHING;
    return { everything: false, members, bodies: [...bodies], filings: [...filings], reports: [...reports.values()] };
  }
}

const KEY = "touching";

/** Makes a write note what it touches. */
export function noteTouched(manager: EntityManager): Touching {
  const touching = new Touching();
  const runner = manager.queryRunner;
  if (!runner) throw new Error("Only a transaction can note what it touches.");
  runner.data = { ...runner.data, [KEY]: touching };
  return touching;
}

/** Where the write of this transaction notes what it touches. Throws where it is not one of `Store.write`. */
export function touchedBy(manager: EntityManager): Touching {
  const touching: Touching | undefined = manager.queryRunner?.data?.[KEY];
  if (!touching) throw new Error("Whatever can be seen is changed through Store.write.");
  return touching;
}

/** A list as it is kept in the database. */
export function touchedText({ everything, ...listed }: Touched): string {
  return everything ? "everything" : JSON.stringify(listed);
}

/** Reads `touchedText`. */
export function touchedFrom(text: string): Touched {
  if (text === "everything") return EVERYTHING;
  return { everything: false, ...JSON.parse(text) };
}
