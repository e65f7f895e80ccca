import { spawn } from "node:child_process";

/** A program that ends with this process, however this process ends. */
export interface Guarded {
  /** What it said last on standard error. */
  log(): string;
  hasEnded(): boolean;
  /** Tells it to end; once it has. */
  stop(): Promise<void>;
}

// Ends the program when its own standard input ends: when this process closes it, or dies by whatever signal.
const GUARD = `
  goes=$1; shift; exec 3<&0
  "$@" </dev/null & program=$!
  (cat <&3 >/dev/null; kill $program 2>/dev/null) &
  wait $program; [ -z "$goes" ] || rm -rf "$goes"`;

/** Starts a program. `goes` is a folder that is removed in the end; empty for none. */
export function startGuarded(
  goes: string,
  program: string,
  words: readonly string[],
  environment: NodeJS.ProcessEnv = process.env,
): Guarded {
  const guard = spawn("sh", ["-c", GUARD, "guard", goes, program, ...words], {
    detached: true, // Ctrl+C goes to this process alone, which then closes the guard's input
    env: environment,
    stdio: ["pipe", "ignore", "pipe"],
  });
  let log = "";
  guard.stderr.on("data", (text) => {
    log = (log + text).slice(-4000);
  });
  const ended = new Promise<void>((resolve) => guard.once("exit", () => resolve()));
  return {
    log: () => log,
    hasEnded: () => guard.exitCode !== null,
    stop: () => {
      guard.stdin.end();
      return ended;
    },
  };
}
