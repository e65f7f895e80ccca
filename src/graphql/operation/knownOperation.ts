import { type ASTVisitor, GraphQLError, type ValidationContext } from "graphql";

/** Refuses operations of a kind that the schema does not have; graphql-js itself fails on them only when it runs them. */
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
