import type { Random } from "../../src/sample/random";
import type { Asked } from "./asked";
import { CHANGE_FIELDS, changeShown } from "./change";
import { DISTRIBUTION_FIELDS, distributionShown } from "./distribution";
import { isHandedOver } from "./handover";
import { type Fact, type Known, leavesSummariesOut, type Where } from "./known";
import { OUTLIER_FIELDS, outlierShown, type Valued } from "./outlier";
import { randomMeasure, randomWhere, whereArgument } from "./randomWhere";
import { type Body, YEARS } from "./randomWorld";
import { isComparable, type MinimumBase, measuredOf } from "./single";
import { type Applicant, type Measure, upperSnake } from "./statutoryForm";
import { COVERAGE, coverageOf, shown, VALUE_FIELDS } from "./sums";

interface ComparisonQuestion {
  readonly departments: readonly string[] | null;
  readonly where: Where;
  readonly years: readonly number[];
  readonly measures: readonly Measure[];
  readonly applicant: Applicant;
  readonly least: MinimumBase;
  readonly asOf: string | null;
}

export function randomComparison(random: Random, known: Known, asOf: string | null): Asked {
  const { years: _, ...where } = randomWhere(random, known);
  const codes = [...known.bodies.keys()];
  const [measure, applicant] = randomMeasure(random);
  const measures = [measure, randomMeasure(random)[0]].filter(
    ({ byApplicant }) => byApplicant || applicant === "total",
  );
  const question: ComparisonQuestion = {
    departments: random.once(3) ? codes.filter(() => random.once(3)).reverse() : null,
    where,
    years: YEARS.filter((year) => random.once(3) || year === 2021),
    measures: [...new Set(measures)],
    applicant,
    least: random.once(2) ? random.between(0, 60) : null,
    asOf,
  };
  if (question.departments !== null)
    return askedOf(known, { ...question, where: where.forms ? { forms: where.forms } : {} });
  return askedOf(known, question);
}

function askedOf(known: Known, question: ComparisonQuestion): Asked {
  return { source: sourceOf(question), expected: { comparison: comparisonOf(known, question) } };
}

function sourceOf({ departments, where, years, measures, applicant, least, asOf }: ComparisonQuestion): string {
  const given = [
    `measures: [${measures.map(({ code }) => code).join()}], applicant: ${upperSnake(applicant)}, years: [${years}]`,
    `where: ${whereArgument(where)}`,
    ...(departments === null ? [] : [`departments: ${JSON.stringify(departments)}`]),
    ...(least === null ? [] : [`minimumBase: ${least}`]),
    ...(asOf === null ? [] : [`asOf: "${asOf}"`]),
  ].join(", ");
  return `{ comparison(${given}) { ${COVERAGE}
    columns { year measure ${DISTRIBUTION_FIELDS} }
    rows { department { code } cells { year measure value { ${VALUE_FIELDS} } ${OUTLIER_FIELDS}
      change { ${CHANGE_FIELDS} matched { bodies } } } } } }`;
}

function comparisonOf(known: Known, question: ComparisonQuestion) {
  const { years, measures, applicant, least, where } = question;
  const bodies = bodiesCompared(known, question);
  const facts = bodies.flatMap((body) => years.map((year) => known.factOf(body, year, where.forms)));
  const columns = years.flatMap((year) =>
    measures.map((measure) => ({
      year,
      measure,
      all: facts
        .filter((fact) => fact.year === year)
        .map((fact): Valued => ({ fact, of: measuredOf(fact, measure, applicant, least) })),
    })),
  );
  return {
    coverage: coverageOf(facts),
    columns: columns.map(({ year, measure, all }) => ({
      year,
      measure: measure.code,
      distribution: distributionShown(measure, all.map(({ of }) => of).filter(isComparable)),
    })),
    rows: bodies.map((body) => ({
      department: { code: body.code },
      cells: columns.map(({ year, measure, all }) => {
        const cell = all.find(({ fact }) => fact.body === body) as Valued;
        const before = measuredOf(known.factOf(body, year - 1, where.forms), measure, applicant, least);
        return {
          year,
          measure: measure.code,
          value: shown(measure, applicant, cell.of),
          outlier: outlierShown(measure, cell, all),
          change: {
            ...changeShown(measure, applicant, before, cell.of, isHandedOver(known, body.code, year)),
            matched: null,
          },
        };
      }),
    })),
  };
}

/** Those named, in that order; or by code those that match in one of the years. */
function bodiesCompared(known: Known, { departments, where, years }: ComparisonQuestion): readonly Body[] {
  if (departments !== null) return departments.map((code) => known.bodies.get(code) as Body);
  const matches = (body: Body) =>
    years.some((year) => {
      const { position }: Fact = known.factOf(body, year, where.forms);
      const summary = leavesSummariesOut(where) ? false : where.summary;
      return known.isIn(where, body, year) && (summary === undefined || position.summary === summary);
    });
  return [...known.bodies.values()].filter(matches).sort((one, other) => (one.code < other.code ? -1 : 1));
}
