import type { Random } from "../../src/sample/random";
import { type Asked, refusable } from "./asked";
import { CHANGE_FIELDS, changeShown, MATCHED_FIELDS, matchedShown } from "./change";
import { DIMENSIONS, type Dimension, FIELD, groupsOf, keyShown } from "./groups";
import type { Fact, Known, Where } from "./known";
import { randomApplicant, randomWhere, whereArgument } from "./randomWhere";
import { one } from "./randomWorld";
import { type Applicant, type Form, formIn, isInForm, MEASURES, type Measure, upperSnake } from "./statutoryForm";
import { COVERAGE, coverageOf, measured, shown, VALUE_FIELDS } from "./sums";

interface TrendQuestion {
  readonly where: Where;
  readonly groupBy: Dimension | null;
  readonly from: number;
  readonly to: number;
  readonly measures: readonly Measure[];
  readonly applicant: Applicant;
  readonly followLinks: boolean;
  readonly asOf: string | null;
}

export function randomTrend(random: Random, known: Known, asOf: string | null): Asked {
  const succession = random.once(3) ? known.successions[random.between(0, known.successions.length)] : undefined;
  const { years: _, ...where } = succession ? {} : randomWhere(random, known);
  const from = random.between(2018, succession?.from ?? 2024);
  const applicant = randomApplicant(random);
  const measures = Array.from({ length: random.between(1, 3) }, () => one(random, MEASURES)).filter(
    ({ byApplicant }) => byApplicant || applicant === "total",
  );
  const question: TrendQuestion = {
    where,
    groupBy: random.once(2)
      ? one(
          random,
          DIMENSIONS.filter((each) => each !== "YEAR"),
        )
      : null,
    from,
    to: Math.min(2024, (succession?.from ?? from) + random.between(0, 6)),
    measures: measures.length > 0 ? [...new Set(measures)] : [MEASURES[0] as Measure],
    applicant: measures.length > 0 ? applicant : "total",
    followLinks: random.once(3),
    asOf,
  };
  return { source: sourceOf(question), expected: refusable(() => ({ trend: seriesOf(known, question) })) };
}

function sourceOf({ where, groupBy, from, to, measures, applicant, followLinks, asOf }: TrendQuestion): string {
  const given = [
    `of: [${measures.map(({ code }) => code).join()}], applicant: ${upperSnake(applicant)}, from: ${from}, to: ${to}`,
    `where: ${whereArgument(where)}`,
    `followLinks: ${followLinks}`,
    ...(groupBy === null ? [] : [`groupBy: ${groupBy}`]),
    ...(asOf === null ? [] : [`asOf: "${asOf}"`]),
  ].join(", ");
  return `{ trend(${given}) { measure applicant follows ${groupBy === null ? "" : FIELD[groupBy]}
    breaks { year from to ends measure } links { form kind later measure }
    points { year value { ${VALUE_FIELDS} } ${COVERAGE}
      change { ${CHANGE_FIELDS} ${MATCHED_FIELDS} } } } }`;
}

function seriesOf(known: Known, question: TrendQuestion) {
  const { where, groupBy, from, to, applicant } = question;
  const years = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  const forms = [...new Set(years.map(formIn))].filter((form) => form !== null);
  const facts = known.summed({ ...where, years: [from - 1, ...years] });
  const groups =
    groupBy === null ? [facts] : groupsOf(facts, [groupBy]).filter((group) => isThere(group, groupBy, from));
  return groups.flatMap((group) =>
    measuresWithLinks(question, forms).map(({ measure, follows }) => ({
      measure: measure.code,
      applicant: measure.byApplicant ? upperSnake(applicant) : null,
      follows: follows?.code ?? null,
      ...(groupBy === null ? {} : { [FIELD[groupBy].split(" ")[0] as string]: keyShown(group[0] as Fact, groupBy) }),
      breaks: breaksOf(measure, forms),
      links: linksOf(measure).filter(({ form }) => forms.includes(form)),
      points: years.map((year) => pointOf(known, group, year, measure, question)),
    })),
  );
}

/** A series exists where its group does in one of the years asked, not in the year before alone. */
function isThere(group: readonly Fact[], groupBy: Dimension, from: number): boolean {
  return (
    groupsOf(
      group.filter(({ year }) => year >= from),
      [groupBy],
    ).length > 0
  );
}

function pointOf(known: Known, group: readonly Fact[], year: number, measure: Measure, { applicant }: TrendQuestion) {
  const [before, after] = [year - 1, year].map((each) => group.filter((fact) => fact.year === each)) as [
    Fact[],
    Fact[],
  ];
  const [was, is] = [before, after].map((facts) => measured(facts, measure, applicant)) as [never, never];
  const { isUnequal, matched } = matchedShown(known, measure, applicant, year, { before, after });
  return {
    year,
    value: shown(measure, applicant, is),
    coverage: coverageOf(after),
    change: { ...changeShown(measure, applicant, was, is, isUnequal), matched },
  };
}

/** "Sums", breaks: the form of 2021 begins or ends a measure. */
export function breaksOf(measure: Measure, forms: readonly Form[]) {
  const [had, has] = (["FORM_2019", "FORM_2021"] as const).map((form) => isInForm(measure, form));
  if (forms.length < 2 || had === has) return [];
  return [{ year: 2021, from: "FORM_2019", to: "FORM_2021", ends: had, measure: measure.code }];
}

// "Links": what one form has in the place of what the other has.
const LINKS: readonly (readonly [from: string, to: string, kind: "SAME" | "SIMILAR"])[] = [
  ["RULES_TOTAL_DISCLOSED", "RULES_IN_FORCE", "SIMILAR"],
  ["NORMATIVE_DOCUMENTS_TOTAL_DISCLOSED", "NORMATIVE_DOCUMENTS_IN_FORCE", "SIMILAR"],
  ["APPLICATIONS_OUTCOMES_OTHERWISE_UNDIVIDED", "APPLICATIONS_OUTCOMES_OTHERWISE_TOTAL", "SAME"],
];

function linksOf({ code }: Measure) {
  return LINKS.flatMap(([from, to, kind]) => {
    if (code === from) return [{ form: "FORM_2021" as Form, kind, later: true, measure: to }];
    return code === to ? [{ form: "FORM_2019" as Form, kind, later: false, measure: from }] : [];
  });
}

/** The measures asked, each followed by that to which its link leads, once. */
function measuresWithLinks({ measures, followLinks }: TrendQuestion, forms: readonly Form[]) {
  const known = new Set(measures.map(({ code }) => code));
  return measures.flatMap((measure) => {
    const links = followLinks
      ? linksOf(measure).filter((link) => forms.includes(link.form) && !known.has(link.measure))
      : [];
    for (const link of links) known.add(link.measure);
    const followed = links.map((link) => MEASURES.find(({ code }) => code === link.measure) as Measure);
    return [{ measure, follows: null }, ...followed.map((other) => ({ measure: other, follows: measure }))];
  });
}
