import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Order, Written } from "./writer";

/** A process that writes, beside the service on the same database. */
export interface Writer {
  /** Settles once the write is acknowledged. One at a time. Throws where it fails. */
  write(order: Order): Promise<Written>;
  stop(): Promise<void>;
}

/** Starts a process that writes into the database of this address. */
export async function startWriter(address: string): Promise<Writer> {
  const child = fork(join(__dirname, "writer.js"), { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  const ended = once(child, "exit");
  const ask = async (told: string | Order) => {
    const answered = once(child, "message");
    child.send(told);
    const answer = await Promise.race([answered, ended.then(() => null)]);
    if (answer === null) throw new Error("The process that writes has ended.");
    return answer[0] as unknown;
  };
  await ask(address);
  return {
    async write(order) {
      const answer = (await ask(order)) as Written | { readonly fault: string };
      if ("fault" in answer) throw new Error(`A write failed: ${answer.fault}.`);
      return answer;
    },
    async stop() {
      child.disconnect();
      await ended;
    },
  };
}
