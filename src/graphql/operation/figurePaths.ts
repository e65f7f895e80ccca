import type { GraphQLResolveInfo } from "graphql";
import { parseResolveInfo, type ResolveTree } from "graphql-parse-resolve-info";
import type { ApplicantKey } from "../../form/applications";
import type { FigurePath } from "../../form/figures";
import { INDICATORS, pathsOf } from "../../form/indicator";
import { isFigurePath } from "../../form/tree";

const SUBTOTAL_BY_PATH = new Map(
  INDICATORS.filter((indicator) => indicator.kind === "subtotal").map((indicator) => [indicator.path, indicator]),
);

/**
 * The fields selected on a type, whatever their aliases and fragments. Computed once for each selection and values of
 * its variables: parsed documents are kept, and an answer with one report selects hundreds of figures.
 */
export function fieldsOn(info: GraphQLResolveInfo, type: string): readonly ResolveTree[] {
  return rememberedFor(info, `fields ${type}`, () => {
    const tree = parseResolveInfo(info) as ResolveTree | null;
    return Object.values(tree?.fieldsByTypeName[type] ?? {});
  });
}

const MOST_REMEMBERED = 20;
const selections = new WeakMap<object, Map<string, unknown>>();

function rememberedFor<T>(info: GraphQLResolveInfo, what: string, make: () => T): T {
  const [node] = info.fieldNodes;
  if (!node || info.fieldNodes.length > 1) return make();
  const known = selections.get(node) ?? new Map<string, unknown>();
  selections.set(node, known);
  const key = `${what} ${JSON.stringify(info.variableValues)}`;
  if (known.has(key)) return known.get(key) as T;
  if (known.size >= MOST_REMEMBERED) known.clear();
  const value = make();
  known.set(key, value);
  return value;
}

/** The figures that a selection on `Figures` contains, so that no others are read and summed. */
export function figurePathsOf(info: GraphQLResolveInfo): readonly FigurePath[] {
  return rememberedFor(info, "figures", () => pathsBelow(fieldsOn(info, "Figures"), ""));
}

/** The figures selected in the fields `figures` among these fields. */
export function figurePathsIn(fields: readonly ResolveTree[]): readonly FigurePath[] {
  const figures = fields.filter((field) => field.name === "figures");
  return distinct(figures.flatMap((field) => pathsBelow(subfields(field), "")));
}

function pathsBelow(fields: readonly ResolveTree[], prefix: string): readonly FigurePath[] {
  return distinct(
    fields.flatMap((field) => {
      const path = `${prefix}${field.name}`;
      if (isFigurePath(path)) return [path];
      const subtotal = SUBTOTAL_BY_PATH.get(path);
      if (subtotal) return subfields(field).flatMap((applicant) => pathsOf(subtotal, applicant.name as ApplicantKey));
      return pathsBelow(subfields(field), `${path}.`);
    }),
  );
}

/** The fields selected below a field, on any type. */
export function subfields(field: ResolveTree): readonly ResolveTree[] {
  return Object.values(field.fieldsByTypeName).flatMap((byAlias) => Object.values(byAlias));
}

function distinct<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}
