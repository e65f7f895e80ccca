import { bodiesOf } from "../city";
import { askOnce } from "../contestants";
import { type Load, medianOf, quantile } from "../load";
import { startService } from "../servers";
import { clientsAsk } from "./clients";
import { type FirstAnswer, firstAnswers } from "./firstAnswers";
import { dashboardMix } from "./mix";
import { CITIES, type CitySize, type WritesOptions } from "./options";
import { type Writing, writeSteadily } from "./steadyWrites";
import { startWriter } from "./writerProcess";

/** Writes a second. */
export const RATES = [0, 5, 20] as const;
export type WritesASecond = (typeof RATES)[number];

/** Whether a client asks again as soon as it has its answer, or when its turn comes. */
export const MANNERS = ["closed", "paced"] as const;
export type Manner = (typeof MANNERS)[number];

/** Medians over the rounds. */
export interface UnderWrites {
  readonly load: Load;
  readonly writing: Writing;
}

export interface Outcome {
  readonly byRate: ReadonlyMap<WritesASecond, Readonly<Record<Manner, UnderWrites>>>;
  readonly firstAnswers: readonly FirstAnswer[];
}

/**
 * Measures one city: the service in a process of its own, those who write in two, the clients in this one. Throws where
 * an answer is stale.
 */
export async function underWrites(address: string, size: CitySize, options: WritesOptions): Promise<Outcome> {
  const bodies = bodiesOf(CITIES[size]);
  const mix = dashboardMix(bodies);
  const server = await startService(address, null);
  const writers = { reports: await startWriter(address), register: await startWriter(address) };
  const run = async (writes: WritesASecond, manner: Manner): Promise<UnderWrites> => {
    for (const request of mix.flat()) await askOnce(server, request); // what is kept is kept before anything counts
    const writing = writeSteadily(server, writers, bodies, writes, options.reports);
    const load = await clientsAsk(server.port, mix, options.seconds, manner === "paced" ? options.pace : null);
    return { load, writing: await writing.stop() };
  };
  try {
    await run(0, "closed"); // compiled before anything counts
    const first = await firstAnswers(server, writers.reports, bodies, options.writes);
    const cells = RATES.flatMap((rate) => MANNERS.map((manner) => ({ rate, manner, runs: [] as UnderWrites[] })));
    for (let round = 0; round < options.rounds; round++)
      for (const { rate, manner, runs } of cells) runs.push(await run(rate, manner));
    const of = (rate: WritesASecond, manner: Manner) =>
      medianRun(cells.find((cell) => cell.rate === rate && cell.manner === manner)?.runs ?? []);
    const byRate = new Map(RATES.map((rate) => [rate, { closed: of(rate, "closed"), paced: of(rate, "paced") }]));
    return { byRate, firstAnswers: first };
  } finally {
    await writers.reports.stop();
    await writers.register.stop();
    await server.stop();
  }
}

function medianRun(runs: readonly UnderWrites[]): UnderWrites {
  const median = (values: readonly number[]) => quantile(values, 0.5);
  const reports = runs.flatMap(({ writing }) => writing.report ?? []);
  return {
    load: medianOf(runs.map(({ load }) => load)),
    writing: {
      perSecond: median(runs.map(({ writing }) => writing.perSecond)),
      report: reports.length > 0 ? median(reports) : null,
    },
  };
}
