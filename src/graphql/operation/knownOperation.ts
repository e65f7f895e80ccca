import { type ASTVisitor, GraphQLError, type ValidationContext } from "graphql";
import { Language, said } from "../../message/message";
import { textOf } from "../../message/textOf";

/**
 * Refuses kinds of operations that the schema does not have. graphql-js itself would fail only when it executes them.
 */
export function knownOperation(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(node) {
      if (context.getSchema().getRootType(node.operation)) return;
      const unknown = said("OPERATION_KIND_UNKNOWN", { operation: node.operation });
      context.reportError(
        new GraphQLError(textOf(unknown, Language.EN), { nodes: node, extensions: { said: unknown } }),
      );
    },
  };
}
