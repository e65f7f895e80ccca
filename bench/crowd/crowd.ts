/** A process that asks the service many heavy questions at once, each again as soon as it is answered or refused. */
import "reflect-metadata";
import { once } from "node:events";
import { constants, setPriority } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { Connection } from "../load";
import { heavy } from "./questions";

/** What the crowd is told: how many, and of whom they ask. */
export interface Crowd {
  readonly port: number;
  readonly connections: number;
}

/** How often each status came; `other` counts what is neither an answer nor a refusal. */
export interface CrowdAnswers {
  readonly served: number;
  readonly refused: number;
  readonly other: number;
}

const RETRY_MILLISECONDS = 1000;

async function main(): Promise<void> {
  // A crowd is on other machines: here, it must not take the processor from those whose times are measured.
  setPriority(constants.priority.PRIORITY_LOW);
  const [{ port, connections }] = (await once(process, "message")) as [Crowd];
  const counts = { served: 0, refused: 0, other: 0 };
  let isOver = false;
  const askers = Array.from({ length: connections }, async () => {
    const connection = await Connection.open(port);
    while (!isOver) {
      const { status } = await connection.answer(heavy());
      counts[status === "200" ? "served" : status === "503" ? "refused" : "other"]++;
      if (status !== "200" && !isOver) await sleep(RETRY_MILLISECONDS);
    }
    connection.close();
  });
  process.send?.("asking");
  await once(process, "message");
  isOver = true;
  await Promise.all(askers);
  process.send?.(counts satisfies CrowdAnswers);
  process.disconnect();
}

void main();
