import { setTimeout as sleep } from "node:timers/promises";
import { bodiesOf } from "./city";
import { askOnce, type Contestants, KINDS, type Kind, startContestants } from "./contestants";
import type { DatabasePlace, FilledDatabase } from "./databases";
import { type Load, measure, quantile } from "./load";
import { CONNECTIONS, type Connections, type Options, SIZES, type Size } from "./options";
import type { BenchQuestion } from "./question/question";
import { startService } from "./servers";

/** What was measured of one question at one size. */
export interface Measured {
  readonly question: BenchQuestion;
  readonly size: Size;
  /** Medians over the rounds; those of the service are missing where it does not answer. */
  readonly loads: ReadonlyMap<Kind, Readonly<Record<Connections, Load>>>;
  /** Statements for a request, without and with kept answers. */
  readonly statements: Readonly<Record<"cold" | "hot", number>> | null;
  /** Milliseconds of the first request after a write, with kept answers, median. */
  readonly afterWrite: number | null;
  readonly fault: string | null;
}

export interface Contest {
  readonly measured: readonly Measured[];
  readonly peaks: readonly { readonly size: Size; readonly kind: Kind; readonly megabytes: number | null }[];
}

const AT_LEAST = 3;
const COUNTED = 4;
const WRITES = 15;

/** Measures every question at every size over one kind of database, in rounds, all servers in turn. */
export async function contest(
  place: DatabasePlace,
  databases: ReadonlyMap<Size, FilledDatabase>,
  questions: readonly BenchQuestion[],
  options: Options,
): Promise<Contest> {
  const contestants = new Map<Size, Contestants>();
  for (const [size, database] of databases)
    contestants.set(size, await startContestants(database, bodiesOf(SIZES[size]), questions));
  const cells = cellsOf(contestants, questions);
  for (const cell of cells) await run(cell, options.seconds / 2); // compiled and cached before anything counts
  const rounds: (readonly Load[])[] = [];
  for (let round = 0; round < options.rounds; round++) {
    const loads: Load[] = [];
    for (const cell of cells) loads.push(await run(cell, options.seconds));
    rounds.push(loads);
  }
  const measured: Measured[] = [];
  for (const question of questions)
    for (const [size, set] of contestants) {
      const database = databases.get(size) as FilledDatabase;
      const isAnswered = set.answered.has(question.name);
      measured.push({
        question,
        size,
        loads: loadsOf(cells, rounds, question, size),
        statements: isAnswered ? await statementsOf(place, database, set, question) : null,
        afterWrite: isAnswered ? await afterWrite(database, set, question) : null,
        fault: set.faults.get(question.name) ?? null,
      });
    }
  const peaks = [...contestants].flatMap(([size, { servers }]) =>
    KINDS.map((kind) => ({ size, kind, megabytes: servers[kind].peakMemory() })),
  );
  for (const set of contestants.values()) await set.stop();
  return { measured, peaks };
}

interface Cell {
  readonly set: Contestants;
  readonly size: Size;
  readonly question: BenchQuestion;
  readonly kind: Kind;
  readonly connections: Connections;
}

// The servers of a question stand next to each other, so that what else the machine does meets all of them.
function cellsOf(contestants: ReadonlyMap<Size, Contestants>, questions: readonly BenchQuestion[]): readonly Cell[] {
  return questions.flatMap((question) =>
    CONNECTIONS.flatMap((connections) =>
      [...contestants].flatMap(([size, set]) =>
        KINDS.filter((kind) => kind === "byHand" || kind === "bare" || set.answered.has(question.name)).map((kind) => ({
          set,
          size,
          question,
          kind,
          connections,
        })),
      ),
    ),
  );
}

function run({ set, question, kind, connections }: Cell, seconds: number): Promise<Load> {
  return measure(set.servers[kind].port, set.requestOf(kind, question), connections, seconds, AT_LEAST);
}

function loadsOf(
  cells: readonly Cell[],
  rounds: readonly (readonly Load[])[],
  question: BenchQuestion,
  size: Size,
): Measured["loads"] {
  const medians = new Map<Kind, Record<Connections, Load>>();
  for (const [i, cell] of cells.entries()) {
    if (cell.question !== question || cell.size !== size) continue;
    const median = (of: (load: Load) => number) =>
      quantile(
        rounds.map((round) => of(round[i] as Load)),
        0.5,
      );
    const load = { perSecond: median((l) => l.perSecond), p50: median((l) => l.p50), p99: median((l) => l.p99) };
    medians.set(cell.kind, { ...(medians.get(cell.kind) as Record<Connections, Load>), [cell.connections]: load });
  }
  return medians;
}

/** A server counts what it is sent; an embedded database is opened by one more service, which counts what it sends. */
async function statementsOf(
  place: DatabasePlace,
  database: FilledDatabase,
  set: Contestants,
  question: BenchQuestion,
): Promise<Measured["statements"]> {
  const counts = { cold: 0, hot: 0 };
  for (const kind of ["cold", "hot"] as const) {
    const own =
      (await place.statements()) === null
        ? await startService(database.address, kind === "cold" ? 0 : null, true)
        : null;
    const server = own ?? set.servers[kind];
    const request = set.requestOf(kind, question);
    const count = async () => own?.statements() ?? ((await place.statements()) as number);
    await askOnce(server, request);
    await sleep(50); // the transaction of the answer ends after it
    const before = await count();
    for (let i = 0; i < COUNTED; i++) await askOnce(server, request);
    await sleep(50);
    const asking = own ? 0 : 1; // the count itself is a statement
    counts[kind] = ((await count()) - before - asking) / COUNTED;
    await own?.stop();
  }
  return counts;
}

async function afterWrite(database: FilledDatabase, set: Contestants, question: BenchQuestion): Promise<number> {
  const times: number[] = [];
  const request = set.requestOf("hot", question);
  for (let i = 0; i < WRITES; i++) {
    await database.write();
    const begin = performance.now();
    await askOnce(set.servers.hot, request);
    times.push(performance.now() - begin);
  }
  return quantile(times, 0.5);
}
