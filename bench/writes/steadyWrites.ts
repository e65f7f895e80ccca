import { setTimeout as sleep } from "node:timers/promises";
import { randomOf } from "../../src/sample/random";
import { type CityBody, LAST_YEAR } from "../city";
import { quantile } from "../load";
import type { Server } from "../servers";
import { readBack } from "./readBack";
import type { Order, Written } from "./writer";
import type { Writer } from "./writerProcess";

/** Writes a second as asked for, and how many of them at most file reports; the others register bodies. */
export interface Rate {
  readonly writes: number;
  readonly reports: number;
}

/** What was written: acknowledged writes a second, and what the write door took for a report, median milliseconds. */
export interface Writing {
  readonly perSecond: number;
  readonly report: number | null;
}

/**
 * Writes at a steady rate until it is stopped, late where a write takes longer than its turn. Reports are those of the
 * two newest years, of bureaus in no order. What is acknowledged is at once read back from the service: `stop` throws
 * where any answer was stale.
 */
export function writeSteadily(
  server: Server,
  writer: Writer,
  bodies: readonly CityBody[],
  rate: Rate,
): { stop(): Promise<Writing> } {
  const begin = performance.now();
  const written: Written[] = [];
  const checks: Promise<void>[] = [];
  let stopped = false;
  const run = async () => {
    const orders = ordersOf(bodies, rate);
    for (let turn = 0; ; turn++) {
      await sleep(begin + (turn * 1000) / rate.writes - performance.now());
      if (stopped) return;
      const one = await writer.write(orders.next().value as Order);
      written.push(one);
      const check = readBack(server, one); // not waited for: a slow answer must not slow the writes
      check.catch(() => undefined);
      checks.push(check);
    }
  };
  const running = rate.writes > 0 ? run() : Promise.resolve();
  running.catch(() => undefined);
  return {
    async stop() {
      stopped = true;
      await running;
      const seconds = (performance.now() - begin) / 1000;
      await Promise.all(checks);
      const reports = written.filter((one) => "revision" in one).map((one) => one.milliseconds);
      return { perSecond: written.length / seconds, report: reports.length > 0 ? quantile(reports, 0.5) : null };
    },
  };
}

let started = 0;

function* ordersOf(bodies: readonly CityBody[], { writes, reports }: Rate): Generator<Order> {
  const bureaus = bodies.filter((body) => !body.summary);
  const random = randomOf(`writes ${started++}`);
  const share = Math.min(1, reports / writes);
  for (let turn = 0; ; turn++) {
    const body = bureaus[random.between(0, bureaus.length - 1)] as CityBody;
    const isReport = Math.floor((turn + 1) * share) > Math.floor(turn * share);
    if (isReport) yield { body, year: LAST_YEAR - (turn % 2) };
    else
      yield { body: bureaus[turn % bureaus.length] as CityBody, regionCode: String(random.between(110_000, 659_999)) };
  }
}
