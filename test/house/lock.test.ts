import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const MODULE = join(__dirname, "../../scripts/lock.mjs");

// Each says when it comes and goes, and is inside for a while.
const WORKER = `
  import { appendFileSync } from "node:fs";
  import { withLock } from ${JSON.stringify(MODULE)};
  withLock("lock", (holder) => appendFileSync("waits", holder + "\\n"), () => {
    appendFileSync("log", "in " + process.pid + "\\n");
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60);
    if (process.env.FAIL) process.exit(1);
    appendFileSync("log", "out " + process.pid + "\\n");
  });`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "disclosure-lock-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function work(environment: Readonly<Record<string, string>> = {}): Promise<number | null> {
  const env = { ...process.env, ...environment };
  const worker = spawn(process.execPath, ["--input-type=module", "-e", WORKER], { cwd: folder, env, stdio: "inherit" });
  const [exit] = await once(worker, "exit");
  return exit as number | null;
}

function hold(pid: number): void {
  mkdirSync(join(folder, "lock"));
  writeFileSync(join(folder, "lock", "pid"), String(pid));
}

const log = () => readFileSync(join(folder, "log"), "utf8").trim().split("\n");

test("many that come at once are inside one after the other, and leave nothing", async () => {
  expect(await Promise.all(Array.from({ length: 5 }, () => work()))).toEqual([0, 0, 0, 0, 0]);
  const pairs = log().map((line) => line.split(" "));
  expect(pairs.map(([word]) => word)).toEqual(Array.from({ length: 5 }, () => ["in", "out"]).flat());
  for (let i = 0; i < pairs.length; i += 2) expect(pairs[i]?.[1]).toBe(pairs[i + 1]?.[1]);
  expect(readdirSync(folder).filter((name) => name !== "waits")).toEqual(["log"]);
});

test("one that ends inside lets the next one in", async () => {
  expect(await work({ FAIL: "1" })).toBe(1);
  expect(await work()).toBe(0);
  expect(existsSync(join(folder, "waits"))).toBe(false);
});

test("the lock of a process that is gone is taken over, by one of those that come", async () => {
  const gone = spawn(process.execPath, ["--version"], { stdio: "ignore" });
  await once(gone, "exit");
  hold(gone.pid as number);
  expect(await Promise.all([work(), work(), work()])).toEqual([0, 0, 0]);
  expect(log().map((line) => line.split(" ")[0])).toEqual(["in", "out", "in", "out", "in", "out"]);
});

test("a process that lives is waited for, and named", async () => {
  hold(process.pid);
  const waiting = work();
  while (!existsSync(join(folder, "waits"))) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(existsSync(join(folder, "log"))).toBe(false);
  rmSync(join(folder, "lock"), { recursive: true });
  expect(await waiting).toBe(0);
  expect(readFileSync(join(folder, "waits"), "utf8")).toBe(`${process.pid}\n`);
});
