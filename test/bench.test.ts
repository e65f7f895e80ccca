import { execFile } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import type { DataSource } from "typeorm";
import { bodiesOf } from "../bench/city";
import { fill } from "../bench/fill";
import { QUESTIONS } from "../bench/questions";
import { readBack } from "../bench/writes/readBack";
import { ask } from "./support/api";
import { onEachDatabase } from "./support/databases";
import { mariadb } from "./support/mariadb";
import { describeWith } from "./support/requirement";
import type { World } from "./support/world";

const FEW = 10;
const MANY = 100;
const THREE_MINUTES = 180_000;

onEachDatabase("The questions of the benchmark", (open) => {
  const worlds = new Map<number, World>();

  beforeAll(async () => {
    for (const size of [FEW, MANY]) {
      const world = await open();
      worlds.set(size, world);
      await fill(world.store, size);
    }
  });

  afterAll(async () => {
    for (const world of worlds.values()) await world.close();
  });

  test.each(QUESTIONS)(
    "$name, $about, takes the same few statements however many departments there are",
    async (question) => {
      const [few, many] = await Promise.all(
        [FEW, MANY].map((size) =>
          statementsOf(worlds.get(size) as World, question.operation, { ...question.variables(bodiesOf(size)) }),
        ),
      );
      expect(few).toBeGreaterThan(0);
      expect(many).toBe(few);
      expect(many).toBeLessThanOrEqual(question.statements);
    },
  );
});

// After a write, when nothing is kept from requests before.
async function statementsOf(world: World, operation: string, variables: Record<string, unknown>): Promise<number> {
  await world.store.write(async () => undefined);
  const { logger } = Reflect.get(world.store, "source") as DataSource;
  const statements = jest.spyOn(logger, "logQuery");
  await ask(world, operation, variables);
  const count = statements.mock.calls.length;
  statements.mockRestore();
  return count;
}

describe("The bench under writes", () => {
  const ROOT = join(__dirname, "..");
  const run = promisify(execFile);
  const node = (...words: string[]) => run(process.execPath, words, { cwd: ROOT });
  const measured = async (database: string) => {
    const tiny = ["--sizes", "T", "--seconds", "0.2", "--rounds", "1", "--writes", "1"];
    return (await node("dist/bench/bench/underWrites.js", "--databases", database, ...tiny)).stdout;
  };

  beforeAll(() => node("node_modules/typescript/bin/tsc", "-p", "bench"));

  test(
    "prints what each rate of writes leaves, and the first answers, over a database file",
    async () => {
      expect(await measured("SQLite")).toMatch(TABLE);
    },
    THREE_MINUTES,
  );

  describeWith(mariadb)("over a database server", () => {
    test("prints the same", async () => expect(await measured("MariaDB")).toMatch(TABLE), THREE_MINUTES);
  });

  test.each([
    ["an older revision", { report: reportOf(1, 500) }, true],
    ["another figure of the same revision", { report: reportOf(2, 500) }, true],
    ["no report", { report: null }, true],
    ["what was written", { report: reportOf(2, 501) }, false],
    ["a newer revision", { report: reportOf(3, 7) }, false],
  ])("tells of a stale answer: %s", async (_, data, isStale) => {
    const reading = readFrom(data, { code: "B000010", year: 2020, revision: 2, received: 501, milliseconds: 1 });
    await (isStale ? expect(reading).rejects.toThrow("Stale") : expect(reading).resolves.toBeUndefined());
  });

  test("tells of a register entry that is not the one written", async () => {
    const written = { code: "B000010", regionCode: "330100", milliseconds: 1 };
    await expect(readFrom({ department: { regionCode: "330200" } }, written)).rejects.toThrow("Stale");
    await expect(readFrom({ department: { regionCode: "330100" } }, written)).resolves.toBeUndefined();
  });
});

const TABLE =
  /^0 writes\/s( +[\d.—]+){5} {2}\|( +[\d.—]+){5}\n5 writes\/s.*\n20 writes\/s.*\n.*first answer.*\n(Q\d( +[\d.]+){2} {2}\|( +[\d.]+){2}.*\n){7}/m;

function reportOf(revision: number, total: number) {
  return { revision, figures: { applications: { received: { total } } } };
}

async function readFrom(data: object, written: Parameters<typeof readBack>[1]): Promise<void> {
  const body = JSON.stringify({ data });
  const server = createServer((_request, response) => {
    response.writeHead(200, { "content-length": Buffer.byteLength(body) }).end(body);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  try {
    await readBack({ port: (server.address() as AddressInfo).port }, written);
  } finally {
    server.close();
  }
}
