import { randomBytes } from "node:crypto";
import { createConnection, type RowDataPacket } from "mysql2/promise";
import type { Requirement } from "./requirement";

// Set once for the whole run by globalSetup.ts, for all processes that run tests.
const SERVER = "DISCLOSURE_GRAPH_TEST_SERVER";
const MISSING = "DISCLOSURE_GRAPH_TEST_SERVER_MISSING";
const PREFIX = "DISCLOSURE_GRAPH_TEST_DATABASES";

/** A MariaDB or MySQL server: of TEST_DATABASE_URL, or a throwaway one started from this machine's programs. */
export const mariadb: Requirement = {
  name: "MariaDB or MySQL",
  get missing() {
    if (process.env[SERVER] !== undefined) return null;
    return process.env[MISSING] ?? "No server was started for these tests: run them with `npm test`.";
  },
};

/** Tells this run's tests the server, or why there is none. Replaces what an earlier run in this process announced. */
export function announceServer(server: { readonly url: string } | { readonly missing: string }): void {
  process.env[PREFIX] = `disclosure_test_${randomBytes(4).toString("hex")}`;
  delete process.env[SERVER];
  delete process.env[MISSING];
  if ("url" in server) process.env[SERVER] = server.url;
  else process.env[MISSING] = server.missing;
}

/** Throws with one sentence where the server of TEST_DATABASE_URL does not answer. */
export async function checkServer(): Promise<void> {
  try {
    await ask("SELECT 1");
  } catch (error) {
    throw new Error(
      `The server of TEST_DATABASE_URL does not answer: ${(error as Error).message}. Correct or unset it.`,
    );
  }
}

/** Makes an empty database and gives its address, mysql://user:password@host:port/database. It goes with the run. */
export async function freshDatabase(): Promise<string> {
  const name = `${process.env[PREFIX]}_${randomBytes(4).toString("hex")}`;
  await ask(`CREATE DATABASE ${name} CHARACTER SET utf8mb4`);
  const url = new URL(serverAddress());
  url.pathname = name;
  return url.href;
}

/** Drops the databases of this run. */
export async function dropDatabases(): Promise<void> {
  const rows = await ask(
    `SELECT schema_name AS name FROM information_schema.schemata WHERE schema_name LIKE '${process.env[PREFIX]}%'`,
  );
  for (const { name } of rows) await ask(`DROP DATABASE ${name}`);
}

async function ask(statement: string): Promise<readonly RowDataPacket[]> {
  const connection = await createConnection({ uri: serverAddress() });
  try {
    const [rows] = await connection.query<RowDataPacket[]>(statement);
    return rows;
  } finally {
    await connection.end();
  }
}

// Without an address the driver would try the server of the machine, and its refusal would hide the reason.
function serverAddress(): string {
  if (mariadb.missing !== null) throw new Error(mariadb.missing);
  return process.env[SERVER] as string;
}
