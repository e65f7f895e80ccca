import type { CityBody } from "./city";
import type { FilledDatabase } from "./databases";
import { Connection, postOf } from "./load";
import type { BenchQuestion } from "./question/question";
import { type Server, startBare, startByHand, startService } from "./servers";

/** Who answers: the service without and with kept answers, SQL by hand, and bytes from memory. */
export const KINDS = ["cold", "hot", "byHand", "bare"] as const;
export type Kind = (typeof KINDS)[number];

/** The servers over one database, and how each is asked. */
export interface Contestants {
  readonly servers: Readonly<Record<Kind, Server>>;
  requestOf(kind: Kind, question: BenchQuestion): Buffer;
  /** Why the service cannot answer a question, or how its answer differs from that by hand; null where neither. */
  readonly faults: ReadonlyMap<string, string | null>;
  /** Questions that the service answers. */
  readonly answered: ReadonlySet<string>;
  stop(): Promise<void>;
}

/** Starts all four and asks each question once, to see that service and hand give the same. */
export async function startContestants(
  database: FilledDatabase,
  bodies: readonly CityBody[],
  questions: readonly BenchQuestion[],
): Promise<Contestants> {
  const cold = await startService(database.address, 0);
  const hot = await startService(database.address, null);
  const byHand = await startByHand(database.byHand);
  const requestOf = (kind: Kind, question: BenchQuestion) =>
    postOf(kind === "cold" || kind === "hot" ? "/graphql" : `/${question.name}`, {
      query: question.operation,
      variables: question.variables(bodies),
    });
  const faults = new Map<string, string | null>();
  const answered = new Set<string>();
  const answers: Record<string, string> = {};
  for (const question of questions) {
    const handGives = (await askOnce(byHand, requestOf("byHand", question))).toString();
    const serviceGives = await askOnce(cold, requestOf("cold", question)).then(String, (error: Error) => error.message);
    const isAnswer = serviceGives.startsWith("{") && JSON.parse(serviceGives).errors === undefined;
    if (isAnswer) answered.add(question.name);
    answers[`/${question.name}`] = isAnswer ? serviceGives : handGives;
    faults.set(
      question.name,
      isAnswer
        ? differenceOf(JSON.parse(serviceGives).data, JSON.parse(handGives).data, "data")
        : `not answered: ${serviceGives.slice(0, 160)}`,
    );
  }
  const servers = { cold, hot, byHand, bare: await startBare(answers) };
  return {
    servers,
    requestOf,
    faults,
    answered,
    stop: async () => {
      await Promise.all(Object.values(servers).map((server) => server.stop()));
    },
  };
}

/** One request over a connection of its own. */
export async function askOnce(server: Pick<Server, "port">, request: Buffer): Promise<Buffer> {
  const connection = await Connection.open(server.port);
  try {
    return (await connection.ask(request))();
  } finally {
    connection.close();
  }
}

/** Where two answers first differ, numbers but for what rounding leaves; null where they are the same. */
function differenceOf(a: unknown, b: unknown, path: string): string | null {
  if (a !== null && b !== null && typeof a === "object" && typeof b === "object") {
    for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
      const [left, right] = [a, b].map((side) => (side as Record<string, unknown>)[key]);
      const difference = differenceOf(left, right, `${path}.${key}`);
      if (difference !== null) return difference;
    }
    return null;
  }
  if (a === b) return null;
  const isNumber = a != null && b != null && a !== "" && b !== "" && Math.abs(Number(a) - Number(b)) < 1e-4;
  return isNumber ? null : `differs at ${path}: the service gives ${JSON.stringify(a)}, by hand ${JSON.stringify(b)}`;
}
