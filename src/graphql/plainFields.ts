import type { GraphQLObjectType, GraphQLSchema } from "graphql";

/**
 * Lets GraphQL read getters and call methods of the classes shown as it reads any property. type-graphql wraps each of
 * them in a promise, which costs more than the rest of an answer with a thousand groups. A method that is a field takes
 * the arguments as one object. Changes the schema in place.
 */
export function readPlainly(
  schema: GraphQLSchema,
  shown: Readonly<Record<string, abstract new (...given: never[]) => object>>,
): void {
  for (const [name, view] of Object.entries(shown)) {
    const fields = (schema.getType(name) as GraphQLObjectType).getFields();
    for (const [property, field] of Object.entries(fields))
      if (isOwnWork(view.prototype, property)) delete field.resolve;
  }
}

function isOwnWork(prototype: object | null, property: string): boolean {
  if (prototype === null || prototype === Object.prototype) return false;
  const own = Object.getOwnPropertyDescriptor(prototype, property);
  return own
    ? own.get !== undefined || typeof own.value === "function"
    : isOwnWork(Object.getPrototypeOf(prototype), property);
}
