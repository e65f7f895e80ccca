import type { DatabaseName } from "../options";
import { FIRST_TOUCHED, FIRST_UNTOUCHED, P50_UNDER_WRITES, SHARE_UNDER_WRITES } from "../targets";
import { CLIENTS } from "./clients";
import type { FirstAnswer } from "./firstAnswers";
import type { CitySize, WritesOptions } from "./options";
import { MANNERS, type Outcome, RATES, type UnderWrites } from "./underWrites";

const MOST = RATES[RATES.length - 1] as (typeof RATES)[number];

/** A rate of writes counts as reached from this share of it on: a machine that is too busy writes less, and reads faster. */
const REACHED = 0.9;

/** The table of one city, and each target with ok or MISSED where it is set: for L on MariaDB. */
export function printOutcome(name: DatabaseName, size: CitySize, outcome: Outcome, options: WritesOptions): void {
  console.log(
    `\n${name} ${size}: ${CLIENTS} clients, closed loop | paced, ${options.pace} requests/s in all; ` +
      "requests/s, p50 ms, p99 ms, acknowledged writes/s, ms of a report filed",
  );
  for (const [rate, runs] of outcome.byRate)
    console.log(`${`${rate} writes/s`.padEnd(12)}${MANNERS.map((manner) => columnsOf(runs[manner])).join("  |")}`);
  console.log(
    `${name} ${size}: first answer after a write, ms: what it did not touch | what it did; median, 90th percentile`,
  );
  for (const [untouched, touched] of pairsOf(outcome.firstAnswers))
    console.log(
      `${untouched.question.name.padEnd(12)}${firstOf(untouched)}  |${firstOf(touched)}  ${untouched.question.about}`,
    );
  for (const line of targetsOf(outcome, name === "MariaDB" && size === "L")) console.log(`  ${line}`);
}

function columnsOf({ load, writing }: UnderWrites): string {
  return [
    load.perSecond.toFixed(0).padStart(8),
    ms(load.p50),
    ms(load.p99),
    ms(writing.perSecond),
    ms(writing.report),
  ].join("");
}

function firstOf({ median, p90 }: FirstAnswer): string {
  return ms(median) + ms(p90);
}

function pairsOf(answers: readonly FirstAnswer[]): readonly (readonly [FirstAnswer, FirstAnswer])[] {
  return answers
    .filter(({ touched }) => !touched)
    .map((untouched) => [untouched, answers.find((one) => one.touched && one.question === untouched.question)] as const)
    .filter((pair): pair is readonly [FirstAnswer, FirstAnswer] => pair[1] !== undefined);
}

function targetsOf({ byRate, firstAnswers }: Outcome, isSet: boolean): readonly string[] {
  const [without, under] = [byRate.get(0), byRate.get(MOST)];
  if (!without || !under) return [];
  const verdict = (bound: string, isMet: boolean, reached = MOST as number) => {
    if (!isSet) return "";
    if (!isMet) return `, ${bound}: MISSED`;
    return `, ${bound}: ${reached < MOST * REACHED ? `NOT MEASURED, there were ${reached.toFixed(1)} writes/s` : "ok"}`;
  };
  const share = under.closed.load.perSecond / without.closed.load.perSecond;
  const bound = `at least ${SHARE_UNDER_WRITES.toFixed(2)}`;
  const slowest = (touched: boolean) =>
    firstAnswers.filter((one) => one.touched === touched).reduce((a, b) => (b.median > a.median ? b : a));
  return [
    `${MOST} writes/s leave ${share.toFixed(2)} of the requests/s${verdict(bound, share >= SHARE_UNDER_WRITES, under.closed.writing.perSecond)}`,
    ...MANNERS.map((manner) => {
      const { load, writing } = under[manner];
      const isMet = load.p50 <= P50_UNDER_WRITES;
      return `${manner} p50 ${load.p50.toFixed(2)} ms at ${MOST} writes/s${verdict(`at most ${P50_UNDER_WRITES}`, isMet, writing.perSecond)}`;
    }),
    ...[false, true].map((touched) => {
      const { question, median } = slowest(touched);
      const most = touched ? FIRST_TOUCHED : FIRST_UNTOUCHED;
      return `slowest first answer of what a write ${touched ? "touched" : "did not touch"}: ${question.name} ${median.toFixed(1)} ms${verdict(`at most ${most}`, median <= most)}`;
    }),
  ];
}

function ms(value: number | null): string {
  return (value === null ? "—" : value.toFixed(value < 10 ? 2 : 1)).padStart(9);
}
