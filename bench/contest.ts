import { bodiesOf } from "./city";
import { askOnce, type Contestants, KINDS, type Kind, startContestants } from "./contestants";
import type { DatabasePlace, FilledDatabase } from "./databases";
import { type Load, measure, medianOf, quantile } from "./load";
import { CONNECTIONS, type Connections, type Options, SIZES, type Size } from "./options";
import type { BenchQuestion } from "./question/question";
import { type Statements, statementsOf } from "./statements";

/** What was measured of one question at one size. */
export interface Measured {
  readonly question: BenchQuestion;
  readonly size: Size;
  /** Medians over the rounds; those of the service are missing where it does not answer. */
  readonly loads: ReadonlyMap<Kind, Readonly<Record<Connections, Load>>>;
  /** Missing where the service does not answer. */
  readonly statements: Statements | null;
  /** Milliseconds of the first request after a write, with kept answers, median. */
  readonly afterWrite: number | null;
  readonly fault: string | null;
}

export interface Contest {
  readonly measured: readonly Measured[];
  readonly peaks: readonly { readonly size: Size; readonly kind: Kind; readonly megabytes: number | null }[];
}

const AT_LEAST: Readonly<Record<Connections, number>> = { 1: 3, 16: 1 }; // for each connection, however long it takes
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
  const peaks = [...contestants].flatMap(([size, { servers }]) =>
    KINDS.map((kind) => ({ size, kind, megabytes: servers[kind].peakMemory() })),
  );
  const measured: Measured[] = [];
  for (const [size, set] of contestants) {
    const database = databases.get(size) as FilledDatabase;
    const statements = await statementsOf(place, database, set, questions);
    for (const question of questions)
      measured.push({
        question,
        size,
        loads: loadsOf(cells, rounds, question, size),
        statements: statements.get(question.name) ?? null,
        afterWrite: set.answered.has(question.name) ? await afterWrite(database, set, question) : null,
        fault: set.faults.get(question.name) ?? null,
      });
    await set.stop();
  }
  measured.sort((a, b) => questions.indexOf(a.question) - questions.indexOf(b.question));
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
  return measure(set.servers[kind].port, set.requestOf(kind, question), connections, seconds, AT_LEAST[connections]);
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
    const load = medianOf(rounds.map((round) => round[i] as Load));
    medians.set(cell.kind, { ...(medians.get(cell.kind) as Record<Connections, Load>), [cell.connections]: load });
  }
  return medians;
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
