import { getNamedType, isNonNullType, isObjectType } from "graphql";
import type { Term } from "../../form/term";
import { isLeaf, type SelectedField } from "./selected";
import { unitInside } from "./units";

/** A place inside a row, while the fields of a question are gone through. `stack` is the answer first, the row last. */
export interface AnswerPlace {
  /** The beginning of the names of what was added to the question. */
  readonly prefix: string;
  /** The fields that lead here from the row, for labels. */
  readonly chain: readonly SelectedField[];
  /** The names that lead here from the row. */
  readonly steps: readonly string[];
  /** The names that lead here from the outermost row, for codes of columns. */
  readonly code: readonly string[];
  /** The object that is here; null if there is none. */
  read(stack: readonly unknown[]): Fields | null;
  /** Why the objects around have values or none, the nearest first. */
  readonly statuses: readonly StatusNearby[];
  /** Whether the schema allows that there is no object here. */
  readonly mayBeAbsent: boolean;
  /** The unit of the measure that the question as a whole is about; null if there are several. */
  readonly unit: Term | null;
  /** The fields of the object that is here. */
  readonly below: readonly SelectedField[];
  /** The place whose `figures` these are. */
  readonly owner: AnswerPlace | null;
}

export type Fields = Readonly<Record<string, unknown>>;

/** A status field of an object around a leaf. */
export interface StatusNearby {
  readonly field: SelectedField;
  /** Whether it is a column of its own, because the question selects it. */
  readonly isAsked: boolean;
  readonly code: string;
  readonly depth: number;
  read(stack: readonly unknown[]): string | null;
}

/** The place of rows that are at this depth of the stack. */
export function rowPlace(
  prefix: string,
  depth: number,
  code: readonly string[],
  below: readonly SelectedField[],
  unit: Term | null,
): AnswerPlace {
  const place: AnswerPlace = {
    prefix,
    chain: [],
    steps: [],
    code,
    read: (stack) => (stack[depth] ?? null) as Fields | null,
    statuses: [],
    below,
    owner: null,
    mayBeAbsent: false,
    unit,
  };
  return { ...place, statuses: statusOf(place) };
}

/** The place inside an object of a place. */
export function inside(place: AnswerPlace, field: SelectedField): AnswerPlace {
  const inner: AnswerPlace = {
    ...place,
    chain: [...place.chain, field],
    steps: [...place.steps, field.name],
    code: [...place.code, field.name],
    read: (stack) => (place.read(stack)?.[field.name] ?? null) as Fields | null,
    below: field.below,
    mayBeAbsent: place.mayBeAbsent || mayBeAbsent(field),
    unit: unitInside(field, place.unit),
    owner: field.field === "figures" ? place : place.owner,
  };
  return { ...inner, statuses: [...statusOf(inner), ...place.statuses] };
}

/** What a question asks of the whole is null only with an error, unless it is a thing that may not be there. */
function mayBeAbsent({ on, type }: SelectedField): boolean {
  if (isNonNullType(type)) return false;
  const named = getNamedType(type);
  return on !== "Query" || (isObjectType(named) && named.getInterfaces().length > 0);
}

/** A name for an added column, which no field of the question has in this object. */
export function freeName(name: string, place: Pick<AnswerPlace, "below" | "prefix">): string {
  const isTaken = place.below.some((field) => field.name === name);
  return isTaken ? freeName(`${name}_`, place) : name;
}

function statusOf(place: AnswerPlace): readonly StatusNearby[] {
  const isStatus = (child: SelectedField) => child.field === "status" && isLeaf(child);
  const field = place.below.find(isStatus);
  if (field) return [nearby(place, field, [field.name])];
  // What is said beside a value, such as a rank, has no status of its own.
  const value = place.below.find((child) => child.field === "value" && child.below.some(isStatus));
  const ofValue = value?.below.find(isStatus);
  return value && ofValue ? [nearby(place, ofValue, [value.name, ofValue.name])] : [];
}

function nearby(place: AnswerPlace, field: SelectedField, steps: readonly string[]): StatusNearby {
  const isAsked = !field.name.startsWith(place.prefix);
  return {
    field,
    isAsked,
    code: [...place.code, isAsked ? field.name : freeName("status", place)].join("."),
    depth: place.chain.length + steps.length - 1,
    read: (stack) =>
      (steps.reduce<unknown>((object, step) => (object as Fields | null)?.[step], place.read(stack)) as
        | string
        | null) ?? null,
  };
}
