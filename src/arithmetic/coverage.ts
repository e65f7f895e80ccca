import { type FormCode, formOfYear } from "../form/catalogue";
import { type Expectation, expectationOf, expectedFrom } from "../form/expectation";
import { OPEN_TO, type Period, periodIn } from "../form/period";
import type { PlainDay } from "../form/plainDay";
import { Timeliness, timelinessOf } from "../form/timeliness";
import type { BodyDirectory } from "./directory";
import type { DirectoryBody } from "./directoryBody";
import { once } from "./once";
import { yearsBetween } from "./years";

/** One body in one year for which it filed a report, was expected to, or will be. */
export interface BodyYear<B = DirectoryBody> {
  readonly body: B;
  readonly year: number;
  /** The position of the body in that year. */
  readonly period: Period;
  /** The form of the report. If the report is missing, the form in force that year; null before 2019. */
  readonly form: FormCode | null;
  readonly reported: boolean;
  /** Whether the report is there, or its deadline has passed. */
  readonly due: boolean;
}

/** A report that was published after its deadline. */
export interface LateFiling<B = DirectoryBody> {
  readonly body: B;
  readonly year: number;
  readonly publishedOn: PlainDay;
  readonly daysLate: number;
}

/** How many of the reports that are there were on time, and which were late. The three numbers add up to the reports. */
export interface CountedTimes<B = DirectoryBody> {
  readonly onTime: number;
  readonly late: readonly LateFiling<B>[];
  /** Reports of which nothing says when they were published. */
  readonly unknown: number;
}

/** How many reports are expected and how many were filed, counted in body-years, and which are missing; and how many are not due. */
export interface Coverage<B = DirectoryBody> {
  readonly expected: number;
  readonly reported: number;
  readonly missing: readonly { readonly body: B; readonly year: number }[];
  /** Reports that are not there and whose deadline has not passed. They are not among the expected ones. */
  readonly notDue: number;
  /** Worked out when it is first asked for. */
  readonly times: () => CountedTimes<B>;
}

/**
 * The years of a question: `years`, or if that is null, from the first expected report to `lastYear`, the last year for
 * which anyone filed.
 */
export interface YearsAsked {
  readonly years: readonly number[] | null;
  readonly lastYear: number | null;
}

/** Every body-year of a question: the years for which each body reports or has to, in their order. */
export function bodyYearsOf<B extends DirectoryBody>(
  bodies: readonly B[],
  { years, lastYear }: YearsAsked,
): readonly BodyYear<B>[] {
  const sameForAll = years && inOrder(years);
  const rows: BodyYear<B>[] = [];
  // Plain loops: ten thousand bodies have a hundred thousand years, and every first report makes them anew.
  for (const body of bodies)
    for (const year of sameForAll ?? yearsOf(body, lastYear)) {
      const expectation = expectationOf(body, year);
      if (expectation === "NOT_EXPECTED") continue;
      const filed = body.filed.get(year);
      const form = filed ?? formInForce(year);
      const reported = filed !== undefined;
      rows.push({ body, year, period: periodIn(body.periods, year), form, reported, due: expectation === "EXPECTED" });
    }
  return rows;
}

/**
 * Whether a report counts in a question about some forms; null means all forms. A missing report counts where the form
 * in force that year does.
 */
export function isOnForms({ form }: Pick<BodyYear, "form">, forms: readonly FormCode[] | null): boolean {
  return forms === null || (form !== null && forms.includes(form));
}

/** What a question about some forms expects of a body for a year; null means all forms. */
export function expectationIn(body: DirectoryBody, year: number, forms: readonly FormCode[] | null): Expectation {
  return isOnForms({ form: formIn(body, year) }, forms) ? expectationOf(body, year) : "NOT_EXPECTED";
}

/** What is expected of several bodies: a report if one of any is, else one that is not due if there is one of these. */
export function expectationOver({ expected, notDue }: Pick<Coverage, "expected" | "notDue">): Expectation {
  if (expected > 0) return "EXPECTED";
  return notDue > 0 ? "NOT_DUE" : "NOT_EXPECTED";
}

/** The coverage of some body-years. */
export function coverageOf<B extends DirectoryBody>(bodyYears: readonly BodyYear<B>[]): Coverage<B> {
  const due = bodyYears.filter((bodyYear) => bodyYear.due);
  const missing = due.filter((bodyYear) => !bodyYear.reported);
  return {
    expected: due.length,
    reported: due.length - missing.length,
    missing,
    notDue: bodyYears.length - due.length,
    times: once(() => timesOf(bodyYears)),
  };
}

function timesOf<B extends DirectoryBody>(bodyYears: readonly BodyYear<B>[]): CountedTimes<B> {
  const late: LateFiling<B>[] = [];
  let [onTime, unknown] = [0, 0];
  for (const { body, year, reported } of bodyYears) {
    if (!reported) continue;
    const first = body.firstPublished(year);
    const { status, daysLate } = timelinessOf(body, year, first);
    if (first !== null && daysLate !== null) late.push({ body, year, publishedOn: first.on, daysLate });
    else if (status === Timeliness.ON_TIME) onTime += 1;
    else unknown += 1;
  }
  return { onTime, late, unknown };
}

/**
 * Reports of summaries that a sum leaves out, for years in which none of their parts of that year filed. Nothing in the
 * sum replaces them. `years` and `forms` are those of the sum; null means all.
 */
export function lostYearsOf<B extends DirectoryBody>(
  leftOut: readonly B[],
  years: readonly number[] | null,
  directory: Pick<BodyDirectory, "below" | "eras">,
  forms: readonly FormCode[] | null = null,
): readonly BodyYear<B>[] {
  const isFiled = (body: DirectoryBody, year: number) =>
    body.filed.has(year) && isOnForms({ form: formIn(body, year) }, forms);
  return leftOut.flatMap((body) => {
    const filed = [...body.filed.keys()].filter((year) => (!years || years.includes(year)) && isFiled(body, year));
    const lost = directory
      .eras(filed)
      .flatMap((era) => withoutParts(era ?? [], directory.below(body.id, era?.[0]), isFiled));
    return lost.map((year) => {
      const period = periodIn(body.periods, year);
      return { body, year, period, form: formIn(body, year), reported: true, due: true };
    });
  });
}

/** Those of some years of the same tree for which none of these bodies filed a report of its own figures. */
function withoutParts(
  years: readonly number[],
  parts: readonly DirectoryBody[],
  isFiled: (body: DirectoryBody, year: number) => boolean,
): readonly number[] {
  const [first = OPEN_TO] = years;
  const own = parts.filter((part) => !periodIn(part.periods, first).summary);
  return years.filter((year) => !own.some((part) => isFiled(part, year)));
}

function formIn(body: DirectoryBody, year: number): FormCode | null {
  return body.filed.get(year) ?? formInForce(year);
}

function formInForce(year: number): FormCode | null {
  return formOfYear(year)?.code ?? null;
}

function yearsOf(body: DirectoryBody, lastYear: number | null): readonly number[] {
  return inOrder([...yearsBetween(expectedFrom(body), lastYear), ...body.filed.keys()]);
}

function inOrder(years: readonly number[]): readonly number[] {
  return [...new Set(years)].sort((a, b) => a - b);
}
