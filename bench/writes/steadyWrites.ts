import { setTimeout as sleep } from "node:timers/promises";
import { randomOf } from "../../src/sample/random";
import { type CityBody, LAST_YEAR } from "../city";
import { quantile } from "../load";
import type { Server } from "../servers";
import { readBack } from "./readBack";
import type { Order, Written } from "./writer";
import type { Writer } from "./writerProcess";

/** Those who write, each in a process of its own. */
export interface Writers {
  /** Files reports. */
  readonly reports: Writer;
  /** Changes entries of the register. */
  readonly register: Writer;
}

/** What was written: acknowledged writes a second, and what the write door took for a report, median milliseconds. */
export interface Writing {
  readonly perSecond: number;
  readonly report: number | null;
}

/**
 * Writes so often a second until it is stopped, late where a write takes longer than its turn; at most `reports` of them
 * file a report, of one of the two newest years and of any bureau, the others change the register. What is acknowledged
 * is at once read back from the service: `stop` throws where any answer was stale.
 */
export function writeSteadily(
  server: Server,
  writers: Writers,
  bodies: readonly CityBody[],
  perSecond: number,
  reports: number,
): { stop(): Promise<Writing> } {
  const begin = performance.now();
  const filing = Math.min(perSecond, reports);
  const bureaus = bodies.filter((body) => !body.summary);
  const random = randomOf(`writes ${started++}`);
  const lanes = [
    new Lane(server, writers.reports, filing, (turn) => ({
      body: bureaus[random.between(0, bureaus.length - 1)] as CityBody,
      year: LAST_YEAR - (turn % 2),
    })),
    new Lane(server, writers.register, perSecond - filing, (turn) => ({
      body: bureaus[turn % bureaus.length] as CityBody,
      regionCode: String(random.between(110_000, 659_999)),
    })),
  ] as const;
  return {
    async stop() {
      const written = await Promise.all(lanes.map((lane) => lane.stop()));
      const seconds = (performance.now() - begin) / 1000;
      const times = written[0]?.map((one) => one.milliseconds) ?? [];
      return { perSecond: written.flat().length / seconds, report: times.length > 0 ? quantile(times, 0.5) : null };
    },
  };
}

let started = 0;

/** Writes of one kind, one after the other. */
class Lane {
  private readonly written: Written[] = [];
  private readonly checks: Promise<void>[] = [];
  private readonly running: Promise<void>;
  private stopped = false;

  constructor(server: Server, writer: Writer, perSecond: number, orderOf: (turn: number) => Order) {
    this.running = perSecond > 0 ? this.run(server, writer, perSecond, orderOf) : Promise.resolve();
    this.running.catch(() => undefined);
  }

  /** What was written. Throws where a write failed or was answered stale. */
  async stop(): Promise<readonly Written[]> {
    this.stopped = true;
    await this.running;
    await Promise.all(this.checks);
    return this.written;
  }

  private async run(
    server: Server,
    writer: Writer,
    perSecond: number,
    orderOf: (turn: number) => Order,
  ): Promise<void> {
    const begin = performance.now();
    for (let turn = 0; ; turn++) {
      await sleep(begin + (turn * 1000) / perSecond - performance.now());
      if (this.stopped) return;
      const one = await writer.write(orderOf(turn));
      this.written.push(one);
      const check = readBack(server, one); // not waited for: a slow answer must not slow the writes
      check.catch(() => undefined);
      this.checks.push(check);
    }
  }
}
