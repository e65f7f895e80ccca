/** For how many milliseconds large answers keep the process to themselves. */
const HOLD = 2;

/** A queue of which one goes on in each round of the event loop, so that the others wait no longer however many there are. */
export class Rounds {
  private readonly waiting: (() => void)[] = [];

  /** Waits for a round of its own. */
  next(): Promise<void> {
    return new Promise((goOn) => {
      if (this.waiting.push(goOn) === 1) setImmediate(this.callNext);
    });
  }

  private readonly callNext = (): void => {
    this.waiting.shift()?.();
    if (this.waiting.length > 0) setImmediate(this.callNext);
  };
}

/** The long works of this process. */
export const longWorks = new Rounds();

/** Lets the other requests of the process have their turn in the middle of long work. */
export class Turns {
  private begun = performance.now();

  /** Returns null while the work may go on, else what it must wait for. */
  next(): Promise<void> | null {
    return performance.now() - this.begun < HOLD ? null : this.wait();
  }

  private async wait(): Promise<void> {
    await longWorks.next();
    this.begun = performance.now();
  }
}
