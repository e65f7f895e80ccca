import type { Random } from "../../src/sample/random";
import { type Asked, argument, Word } from "./asked";
import { figuresSelection, inTree } from "./figureTree";
import { DoubleCounting, type Fact, type Known, type Where } from "./known";
import { notesOn, summariesLeftOut } from "./notes";
import { randomApplicant, randomWhere, whereArgument } from "./randomWhere";
import { one } from "./randomWorld";
import { figureShown } from "./reportQuestion";
import { type Applicant, FIGURE_PATHS, type Form, MEASURES, type Measure, RATES, upperSnake } from "./statutoryForm";
import { coverageOf, measured, reportsIn, shown, statedBy, VALUE_FIELDS } from "./sums";

type Dimension = "YEAR" | "DEPARTMENT" | "PARENT" | "LINE" | "KIND" | "REGION" | "FORM";
const DIMENSIONS: readonly Dimension[] = ["YEAR", "DEPARTMENT", "PARENT", "LINE", "KIND", "REGION", "FORM"];

const FIELD: Readonly<Record<Dimension, string>> = {
  YEAR: "year",
  DEPARTMENT: "department { code }",
  PARENT: "parent { code }",
  LINE: "line",
  KIND: "kind",
  REGION: "region",
  FORM: "form",
};

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
    coverage { expected reported notDue missing { code name year } }
    notes { code indicator departments { code } }
    ${figures.length === 0 ? "" : `figures ${figuresSelection(figures)}`} ${values.join("\n")}
    rates(applicant: ${upperSnake(applicant)}) { ${RATES.map(({ field }) => `${field} { ${VALUE_FIELDS} }`).join("\n")} } } }`;
}

function expectedOf(known: Known, question: AggregateQuestion): unknown {
  try {
    const { groupBy, where } = question;
    const groups = groupsOf(known.summed(where), groupBy);
    const left = summariesLeftOut(known, where);
    return {
      aggregate: groups.map((facts) => {
        const [first] = facts;
        const ofGroup = left.filter((fact) =>
          groupBy.every((each) => first && keyOf(fact, each) === keyOf(first, each)),
        );
        return groupShown(facts, ofGroup, question);
      }),
    };
  } catch (error) {
    if (error instanceof DoubleCounting) return { refused: "DOUBLE_COUNTING" };
    throw error;
  }
}

function groupShown(facts: readonly Fact[], left: readonly Fact[], question: AggregateQuestion) {
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
    notes: notesOn(facts, left, figures),
    ...(figures.length === 0
      ? {}
      : { figures: inTree(figures.map((path) => [path, figureShown(reportsIn(facts), path)])) }),
    ...Object.fromEntries(values),
    rates: Object.fromEntries(
      RATES.map((rate) => [rate.field, shown(rate, applicant, measured(facts, rate, applicant))]),
    ),
  };
}

/** "Groups": where a report is there, missing or to come; with departments, only where one is. Without dimensions, there is one. */
function groupsOf(facts: readonly Fact[], groupBy: readonly Dimension[]): readonly (readonly Fact[])[] {
  if (groupBy.length === 0) return [facts];
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const key = JSON.stringify(groupBy.map((dimension) => keyOf(fact, dimension)));
    groups.set(key, [...(groups.get(key) ?? []), fact]);
  }
  const isThere = (group: readonly Fact[]) =>
    groupBy.includes("DEPARTMENT")
      ? group.some(({ report }) => report !== null)
      : group.some(({ expectation }) => expectation !== "NOT_EXPECTED");
  return [...groups.values()].filter(isThere).sort(([one], [other]) => inOrder(one as Fact, other as Fact, groupBy));
}

type Key = string | number | null;

function keyOf({ body, year, position, form }: Fact, dimension: Dimension): Key {
  const keys: Readonly<Record<Dimension, Key>> = {
    YEAR: year,
    DEPARTMENT: body.code,
    PARENT: position.parent,
    LINE: position.line,
    KIND: position.kind,
    REGION: position.region,
    FORM: form as Form | null,
  };
  return keys[dimension];
}

function keyShown(fact: Fact, dimension: Dimension) {
  const key = keyOf(fact, dimension);
  return key !== null && (dimension === "DEPARTMENT" || dimension === "PARENT") ? { code: key } : key;
}

/** By the dimensions, one after the other; groups without a value come last. */
function inOrder(one: Fact, other: Fact, groupBy: readonly Dimension[]): number {
  for (const dimension of groupBy) {
    const [left, right] = [keyOf(one, dimension), keyOf(other, dimension)];
    if (left === right) continue;
    if (left === null || right === null) return left === null ? 1 : -1;
    return left < right ? -1 : 1;
  }
  return 0;
}
