import { QuestionError } from "../arithmetic/questionError";
import { instantFrom } from "../form/scalars";
import { said } from "../message/message";
import type { Instant } from "../store/instant";

/** A document of the statutory form that is asked for: of a code or a name, for a year, as it was at a moment (null: now). */
export interface FormQuestion {
  readonly department: string;
  readonly year: number;
  readonly asOf: Instant | null;
}

/** The Regulation is in force since 2008. */
const FIRST_YEAR = 2008;

/**
 * A question about a document of the form, from texts as people write them: a code or name; four digits; a moment in ISO
 * 8601 with a zone. Throws QuestionError for a year or a moment that is none.
 */
export function formAsked(department: string, year: string, asOf: string | null): FormQuestion {
  if (!/^\d{4}$/.test(year) || Number(year) < FIRST_YEAR)
    throw new QuestionError(
      "BAD_USER_INPUT",
      said("YEAR_OUT_OF_RANGE", { argument: "year", first: String(FIRST_YEAR), given: year }),
    );
  const moment = asOf === null ? null : instantFrom(asOf);
  if (asOf !== null && moment === null)
    throw new QuestionError("BAD_USER_INPUT", said("DATETIME_UNREADABLE", { given: asOf }));
  return { department, year: Number(year), asOf: moment };
}

/** The error for a report that is not there, or that nobody may see. */
export function reportUnknown({ department, year }: FormQuestion): QuestionError {
  return new QuestionError("REPORT_UNKNOWN", said("REPORT_NOT_PUBLISHED", { department, year: String(year) }));
}
