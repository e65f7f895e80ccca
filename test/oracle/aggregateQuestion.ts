import type { Random } from "../../src/sample/random";
import { type Asked, argument, refusable, Word } from "./asked";
import { figuresSelection, inTree } from "./figureTree";
import { DIMENSIONS, type Dimension, FIELD, groupsOf, keyOf, keyShown } from "./groups";
import type { Fact, Known, Where } from "./known";
import { NOTE_FIELDS, notesOn, summariesLeftOut } from "./notes";
import { randomApplicant, randomWhere, whereArgument } from "./randomWhere";
import { one } from "./randomWorld";
import { figureShown } from "./reportQuestion";
import { type Applicant, FIGURE_PATHS, MEASURES, type Measure, RATES, upperSnake } from "./statutoryForm";
import { COVERAGE, coverageOf, measured, reportsIn, shown, statedBy, VALUE_FIELDS } from "./sums";

export interface AggregateQuestion {
  readonly where: Where;
  readonly groupBy: readonly Dimension[];
  readonly asOf: string | null;
  readonly measures: readonly (readonly [Measure, Applicant])[];
  readonly applicant: Applicant;
  readonly figures: readonly string[];
}

export function randomAggregate(random: Random, known: Known, asOf: string | null): Asked {
  const groupBy = random.pick<() => Dimension[]>([
    [() => [], 2],
    [() => [one(random, DIMENSIONS)], 4],
    [() => [...new Set([one(random, DIMENSIONS), one(random, DIMENSIONS)])], 4],
  ])();
  const measures = Array.from({ length: 5 }, () => [one(random, MEASURES), randomApplicant(random)] as const);
  const question = { where: randomWhere(random, known), groupBy, asOf, measures, applicant: randomApplicant(random) };
  return asked(known, {
    ...question,
    figures: random.once(2) ? FIGURE_PATHS : FIGURE_PATHS.filter(() => random.once(10)),
  });
}

function asked(known: Known, question: AggregateQuestion): Asked {
  return { source: sourceOf(question), expected: expectedOf(known, question) };
}

function sourceOf({ where, groupBy, asOf, measures, applicant, figures }: AggregateQuestion): string {
  const given = [
    `where: ${whereArgument(where)}`,
    `groupBy: ${argument(groupBy.map((dimension) => new Word(dimension)))}`,
    ...(asOf === null ? [] : [`asOf: "${asOf}"`]),
  ].join(", ");
  const values = measures.map(([measure, of], i) => {
    const divided = measure.byApplicant ? `, applicant: ${upperSnake(of)}` : "";
    const stated = "items" in measure ? `s${i}: stated(indicator: ${measure.code}${divided})` : "";
    return `m${i}: measure(of: ${measure.code}${divided}) { ${VALUE_FIELDS} } ${stated}`;
  });
  return `{ aggregate(${given}) { ${groupBy.map((dimension) => FIELD[dimension]).join(" ")}
    ${COVERAGE}
    notes { ${NOTE_FIELDS} }
    ${figures.length === 0 ? "" : `figures ${figuresSelection(figures)}`} ${values.join("\n")}
    rates(applicant: ${upperSnake(applicant)}) { ${RATES.map(({ field }) => `${field} { ${VALUE_FIELDS} }`).join("\n")} } } }`;
}

function expectedOf(known: Known, question: AggregateQuestion): unknown {
  const { groupBy, where } = question;
  return refusable(() => {
    const groups = groupsOf(known.summed(where), groupBy);
    const left = summariesLeftOut(known, where);
    const aggregate = groups.map((facts) => {
      const [first] = facts;
      const ofGroup = left.filter((fact) => groupBy.every((each) => first && keyOf(fact, each) === keyOf(first, each)));
      return groupShown(known, facts, ofGroup, question);
    });
    return { aggregate };
  });
}

function groupShown(known: Known, facts: readonly Fact[], left: readonly Fact[], question: AggregateQuestion) {
  const { groupBy, measures, applicant, figures } = question;
  const [first] = facts;
  const keys = groupBy.map((dimension) => [FIELD[dimension].split(" ")[0], first && keyShown(first, dimension)]);
  const values = measures.flatMap(([measure, of], i) => {
    const value = shown(measure, of, measured(facts, measure, of));
    const counted = "items" in measure ? [[`s${i}`, statedBy(reportsIn(facts), measure, of)]] : [];
    return [[`m${i}`, value], ...counted];
  });
  return {
    ...Object.fromEntries(keys),
    coverage: coverageOf(facts),
    notes: notesOn(known, facts, {
      left,
      figures,
      measures: [...measures, ...RATES.map((rate) => [rate, applicant] as const)],
    }),
    ...(figures.length === 0
      ? {}
      : { figures: inTree(figures.map((path) => [path, figureShown(reportsIn(facts), path)])) }),
    ...Object.fromEntries(values),
    rates: Object.fromEntries(
      RATES.map((rate) => [rate.field, shown(rate, applicant, measured(facts, rate, applicant))]),
    ),
  };
}
