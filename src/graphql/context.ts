import type { Changes } from "../change/changes";
import type { Question } from "../question/question";
import type { DecisionTaken } from "../store/decisionsTaken";

/** What every resolver receives: the read door of this request, and its write door where it has one. */
export interface Context {
  readonly question: Question;
  readonly changes?: Changes;
  /** What is decided from now on; where an answer is a stream. */
  readonly decisions?: {
    published(): AsyncIterable<DecisionTaken>;
    /** Throws AccessRefused for whoever does not see drafts. */
    decided(): AsyncIterable<DecisionTaken>;
  };
  /** Of the answer; not given where answers of every size are built at once. */
  readonly size?: AnswerSize;
}

/** The size of an answer, once it is known. */
export interface AnswerSize {
  /** A large answer is built in turns with other requests. */
  isLarge: boolean;
  /** Waits until no other answer is large. */
  largeAlone(): Promise<void>;
}
