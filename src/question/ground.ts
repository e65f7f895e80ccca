import type { Standing } from "../access/standing";
import { sightOf, type Viewer } from "../access/viewer";
import { type Basis, both, TREE } from "../store/basis";
import type { Memory, Outdated } from "../store/memory";
import type { Manager, Remembered, Snapshot } from "../store/store";
import type { Directory } from "./directory";

/**
 * The data from which sums and comparisons are computed: one state of the database, and the bodies that report. It
 * records which data is read, so that a result is remembered until a write touches that data.
 */
export class Ground {
  /** Everything that was read so far. */
  basis: Basis = TREE;

  constructor(
    readonly directory: Directory,
    readonly asOf: Standing,
    private readonly snapshot: Snapshot,
    private readonly memory: Memory<Remembered>,
    private readonly viewer: Viewer,
  ) {}

  /** The manager that reads from this state; `basis` is the data that will be read. */
  manager(basis: Basis): Manager {
    this.rest(basis);
    return this.snapshot.manager;
  }

  /** Records the data that a result depends on. */
  rest(basis: Basis): void {
    this.basis = both(this.basis, basis);
  }

  /**
   * The result of `make`, remembered for all requests of the same viewer. `make` reads through the ground that it
   * receives, and may update an older result. `bytes` is its approximate size in memory. For a moment in the past, and
   * with drafts, nothing is remembered.
   */
  async kept<T extends { readonly bytes: number }>(
    key: string,
    make: (ground: Ground, before: Outdated<T> | null) => Promise<T>,
  ): Promise<T> {
    if (this.asOf !== null) return make(this, null);
    const { version } = this.snapshot;
    const { value, basis } = await this.memory.get(version, `${sightOf(this.viewer)} ${key}`, async (before) => {
      const ground = new Ground(this.directory, null, this.snapshot, this.memory, this.viewer);
      const known = before && { since: before.since, value: before.value.it as T };
      const it = await make(ground, known);
      return { value: { it, bytes: it.bytes }, basis: ground.basis };
    });
    this.rest(basis);
    return value.it as T;
  }
}
