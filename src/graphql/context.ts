import type { Question } from "../question/question";

/** What every resolver is given: the read door of this request. */
export interface Context {
  readonly question: Question;
}
