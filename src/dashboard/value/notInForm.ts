import type { FrameQuery, Measure } from "../documents";
import type { PageText } from "../language/pageText";

/** Says that the form of a year does not have a measure; null where it has it, or where that is not known. */
export function notInForm(frame: FrameQuery | undefined, measure: Measure, year: number): PageText | null {
  const having = frame?.measures.find(({ code }) => code === measure)?.forms ?? [];
  const ofYear = (frame?.forms ?? []).filter(
    ({ firstYear, lastYear }) => firstYear <= year && year <= (lastYear ?? year),
  );
  const [form] = ofYear;
  if (having.length === 0 || form === undefined || ofYear.some(({ code }) => having.includes(code))) return null;
  return {
    zh: `不适用：${year}年的表式（${form.basis}）没有此项，不等于零。`,
    en: `Not applicable: the form of ${year} (${form.basis}) does not have it; this is not zero.`,
  };
}
