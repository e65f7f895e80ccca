import { GraphQLError, type GraphQLErrorOptions } from "graphql";
import { Language, type Message } from "../../message/message";
import { textOf } from "../../message/textOf";

/** The error for an argument that has a value which it cannot have, found before anything is read. */
export function badInput(said: Message, nodes: GraphQLErrorOptions["nodes"] = null): GraphQLError {
  return new GraphQLError(textOf(said, Language.EN), {
    nodes,
    extensions: { code: "BAD_USER_INPUT", said, http: { status: 400 } },
  });
}
