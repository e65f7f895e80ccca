import { execFile, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { createConnection } from "mysql2/promise";
import { freePort } from "./port";
import { findProgram } from "./programs";

export interface ThrowawayServer {
  /** mysql://user:password@host:port, without a database. */
  readonly url: string;
  stop(): Promise<void>;
}

const START_SECONDS = 60;
const USER = "test";

// Drawn for each start: the server of another run that took the port first is then not mistaken for this one.
const newPassword = () => randomBytes(8).toString("hex");

/**
 * Starts a MariaDB or MySQL server of this machine on a loopback port, with a folder of its own that goes with it.
 * It ends with this process, however this process ends. Throws with one sentence where there is none or none starts.
 * With `kept`, its data is in that folder, which stays, and is found again by the next server that is given it.
 */
export async function startThrowawayServer(kept: string | null = null): Promise<ThrowawayServer> {
  const server = findProgram("mariadbd", "mysqld");
  if (server === null)
    throw new Error("No mariadbd or mysqld on this machine: install mariadb-server, or set TEST_DATABASE_URL.");
  const folder = kept ?? mkdtempSync(join(tmpdir(), "disclosure-graph-"));
  try {
    if (!existsSync(join(folder, "data"))) await makeDataFolder(server, folder);
    return await start(server, folder, kept === null ? folder : "", await freePort());
  } catch (error) {
    if (kept === null) rmSync(folder, { recursive: true, force: true });
    throw new Error(`${server} does not start: ${(error as Error).message.trim()}`);
  }
}

const run = promisify(execFile);

async function makeDataFolder(server: string, folder: string): Promise<void> {
  const common = ["--no-defaults", `--datadir=${join(folder, "data")}`, ...asUser()];
  const { stdout: version } = await run(server, ["--no-defaults", "--version"]);
  if (!version.includes("MariaDB")) {
    await run(server, [...common, "--initialize-insecure"]);
    return;
  }
  const install = findProgram("mariadb-install-db", "mysql_install_db");
  if (install === null) throw new Error("mariadb-install-db is not beside it.");
  await run(install, [...common, "--auth-root-authentication-method=normal", "--skip-test-db"]);
}

// Ends the server when its own standard input ends: when this process closes it, or dies by whatever signal.
const GUARD = `
  goes=$1; shift; exec 3<&0
  "$@" </dev/null & server=$!
  (cat <&3 >/dev/null; kill $server 2>/dev/null) &
  wait $server; [ -z "$goes" ] || rm -rf "$goes"`;

/** `goes` is the folder that is removed in the end; empty for none. */
async function start(server: string, folder: string, goes: string, port: number): Promise<ThrowawayServer> {
  const password = newPassword();
  const guard = spawn("sh", ["-c", GUARD, "guard", goes, server, ...settings(folder, port, password)], {
    detached: true, // Ctrl+C goes to this process alone, which then closes the guard's input
    stdio: ["pipe", "ignore", "pipe"],
  });
  let log = "";
  guard.stderr.on("data", (text) => {
    log = (log + text).slice(-4000);
  });
  const ended = new Promise<void>((resolve) => guard.once("exit", () => resolve()));
  const stop = () => {
    guard.stdin.end();
    return ended;
  };
  const url = `mysql://${USER}:${password}@127.0.0.1:${port}`;
  for (let tries = START_SECONDS * 10; ; tries--) {
    const refusal = await refusalOf(url);
    if (guard.exitCode !== null) throw new Error(errorsIn(log));
    if (refusal === null) break;
    if (tries === 0) {
      await stop();
      throw new Error(`it does not answer within ${START_SECONDS} seconds (${refusal}).\n${log}`);
    }
    await sleep(100);
  }
  return { url, stop };
}

/** The lines of a log that are marked as errors; the whole log where none is. */
function errorsIn(log: string): string {
  const errors = log.split("\n").filter((line) => line.includes("ERROR"));
  return errors.join("\n") || log || "it ended without a word.";
}

/** Small, and without care for what a power cut would lose. */
function settings(folder: string, port: number, password: string): string[] {
  const grants = join(folder, "grants.sql");
  const user = `'${USER}'@'%'`;
  writeFileSync(
    grants,
    `CREATE USER IF NOT EXISTS ${user};\nALTER USER ${user} IDENTIFIED BY '${password}';\nGRANT ALL ON *.* TO ${user};\n`,
  );
  return [
    "--no-defaults",
    ...asUser(),
    `--datadir=${join(folder, "data")}`,
    `--tmpdir=${folder}`, // a server that starts empties its own of what others have open
    `--socket=${join(folder, "socket")}`,
    `--pid-file=${join(folder, "pid")}`,
    `--init-file=${grants}`,
    `--port=${port}`,
    "--bind-address=127.0.0.1",
    "--skip-name-resolve",
    "--skip-log-bin",
    "--character-set-server=utf8mb4",
    "--performance-schema=OFF",
    "--innodb-buffer-pool-size=64M",
    "--innodb-flush-log-at-trx-commit=0",
    "--innodb-doublewrite=OFF",
    "--innodb-fast-shutdown=2",
    "--loose-mysqlx=OFF",
  ];
}

/** The server refuses to run as root unless it is told to. */
function asUser(): string[] {
  return userInfo().uid === 0 ? ["--user=root"] : [];
}

/** Why the server does not take a connection; null where it does. */
async function refusalOf(url: string): Promise<string | null> {
  try {
    const connection = await createConnection({ uri: url, connectTimeout: 5000 });
    await connection.end();
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}
