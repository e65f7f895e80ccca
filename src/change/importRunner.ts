import { randomUUID } from "node:crypto";
import { countOpenJobs } from "../store/importJobs";
import type { Store } from "../store/store";
import { workOnNextJob } from "./imports";
import { readAside, stopReading } from "./readAside";

/** How often a process looks for jobs, in milliseconds; and each how many looks it also looks for those that nobody ended. */
const LOOK = 1_000;
const LOOKS = 30;

/**
 * Works on the imports of a database, one after the other. Each process of the service has one: a job is done by whichever comes
 * first, and by another one if that ends. `failed` hears of what fails in the database.
 */
export class ImportRunner {
  private readonly worker = { holder: randomUUID(), isEnding: () => this.timer === null, read: readAside };
  private timer: NodeJS.Timeout | null = null;
  private working: Promise<void> | null = null;
  private looks = 0;
  private seen: string | null = null;

  constructor(
    private readonly store: Store,
    private readonly failed: (error: unknown) => void,
  ) {}

  /** How many imports wait or are being read, whichever process does it. */
  openJobs(): Promise<number> {
    return this.store.read(countOpenJobs);
  }

  start(): void {
    this.timer = setInterval(() => this.look(), LOOK).unref();
  }

  /** Ends what it works on: another process takes it over, or this one when it is started again. */
  async close(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    this.timer = null;
    if (!this.working) return;
    await stopReading();
    await this.working;
  }

  private look(): void {
    this.working ??= this.work()
      .catch((error) => {
        if (this.timer) this.failed(error);
      })
      .finally(() => {
        this.working = null;
      });
  }

  private async work(): Promise<void> {
    const version = await this.store.version();
    this.looks = (this.looks + 1) % LOOKS;
    if (version === this.seen && this.looks > 0) return;
    while (this.timer && (await workOnNextJob(this.store, this.worker)));
    this.seen = version;
  }
}
