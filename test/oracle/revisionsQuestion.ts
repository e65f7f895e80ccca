import type { Random } from "../../src/sample/random";
import { type Asked, refusable } from "./asked";
import { addedShown } from "./contributionQuestion";
import { by, compare, type Fraction, halfOf, minus, plus, times, whole } from "./exact";
import { type Fact, Known, type Where } from "./known";
import { NOTE_FIELDS, notesOn, summariesLeftOut } from "./notes";
import { randomApplicant, randomWhere, whereArgument } from "./randomWhere";
import { DAY, one, type RandomWorld, type Revision, YEARS } from "./randomWorld";
import { measuredOf } from "./single";
import { type Applicant, cellsFor, isRate, MEASURES, type Measure, upperSnake } from "./statutoryForm";
import { coverageOf, isStatedIn, type Measured, measured, shown, VALUE_FIELDS, valueAt } from "./sums";

interface RevisionsQuestion {
  readonly measures: readonly Measure[];
  readonly applicant: Applicant;
  readonly years: readonly number[];
  readonly where: Where;
}

/** The bodies of a question at the end of a day, and what they made of its measures. */
interface AtEndOfDay {
  readonly known: Known;
  readonly facts: readonly Fact[];
  readonly values: readonly Measured[];
}

export function randomRevisions(random: Random, known: Known): Asked {
  const { years: _, ...where } = random.once(2) ? { departments: some(random, known) } : randomWhere(random, known);
  const applicant = randomApplicant(random);
  const measures = Array.from({ length: random.between(1, 3) }, () => one(random, MEASURES)).filter(
    ({ byApplicant }) => byApplicant || applicant === "total",
  );
  const question: RevisionsQuestion = {
    where,
    years: random.once(2) ? [one(random, YEARS)] : YEARS.filter((year) => year === 2021 || random.once(3)),
    measures: measures.length > 0 ? [...new Set(measures)] : [MEASURES[0] as Measure],
    applicant: measures.length > 0 ? applicant : "total",
  };
  return {
    source: sourceOf(question),
    expected: refusable(() => ({ revisions: shownOf(known.world, question) })),
  };
}

function some(random: Random, { bodies }: Known): readonly string[] {
  return [...bodies.keys()].filter(() => random.once(4));
}

function sourceOf({ measures, applicant, years, where }: RevisionsQuestion): string {
  const given = [
    `of: [${measures.map(({ code }) => code).join()}], applicant: ${upperSnake(applicant)}, years: [${years}], first: 1000`,
    `where: ${whereArgument(where)}`,
  ].join(", ");
  return `{ revisions(${given}) { totalCount notes { ${NOTE_FIELDS} } nodes { date asOf expected reported notDue
    values { value { ${VALUE_FIELDS} } before { ${VALUE_FIELDS} } difference { value points } }
    causes(first: 1000) { totalCount published revised withdrawn nodes { kind year department { code }
      values { adds { value points } before { value status } after { value status } } } } } } }`;
}

function shownOf(world: RandomWorld, question: RevisionsQuestion) {
  const ends = [...new Set(world.revisions.filter(({ draft }) => !draft).map(({ at }) => endOfDay(at)))];
  const versions: AtEndOfDay[] = [];
  for (const { at } of world.revisions) factsOf(new Known(world, at), question);
  for (const end of ends.sort((one, other) => one - other)) {
    const version = at(world, question, end);
    const before = versions.at(-1);
    if (before ? isOther(before, version, question) : version.facts.some(({ report }) => report !== null))
      versions.push(version);
  }
  return {
    totalCount: versions.length,
    notes: notesOf(at(world, question, world.today), question),
    nodes: versions.map((version, i) => versionShown(world, question, version, versions[i - 1] ?? null)),
  };
}

function at(world: RandomWorld, question: RevisionsQuestion, moment: number): AtEndOfDay {
  const known = new Known(world, moment);
  const facts = factsOf(known, question);
  return { known, facts, values: question.measures.map((each) => measured(facts, each, question.applicant)) };
}

function factsOf(known: Known, { where, years }: RevisionsQuestion): readonly Fact[] {
  return known.summed({ ...where, years });
}

/** The last millisecond of a day in China. */
function endOfDay(moment: number): number {
  return Math.floor((moment + 8 * 3_600_000) / DAY) * DAY + DAY - 8 * 3_600_000 - 1;
}

/** Another value or status of a measure, another numerator or denominator of a rate, or other reports that it rests on. */
function isOther(before: AtEndOfDay, after: AtEndOfDay, { measures, applicant }: RevisionsQuestion): boolean {
  const restingOn = ({ facts, values }: AtEndOfDay) =>
    JSON.stringify([
      facts.filter(({ report }) => report !== null).map(({ body, year }) => [body.code, year]),
      measures.map((measure) =>
        facts
          .filter(({ report }) => report && isStatedIn(report, measure, applicant))
          .map(({ body, year }) => [body.code, year]),
      ),
      values.map((value, i) => {
        const { status, value: written, numerator, denominator } = shown(measures[i] as Measure, applicant, value);
        return [status, written, numerator, denominator];
      }),
    ]);
  return restingOn(before) !== restingOn(after);
}

function notesOf({ known, facts }: AtEndOfDay, { where, years, measures, applicant }: RevisionsQuestion) {
  const left = summariesLeftOut(known, { ...where, years });
  return notesOn(known, facts, { left, figures: [], measures: measures.map((each) => [each, applicant] as const) });
}

function versionShown(world: RandomWorld, question: RevisionsQuestion, version: AtEndOfDay, before: AtEndOfDay | null) {
  const { measures, applicant } = question;
  const { expected, reported, notDue } = coverageOf(version.facts);
  const { moment } = version.known;
  const start = at(world, question, moment - DAY);
  const causes = causesOf(start, version, question);
  const sums = measures.map((_, i): Sums => [before?.values[i] ?? null, version.values[i] as Measured]);
  const count = (kind: string) => causes.filter((each) => each.kind === kind).length;
  return {
    date: new Date(moment + 8 * 3_600_000).toISOString().slice(0, 10),
    asOf: new Date(moment).toISOString().replace("999Z", "999999Z"),
    expected,
    reported,
    notDue,
    values: measures.map((measure, i) => {
      const [was, is] = [before?.values[i] ?? null, version.values[i] as Measured];
      return {
        value: shown(measure, applicant, is),
        before: was && shown(measure, applicant, was),
        difference: addedShown(measure, differenceOf(was, is)),
      };
    }),
    causes: {
      totalCount: causes.length,
      published: count("PUBLISHED"),
      revised: count("REVISED"),
      withdrawn: count("WITHDRAWN"),
      nodes: inOrder(causes, sums, question).map(({ kind, was, is }) => ({
        kind,
        year: is.year,
        department: { code: is.body.code },
        values: measures.map((measure, i) => causeShown(measure, applicant, [was, is], sums[i] as Sums)),
      })),
    },
  };
}

function differenceOf(was: Measured | null, is: Measured): Fraction | null {
  if (was === null || was.value === null || is.value === null) return null;
  return [was, is].some(({ status }) => status === "CONTRADICTORY") ? null : minus(is.value, was.value);
}

/** A measure over all reports, in the version before and from this day on. */
type Sums = readonly [Measured | null, Measured];

interface Cause {
  readonly kind: string;
  readonly was: Fact;
  readonly is: Fact;
}

/** The reports of a question that changed on a day, each as it was known at the end of the day before and of the day. */
function causesOf(before: AtEndOfDay, after: AtEndOfDay, question: RevisionsQuestion): readonly Cause[] {
  return after.facts.flatMap((is): Cause[] => {
    const was = before.facts.find((fact) => fact.body === is.body && fact.year === is.year) as Fact;
    const [then, now] = [before, after].map(({ known }) => known.reportOf(is.body.code, is.year));
    if (then === now || !now || (was.report === null && is.report === null)) return [];
    if (!then) return [{ kind: "PUBLISHED", was, is }];
    const isChanged = then.form !== now.form || computedFrom(then, question) !== computedFrom(now, question);
    return isChanged ? [{ kind: "REVISED", was, is }] : [];
  });
}

/** First those that add most to the first measure, up or down; then by code and year. */
function inOrder(causes: readonly Cause[], [sums]: readonly Sums[], question: RevisionsQuestion): readonly Cause[] {
  const { measures, applicant } = question;
  const [measure] = measures as [Measure];
  const sized = causes.map((cause) => {
    const [was, is] = [cause.was, cause.is].map((fact) => measuredOf(fact, measure, applicant, null));
    const adds = addsOf(measure, was as Measured, is as Measured, sums as Sums);
    return { cause, size: adds && { ...adds, above: adds.above < 0n ? -adds.above : adds.above } };
  });
  return sized
    .sort((one, other) => {
      if (one.size === null || other.size === null) return one.size === other.size ? 0 : one.size === null ? 1 : -1;
      return compare(other.size, one.size);
    })
    .map(({ cause }) => cause);
}

/** The cells from which the measures are computed that a report states. */
function computedFrom(report: Revision, { measures, applicant }: RevisionsQuestion): string {
  const stated = measures.filter((each) => isStatedIn(report, each, applicant));
  return stated
    .flatMap((each) => [
      each.code,
      ...cellsFor(isRate(each) ? [...each.above, ...each.below] : each.items, each, applicant),
    ])
    .map((path) => `${path} ${valueAt(report, path)}`)
    .join();
}

function causeShown(measure: Measure, applicant: Applicant, facts: readonly [Fact, Fact], sums: Sums) {
  const [was, is] = facts.map((fact) => measuredOf(fact, measure, applicant, null)) as [Measured, Measured];
  const seen = (fact: Fact, of: Measured) => {
    if (fact.report === null) return null;
    const { value, status } = shown(measure, applicant, of);
    return { value, status };
  };
  return {
    adds: addedShown(measure, addsOf(measure, was, is, sums)),
    before: seen(facts[0], was),
    after: seen(facts[1], is),
  };
}

/** Of a count, after less before; of a rate (n − R d) / M, R half way between both rates and M between both denominators. */
function addsOf(measure: Measure, was: Measured, is: Measured, [before, after]: Sums) {
  if (was.stated + is.stated === 0) return null;
  if (!isRate(measure)) {
    if (after.status === "STOCK_OVER_YEARS") return null;
    return minus(is.value ?? whole(0n), was.value ?? whole(0n));
  }
  if (before === null || differenceOf(before, after) === null) return null;
  const part = (of: Measured) => [whole(of.above ?? 0n), whole(of.below ?? 0n)] as const;
  const [first, last] = [part(was), part(is)];
  const rate = halfOf(plus(before.value as Fraction, after.value as Fraction));
  const base = halfOf(whole((before.below as bigint) + (after.below as bigint)));
  return by(minus(minus(last[0], first[0]), times(rate, minus(last[1], first[1]))), base);
}
