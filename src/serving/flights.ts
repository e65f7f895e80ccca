/** Computations that are running. Requests for the same answer share one. */
export class Flights {
  private readonly underway = new Map<string, Flight<unknown>>();

  /**
   * Returns the result of `compute`, which runs once for all requests with the same key at that time. Its signal is
   * aborted when the clients of all these requests have `left`.
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

/** A computation, and the number of requests that wait for it. */
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
