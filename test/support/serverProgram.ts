import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { userInfo } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { findProgram } from "./programs";

const run = promisify(execFile);

/** The user of a throwaway server; its password is drawn for each. */
export const USER = "test";

/** Makes the data folder of a MariaDB or MySQL server below a folder. */
export async function makeDataFolder(server: string, folder: string, more: readonly string[] = []): Promise<void> {
  const common = ["--no-defaults", ...foldersOf(folder), ...asUser(), ...more];
  const { stdout: version } = await run(server, ["--no-defaults", "--version"]);
  if (!version.includes("MariaDB")) {
    await run(server, [...common, "--initialize-insecure"]);
    return;
  }
  const install = findProgram("mariadb-install-db", "mysql_install_db");
  if (install === null) throw new Error("mariadb-install-db is not beside it.");
  await run(install, [...common, "--auth-root-authentication-method=normal", "--skip-test-db"]);
}

/** Settings of a small server on a loopback port, without care for what a power cut would lose. */
export function serverSettings(folder: string, port: number): readonly string[] {
  return [
    "--no-defaults",
    ...asUser(),
    ...foldersOf(folder),
    `--socket=${join(folder, "socket")}`,
    `--pid-file=${join(folder, "pid")}`,
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

/** A server that starts, or makes its data folder, empties its folder for temporary tables of what others have open. */
function foldersOf(folder: string): readonly string[] {
  return [`--datadir=${join(folder, "data")}`, `--tmpdir=${folder}`];
}

/** The setting with which a server makes its user, who may do anything, when it starts. */
export function grantAll(folder: string, password: string): string {
  const grants = join(folder, "grants.sql");
  const user = `'${USER}'@'%'`;
  writeFileSync(
    grants,
    `CREATE USER IF NOT EXISTS ${user};\nALTER USER ${user} IDENTIFIED BY '${password}';\nGRANT ALL ON *.* TO ${user};\n`,
  );
  return `--init-file=${grants}`;
}

/** The server refuses to run as root unless it is told to. */
function asUser(): readonly string[] {
  return userInfo().uid === 0 ? ["--user=root"] : [];
}
