/** Codes of questions that cannot be answered as they are asked. */
export type QuestionErrorCode =
  | "DEPARTMENT_UNKNOWN"
  | "DEPARTMENT_AMBIGUOUS"
  | "DOUBLE_COUNTING"
  | "BAD_USER_INPUT"
  | "CURSOR_INVALID";

/** A question that cannot be answered: `message` says what must be true, what was got and what to do. */
export class QuestionError extends Error {
  override readonly name = "QuestionError";

  constructor(
    readonly code: QuestionErrorCode,
    message: string,
  ) {
    super(message);
  }
}
