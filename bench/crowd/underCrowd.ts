import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Connection, quantile } from "../load";
import { HOLDING, startService } from "../servers";
import type { Crowd, CrowdAnswers } from "./crowd";
import { cheap, KEPT } from "./questions";

/** Questions that the crowd asks at once. */
export const CROWD_SIZE = 200;

/** Connections that ask beside the crowd, and the milliseconds that each waits between two questions. */
const ASKERS = { kept: 4, cheap: 2 };
const PAUSE = 50;

/** Milliseconds that a question took. */
export interface Times {
  readonly kept: Spread;
  readonly cheap: Spread;
}

export interface Spread {
  readonly count: number;
  readonly p50: number;
  readonly p99: number;
}

export interface CrowdOutcome {
  readonly quiet: Times;
  readonly under: Times;
  readonly answers: CrowdAnswers;
  /** After the last answer to the crowd. */
  readonly after: Times;
  readonly peakMemory: number | null;
  /** Milliseconds of work, at most, before the process answered others. */
  readonly longestHold: number;
}

/** Asks one service quietly, then beside a crowd for as long, then for a second after it. */
export async function underCrowd(address: string, seconds: number): Promise<CrowdOutcome> {
  const server = await startService(address, null, [HOLDING], { TRUST_PROXY: "127.0.0.1" });
  try {
    await ask(server.port, 1); // compiled and kept before anything counts
    const quiet = await ask(server.port, seconds);
    await server.longestHold();
    const crowd = fork(join(__dirname, "crowd.js"), { stdio: ["ignore", "inherit", "inherit", "ipc"] });
    crowd.send({ port: server.port, connections: CROWD_SIZE } satisfies Crowd);
    await once(crowd, "message");
    const under = await ask(server.port, seconds);
    const ended = once(crowd, "message");
    crowd.send("end");
    const [answers] = (await ended) as [CrowdAnswers];
    const after = await ask(server.port, 1);
    return { quiet, under, answers, after, peakMemory: server.peakMemory(), longestHold: await server.longestHold() };
  } finally {
    await server.stop();
  }
}

async function ask(port: number, seconds: number): Promise<Times> {
  const [kept, fresh] = await Promise.all([
    askOften(port, () => KEPT, ASKERS.kept, seconds),
    askOften(port, cheap, ASKERS.cheap, seconds),
  ]);
  return { kept, cheap: fresh };
}

async function askOften(port: number, request: () => Buffer, askers: number, seconds: number): Promise<Spread> {
  const times: number[] = [];
  const until = performance.now() + seconds * 1000;
  const all = Array.from({ length: askers }, async () => {
    const connection = await Connection.open(port);
    while (performance.now() < until) {
      const begin = performance.now();
      await connection.ask(request());
      times.push(performance.now() - begin);
      await sleep(PAUSE);
    }
    connection.close();
  });
  await Promise.all(all);
  return { count: times.length, p50: quantile(times, 0.5), p99: quantile(times, 0.99) };
}
