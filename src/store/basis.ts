import type { Touched } from "./touched";

/** A set of whole numbers from 1, for example ids of departments. It uses one bit for each number up to the largest. */
export class IdSet {
  private readonly bits: Uint8Array;

  constructor(ids: readonly number[]) {
    let largest = 0;
    for (const id of ids) if (id > largest) largest = id;
    this.bits = new Uint8Array((largest >> 3) + 1);
    for (const id of ids) this.bits[id >> 3] = (this.bits[id >> 3] as number) | (1 << (id & 7));
  }

  has(id: number): boolean {
    return (((this.bits[id >> 3] ?? 0) >> (id & 7)) & 1) === 1;
  }

  get bytes(): number {
    return this.bits.length;
  }
}

/**
 * The reports of these departments for these years, whether they are filed or not. Null means all. Without any years:
 * the filings of these departments, without their figures.
 */
export interface Extent {
  readonly bodies: IdSet | null;
  readonly years: readonly number[] | null;
}

/** The data from which a value was computed. After a write to that data, the value may be wrong. */
export interface Basis {
  /** Whether any write may change the value. */
  readonly anything: boolean;
  /** Which departments exist, their names, and the columns that filters use. */
  readonly tree: boolean;
  /** Everything about these departments except their filings; null means all departments. */
  readonly bodies: readonly (IdSet | null)[];
  readonly extents: readonly Extent[];
}

export const NOTHING: Basis = { anything: false, tree: false, bodies: [], extents: [] };
export const TREE: Basis = { ...NOTHING, tree: true };
/** The departments and their filings. */
export const DIRECTORY: Basis = { ...TREE, bodies: [null], extents: [{ bodies: null, years: [] }] };
export const ANYTHING: Basis = { ...NOTHING, anything: true };

/** Everything about some departments, except their filings. */
export function bodiesOf(bodies: IdSet): Basis {
  return { ...NOTHING, bodies: [bodies] };
}

/** The reports of some departments for some years; null means all. */
export function reportsOf(bodies: readonly number[] | IdSet | null, years: readonly number[] | null): Basis {
  const ids = bodies === null || bodies instanceof IdSet ? bodies : new IdSet(bodies);
  return { ...NOTHING, extents: [{ bodies: ids, years }] };
}

/** A longer list costs more to search than it saves. */
const MOST = 64;

/** The data on which `a` or `b` depends. */
export function both(a: Basis, b: Basis): Basis {
  if (a.anything || b === NOTHING || a === b) return a;
  if (b.anything || a === NOTHING) return b;
  const extents = [...new Set([...a.extents, ...b.extents])];
  const bodies = [...new Set([...a.bodies, ...b.bodies])];
  if (extents.length + bodies.length > MOST) return ANYTHING;
  return { anything: false, tree: a.tree || b.tree, bodies, extents };
}

/** Whether a write touched the data of a basis. */
export function isTouched(basis: Basis, { everything, members, bodies, filings, reports }: Touched): boolean {
  if (everything) return basis !== NOTHING;
  if (basis.anything || (basis.tree && members)) return true;
  if (basis.bodies.some((ids) => bodies.some((id) => ids === null || ids.has(id)))) return true;
  return basis.extents.some(
    (extent) =>
      // After its first report, a department is expected in all later years.
      filings.some((id) => isOf(extent, id)) ||
      reports.some(([id, year]) => isOf(extent, id) && (extent.years === null || extent.years.includes(year))),
  );
}

/** Its approximate size in memory, in bytes. */
export function sizeOf({ bodies, extents }: Basis): number {
  const ids = [...bodies, ...extents.map((extent) => extent.bodies)];
  const years = extents.reduce((sum, extent) => sum + (extent.years?.length ?? 0), 0);
  return ids.reduce((sum, each) => sum + 100 + (each?.bytes ?? 0), 100 + years * 8);
}

function isOf({ bodies }: Extent, id: number): boolean {
  return bodies === null || bodies.has(id);
}
