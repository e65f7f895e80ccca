import { setTimeout as sleep } from "node:timers/promises";
import { createConnection } from "mysql2/promise";
import type { Guarded } from "./guarded";

const START_SECONDS = 60;

/** Waits until a server that was started answers as it must. Throws with what it said where it does not. */
export async function untilItAnswers(server: Guarded, refusal: () => Promise<string | null>): Promise<void> {
  for (let tries = START_SECONDS * 10; ; tries--) {
    const refused = await refusal();
    if (server.hasEnded()) throw new Error(errorsIn(server.log()));
    if (refused === null) return;
    if (tries === 0) {
      await server.stop();
      throw new Error(`it does not answer within ${START_SECONDS} seconds (${refused}).\n${server.log()}`);
    }
    await sleep(100);
  }
}

/** Why a server does not take a connection; null where it does. */
export async function refusalOf(url: string): Promise<string | null> {
  try {
    const connection = await createConnection({ uri: url, connectTimeout: 5000 });
    await connection.end();
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

/** The lines of a log that are marked as errors; the whole log where none is. */
function errorsIn(log: string): string {
  const errors = log.split("\n").filter((line) => line.includes("ERROR"));
  return errors.join("\n") || log || "it ended without a word.";
}
