/**
 * `npm run dev`: compiles the program and the pages whenever a source changes, and starts the server again whenever
 * the compiled program changes. What is compiled at the beginning is up to date already (`predev`).
 */
import { spawn } from "node:child_process";

const POSIX = process.platform !== "win32";

// In groups of their own, because the compiler is a process below the one started here.
const watchers = [
  ["node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json", "--watch", "--preserveWatchOutput"],
  ["node_modules/vite/bin/vite.js", "build", "--config", "src/dashboard/vite.config.mjs", "--watch"],
  ["--watch", "--watch-preserve-output", "dist/src/main.js", "start"],
].map((args) => spawn(process.execPath, args, { detached: POSIX, stdio: ["ignore", "inherit", "inherit"] }));

for (const watcher of watchers) watcher.once("exit", stop);
process.once("SIGINT", stop).once("SIGTERM", stop);

/** One of them alone is of no use: they end together. */
function stop() {
  for (const { pid } of watchers) {
    try {
      process.kill(POSIX ? -pid : pid);
    } catch {
      // It has ended already.
    }
  }
}
