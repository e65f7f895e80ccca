import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Ran } from "./program";
import { findProgram } from "./programs";
import type { Requirement } from "./requirement";

const ROOT = join(__dirname, "..", "..");

/** What a fresh clone is taken from. */
export const checkout: Requirement = {
  name: "a git checkout",
  missing:
    findProgram("git") !== null && existsSync(join(ROOT, ".git"))
      ? null
      : "Install git, and run the tests in a git clone.",
};

export interface Started {
  /** What npm and the program said until now. */
  readonly output: { readonly out: string; readonly err: string };
  /** Tells npm to stop, as a service manager does, and waits until it has. */
  stop(): Promise<void>;
}

/** A clone of what is committed, in a folder of its own, as a stranger has it on the first day. */
export class FreshClone {
  readonly folder = mkdtempSync(join(tmpdir(), "disclosure-clone-"));

  constructor() {
    const { status, stderr } = spawnSync("git", ["clone", "--quiet", ROOT, this.folder], { encoding: "utf8" });
    if (status !== 0) throw new Error(`git clone: ${stderr}`);
  }

  npm(...words: string[]): Ran {
    const ran = spawnSync("npm", words, { cwd: this.folder, encoding: "utf8", env: strangersEnvironment() });
    return { exit: ran.status, out: ran.stdout, err: ran.stderr };
  }

  /** `npm start`, once it answers on the port. Throws with what it said where it ends or takes longer than the seconds. */
  async start(port: number, seconds: number): Promise<Started> {
    const npm = spawn("npm", ["start"], {
      cwd: this.folder,
      env: { ...strangersEnvironment(), PORT: String(port) },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const output = { out: "", err: "" };
    npm.stdout.on("data", (text) => {
      output.out += text;
    });
    npm.stderr.on("data", (text) => {
      output.err += text;
    });
    const ended = new Promise<void>((resolve) => npm.once("close", () => resolve()));
    const stop = () => {
      npm.kill("SIGTERM");
      return ended;
    };
    for (let waited = 0; !(await answers(`http://127.0.0.1:${port}/healthz`)); waited += 0.2) {
      if (npm.exitCode !== null || waited > seconds) {
        await stop();
        throw new Error(`npm start does not serve after ${Math.round(waited)} seconds.\n${output.out}\n${output.err}`);
      }
      await sleep(200);
    }
    return { output, stop };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** The environment without what npm and Jest put there for the tests themselves. */
function strangersEnvironment(): NodeJS.ProcessEnv {
  const ours = /^(npm_|NODE_ENV$|JEST_|DATABASE_URL$|PORT$|HOST$|INIT_CWD$)/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));
}

async function answers(address: string): Promise<boolean> {
  try {
    return (await fetch(address)).ok;
  } catch {
    return false;
  }
}
