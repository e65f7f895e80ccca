import type { Question } from "../question/question";

/** What every resolver receives: the read door of this request. */
export interface Context {
  readonly question: Question;
  /** Set when the size of the answer is known; a large one is built in turns with other requests. */
  readonly size?: { isLarge: boolean };
}
