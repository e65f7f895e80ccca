import { randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { refusalOf, untilItAnswers } from "./answer";
import { startGuarded } from "./guarded";
import { freePort } from "./port";
import { findProgram } from "./programs";
import { grantAll, makeDataFolder, serverSettings, USER } from "./serverProgram";

export interface ThrowawayServer {
  /** mysql://user:password@host:port, without a database. */
  readonly url: string;
  stop(): Promise<void>;
}

// Drawn for each start: the server of another run that took the port first is then not mistaken for this one.
const newPassword = () => randomBytes(8).toString("hex");

/**
 * Starts a MariaDB or MySQL server of this machine on a loopback port, with a folder of its own that goes with it.
 * It ends with this process, however this process ends. Throws with one sentence where there is none or none starts.
 * With `kept`, its data is in that folder, which stays, and is found again by the next server that is given it. `more`
 * are further settings of the server.
 */
export async function startThrowawayServer(
  kept: string | null = null,
  more: readonly string[] = [],
): Promise<ThrowawayServer> {
  const server = findProgram("mariadbd", "mysqld");
  if (server === null)
    throw new Error("No mariadbd or mysqld on this machine: install mariadb-server, or set TEST_DATABASE_URL.");
  const folder = kept ?? mkdtempSync(join(tmpdir(), "disclosure-graph-"));
  try {
    if (!existsSync(join(folder, "data"))) await makeDataFolder(server, folder);
    return await start(server, folder, kept === null ? folder : "", await freePort(), more);
  } catch (error) {
    if (kept === null) rmSync(folder, { recursive: true, force: true });
    throw new Error(`${server} does not start: ${(error as Error).message.trim()}`);
  }
}

/** `goes` is the folder that is removed in the end; empty for none. */
async function start(
  server: string,
  folder: string,
  goes: string,
  port: number,
  more: readonly string[],
): Promise<ThrowawayServer> {
  const password = newPassword();
  const words = [...serverSettings(folder, port), grantAll(folder, password), ...more];
  const running = startGuarded(goes, server, words);
  const url = `mysql://${USER}:${password}@127.0.0.1:${port}`;
  await untilItAnswers(running, () => refusalOf(url));
  return { url, stop: running.stop };
}
