import { Refusal } from "./refusal";

/** How many questions are worked on at once, and how many wait for that. */
export interface AdmissionLimits {
  readonly running: number;
  readonly waiting: number;
  /** The part of both that one client may hold, in per cent; at least one of each. */
  readonly clientShare: number;
}

export const ADMISSION_LIMITS: AdmissionLimits = { running: 4, waiting: 100, clientShare: 50 };

/** The limits of what keeps its turn until the last byte is sent: slow readers take at most half of all turns. */
export function limitsOfSlow(limits: AdmissionLimits): AdmissionLimits {
  return { ...limits, running: Math.max(1, Math.floor(limits.running / 2)) };
}

const OVERLOADED = new Refusal("OVERLOADED");

interface Waiting {
  readonly client: string;
  readonly begin: () => void;
}

/**
 * Lets a bounded number of questions run, and a bounded number wait in the order in which they came. A client that holds
 * its share of the running ones lets those of others pass.
 */
export class Admission {
  private readonly running: string[] = [];
  private readonly waiting = new Set<Waiting>();

  constructor(private readonly limits: AdmissionLimits) {}

  /** How many run and how many wait. */
  get load(): { readonly running: number; readonly waiting: number } {
    return { running: this.running.length, waiting: this.waiting.size };
  }

  /**
   * Returns the result of `work`, which begins when its turn comes. Throws Refusal at once if too many wait, or too many
   * of this client; and the reason of `left` if that is aborted before the turn has come.
   */
  async run<T>(client: string, left: AbortSignal, work: () => Promise<T>): Promise<T> {
    await this.turn(client, left);
    try {
      return await work();
    } finally {
      this.running.splice(this.running.indexOf(client), 1);
      this.callNext();
    }
  }

  /**
   * Throws Refusal if a client can neither run nor wait, so that its request need not even be read. None of those who wait
   * could run, so one whose share of them is full has its share of the running ones too.
   */
  refuseBeyondShare(client: string): void {
    const mine = [...this.waiting].filter((one) => one.client === client).length;
    if (mine >= this.share(this.limits.waiting)) throw OVERLOADED;
  }

  private async turn(client: string, left: AbortSignal): Promise<void> {
    left.throwIfAborted();
    if (this.mayRun(client)) {
      this.running.push(client);
      return;
    }
    if (this.waiting.size >= this.limits.waiting) throw OVERLOADED;
    this.refuseBeyondShare(client);
    await new Promise<void>((begin, reject) => {
      const one = { client, begin };
      this.waiting.add(one);
      // Without effect once it has begun.
      left.addEventListener("abort", () => {
        this.waiting.delete(one);
        reject(left.reason);
      });
    });
  }

  private callNext(): void {
    const next = [...this.waiting].find(({ client }) => this.mayRun(client));
    if (!next) return;
    this.waiting.delete(next);
    this.running.push(next.client);
    next.begin();
  }

  private mayRun(client: string): boolean {
    const mine = this.running.filter((one) => one === client).length;
    return this.running.length < this.limits.running && mine < this.share(this.limits.running);
  }

  private share(of: number): number {
    return Math.max(1, Math.floor((of * this.limits.clientShare) / 100));
  }
}
