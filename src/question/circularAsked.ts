import { QuestionError } from "../arithmetic/questionError";
import { MEASURES, type Measure } from "../form/measure";
import { said } from "../message/message";
import { type YearQuestion, yearAsked } from "./yearFiled";

/** A year with the measures by which its bodies are ranked, and the least denominator with which a rate has a rank. */
export interface CircularQuestion extends YearQuestion {
  readonly measures: readonly Measure[];
  readonly minimumBase: number;
}

/** Texts of a question about a circular, as people write them; null for what is usual. */
export interface CircularWords {
  readonly year: string;
  readonly under: string | null;
  readonly asOf: string | null;
  /** Codes of measures, with commas between them. */
  readonly measures: string | null;
  readonly minimumBase: string | null;
}

const USUAL_MEASURES = "APPLICATIONS_RECEIVED,GRANTED_RATE";

/** With fewer cases than these, one case more or less changes a rate too much to rank by it. */
const USUAL_BASE = "30";

/** A question about a circular. Throws QuestionError for a year, a moment, a measure or a base that is none. */
export function circularAsked({ year, under, asOf, measures, minimumBase }: CircularWords): CircularQuestion {
  const base = minimumBase ?? USUAL_BASE;
  if (!/^\d{1,9}$/.test(base))
    throw new QuestionError("BAD_USER_INPUT", said("MINIMUM_BASE_UNREADABLE", { given: base }));
  return {
    ...yearAsked(year, under, asOf),
    measures: measuresIn(measures ?? USUAL_MEASURES),
    minimumBase: Number(base),
  };
}

/** The measures of a list, each once, in its order. */
function measuresIn(list: string): readonly Measure[] {
  const codes = list.split(/[,，、]/).map((code) => code.trim());
  const known = new Map(MEASURES.map((measure) => [measure.code, measure]));
  const measures = codes.map((code) => {
    const measure = known.get(code);
    if (!measure) throw new QuestionError("BAD_USER_INPUT", said("MEASURE_UNREADABLE", { given: code }));
    return measure;
  });
  return [...new Set(measures)];
}
