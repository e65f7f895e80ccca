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

/**
 * Computes the total count of each list, and notes, only if they are selected, whichever program executes the operation:
 * in their place an object has a function.
 */
export function computeWhenAsked(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    const { totalCount, notes } = type.getFields();
    if (totalCount) totalCount.resolve = (page: { totalCount(): unknown }) => page.totalCount();
    if (notes) notes.resolve = (noted: { notes(): unknown }) => noted.notes();
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
