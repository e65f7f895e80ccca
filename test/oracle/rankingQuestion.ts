import type { Random } from "../../src/sample/random";
import { type Asked, refusable } from "./asked";
import { CHANGE_FIELDS, changeShown } from "./change";
import { DISTRIBUTION_FIELDS, distributionShown } from "./distribution";
import { compare, type Fraction, written } from "./exact";
import { isHandedOver } from "./handover";
import type { Known, Where } from "./known";
import { OUTLIER_FIELDS, outlierShown, type Valued } from "./outlier";
import { randomMeasure, randomWhere, whereArgument } from "./randomWhere";
import { one, YEARS } from "./randomWorld";
import { isComparable, type MinimumBase, measuredOf } from "./single";
import { type Applicant, isRate, type Measure, upperSnake } from "./statutoryForm";
import { COVERAGE, coverageOf, shown, VALUE_FIELDS } from "./sums";

interface RankingQuestion {
  readonly where: Where;
  readonly year: number;
  readonly measure: Measure;
  readonly applicant: Applicant;
  readonly isAscending: boolean;
  readonly least: MinimumBase;
  readonly asOf: string | null;
}

export function randomRanking(random: Random, known: Known, asOf: string | null): Asked {
  const { years: _, ...where } = randomWhere(random, known);
  const [measure, applicant] = randomMeasure(random);
  const question: RankingQuestion = {
    where,
    year: one(random, YEARS),
    measure,
    applicant,
    isAscending: random.once(2),
    least: random.once(2) ? random.between(0, 60) : null,
    asOf,
  };
  return { source: sourceOf(question), expected: refusable(() => ({ ranking: rankingOf(known, question) })) };
}

function sourceOf({ where, year, measure, applicant, isAscending, least, asOf }: RankingQuestion): string {
  const given = [
    `by: ${measure.code}, applicant: ${upperSnake(applicant)}, year: ${year}, first: 1000`,
    `where: ${whereArgument(where)}, direction: ${isAscending ? "ASC" : "DESC"}`,
    ...(least === null ? [] : [`minimumBase: ${least}`]),
    ...(asOf === null ? [] : [`asOf: "${asOf}"`]),
  ].join(", ");
  return `{ ranking(${given}) { totalCount ${DISTRIBUTION_FIELDS} ${COVERAGE}
    nodes { rank department { code } share shareStatus value { ${VALUE_FIELDS} } ${OUTLIER_FIELDS}
      change { ${CHANGE_FIELDS} matched { bodies } } } } }`;
}

function rankingOf(known: Known, question: RankingQuestion) {
  const { where, year, measure, applicant, least } = question;
  const facts = known.summed({ ...where, years: [year] }).filter(({ expectation }) => expectation !== "NOT_EXPECTED");
  const all = facts.map((fact): Valued => ({ fact, of: measuredOf(fact, measure, applicant, least) }));
  const ranked = all.filter(({ of }) => isComparable(of));
  return {
    totalCount: all.length,
    distribution: distributionShown(
      measure,
      ranked.map(({ of }) => of),
    ),
    coverage: coverageOf(facts),
    nodes: [...all]
      .sort((left, right) => inOrder(left, right, question.isAscending))
      .map((each) => {
        const { body } = each.fact;
        const before = measuredOf(known.factOf(body, year - 1, where.forms), measure, applicant, least);
        return {
          rank: isComparable(each.of)
            ? 1 + ranked.filter((other) => sign(other, each, question.isAscending) < 0).length
            : null,
          department: { code: body.code },
          ...shareOf(measure, each, all),
          value: shown(measure, applicant, each.of),
          outlier: outlierShown(measure, each, all),
          change: {
            ...changeShown(measure, applicant, before, each.of, isHandedOver(known, body.code, year)),
            matched: null,
          },
        };
      }),
  };
}

function sign(left: Valued, right: Valued, isAscending: boolean): number {
  const order = compare(left.of.value as Fraction, right.of.value as Fraction);
  return isAscending ? order : -order;
}

/** By the value, then by code; those without a rank come last. */
function inOrder(left: Valued, right: Valued, isAscending: boolean): number {
  const byCode = left.fact.body.code < right.fact.body.code ? -1 : 1;
  const [hasLeft, hasRight] = [isComparable(left.of), isComparable(right.of)];
  if (hasLeft !== hasRight) return hasLeft ? -1 : 1;
  return (hasLeft && sign(left, right, isAscending)) || byCode;
}

/** "Shares" of the sum over all departments of the ranking. */
function shareOf(measure: Measure, { of }: Valued, all: readonly Valued[]) {
  const none = (shareStatus: string) => ({ share: null, shareStatus });
  if (isRate(measure)) return none("RATE");
  if (of.value === null) return none("NOT_STATED");
  const values = all.flatMap((each) => each.of.value?.above ?? []);
  if (values.some((value) => value < 0n) && values.some((value) => value > 0n)) return none("MIXED_SIGNS");
  const sum = values.reduce((total, value) => total + value, 0n);
  if (sum === 0n) return none("ZERO_SUM");
  const [above, below] = sum < 0n ? [-of.value.above, -sum] : [of.value.above, sum];
  return { share: written({ above, below }, 6), shareStatus: "GIVEN" };
}
