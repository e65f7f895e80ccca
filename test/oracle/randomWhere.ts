import type { Random } from "../../src/sample/random";
import { argument, Word } from "./asked";
import type { Known, Where } from "./known";
import { LINES, one, YEARS } from "./randomWorld";
import { APPLICANTS, type Applicant, BOTH_FORMS, MEASURES, type Measure, RATES } from "./statutoryForm";

const ASKED_YEARS = [2018, ...YEARS, 2024];

export function randomWhere(random: Random, known: Known): Where {
  const codes = [...known.bodies.keys()];
  const some = <T>(choices: readonly T[], times: number) => choices.filter(() => random.once(times));
  const place = random.pick<() => Where>([
    [() => ({}), 4],
    [() => ({ under: one(random, codes.slice(0, 5)) }), 4],
    [() => ({ parent: one(random, codes.slice(0, 5)) }), 4],
    [() => ({ departments: some(codes, 4) }), 3],
    [() => ({ departments: [one(random, codes)] }), 2],
    [() => ({ parent: one(random, codes.slice(0, 5)), under: one(random, codes.slice(0, 5)) }), 1],
  ])();
  return {
    ...place,
    ...(random.once(3) ? {} : { years: random.once(2) ? [one(random, ASKED_YEARS)] : some(ASKED_YEARS, 2) }),
    ...(random.once(6) ? { forms: some(BOTH_FORMS, 2) } : {}),
    ...(random.once(6) ? { lines: some(LINES, 2) } : {}),
    ...(random.once(6) ? { kinds: some(["GOVERNMENT", "ZONE", "TOWNSHIP", "BUREAU"], 2) } : {}),
    ...(random.once(6) ? { summary: random.once(2) } : {}),
  };
}

export function whereArgument({ kinds, forms, ...where }: Where): string {
  const words = (values: readonly string[] | undefined) => values?.map((value) => new Word(value));
  return argument({ ...where, kinds: words(kinds), forms: words(forms) });
}

export function randomApplicant(random: Random): Applicant {
  return random.once(2) ? "total" : one(random, APPLICANTS);
}

/** A measure, and an applicant by which it is divided. */
export function randomMeasure(random: Random): readonly [Measure, Applicant] {
  const measure = random.once(2) ? one(random, RATES) : one(random, MEASURES);
  return [measure, measure.byApplicant ? randomApplicant(random) : "total"];
}
