import { GraphQLError, type GraphQLErrorOptions } from "graphql";

/** The error for an argument that has a value which it cannot have, found before anything is read. */
export function badInput(message: string, nodes: GraphQLErrorOptions["nodes"] = null): GraphQLError {
  return new GraphQLError(message, { nodes, extensions: { code: "BAD_USER_INPUT", http: { status: 400 } } });
}
