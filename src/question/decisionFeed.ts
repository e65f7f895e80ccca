import { EventEmitter, on } from "node:events";
import { refuseUnless } from "../access/rights";
import type { Viewer } from "../access/viewer";
import { DecisionKind } from "../access/workflow";
import { type DecisionTaken, decisionsBeyond, newestDecision } from "../store/decisionsTaken";
import type { Store } from "../store/store";
import { bodiesWithin } from "../store/within";

/** How often it looks whether anything has changed, in milliseconds. */
const LOOK = 200;

/** The nodes of a cluster give ids of their own ranges: smaller ones than the largest that is known can still come. */
const OUT_OF_ORDER = 1_000;

/** What changes which version of a report is public. */
const PUBLIC_KINDS: ReadonlySet<DecisionKind> = new Set([DecisionKind.PUBLISH, DecisionKind.WITHDRAW]);

const TAKEN = "taken";

/**
 * Tells of decisions about reports as they are taken, whichever process of the service takes them. It looks at the database while
 * anybody listens. `failed` hears of what fails there.
 */
export class DecisionFeed {
  private readonly events = new EventEmitter().setMaxListeners(0);
  private readonly told = new Set<number>();
  private timer: NodeJS.Timeout | null = null;
  private looking: Promise<void> | null = null;
  private seen: string | null = null;
  private listeners = 0;

  constructor(
    private readonly store: Store,
    private readonly failed: (error: unknown) => void,
  ) {}

  /** What becomes public, and what is withdrawn, from now on until `left` is aborted. */
  published(left: AbortSignal): AsyncGenerator<DecisionTaken> {
    return this.heard(left, async ({ kind }) => PUBLIC_KINDS.has(kind));
  }

  /**
   * What is decided about the reports of a viewer's part of the tree, from now on until `left` is aborted. Throws AccessRefused if
   * the viewer does not see drafts.
   */
  decided(viewer: Viewer, left: AbortSignal): AsyncGenerator<DecisionTaken> {
    refuseUnless(viewer, "seeDrafts");
    const { departmentId: part } = viewer;
    return this.heard(left, async ({ departmentId }) => {
      if (part === null) return true;
      return (await this.store.read((manager) => bodiesWithin(manager, part))).includes(departmentId);
    });
  }

  private async *heard(
    left: AbortSignal,
    concerns: (taken: DecisionTaken) => Promise<boolean>,
  ): AsyncGenerator<DecisionTaken> {
    const taken = on(this.events, TAKEN, { signal: left });
    await this.begin();
    try {
      for await (const [each] of taken) if (await concerns(each as DecisionTaken)) yield each as DecisionTaken;
    } catch (error) {
      if (!left.aborted) throw error;
    } finally {
      this.end();
    }
  }

  /** Looks from now on, if nobody listened yet: what was decided before is not told. */
  private async begin(): Promise<void> {
    this.listeners++;
    if (this.timer) return;
    this.timer = setInterval(() => this.look(), LOOK).unref();
    this.seen = null;
    this.told.clear();
    const newest = await this.store.read(newestDecision);
    for (let id = Math.max(1, newest - OUT_OF_ORDER); id <= newest; id++) this.told.add(id);
  }

  private end(): void {
    if (--this.listeners > 0 || this.timer === null) return;
    clearInterval(this.timer);
    this.timer = null;
  }

  private look(): void {
    this.looking ??= this.tell()
      .catch((error) => {
        if (this.timer) this.failed(error);
      })
      .finally(() => {
        this.looking = null;
      });
  }

  private async tell(): Promise<void> {
    const version = await this.store.version();
    if (version === this.seen) return;
    const newest = Math.max(0, ...this.told);
    const found = await this.store.read((manager) => decisionsBeyond(manager, newest - OUT_OF_ORDER));
    for (const taken of found) {
      if (this.told.has(taken.id)) continue;
      this.told.add(taken.id);
      this.events.emit(TAKEN, taken);
    }
    for (const id of this.told) if (id < newest - OUT_OF_ORDER) this.told.delete(id);
    this.seen = version;
  }
}
