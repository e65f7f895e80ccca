import { type FormCode, formOfYear } from "../form/catalogue";
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

/**
 * Every body-year of a question. A body is expected from its first published report on, unless `activeFrom` and
 * `activeTo` say otherwise. A report outside of that time still counts as expected.
 */
export function bodyYearsOf<B extends DirectoryBody>(bodies: readonly B[], asked: YearsAsked): readonly BodyYear<B>[] {
  return bodies.flatMap((body) => {
    const { filed } = body;
    const came = asked.years ? asked.years.filter((year) => filed.has(year)) : [...filed.keys()];
    const years = new Set([...expectedYears(body, asked), ...came]);
    return [...years]
      .sort((a, b) => a - b)
      .map((year) => {
        const form = filed.get(year);
        return { body, year, form: form ?? formOfYear(year)?.code ?? null, reported: form !== undefined };
      });
  });
}

/** Whether a report of a body is expected for a year, or was filed. */
export function isExpected(body: DirectoryBody, year: number): boolean {
  const from = body.activeFrom ?? body.firstYear;
  return body.filed.has(year) || (from !== null && from <= year && year <= (body.activeTo ?? year));
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

function expectedYears(body: DirectoryBody, { years, lastYear }: YearsAsked): readonly number[] {
  const from = body.activeFrom ?? body.firstYear;
  if (from === null) return [];
  const to = body.activeTo ?? Number.POSITIVE_INFINITY;
  if (years) return years.filter((year) => from <= year && year <= to);
  const last = Math.min(to, lastYear ?? from - 1);
  return Array.from({ length: Math.max(0, last - from + 1) }, (_, i) => from + i);
}
