import type { Random } from "../../src/sample/random";
import { type Asked, refusable } from "./asked";
import { type Divided, divided, type Part } from "./contribution";
import { by, compare, type Fraction, inUnit, minus, plus, written } from "./exact";
import { DIMENSIONS, type Dimension, FIELD } from "./groups";
import type { Fact, Known, Where } from "./known";
import { randomMeasure, randomWhere, whereArgument } from "./randomWhere";
import { type Body, one } from "./randomWorld";
import { type Applicant, type Form, formIn, type Measure, upperSnake } from "./statutoryForm";
import { COVERAGE, coverageOf, isStatedIn, shown, VALUE_FIELDS } from "./sums";
import { breaksOf } from "./trendQuestion";

interface ContributionQuestion {
  readonly measure: Measure;
  readonly applicant: Applicant;
  readonly from: number;
  readonly to: number;
  readonly where: Where;
  readonly groupBy: Dimension;
  readonly isAscending: boolean;
  readonly asOf: string | null;
}

export function randomContributions(random: Random, known: Known, asOf: string | null): Asked {
  const { years: _, ...where } = random.once(3) ? {} : randomWhere(random, known);
  const [measure, applicant] = randomMeasure(random);
  const from = random.between(2018, 2023);
  const others = DIMENSIONS.filter((each) => each !== "YEAR" && each !== "DEPARTMENT");
  const question: ContributionQuestion = {
    measure,
    applicant,
    from,
    to: Math.min(
      2024,
      from +
        random.pick([
          [1, 3],
          [2, 1],
          [4, 1],
        ]),
    ),
    where,
    groupBy: random.once(2) ? "DEPARTMENT" : one(random, others),
    isAscending: random.once(2),
    asOf,
  };
  return { source: sourceOf(question), expected: refusable(() => ({ contributions: shownOf(known, question) })) };
}

const ADDED = "{ value points }";

function sourceOf({ measure, applicant, from, to, where, groupBy, isAscending, asOf }: ContributionQuestion): string {
  const given = [
    `of: ${measure.code}, applicant: ${upperSnake(applicant)}, from: ${from}, to: ${to}, first: 1000`,
    `where: ${whereArgument(where)}, groupBy: ${groupBy}, direction: ${isAscending ? "ASC" : "DESC"}`,
    ...(asOf === null ? [] : [`asOf: "${asOf}"`]),
  ].join(", ");
  return `{ contributions(${given}) { totalCount status difference ${ADDED} within ${ADDED} shift ${ADDED}
    before { ${VALUE_FIELDS} } after { ${VALUE_FIELDS} } breaks { year from to ends measure }
    ${COVERAGE} byStatus { status count adds ${ADDED} }
    nodes { ${FIELD[groupBy]} status adds ${ADDED} within ${ADDED} shift ${ADDED} share shareStatus relative difference
      before { ${VALUE_FIELDS} } after { ${VALUE_FIELDS} } movements { department { code } status } } } }`;
}

function shownOf(known: Known, question: ContributionQuestion) {
  const { measure, applicant, from, to, where, groupBy } = question;
  const [before, after] = [from, to].map((year) => known.summed({ ...where, years: [year] })) as [never[], never[]];
  const statesIn = (code: string, year: number) => {
    const { report } = known.factOf(known.bodies.get(code) as Body, year, where.forms);
    return report !== null && isStatedIn(report, measure, applicant);
  };
  const forms = [...new Set(yearsFrom(from, to).map(formIn))].filter(
    (form): form is Form => form !== null && (where.forms ?? [form]).includes(form),
  );
  const breaks = breaksOf(measure, forms);
  const all = divided(known, { ...question, isBroken: breaks.length > 0 }, { before, after }, statesIn);
  const added = (value: Fraction | null) => addedShown(measure, value);
  return {
    totalCount: all.parts.length,
    status: all.status,
    difference: added(all.difference),
    within: added(totalOf(all.parts.map(({ within }) => within))),
    shift: added(totalOf(all.parts.map(({ shift }) => shift))),
    before: shown(measure, applicant, all.before),
    after: shown(measure, applicant, all.after),
    breaks,
    coverage: coverageOf(byCode([...before, ...after])),
    byStatus: sumsByStatus(all.parts).map((each) => ({ ...each, adds: added(each.adds) })),
    nodes: inOrder(all.parts, question.isAscending).map((part) => {
      const { key, status, movements } = part;
      const field = FIELD[groupBy].split(" ")[0] as string;
      const isBody = groupBy === "DEPARTMENT" || groupBy === "PARENT";
      return {
        [field]: isBody && key !== null ? { code: key } : key,
        status,
        adds: added(part.adds),
        within: added(part.within),
        shift: added(part.shift),
        ...shareOf(all, part),
        relative: relativeOf(all, part),
        difference: differenceOf(measure, part),
        before: shown(measure, applicant, part.before),
        after: shown(measure, applicant, part.after),
        movements: movements.map((each) => ({ department: { code: each.code }, status: each.status })),
      };
    }),
  };
}

function yearsFrom(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/** In the order of code and year. */
function byCode(facts: readonly Fact[]): readonly Fact[] {
  return [...facts].sort((one, other) =>
    one.body === other.body ? one.year - other.year : one.body.code < other.body.code ? -1 : 1,
  );
}

export function addedShown({ unit }: Measure, value: Fraction | null) {
  if (value === null) return null;
  const points = { above: value.above * 100n, below: value.below };
  return { value: inUnit(value, unit), points: unit === "RATIO" ? written(points, 4) : null };
}

function totalOf(values: readonly (Fraction | null)[]): Fraction | null {
  return values.reduce((sum, value) => (sum === null || value === null ? (sum ?? value) : plus(sum, value)), null);
}

function sumsByStatus(parts: readonly Part[]) {
  return [...new Set(parts.map(({ status }) => status))].map((status) => {
    const having = parts.filter((each) => each.status === status);
    return { status, count: having.length, adds: totalOf(having.map(({ adds }) => adds)) };
  });
}

/** By what each adds, then by code or group; what adds nothing that is known comes last, and no group before all groups. */
function inOrder(parts: readonly Part[], isAscending: boolean): readonly Part[] {
  const byKey = (one: Part, other: Part) => {
    if (one.key === null || other.key === null) return one.key === other.key ? 0 : one.key === null ? -1 : 1;
    return one.key < other.key ? -1 : 1;
  };
  return [...parts].sort((one, other) => {
    if (one.adds === null || other.adds === null)
      return one.adds === other.adds ? byKey(one, other) : one.adds === null ? 1 : -1;
    const order = compare(one.adds, other.adds);
    return (isAscending ? order : -order) || byKey(one, other);
  });
}

/** "Shares" of the difference over all. */
function shareOf({ parts }: Divided, { adds }: Part) {
  const none = (shareStatus: string) => ({ share: null, shareStatus });
  if (adds === null) return none("NOT_STATED");
  const values = parts.flatMap((part) => part.adds ?? []);
  if (values.some(({ above }) => above < 0n) && values.some(({ above }) => above > 0n)) return none("MIXED_SIGNS");
  const sum = totalOf(values) as Fraction;
  if (sum.above === 0n) return none("ZERO_SUM");
  return { share: written(by(adds, sum), 6), shareStatus: "GIVEN" };
}

function relativeOf({ before }: Divided, { adds }: Part): string | null {
  return adds === null || before.value === null || before.value.above <= 0n ? null : written(by(adds, before.value), 6);
}

/** Its own change, where both values can be compared. */
function differenceOf({ unit }: Measure, { before, after }: Part): string | null {
  if (before.value === null || after.value === null) return null;
  if ([before, after].some(({ status }) => status === "CONTRADICTORY")) return null;
  return inUnit(minus(after.value, before.value), unit);
}
