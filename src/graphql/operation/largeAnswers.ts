import {
  defaultFieldResolver,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNullableType,
  isCompositeType,
  isListType,
  isObjectType,
} from "graphql";
import { Turns } from "../../question/turns";
import type { Context } from "../context";

/** Lists up to this length are built at once. */
const SHORT = 20;

/**
 * Lets GraphQL build the lists of large answers in turns with other requests: each entry is a promise that waits for the
 * one before. The answer is the same. Changes the schema in place.
 */
export function buildInTurns(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith("__")) continue;
    for (const field of Object.values(type.getFields()))
      if (isListOfObjects(field.type)) field.resolve = inTurns(field.resolve ?? defaultFieldResolver);
  }
}

function isListOfObjects(type: GraphQLOutputType): boolean {
  const list = getNullableType(type);
  return isListType(list) && isCompositeType(getNullableType(list.ofType));
}

type Resolver = GraphQLFieldResolver<unknown, Context>;

function inTurns(resolve: Resolver): Resolver {
  return (source, given, context, info) => {
    const list = resolve(source, given, context, info);
    if (!context.size?.isLarge) return list;
    return list instanceof Promise ? list.then(oneByOne) : oneByOne(list);
  };
}

function oneByOne(list: unknown): unknown {
  if (!Array.isArray(list) || list.length <= SHORT) return list;
  const turns = new Turns();
  let before: Promise<unknown> = Promise.resolve();
  return list.map((entry: unknown) => {
    before = before.then(() => turns.next()).then(() => entry);
    return before;
  });
}

/**
 * The JSON of an answer, written in turns with other requests, as the bytes of its parts. One text of all of them would be
 * copied twice in one stretch before it is bytes: 100 ms for a thousand groups with every cell.
 */
export async function jsonParts(answer: object): Promise<readonly Buffer[]> {
  const turns = new Turns();
  const parts: Buffer[] = [];
  let text = "";
  for (const part of partsOf(answer)) {
    text += part;
    if (text.length < PART) continue;
    parts.push(Buffer.from(text));
    text = "";
    const turn = turns.next();
    if (turn) await turn;
  }
  return [...parts, Buffer.from(`${text}\n`)];
}

/** Characters of a part, at least. */
const PART = 10_000;

// Down to the first long list, whose entries are written whole.
function* partsOf(value: unknown): Generator<string> {
  if (value === null || typeof value !== "object") yield JSON.stringify(value);
  else if (Array.isArray(value)) {
    if (value.length <= SHORT) yield JSON.stringify(value);
    else {
      for (const [i, entry] of value.entries()) yield `${i === 0 ? "[" : ","}${JSON.stringify(entry)}`;
      yield "]";
    }
  } else {
    let before = "{";
    for (const [name, part] of Object.entries(value)) {
      if (part === undefined) continue;
      yield `${before}${JSON.stringify(name)}:`;
      yield* partsOf(part);
      before = ",";
    }
    yield before === "{" ? "{}" : "}";
  }
}
