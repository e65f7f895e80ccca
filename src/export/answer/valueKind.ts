import { type GraphQLOutputType, getNamedType, getNullableType, isEnumType, isListType, isNonNullType } from "graphql";
import type { TableColumn, ValueKind } from "../table/table";
import type { SelectedField } from "./selected";

/** What the values of a leaf are, and what they say of a row. */
export interface LeafMeaning {
  readonly kind: ValueKind;
  readonly role: TableColumn["role"];
  /** Whether the schema allows that there is no value. */
  readonly nullable: boolean;
}

/** Numbers that count or measure nothing: places in a text. */
const PLACES: ReadonlySet<string> = new Set(["Locator", "Section", "Statement", "Publication", "Document"]);

/** Texts by which rows differ. */
const NAMING: ReadonlySet<string> = new Set(["line", "region", "code", "name", "date", "check", "concept"]);

const DAY = /(?:On|^date)$/;

/** What a leaf of the answer means, by its type and its name. */
export function meaningOf({ field, on, type }: SelectedField): LeafMeaning {
  const nullable = !isNonNullType(type);
  const bare = getNullableType(type);
  if (isListType(bare)) return { kind: "word", role: "attribute", nullable };
  const named = getNamedType(bare);
  if (isEnumType(named)) {
    if (/status$/i.test(field)) return { kind: "word", role: "status", nullable };
    return { kind: "word", role: field === "unit" ? "attribute" : "dimension", nullable };
  }
  const measure = !PLACES.has(on) || field === "value" ? "measure" : "attribute";
  switch (named.name) {
    case "Decimal":
      return { kind: "decimal", role: measure, nullable };
    case "SafeInt":
      return { kind: "count", role: measure, nullable };
    case "Int":
      return {
        kind: "count",
        role: field === "year" ? "dimension" : field === "rank" ? "measure" : "attribute",
        nullable,
      };
    case "Boolean":
      return { kind: "truth", role: "attribute", nullable };
    case "DateTime":
      return { kind: "moment", role: "attribute", nullable };
    case "String":
      return { kind: DAY.test(field) ? "day" : "word", role: NAMING.has(field) ? "dimension" : "attribute", nullable };
    default:
      return { kind: "word", role: "attribute", nullable };
  }
}

/** Whether a field is a list of objects, which gives rows. */
export function isList(type: GraphQLOutputType): boolean {
  return isListType(getNullableType(type));
}
