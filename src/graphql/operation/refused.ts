import { GraphQLError, type GraphQLErrorOptions } from "graphql";
import { answered } from "../../message/answered";
import { Language, type Message, said } from "../../message/message";
import { textOf } from "../../message/textOf";
import type { MessageCode } from "../../message/texts";

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

/** The error for an argument that has a value which it cannot have, found before anything is read. */
export function badInput(said: Message, nodes: GraphQLErrorOptions["nodes"] = null): GraphQLError {
  return new GraphQLError(textOf(said, Language.EN), {
    nodes,
    extensions: { code: "BAD_USER_INPUT", said, http: { status: 400 } },
  });
}
