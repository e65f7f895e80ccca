/** Computations under way, each shared by all who ask the same meanwhile. */
export class Flights {
  private readonly underway = new Map<string, Flight<unknown>>();

  /**
   * What `compute` returns, computed once for all who ask for the same key meanwhile. It is told to stop when the last of
   * them has `left`.
   */
  async once<T>(key: string, left: AbortSignal, compute: (allLeft: AbortSignal) => Promise<T>): Promise<T> {
    const known = this.underway.get(key) as Flight<T> | undefined;
    if (known && !known.stopped) return known.join(left);
    const flight = new Flight(compute);
    this.underway.set(key, flight);
    return flight.join(left).finally(() => {
      if (this.underway.get(key) === flight) this.underway.delete(key);
    });
  }
}

/** One computation, and how many wait for it. */
class Flight<T> {
  private readonly control = new AbortController();
  private readonly result: Promise<T>;
  private waiting = 0;

  constructor(compute: (allLeft: AbortSignal) => Promise<T>) {
    this.result = compute(this.control.signal);
  }

  get stopped(): boolean {
    return this.control.signal.aborted;
  }

  join(left: AbortSignal): Promise<T> {
    this.waiting++;
    const leave = () => {
      if (--this.waiting === 0) this.control.abort();
    };
    if (left.aborted) leave();
    else left.addEventListener("abort", leave, { once: true });
    return this.result;
  }
}
