import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import fc from "fast-check";
import { migratedFile } from "../support/databaseFile";
import { type HostileRequest, hostileRequest } from "../support/hostile";
import type { Lent } from "../support/lent";
import { freePort } from "../support/port";
import { runs, seedOr } from "../support/runs";
import { World } from "../support/world";

const ROOT = join(__dirname, "..", "..");
const AT_ONCE = 5;
const BATCHES = runs(60, 500);
const SEED = seedOr(20261128);
console.info(`hostile requests: seed ${SEED}, ${BATCHES} times ${AT_ONCE}`);

/** The codes of errors that the docs list. */
const CODES = [...readFileSync(join(ROOT, "docs", "messages.md"), "utf8").matchAll(/^\| `([A-Z_]+)` \| /gm)].map(
  ([, code]) => code,
);

let lent: Lent;
let port: number;
let program: ChildProcess;
beforeAll(async () => {
  lent = await migratedFile();
  const world = await World.on({ address: lent.address, giveBack: async () => undefined });
  await world.register({ code: "C", name: "示例市" }, { code: "K", name: "示例市科学技术局", parent: "C" });
  for (const year of [2019, 2020, 2021]) await world.file("示例市科学技术局", year, { values: { "rules.made": 7 } });
  await world.close();
  port = await freePort();
  program = fork(join(ROOT, "dist", "src", "main.js"), ["serve"], {
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: lent.address,
      PORT: String(port),
      LOG_LEVEL: "error",
      ANSWERS_MB: "8",
    },
    execArgv: ["--require", join(ROOT, "test", "support", "loopHold.js")],
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  await once(program.stdout as NonNullable<typeof program.stdout>, "data");
  program.stdout?.resume();
});
afterAll(async () => {
  const ended = once(program, "exit");
  program.kill("SIGTERM");
  await ended;
  await lent.giveBack();
});

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

function send({ method, path, headers, body }: HostileRequest): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ port, method, path, headers, host: "127.0.0.1", agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        const text = Buffer.concat(chunks).toString();
        resolve({ status: response.statusCode ?? 0, type: response.headers["content-type"] ?? "", text });
      });
    });
    asked.on("error", reject);
    asked.end(body ?? undefined);
  });
}

async function longestHold(): Promise<number> {
  const answered = once(program, "message");
  program.send("hold");
  const [milliseconds] = (await answered) as [number];
  return milliseconds;
}

interface Shown {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message?: unknown; readonly extensions?: { readonly code?: unknown } }[];
}

function faultIn({ method, path, headers }: HostileRequest, { status, type, text }: Answer): string | null {
  if (status >= 500 && status !== 503) return `status ${status}`;
  if (method === "HEAD" || status === 204 || status === 304) return text === "" ? null : `a body with ${status}`;
  // Who goes to an address with a browser reads why there is no answer on a page.
  if (method === "GET" && status >= 400 && type.startsWith("text/html") && headers.accept?.includes("text/html"))
    return text.includes('lang="en"') ? null : "a page without a reason in English";
  if (!/^application\/(graphql-response\+)?json/.test(type)) return `${type} at ${path}`;
  const { data, errors } = JSON.parse(text) as Shown;
  if (data === undefined && errors === undefined) return "neither data nor errors";
  for (const { message, extensions } of errors ?? []) {
    if (typeof message !== "string" || message === "") return "an error without a message";
    if (!CODES.includes(String(extensions?.code))) return `the code ${extensions?.code}`;
    if (extensions?.code === "INTERNAL_SERVER_ERROR") return `a fault of the service: ${text.slice(0, 300)}`;
    if (message.length > 3000) return `a message of ${message.length} characters`;
  }
  return status === 503 && errors?.[0]?.extensions?.code !== "OVERLOADED" ? text.slice(0, 300) : null;
}

test("whatever is sent, the process lives, and each answer has the shape of GraphQL and a code of the list", async () => {
  expect(CODES).toContain("OVERLOADED");
  await longestHold();
  const batches = fc.array(hostileRequest, { minLength: AT_ONCE, maxLength: AT_ONCE });
  await fc.assert(
    fc.asyncProperty(batches, async (batch) => {
      const answers = await Promise.all(batch.map(send));
      for (const [i, answer] of answers.entries()) expect(faultIn(batch[i] as HostileRequest, answer)).toBeNull();
    }),
    { seed: SEED, numRuns: BATCHES, endOnFailure: true },
  );
  expect(program.exitCode).toBeNull();
  const hold = await longestHold();
  console.info(`the process worked for ${hold.toFixed(0)} ms at most before it answered others`);
  if (process.env.LONG_RUNS === "1") expect(hold).toBeLessThan(100);
  const healthy = await fetch(`http://127.0.0.1:${port}/healthz`);
  expect(healthy.status).toBe(200);
}, 300_000);
