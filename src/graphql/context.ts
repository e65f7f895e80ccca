import type { Question } from "../question/question";

/** What every resolver receives: the read door of this request. */
export interface Context {
  readonly question: Question;
}
