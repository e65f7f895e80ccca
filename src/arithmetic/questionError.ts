import type { Message } from "../message/message";
import { SaidError } from "../message/saidError";
/** Error codes of questions that cannot be answered. */
export type QuestionErrorCode =
  | "DEPARTMENT_UNKNOWN"
  | "DEPARTMENT_AMBIGUOUS"
  | "YEAR_WITHOUT_REPORTS"
  | "REPORT_UNKNOWN"
  | "DOUBLE_COUNTING"
  | "BAD_USER_INPUT"
  | "CURSOR_INVALID";

/**
 * A question that cannot be answered as it was asked. It says what must be true, what was received, and what to do.
 */
export class QuestionError extends SaidError {
  override readonly name = "QuestionError";

  constructor(
    readonly code: QuestionErrorCode,
    said: Message,
  ) {
    super(said);
  }
}
