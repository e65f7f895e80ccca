import { type ASTVisitor, GraphQLError, OperationTypeNode, type ValidationContext } from "graphql";
import { Language, said } from "../../message/message";
import { textOf } from "../../message/textOf";

/** Refuses subscriptions where an answer comes at once: there is another address for them. */
export function answeredAtOnce(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(node) {
      if (node.operation !== OperationTypeNode.SUBSCRIPTION) return;
      const elsewhere = said("STREAM_ELSEWHERE");
      context.reportError(
        new GraphQLError(textOf(elsewhere, Language.EN), { nodes: node, extensions: { said: elsewhere } }),
      );
    },
  };
}
