import { QuestionError } from "../../arithmetic/questionError";
import type { ApplicantKey } from "../../form/applications";
import { APPLICANT_CODES } from "../../form/indicator";
import type { Measure } from "../../form/measure";

/** The applicant with a code. Throws QuestionError if one of the measures is not divided by applicant. */
export function applicantOf(code: string, measures: readonly Measure[]): ApplicantKey {
  const undivided = code === "TOTAL" ? undefined : measures.find((measure) => !measure.byApplicant);
  if (undivided)
    throw new QuestionError("BAD_USER_INPUT", `${undivided.code} is not divided by applicant: leave applicant out.`);
  return APPLICANT_CODES.get(code) as ApplicantKey;
}
