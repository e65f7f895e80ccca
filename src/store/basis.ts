import type { Touched } from "./touched";

/** Some numbers from 1 on, e.g. ids of departments, in an eighth of a byte for each up to the largest. */
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
 * Reports, whether they were filed or not: of these departments, for these years. Null is all. Without any years it is
 * what these departments filed, and no figure of it.
 */
export interface Extent {
  readonly bodies: IdSet | null;
  readonly years: readonly number[] | null;
}

/** What a thing was worked out from: once a write touches that, the thing may be another. */
export interface Basis {
  /** Any write may change it. */
  readonly anything: boolean;
  /** Which departments there are, their names, and what filters ask of them. */
  readonly tree: boolean;
  /** All that is known of these departments; null is all departments. */
  readonly bodies: readonly (IdSet | null)[];
  readonly extents: readonly Extent[];
}

export const NOTHING: Basis = { anything: false, tree: false, bodies: [], extents: [] };
export const TREE: Basis = { ...NOTHING, tree: true };
/** The departments and what each of them filed. */
export const DIRECTORY: Basis = { ...TREE, bodies: [null], extents: [{ bodies: null, years: [] }] };
export const ANYTHING: Basis = { ...NOTHING, anything: true };

/** All that is known of some departments, whatever they filed. */
export function bodiesOf(bodies: IdSet): Basis {
  return { ...NOTHING, bodies: [bodies] };
}

/** The reports of some departments for some years; null is all. */
export function reportsOf(bodies: readonly number[] | IdSet | null, years: readonly number[] | null): Basis {
  const ids = bodies === null || bodies instanceof IdSet ? bodies : new IdSet(bodies);
  return { ...NOTHING, extents: [{ bodies: ids, years }] };
}

/** More than this is not worth looking through. */
const MOST = 64;

/** All that either rests on. */
export function both(a: Basis, b: Basis): Basis {
  if (a.anything || b === NOTHING || a === b) return a;
  if (b.anything || a === NOTHING) return b;
  const extents = [...new Set([...a.extents, ...b.extents])];
  const bodies = [...new Set([...a.bodies, ...b.bodies])];
  if (extents.length + bodies.length > MOST) return ANYTHING;
  return { anything: false, tree: a.tree || b.tree, bodies, extents };
}

/** Whether a write touched what a thing rests on. */
export function isTouched(basis: Basis, { everything, members, bodies, filings, reports }: Touched): boolean {
  if (everything) return basis !== NOTHING;
  if (basis.anything || (basis.tree && members)) return true;
  if (basis.bodies.some((ids) => bodies.some((id) => ids === null || ids.has(id)))) return true;
  return basis.extents.some(
    (extent) =>
      // A first report makes its department expected in all years that follow.
      filings.some((id) => isOf(extent, id)) ||
      reports.some(([id, year]) => isOf(extent, id) && (extent.years === null || extent.years.includes(year))),
  );
}

/** Bytes that it takes in memory, about. */
export function sizeOf({ bodies, extents }: Basis): number {
  const ids = [...bodies, ...extents.map((extent) => extent.bodies)];
  const years = extents.reduce((sum, extent) => sum + (extent.years?.length ?? 0), 0);
  return ids.reduce((sum, each) => sum + 100 + (each?.bytes ?? 0), 100 + years * 8);
}

function isOf({ bodies }: Extent, id: number): boolean {
  return bodies === null || bodies.has(id);
}
