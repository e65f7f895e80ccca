import type { GraphQLEnumType } from "graphql";
import { buildApi } from "../../src/graphql/schema";
import { type Random, randomOf } from "../../src/sample/random";
import { mariadb } from "../support/mariadb";
import { migratedDatabase } from "../support/migratedDatabase";
import { describeWith } from "../support/requirement";
import { runs, seedOr } from "../support/runs";
import { World } from "../support/world";
import { randomAggregate } from "./aggregateQuestion";
import { type Asked, answerTo } from "./asked";
import { Comparison } from "./compared";
import { randomComparison } from "./comparisonQuestion";
import { randomContributions } from "./contributionQuestion";
import { fileWorld } from "./filed";
import { DIMENSIONS } from "./groups";
import { Known } from "./known";
import { withSuccessions } from "./randomSuccessions";
import { DAY, randomWorld } from "./randomWorld";
import { randomRanking } from "./rankingQuestion";
import { randomReconciliation } from "./reconciliationQuestion";
import { randomReport } from "./reportQuestion";
import { randomRevisions } from "./revisionsQuestion";
import { MEASURES } from "./statutoryForm";
import { withSummedReports } from "./summedReports";
import { randomTrend } from "./trendQuestion";

// The oracle is written from docs/domain.md, not from the code: it works out from a random world alone what each
// question must answer, and every value of the answer is compared. To repeat a failure: SEED=… RUNS=1.

const seeds = Array.from({ length: runs(1, 2000) }, (_, i) => seedOr(20_190_415) + i);

/** How many questions are asked about a world. */
const QUESTIONS = 60;
/** How long one world may take, also on a machine that does much else. */
const MOST_MILLISECONDS = 600_000;
/** How many questions with mistakes are told. */
const TOLD = 5;

type Question = (random: Random, known: Known, asOf: string | null) => Asked | null;

const KINDS: readonly (readonly [Question, weight: number])[] = [
  [randomAggregate, 4],
  [randomReport, 1],
  [randomTrend, 3],
  [randomRanking, 3],
  [randomComparison, 3],
  [randomReconciliation, 2],
  [randomContributions, 3],
  [randomRevisions, 2],
];

/** The same questions are asked in all of these databases, whose answers must be the same, byte for byte. */
function answersAreRight(open: readonly (() => Promise<World>)[]): void {
  let clock: jest.SpyInstance<number, []>;
  beforeEach(() => {
    clock = jest.spyOn(Date, "now");
  });
  afterEach(() => clock.mockRestore());

  let values = 0;

  test.each(seeds)(
    "is what the oracle works out, seed %i",
    async (seed) => {
      const made = withSummedReports(withSuccessions(randomWorld(String(seed))));
      const worlds: World[] = [];
      for (const each of open) worlds.push(await each());
      for (const world of worlds) await fileWorld(world, made, (now) => void clock.mockReturnValue(now));
      clock.mockReturnValue(made.today);
      const random = randomOf(`questions ${seed}`);
      const newest = new Known(made, made.today);
      const mistakes: string[] = [];
      for (let i = 0; i < QUESTIONS; i++) {
        const moment = random.once(4) ? made.today - random.between(1, 1800) * DAY - 12_345 : null;
        const known = moment === null ? newest : new Known(made, moment);
        const asOf = moment === null ? null : new Date(moment).toISOString();
        const asked = random.pick(KINDS)(random, known, asOf);
        if (asked === null) continue;
        const { source, expected } = asked;
        const answers: string[] = [];
        for (const world of worlds) answers.push(await answerTo(world, source));
        const comparison = new Comparison();
        comparison.compare(expected, JSON.parse(answers[0] as string));
        values += comparison.values;
        const isSame = answers.every((answer) => answer === answers[0]);
        if (!isSame || comparison.differences.length > 0) mistakes.push(toldOf(source, isSame, comparison));
      }
      for (const world of worlds) await world.close();
      if (process.env.LONG_RUNS === "1") console.info(`${seed}: ${values} values compared so far`);
      expect(mistakes.slice(0, TOLD)).toEqual([]);
    },
    MOST_MILLISECONDS,
  );

  test("is compared value by value, and not in vain", () => expect(values / seeds.length).toBeGreaterThan(10_000));
}

function toldOf(source: string, isSame: boolean, { differences }: Comparison): string {
  const told = differences.slice(0, TOLD).map((each) => JSON.stringify(each).slice(0, 900));
  return [source.split("\n")[0], isSame ? "" : "The databases answer differently.", ...told].join("\n");
}

test("The oracle asks every measure and every dimension of the schema", () => {
  const schema = buildApi();
  const valuesOf = (type: string) => (schema.getType(type) as GraphQLEnumType).getValues().map(({ name }) => name);
  expect(MEASURES.map(({ code }) => code).sort()).toEqual(valuesOf("Measure").sort());
  expect([...DIMENSIONS].sort()).toEqual(valuesOf("Dimension").sort());
});

const onSqlite = () => World.open();
const onMariadb = async () => World.on(await migratedDatabase());

if (mariadb.missing !== null) describe("An answer about a random world on SQLite", () => answersAreRight([onSqlite]));
describeWith(mariadb)("An answer about a random world on SQLite and MariaDB", () =>
  answersAreRight([onSqlite, onMariadb]),
);
