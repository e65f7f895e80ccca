/** For how many milliseconds large answers keep the process to themselves. */
const HOLD = 2;

const waiting: (() => void)[] = [];

/**
 * Lets the other requests of the process have their turn in the middle of long work. Of all long works, one goes on in
 * each round of the event loop, so that the others wait no longer however many there are.
 */
export class Turns {
  private begun = performance.now();

  /** Returns null while the work may go on, else what it must wait for. */
  next(): Promise<void> | null {
    return performance.now() - this.begun < HOLD ? null : this.wait();
  }

  private async wait(): Promise<void> {
    await new Promise<void>((goOn) => {
      if (waiting.push(goOn) === 1) setImmediate(callNext);
    });
    this.begun = performance.now();
  }
}

function callNext(): void {
  waiting.shift()?.();
  if (waiting.length > 0) setImmediate(callNext);
}
