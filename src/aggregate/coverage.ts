import { formOfYear } from "../form/catalogue";
import type { FormCode } from "../form/status";
import type { Body } from "./directory";
import { grouped } from "./grouped";

/** A report that was filed. */
export interface Filed {
  readonly departmentId: number;
  readonly year: number;
  readonly form: FormCode;
}

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
export function bodyYearsOf<B extends Body>(
  bodies: readonly B[],
  filed: readonly Filed[],
  asked: YearsAsked,
): readonly BodyYear<B>[] {
  const forms = new Map(filed.map((report) => [`${report.departmentId} ${report.year}`, report.form]));
  const filedBy = grouped(filed, (report) => report.departmentId);
  return bodies.flatMap((body) => {
    const years = new Set([
      ...expectedYears(body, asked),
      ...(filedBy.get(body.id) ?? []).map((report) => report.year),
    ]);
    return [...years]
      .sort((a, b) => a - b)
      .map((year) => {
        const form = forms.get(`${body.id} ${year}`);
        return { body, year, form: form ?? formOfYear(year)?.code ?? null, reported: form !== undefined };
      });
  });
}

/** The coverage of some body-years. */
export function coverageOf<B extends Body>(bodyYears: readonly BodyYear<B>[]): Coverage<B> {
  const missing = bodyYears.filter((bodyYear) => !bodyYear.reported);
  return { expected: bodyYears.length, reported: bodyYears.length - missing.length, missing };
}

/** The reports of summaries left out of a sum for years in which none of their parts filed. */
export function lostYearsOf<B extends Body>(
  leftOut: readonly B[],
  filed: readonly Filed[],
  below: (id: number) => readonly Body[],
): readonly BodyYear<B>[] {
  const filedBy = grouped(filed, (report) => report.departmentId);
  return leftOut.flatMap((body) => {
    const parts = below(body.id).filter((part) => !part.summary);
    const byParts = new Set(parts.flatMap((part) => filedBy.get(part.id) ?? []).map((report) => report.year));
    const lost = (filedBy.get(body.id) ?? []).filter((report) => !byParts.has(report.year));
    return lost.map(({ year, form }) => ({ body, year, form, reported: true }));
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
