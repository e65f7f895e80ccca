import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { reportText } from "./support/composed";
import { commandsOf } from "./support/guide";
import { freshDatabase, mariadb } from "./support/mariadb";
import { freePort } from "./support/port";
import { Program } from "./support/program";
import { findProgram } from "./support/programs";
import { describeWith, type Requirement } from "./support/requirement";

const PAGE = readFileSync(join(__dirname, "../docs/operations.md"), "utf8");
const CLI = "npm run cli -- ";
const MINUTES = 60_000;

const sqlite3 = programs("sqlite3", "curl");
const dumping: Requirement = {
  name: "MariaDB with its programs",
  missing: mariadb.missing ?? programs("mariadb", "mariadb-dump").missing,
};

describeWith(sqlite3)("docs/operations.md", () => {
  test(
    "its commands work one after the other on a database file, and the copy has the report",
    async () => {
      const program = folderToWorkIn();
      const commands = commandsOf(PAGE);
      expect(commands.length).toBeGreaterThan(15);
      for (const command of commands) {
        if (command === `${CLI}serve`) await served(program);
        else if (command.startsWith("curl "))
          expect(await served(program, command)).toMatch(/^{"status":"ok"}|"error":null/);
        else if (command.startsWith(CLI)) {
          const { exit, err } = program.run(...command.slice(CLI.length).split(" "));
          expect([command, exit, err]).toEqual([command, 0, expect.not.stringContaining("Error")]);
        } else execFileSync("sh", ["-c", command], { cwd: program.folder });
      }
      expect(program.run("import", "report.txt").out).toMatch(/unchanged/);
      program.remove();
    },
    5 * MINUTES,
  );
});

describeWith(dumping)("docs/operations.md, on a server", () => {
  test(
    "a dump that is read into another database has the same reports and sums",
    async () => {
      const address = new URL(await freshDatabase());
      const name = address.pathname.slice(1);
      const program = folderToWorkIn({ DATABASE_URL: address.href });
      expect(program.run("migrate").exit).toBe(0);
      expect(program.run("import", "report.txt", "--publish").exit).toBe(0);
      const { hostname, port, username, password } = address;
      const client = { host: hostname, port, user: username, password: decodeURIComponent(password) };
      const lines = Object.entries(client).map(([key, value]) => `${key}=${value}\n`);
      writeFileSync(join(program.folder, ".my.cnf"), `[client]\nprotocol=TCP\n${lines.join("")}`);
      const [create, ...backup] = commandsOf(PAGE, "sh mariadb").map((command) =>
        command.replace(/\brestored\b/, `${name}_restored`).replace(/\bdisclosure(?!\.sql)\b/, name),
      );
      expect(create).toContain(`CREATE DATABASE ${name} CHARACTER SET utf8mb4`);
      expect(backup).toHaveLength(3);
      const env = { PATH: process.env.PATH, HOME: program.folder };
      for (const command of backup) execFileSync("sh", ["-c", command], { cwd: program.folder, env });
      address.pathname = `${name}_restored`;
      const restored = program.with({ DATABASE_URL: address.href });
      expect(restored.run("rollup", "--verify").exit).toBe(0);
      expect(restored.run("import", "report.txt").out).toMatch(/unchanged/);
      program.remove();
    },
    5 * MINUTES,
  );
});

/** A folder with a report, a register and, unless another is given, an empty place for a database file. */
function folderToWorkIn(environment?: Readonly<Record<string, string>>): Program {
  const empty = new Program();
  const program = empty.with(environment ?? { DATABASE_URL: join(empty.folder, "data/disclosure.sqlite") });
  mkdirSync(join(program.folder, "data"));
  writeFileSync(join(program.folder, "report.txt"), reportText("甲市科学技术局", 2020));
  writeFileSync(join(program.folder, "departments.csv"), "code,name,parent\nC,甲市,\nK,甲市科学技术局,C\n");
  return program;
}

/** What a command prints while the program serves; empty without a command. */
async function served(program: Program, command: string | null = null): Promise<string> {
  const port = await freePort();
  const child = await program.serving(port);
  try {
    if (command === null) return "";
    const asked = command.replace("127.0.0.1:4000", `127.0.0.1:${port}`);
    const env = { ...process.env, TOKEN: tokenOf(program) };
    return execFileSync("sh", ["-c", asked], { encoding: "utf8", cwd: program.folder, env });
  } finally {
    const closed = once(child, "close");
    child.kill("SIGTERM");
    expect(await closed).toEqual([0, null]);
  }
}

/** A token with which reports may be imported. */
function tokenOf(program: Program): string {
  const { out } = program.run("token", "issue", "docs", "--role", "ADMIN");
  return out.trim().split("\n").at(-1) as string;
}

function programs(...names: readonly string[]): Requirement {
  const missing = names.filter((name) => findProgram(name) === null);
  const reason = `Not on this machine: ${missing.join(", ")}.`;
  return { name: names.join(" and "), missing: missing.length === 0 ? null : reason };
}
