import { GraphQLError } from "graphql";
import { answered } from "../message/answered";
import { type Message, said } from "../message/message";
import type { MessageCode } from "../message/texts";

/** The codes of the limits of a request. */
export type LimitCode = Extract<MessageCode, `LIMIT_${string}`>;

/** What a limit is about. */
const QUESTION = said("THIS_QUESTION");
export const VARIABLES = said("OBJECT_OF_VARIABLES");

/** A request beyond a limit. It is refused before anything is read. */
export class LimitError extends GraphQLError {
  readonly said: Message;

  constructor(
    readonly code: LimitCode,
    /** What was counted; null if the counting stopped at the limit. */
    readonly value: number | null,
    readonly limit: number,
    about = QUESTION,
  ) {
    const sentence = said(code, { about, value: value ?? "", limit });
    const { message, extensions } = answered(code, sentence);
    super(message, { extensions: { ...extensions, value, limit, http: { status: 400 } } });
    this.said = sentence;
  }
}
