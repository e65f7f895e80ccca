import {
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
} from "graphql";

/** An operation of a schema, with the variables that it is asked with. */
export interface RandomOperation {
  readonly source: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What arguments are given, by name: values that a world answers. Others are made up by their type. */
export type Values = Readonly<Record<string, readonly unknown[]>>;

/**
 * A random query of a schema: named and inline fragments, nested, repeated and on interfaces; aliases; directives with
 * literals and variables; variables with and without defaults. It may still break a rule of GraphQL: validate it.
 */
export function randomOperation(schema: GraphQLSchema, seed: number, values: Values): RandomOperation {
  const { below, chance, oneOf, some } = dice(seed);
  const variables: { name: string; type: string; fallback: string; given: unknown }[] = [];
  const fragments: { name: string; on: string; body: string }[] = [];
  const argumentsOf = new Map<string, string>();
  let aliases = 0;
  let budget = 60;

  const fieldsOf = (type: GraphQLNamedType) => Object.values((type as GraphQLObjectType).getFields());

  function selections(type: GraphQLNamedType, depth: number): string {
    const parts = Array.from({ length: 1 + below(4) }, () => selection(type, depth));
    const kept = parts.filter((part) => part !== "");
    return `{ ${kept.length === 0 ? "__typename" : kept.join(" ")} }`;
  }

  function selection(type: GraphQLNamedType, depth: number): string {
    const kind = below(10);
    if (kind < 6 || depth > 6) return field(type, depth);
    if (kind === 6) return `... ${condition()} ${selections(type, depth + 1)}`;
    const on = isAbstractType(type) && chance(0.6) ? oneOf(schema.getPossibleTypes(type)) : type;
    if (kind === 7) return `... on ${on.name} ${condition()} ${selections(on, depth + 1)}`;
    const known = fragments.filter((fragment) => fragment.on === on.name);
    if (known.length > 0 && chance(0.4)) return `...${oneOf(known).name} ${condition()}`;
    const body = selections(on, depth + 1);
    const name = `F${fragments.length}`;
    fragments.push({ name, on: on.name, body });
    return `...${name} ${condition()}`;
  }

  function field(type: GraphQLNamedType, depth: number): string {
    const fields = fieldsOf(type).filter((one) => depth < 7 || !isCompositeType(getNamedType(one.type)));
    if (fields.length === 0 || chance(0.04)) return `__typename ${condition()}`;
    budget -= 1;
    if (budget < 0) return "";
    const one = oneOf(fields);
    const renamed = chance(0.15);
    const place = `${type.name}.${one.name}`;
    const given = renamed ? written(one.args) : (argumentsOf.get(place) ?? written(one.args));
    // A field asked twice must be asked with the same arguments, unless another name tells the answers apart.
    if (!renamed) argumentsOf.set(place, given);
    aliases += renamed ? 1 : 0;
    const inner = getNamedType(one.type);
    const below = isCompositeType(inner) ? selections(inner, depth + 1) : "";
    return `${renamed ? `a${aliases}: ` : ""}${one.name}${given} ${condition()} ${below}`;
  }

  function condition(): string {
    const directives = [chance(0.15) ? "@include" : "", chance(0.1) ? "@skip" : ""].filter((name) => name !== "");
    return directives.map((name) => `${name}(if: ${truth()})`).join(" ");
  }

  function truth(): string {
    if (chance(0.3)) return String(chance(0.5));
    const known = variables.filter(({ type }) => /^Boolean/.test(type));
    if (known.length > 0 && chance(0.6)) return `$${oneOf(known).name}`;
    const fallback = chance(0.3) ? ` = ${chance(0.5)}` : "";
    const given = fallback !== "" && chance(0.5) ? undefined : chance(0.5);
    return variable(fallback !== "" && chance(0.5) ? "Boolean" : "Boolean!", fallback, given);
  }

  function variable(type: string, fallback: string, given: unknown): string {
    const name = `v${variables.length}`;
    variables.push({ name, type, fallback, given });
    return `$${name}`;
  }

  function written(args: readonly GraphQLArgument[]): string {
    const chosen = args.filter((argument) => isRequiredArgument(argument) || chance(0.3));
    if (chosen.length === 0) return "";
    return `(${chosen.map((argument) => `${argument.name}: ${argumentValue(argument)}`).join(", ")})`;
  }

  function argumentValue({ name, type }: GraphQLArgument): string {
    const value = valueOfType(name, type);
    if (!chance(0.25)) return literal(value, type);
    const fallback = chance(0.3) ? ` = ${literal(value, type)}` : "";
    return variable(String(type), fallback, fallback !== "" && chance(0.5) ? undefined : value);
  }

  function valueOfType(name: string, type: GraphQLInputType): unknown {
    if (isNonNullType(type)) return valueOfType(name, type.ofType);
    if (isListType(type)) return Array.from({ length: 1 + below(2) }, () => valueOfType(name, type.ofType));
    const known = values[name];
    if (known) return oneOf(known);
    if (isEnumType(type)) return oneOf(type.getValues()).name;
    if (isInputObjectType(type)) {
      const inner = Object.values(type.getFields()).filter((one) => isRequiredInputField(one) || some(0.2));
      return Object.fromEntries(inner.map((one) => [one.name, valueOfType(one.name, one.type)]));
    }
    if (type.name === "Boolean") return chance(0.5);
    return type.name === "Int" ? 1 + below(5) : "示例";
  }

  const root = schema.getQueryType() as GraphQLObjectType;
  const body = selections(root, 0);
  const heads = variables.map(({ name, type, fallback }) => `$${name}: ${type}${fallback}`);
  const head = heads.length === 0 ? "query Random" : `query Random(${heads.join(", ")})`;
  const tail = fragments.map(({ name, on, body: inner }) => `fragment ${name} on ${on} ${inner}`);
  return {
    source: [head + body, ...(chance(0.5) ? tail : tail.reverse())].join("\n"),
    variables: Object.fromEntries(variables.flatMap(({ name, given }) => (given === undefined ? [] : [[name, given]]))),
  };
}

function literal(value: unknown, type: GraphQLInputType): string {
  if (isNonNullType(type)) return literal(value, type.ofType);
  if (isListType(type)) return `[${(value as unknown[]).map((one) => literal(one, type.ofType)).join(", ")}]`;
  if (isInputObjectType(type)) {
    const fields = type.getFields();
    const parts = Object.entries(value as object).map(
      ([name, one]) => `${name}: ${literal(one, (fields[name] as { type: GraphQLInputType }).type)}`,
    );
    return `{ ${parts.join(", ")} }`;
  }
  return isEnumType(type) ? String(value) : JSON.stringify(value);
}

/** Chances that the seed alone decides. */
function dice(seed: number) {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number): number => Math.floor(next() * end);
  const chance = (share: number): boolean => next() < share;
  const oneOf = <T>(from: readonly T[]): T => from[below(from.length)] as T;
  return { below, chance, oneOf, some: chance };
}
