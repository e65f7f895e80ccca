import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "../test/support/port";
import type { Orders } from "./byHandServer";

/** A server in a process of its own. */
export interface Server {
  readonly port: number;
  /** Peak memory of the process in MB; null where the system does not say. */
  peakMemory(): number | null;
  /** Statements sent to the database until now; only of a service that was started to count them. */
  statements(): Promise<number>;
  /** Milliseconds of work, at most, before the process answered others, since this was asked; only of one with `HOLDING`. */
  longestHold(): Promise<number>;
  stop(): Promise<void>;
}

const PROGRAM = join(__dirname, "..", "..", "src", "main.js");
/** Files that are loaded before the service: so that it counts its statements, or how long it holds the process. */
export const COUNTING = join(__dirname, "countStatements.js");
export const HOLDING = join(__dirname, "..", "..", "..", "test", "support", "loopHold.js");

const START_SECONDS = 60;

/**
 * The program itself. `answersMegabytes` 0 keeps no answers; null leaves it to the program's default. `loaded` are files
 * that are loaded before it.
 */
export async function startService(
  address: string,
  answersMegabytes: number | null,
  loaded: readonly string[] = [],
  settings: Readonly<Record<string, string>> = {},
): Promise<Server> {
  const port = await freePort();
  const child = fork(PROGRAM, ["serve"], {
    env: {
      ...process.env,
      DATABASE_URL: address,
      HOST: "127.0.0.1",
      PORT: String(port),
      LOG_LEVEL: "error",
      ANSWERS_MB: answersMegabytes === null ? "" : String(answersMegabytes),
      ...settings,
    },
    execArgv: loaded.flatMap((file) => ["--require", file]),
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  for (let tries = START_SECONDS * 20; !(await isUp(port)); tries--) {
    if (child.exitCode !== null || tries === 0) throw new Error(`${PROGRAM} serve does not start.`);
    await sleep(50);
  }
  return serverOf(child, port);
}

/** Hand-written SQL behind bare node:http. */
export function startByHand(orders: Orders): Promise<Server> {
  return startOwn("byHandServer.js", orders);
}

/** Bytes from memory behind bare node:http, by path. */
export function startBare(answers: Readonly<Record<string, string>>): Promise<Server> {
  return startOwn("bareServer.js", answers);
}

async function startOwn(file: string, orders: object): Promise<Server> {
  const child = fork(join(__dirname, file), { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  child.send(orders);
  const [port] = await once(child, "message");
  return serverOf(child, port as number);
}

function serverOf(child: ChildProcess, port: number): Server {
  const ask = async (word: string) => {
    child.send(word);
    const [answer] = await once(child, "message");
    return answer as number;
  };
  return {
    port,
    peakMemory: () => peakOf(child.pid as number),
    statements: () => ask("count"),
    longestHold: () => ask("hold"),
    async stop() {
      if (child.exitCode !== null) return;
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
    },
  };
}

async function isUp(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/healthz`)).ok;
  } catch {
    return false;
  }
}

function peakOf(pid: number): number | null {
  try {
    const kilobytes = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch {
    return null;
  }
}
