import { type ASTVisitor, GraphQLError, type ValidationContext } from "graphql";

/**
 * Refuses kinds of operations that the schema does not have. graphql-js itself would fail only when it executes them.
 */
export function knownOperation(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(node) {
      if (!context.getSchema().getRootType(node.operation))
        context.reportError(
          new GraphQLError(`This service is read-only: it knows no ${node.operation}.`, { nodes: node }),
        );
    },
  };
}
