import { setTimeout as sleep } from "node:timers/promises";
import { askOnce, type Contestants } from "./contestants";
import type { DatabasePlace, FilledDatabase } from "./databases";
import type { BenchQuestion } from "./question/question";
import { COUNTING, type Server, startService } from "./servers";

/** Statements for a request, without and with kept answers. */
export interface Statements {
  readonly cold: number;
  readonly hot: number;
}

const COUNTED = 4;
const SETTLING_MS = 30; // the transaction of an answer ends after it

/**
 * Statements for each question that the service answers, by name. A database server counts what it is sent; over an
 * embedded one, services of their own count what they send.
 */
export async function statementsOf(
  place: DatabasePlace,
  database: FilledDatabase,
  set: Contestants,
  questions: readonly BenchQuestion[],
): Promise<ReadonlyMap<string, Statements>> {
  const cold = await counterOf(place, database, set, "cold");
  const hot = await counterOf(place, database, set, "hot");
  const statements = new Map<string, Statements>();
  for (const question of questions) {
    if (!set.answered.has(question.name)) continue;
    const request = set.requestOf("cold", question);
    statements.set(question.name, { cold: await cold.count(request), hot: await hot.count(request) });
  }
  await cold.stop();
  await hot.stop();
  return statements;
}

interface Counter {
  count(request: Buffer): Promise<number>;
  stop(): Promise<void>;
}

async function counterOf(
  place: DatabasePlace,
  database: FilledDatabase,
  set: Contestants,
  kind: "cold" | "hot",
): Promise<Counter> {
  if ((await place.statements()) !== null) {
    const sent = async () => (await place.statements()) as number;
    // The count itself is a statement, too.
    return { count: (request) => counted(set.servers[kind], request, sent, 1), stop: async () => undefined };
  }
  const service = await startService(database.address, kind === "cold" ? 0 : null, [COUNTING]);
  return { count: (request) => counted(service, request, () => service.statements(), 0), stop: () => service.stop() };
}

async function counted(
  server: Server,
  request: Buffer,
  sent: () => Promise<number>,
  ofTheCount: number,
): Promise<number> {
  await askOnce(server, request);
  await sleep(SETTLING_MS);
  const before = await sent();
  for (let i = 0; i < COUNTED; i++) await askOnce(server, request);
  await sleep(SETTLING_MS);
  return ((await sent()) - before - ofTheCount) / COUNTED;
}
