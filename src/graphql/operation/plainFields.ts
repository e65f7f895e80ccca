import { type GraphQLFieldResolver, type GraphQLObjectType, type GraphQLSchema, isObjectType } from "graphql";

/**
 * Lets GraphQL read the getters and methods of these classes like plain properties. type-graphql wraps each of them in
 * a promise, which costs more than the rest of an answer with a thousand groups. A method that is a field receives its
 * arguments as one object. Changes the schema in place.
 */
export function readPlainly(
  schema: GraphQLSchema,
  shown: Readonly<Record<string, abstract new (...given: never[]) => object>>,
): void {
  for (const [name, view] of Object.entries(shown)) {
    const fields = (schema.getType(name) as GraphQLObjectType).getFields();
    for (const [property, field] of Object.entries(fields)) {
      const resolve = resolverOf(view.prototype, property);
      if (resolve) field.resolve = resolve;
    }
  }
}

/** Computes the total count of each list only if it is selected, whichever program executes the operation. */
export function countWhenAsked(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    const count = isObjectType(type) && type.name.endsWith("Connection") ? type.getFields().totalCount : undefined;
    if (count) count.resolve = (page: { totalCount(): unknown }) => page.totalCount();
  }
}

type Source = Record<string, unknown>;

function resolverOf(prototype: object | null, property: string): GraphQLFieldResolver<Source, unknown> | null {
  if (prototype === null || prototype === Object.prototype) return null;
  const own = Object.getOwnPropertyDescriptor(prototype, property);
  if (own?.get) return (source) => source[property];
  if (typeof own?.value === "function")
    return (source, given) => (own.value as (given: object) => unknown).call(source, given);
  return resolverOf(Object.getPrototypeOf(prototype), property);
}
