import { MEASURE_ABSENCES, MEASURE_CAUTIONS } from "./absence";
import type { GivenValue, ShownManner } from "./valueText";

/** What the words mean that stand for absent values among these, and at those to be read with care: each once. */
export function absenceNotes(values: readonly GivenValue[], { language }: ShownManner): readonly string[] {
  const known = values.flatMap(({ value, status }) => {
    const found = (value === null ? MEASURE_ABSENCES : MEASURE_CAUTIONS)[status];
    return found ? [found] : [];
  });
  return [...new Set(known)].map(({ word, meaning }) =>
    language === "zh" ? `${word.zh}：${meaning.zh}` : `${word.en}: ${meaning.en}`,
  );
}
