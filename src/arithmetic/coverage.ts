import { type FormCode, formOfYear } from "../form/catalogue";
import { expectedFrom, isExpected } from "../form/expectation";
import type { DirectoryBody } from "./directoryBody";

/** One body in one year in which it filed a report or was expected to. */
export interface BodyYear<B = DirectoryBody> {
  readonly body: B;
  readonly year: number;
  /** The form of the report. If the report is missing, the form in force that year; null before 2019. */
  readonly form: FormCode | null;
  readonly reported: boolean;
}

/** How many reports are expected and how many were filed, counted in body-years, and which are missing. */
export interface Coverage<B = DirectoryBody> {
  readonly expected: number;
  readonly reported: number;
  readonly missing: readonly { readonly body: B; readonly year: number }[];
}

/**
 * The years of a question: `years`, or if that is null, from the first expected report to `lastYear`, the last year for
 * which anyone filed.
 */
export interface YearsAsked {
  readonly years: readonly number[] | null;
  readonly lastYear: number | null;
}

/** Every body-year of a question: the years for which each body is expected to report, in their order. */
export function bodyYearsOf<B extends DirectoryBody>(bodies: readonly B[], asked: YearsAsked): readonly BodyYear<B>[] {
  return bodies.flatMap((body) =>
    expectedYears(body, asked).map((year) => ({
      body,
      year,
      form: formIn(body, year),
      reported: body.filed.has(year),
    })),
  );
}

/**
 * Whether a report counts in a question about some forms; null means all forms. A missing report counts where the form
 * in force that year does.
 */
export function isOnForms({ form }: Pick<BodyYear, "form">, forms: readonly FormCode[] | null): boolean {
  return forms === null || (form !== null && forms.includes(form));
}

/** Whether a question about some forms expects a report of a body for a year; null means all forms. */
export function isAsked(body: DirectoryBody, year: number, forms: readonly FormCode[] | null): boolean {
  return isExpected(body, year) && isOnForms({ form: formIn(body, year) }, forms);
}

/** The coverage of some body-years. */
export function coverageOf<B extends DirectoryBody>(bodyYears: readonly BodyYear<B>[]): Coverage<B> {
  const missing = bodyYears.filter((bodyYear) => !bodyYear.reported);
  return { expected: bodyYears.length, reported: bodyYears.length - missing.length, missing };
}

/**
 * Reports of summaries that a sum leaves out, for years in which none of their parts filed. Nothing in the sum replaces
 * them.
 */
export function lostYearsOf<B extends DirectoryBody>(
  leftOut: readonly B[],
  years: readonly number[] | null,
  below: (id: number) => readonly DirectoryBody[],
): readonly BodyYear<B>[] {
  return leftOut.flatMap((body) => {
    const byParts = new Set(
      below(body.id)
        .filter((part) => !part.summary)
        .flatMap((part) => [...part.filed.keys()]),
    );
    const lost = [...body.filed].filter(([year]) => !byParts.has(year) && (!years || years.includes(year)));
    return lost.map(([year, form]) => ({ body, year, form, reported: true }));
  });
}

function formIn(body: DirectoryBody, year: number): FormCode | null {
  return body.filed.get(year) ?? formOfYear(year)?.code ?? null;
}

function expectedYears(body: DirectoryBody, { years, lastYear }: YearsAsked): readonly number[] {
  const asked = years ?? [...yearsBetween(expectedFrom(body), lastYear), ...body.filed.keys()];
  return [...new Set(asked)].filter((year) => isExpected(body, year)).sort((a, b) => a - b);
}

function yearsBetween(first: number | null, last: number | null): readonly number[] {
  if (first === null || last === null) return [];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}
