import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
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
  constructor(
    private readonly environment: Readonly<Record<string, string>> = {},
    readonly folder = mkdtempSync(join(tmpdir(), "disclosure-program-")),
  ) {}

  /** The same in the same folder, with other settings. */
  with(environment: Readonly<Record<string, string>>): Program {
    return new Program(environment, this.folder);
  }

  run(...words: string[]): Ran {
    const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...words], {
      ...this.options(),
      encoding: "utf8",
      timeout: 120_000,
    });
    return { exit: status, out: stdout, err: stderr };
  }

  private options() {
    const env = { PATH: process.env.PATH, DATABASE_URL: join(this.folder, "test.sqlite"), ...this.environment };
    return { cwd: this.folder, env };
  }

  /** Runs it beside others. */
  running(...words: string[]): Promise<Ran> {
    return this.interrupted(null, ...words);
  }

  /** Runs it, and sends SIGINT as soon as it prints what is waited for; null for never. */
  async interrupted(printed: RegExp | null, ...words: string[]): Promise<Ran> {
    const child = spawn(process.execPath, [MAIN, ...words], this.options());
    let [out, err] = ["", ""];
    child.stderr.on("data", (text) => {
      err += text;
    });
    child.stdout.on("data", (text) => {
      if (printed !== null && !printed.test(out) && printed.test(out + text)) child.kill("SIGINT");
      out += text;
    });
    const [exit] = (await once(child, "close")) as [number | null];
    return { exit, out, err };
  }

  /** Runs `serve` on a port; answers with the child once it does. */
  async serving(port: number): Promise<ChildProcess> {
    const { cwd, env } = this.options();
    const child = spawn(process.execPath, [MAIN, "serve"], {
      cwd,
      env: { ...env, PORT: String(port), LOG_LEVEL: "silent" },
      stdio: ["ignore", "pipe", "ignore"],
    });
    await Promise.race([once(child.stdout, "data"), once(child, "close")]);
    return child;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

const MAIN = join(__dirname, "..", "..", "dist", "src", "main.js");
