import { setTimeout as sleep } from "node:timers/promises";
import { randomOf } from "../../src/sample/random";
import { Connection, type Load, quantile } from "../load";

/** Dashboards that ask at once. */
export const CLIENTS = 8;

/**
 * The clients ask for so many seconds, each in an order of its own. Without `perSecond` each asks again as soon as it
 * has its answer. With it they ask so often in all, each when its turn comes; a turn that comes while a client still
 * waits is left out, which the requests per second show.
 */
export async function clientsAsk(
  port: number,
  mix: readonly (readonly Buffer[])[],
  seconds: number,
  perSecond: number | null,
): Promise<Load> {
  const open = await Promise.all(Array.from({ length: CLIENTS }, () => Connection.open(port)));
  const times: number[] = [];
  const begin = performance.now();
  const until = begin + seconds * 1000;
  await Promise.all(
    open.map(async (connection, client) => {
      const random = randomOf(`client ${client}`);
      const one = <T>(all: readonly T[]) => all[random.between(0, all.length - 1)] as T;
      const turns = perSecond === null ? null : turnsOf(begin, client, perSecond);
      for (;;) {
        if (turns) await sleep(turns.next() - performance.now());
        const start = performance.now();
        if (start >= until) return;
        await connection.ask(one(one(mix)));
        times.push(performance.now() - start);
      }
    }),
  );
  const took = performance.now() - begin;
  for (const connection of open) connection.close();
  return { perSecond: (times.length / took) * 1000, p50: quantile(times, 0.5), p99: quantile(times, 0.99) };
}

/** The moments at which a client asks, evenly spread over all clients; those that have passed are left out. */
function turnsOf(begin: number, client: number, perSecond: number): { next(): number } {
  const between = (CLIENTS * 1000) / perSecond;
  let turn = begin + (client * between) / CLIENTS;
  return {
    next() {
      while (turn < performance.now()) turn += between;
      turn += between;
      return turn - between;
    },
  };
}
