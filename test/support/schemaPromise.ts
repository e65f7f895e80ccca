import { type Change, ChangeType, CriticalityLevel, DiffRule, diff } from "@graphql-inspector/core";
import { type GraphQLSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from "graphql";

/** GraphQL Inspector calls these dangerous: who leaves the argument out gets another answer without a word. */
const SILENT: readonly string[] = [ChangeType.FieldArgumentDefaultChanged, ChangeType.InputFieldDefaultValueChanged];

/**
 * What a schema takes from clients of the released one although docs/schema-changes.md promises it, as sentences in the
 * order of GraphQL Inspector. With the next major version, what the released schema marks as deprecated may go.
 */
export async function brokenPromises(
  released: GraphQLSchema,
  now: GraphQLSchema,
  isNextMajor: boolean,
): Promise<readonly string[]> {
  const changes = await diff(released, now, isNextMajor ? [DiffRule.suppressRemovalOfDeprecatedField] : []);
  return changes.filter(breaks).map(({ message }) => message);
}

/** The deprecated fields, arguments and enum values whose reason does not name, as code, a place of the schema to ask instead. */
export function deprecatedWithoutWay(schema: GraphQLSchema): readonly string[] {
  const places = new Map(placesOf(schema));
  return [...places].flatMap(([place, reason]) => {
    if (reason === null) return [];
    const named = [...reason.matchAll(/`([^`]+)`/g)].map(([, other]) => other as string);
    return named.some((other) => places.get(other) === null) ? [] : [place];
  });
}

const breaks = ({ type, criticality }: Change): boolean =>
  criticality.level === CriticalityLevel.Breaking || SILENT.includes(type);

/** Each place of a schema (`Type.field`, `Type.field.argument`, `Enum.VALUE`), with the reason why it is deprecated, or null. */
function* placesOf(schema: GraphQLSchema): Generator<readonly [string, string | null]> {
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith("__")) continue;
    if (isEnumType(type))
      for (const { name, deprecationReason } of type.getValues())
        yield [`${type.name}.${name}`, deprecationReason ?? null];
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      yield [`${type.name}.${field.name}`, field.deprecationReason ?? null];
      for (const argument of "args" in field ? field.args : [])
        yield [`${type.name}.${field.name}.${argument.name}`, argument.deprecationReason ?? null];
    }
  }
}
