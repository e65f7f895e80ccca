import { FORMS, type FormCode, type FormVersion, lastYearOf } from "../form/catalogue";
import type { Measure } from "../form/measure";
import { type Message, said } from "../message/message";
import { measurePlace } from "./measurePlace";

/** A point at which a series changes from one form to another and only one of them has the measure. */
export interface SeriesBreak {
  readonly measure: Measure;
  readonly from: FormCode;
  readonly to: FormCode;
  /** First report year of the later form. */
  readonly year: number;
  /** True if the measure ends with the earlier form, false if it begins with the later one. */
  readonly ends: boolean;
  readonly said: Message;
}

/** The breaks of some measures over reports on several forms. A measure that is on all of these forms has none. */
export function breaksOf(measures: readonly Measure[], forms: Iterable<FormCode>): readonly SeriesBreak[] {
  const crossed = new Set(forms);
  const spanned = FORMS.filter(({ code }) => crossed.has(code));
  return spanned
    .slice(1)
    .flatMap((to, i) => measures.flatMap((measure) => breakOf(measure, spanned[i] as FormVersion, to)));
}

/** The forms of the years `from` to `to`. Years before the first form have none. */
export function formsBetween(from: number, to: number): readonly FormCode[] {
  return FORMS.filter((form) => form.firstYear <= to && from <= (lastYearOf(form) ?? to)).map((form) => form.code);
}

function breakOf(measure: Measure, from: FormVersion, to: FormVersion): readonly SeriesBreak[] {
  const [before, after] = [from, to].map((form) => measure.forms.includes(form.code));
  if (before === after) return [];
  const year = to.firstYear;
  const sentence = said(before ? "SERIES_ENDS" : "SERIES_BEGINS", {
    measure: measurePlace(measure),
    year: String(year),
    basis: to.basis,
  });
  return [{ measure, from: from.code, to: to.code, year, ends: before === true, said: sentence }];
}
