import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Ran {
  readonly exit: number | null;
  readonly out: string;
  readonly err: string;
}

/** The built program in a folder of its own, with an embedded database unless the environment names another. */
export class Program {
  readonly folder = mkdtempSync(join(tmpdir(), "disclosure-program-"));

  constructor(private readonly environment: Readonly<Record<string, string>> = {}) {}

  run(...words: string[]): Ran {
    const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...words], {
      cwd: this.folder,
      encoding: "utf8",
      env: { PATH: process.env.PATH, DATABASE_URL: join(this.folder, "test.sqlite"), ...this.environment },
      timeout: 50_000,
    });
    return { exit: status, out: stdout, err: stderr };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

const MAIN = join(__dirname, "..", "..", "dist", "src", "main.js");
