import { formOfYear } from "../form/catalogue";
import type { FormCode } from "../form/status";
import type { Body } from "./directory";

/** One body in one year in which its report was filed or expected. */
export interface BodyYear<B = Body> {
  readonly body: B;
  readonly year: number;
  /** Of the report, or, where it is missing, the one in force that year; null before 2019. */
  readonly form: FormCode | null;
  readonly reported: boolean;
}

/** How many reports there should be and are, in body-years, and who is missing. */
export interface Coverage<B = Body> {
  readonly expected: number;
  readonly reported: number;
  readonly missing: readonly { readonly body: B; readonly year: number }[];
}

/** The years of a question: those it names, or from the first expected report to the last year that anyone filed for. */
export interface YearsAsked {
  readonly years: readonly number[] | null;
  readonly lastYear: number | null;
}

/**
 * Every body-year of a question. A body is expected from its first published report on, unless `activeFrom` and
 * `activeTo` say otherwise; a report that came all the same counts as expected.
 */
export function bodyYearsOf<B extends Body>(bodies: readonly B[], asked: YearsAsked): readonly BodyYear<B>[] {
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

/** Whether a report of a body is expected for a year, or came. */
export function isExpected(body: Body, year: number): boolean {
  const from = body.activeFrom ?? body.firstYear;
  return body.filed.has(year) || (from !== null && from <= year && year <= (body.activeTo ?? year));
}

/** The coverage of some body-years. */
export function coverageOf<B extends Body>(bodyYears: readonly BodyYear<B>[]): Coverage<B> {
  const missing = bodyYears.filter((bodyYear) => !bodyYear.reported);
  return { expected: bodyYears.length, reported: bodyYears.length - missing.length, missing };
}

/** The reports of summaries left out of a sum for years in which none of their parts filed. */
export function lostYearsOf<B extends Body>(
  leftOut: readonly B[],
  years: readonly number[] | null,
  below: (id: number) => readonly Body[],
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

function expectedYears(body: Body, { years, lastYear }: YearsAsked): readonly number[] {
  const from = body.activeFrom ?? body.firstYear;
  if (from === null) return [];
  const to = body.activeTo ?? Number.POSITIVE_INFINITY;
  if (years) return years.filter((year) => from <= year && year <= to);
  const last = Math.min(to, lastYear ?? from - 1);
  return Array.from({ length: Math.max(0, last - from + 1) }, (_, i) => from + i);
}
