import { randomOf } from "../../src/sample/random";
import type { CityBody } from "../city";
import { askOnce } from "../contestants";
import { Connection, postOf, quantile } from "../load";
import type { BenchQuestion } from "../question/question";
import { QUESTIONS } from "../questions";
import type { Server } from "../servers";
import { requestFor, variablesFor } from "./mix";
import { readBack } from "./readBack";
import type { Writer } from "./writerProcess";

/** Milliseconds of the first answer after a write of a report. */
export interface FirstAnswer {
  readonly question: BenchQuestion;
  /** Whether the question is about the body and year of that report. */
  readonly touched: boolean;
  readonly median: number;
  readonly p90: number;
}

/** The forms of both this year and the one before have procurement, so that every question is touched. */
const YEAR = 2020;

/**
 * For each question so many writes, each followed by one request and nothing else: for what the write touched, then for
 * what it did not. Throws where an answer is stale, or another than before though nothing it is about was written.
 */
export async function firstAnswers(
  server: Server,
  writer: Writer,
  bodies: readonly CityBody[],
  writes: number,
): Promise<readonly FirstAnswer[]> {
  const connection = await Connection.open(server.port);
  const bureaus = await bureausListed(server, bodies);
  const random = randomOf("first answers");
  const answers: FirstAnswer[] = [];
  for (const question of QUESTIONS)
    for (const touched of [false, true]) {
      const times: number[] = [];
      for (let i = 0; i < writes; i++) {
        const at = random.between(0, bureaus.length - 1);
        const body = bureaus[at] as CityBody;
        const other = bureaus[(at + 1) % bureaus.length] as CityBody;
        const rest = bodies.filter((one) => one !== body);
        const variables = touched
          ? variablesFor(question, bodies, body, YEAR)
          : variablesFor(question, rest, other, YEAR - 1);
        const request = requestFor(question, variables);
        const before = (await connection.ask(request))();
        const written = await writer.write({ body, year: YEAR });
        const begin = performance.now();
        const after = (await connection.ask(request))();
        times.push(performance.now() - begin);
        const [wanted, place] = [touched ? "another" : "the same", `${body.code} ${YEAR}`];
        if (before.equals(after) === touched)
          throw new Error(`${question.name} must have ${wanted} answer as before the write of ${place}.`);
        await readBack(server, written);
      }
      answers.push({ question, touched, median: quantile(times, 0.5), p90: quantile(times, 0.9) });
    }
  connection.close();
  return answers;
}

/**
 * The first thousand bureaus with a report for the year. Theirs is revised by a write, not filed for the first time, which
 * would change who is expected in later years.
 */
async function bureausListed(server: Server, bodies: readonly CityBody[]): Promise<readonly CityBody[]> {
  const query = `{ aggregate(where: { years: [${YEAR}] }, groupBy: [DEPARTMENT], first: 1000) {
    department { code } coverage { reported }
  } }`;
  const { data } = JSON.parse((await askOnce(server, postOf("/graphql", { query }))).toString()) as {
    readonly data: { readonly aggregate: readonly Group[] };
  };
  const listed = new Set(
    data.aggregate.flatMap((group) => (group.coverage.reported > 0 ? [group.department.code] : [])),
  );
  return bodies.filter((body) => listed.has(body.code));
}

interface Group {
  readonly department: { readonly code: string };
  readonly coverage: { readonly reported: number };
}
