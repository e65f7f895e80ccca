#!/usr/bin/env node
/**
 * Makes a checkout ready to run: installs the packages of the lock file, builds the program and the pages, each only
 * where something changed. It stands before `npm start`, `npm test` and `npm run cli`, whose standard output is theirs:
 * what is said here goes to standard error, and with nothing to do, nothing is said.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { installed } from "./installed.mjs";
import { withLock } from "./lock.mjs";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const PAGES = "src/dashboard";
const TAIL = 20; // lines of a failed tool's output that are shown

const PACKAGES = {
  isDone: () => installed(ROOT),
  saying: "installing packages (a minute or two the first time) …",
  run: () => npm("ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund", "--loglevel=error"),
  failure: "The packages could not be installed: see that the npm registry can be reached, then run the command again.",
};

const PROGRAM = build({
  stamp: "dist/.program",
  product: "dist/src/main.js",
  memory: "dist/.program.tsbuildinfo",
  sources: () => [...filesBelow("src").filter((file) => !file.startsWith(`${PAGES}/`)), ...compilerSettings()],
  saying: "building the program …",
  run: () =>
    node("node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json", "--noEmitOnError", "--pretty", "false"),
  after: dropOrphans,
  failure: "The program could not be built: mend what the compiler names, then run the command again.",
});

const EXPLORER = build({
  stamp: "dist/.pages",
  product: "dist/dashboard/index.html",
  sources: () => [...filesBelow(PAGES), ...filesBelow("examples"), ...filesBelow("views"), "package-lock.json"],
  saying: "building the pages …",
  run: () => node("node_modules/vite/bin/vite.js", "build", "--config", `${PAGES}/vite.config.mjs`),
  failure: "The pages could not be built: mend what the bundler names, then run the command again.",
});

try {
  ready(process.argv.includes("--build"));
} catch (error) {
  fail(`The checkout could not be made ready: ${error.message}.`);
}

function ready(rebuild) {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    fail(
      `Node.js 20.19 or newer is needed, but this is ${process.versions.node}: install a newer one from nodejs.org.`,
    );
  }
  const builds = [PROGRAM, EXPLORER];
  if (!rebuild && [PACKAGES, ...builds].every((step) => step.isDone())) return;
  withLock(join(ROOT, "dist/.lock"), sayWhoIsBefore, () => {
    if (!PACKAGES.isDone()) carryOut(PACKAGES);
    for (const step of builds) if (rebuild || !step.isDone()) carryOut(step, rebuild);
  });
}

function carryOut(step, anew) {
  say(step.saying);
  const { status, error, stdout, stderr } = step.run(anew);
  if (status === 0) return step.finish?.();
  const output = [error?.message, stdout, stderr].filter(Boolean).join("\n").trim().split("\n");
  const said = output.filter((line) => !/^(npm error)?\s+at /.test(line)); // where in npm it happened helps nobody
  fail(`${step.failure}\n${said.slice(-TAIL).join("\n")}`);
}

/** A step that is done when its product is there and its stamp names the sources as they are now. */
function build({ stamp, product, memory, sources, after, ...step }) {
  const path = join(ROOT, stamp);
  const isStamped = (print) => existsSync(path) && readFileSync(path, "utf8") === print;
  let built; // as the sources were when the build began, so that a change during it is built the next time
  return {
    ...step,
    isDone: () => existsSync(join(ROOT, product)) && isStamped(fingerprint(sources())),
    run: (anew) => {
      mkdirSync(dirname(path), { recursive: true });
      rmSync(path, { force: true });
      // What the compiler knows of its last run, so that it does only what changed since: not to be relied on without its output.
      if (memory && (anew || !existsSync(join(ROOT, product)))) rmSync(join(ROOT, memory), { force: true });
      built = fingerprint(sources());
      return step.run();
    },
    finish: () => {
      after?.();
      writeFileSync(path, built);
    },
  };
}

/** Says without reading them whether files changed: their paths, sizes and times. */
function fingerprint(files) {
  const hash = createHash("sha256");
  for (const file of files) {
    const { size, mtimeMs } = statSync(join(ROOT, file));
    hash.update(`${file}\t${size}\t${mtimeMs}\n`);
  }
  return hash.digest("hex");
}

function filesBelow(folder) {
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`]))
    .sort();
}

function compilerSettings() {
  const settings = readdirSync(ROOT).filter((file) => basename(file).startsWith("tsconfig"));
  return [...settings.sort(), "ormconfig.ts", "package-lock.json"];
}

/** The compiler leaves the outputs of sources that are gone, which would still be found and run. */
function dropOrphans() {
  for (const file of filesBelow("dist/src")) {
    const source = file.replace(/^dist\//, "").replace(/\.js(\.map)?$/, ".ts");
    if (!existsSync(join(ROOT, source))) rmSync(join(ROOT, file));
  }
}

function npm(...args) {
  const cli = process.env.npm_execpath; // what npm says of itself to the scripts it runs
  if (cli !== undefined && basename(cli) === "npm-cli.js") return node(cli, ...args);
  return run("npm", args, { shell: process.platform === "win32" });
}

function node(...args) {
  return run(process.execPath, args, { env: { ...process.env, NODE_ENV: "production" } });
}

function run(command, args, options) {
  return spawnSync(command, args, { cwd: ROOT, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], ...options });
}

function sayWhoIsBefore(pid) {
  say(`waiting for process ${pid}, which is making this checkout ready …`);
}

function say(line) {
  process.stderr.write(`${line}\n`);
}

function fail(message) {
  say(message);
  process.exit(1);
}
