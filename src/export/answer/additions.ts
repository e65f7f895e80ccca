import { type GraphQLSchema, getNamedType, isEnumType, isObjectType, parse } from "graphql";
import { figureFieldAt, figurePathOf } from "./figureField";
import { fieldsIn, isLeaf, type SelectedField, type Selecting } from "./selected";
import { isList, meaningOf } from "./valueKind";

/** The beginning of the names of what a file asks besides the question itself. No field of the question begins with it. */
export function prefixFor(fields: readonly SelectedField[]): string {
  const names = new Set<string>();
  const collect = (of: readonly SelectedField[]): void => {
    for (const { name, below } of of) {
      names.add(name);
      collect(below);
    }
  };
  collect(fields);
  let prefix = "file_";
  while ([...names].some((name) => name.startsWith(prefix))) prefix = `${prefix}_`;
  return prefix;
}

/**
 * Returns the fields of a question with what a file needs besides: why a measure has a value or none, in what it is given,
 * and of what stands beside a list who is missing, what to know, and where a series breaks. The additions have names with
 * the prefix.
 */
export function withReasons(
  selecting: Selecting,
  prefix: string,
  fields: readonly SelectedField[],
): readonly SelectedField[] {
  const add = new Additions(selecting, prefix);
  return fields.map((field) => add.below(field, [], false));
}

class Additions {
  constructor(
    private readonly selecting: Selecting,
    private readonly prefix: string,
  ) {}

  /** `inRow`: whether a list leads here, so that what is added comes with each of its rows. */
  below(field: SelectedField, above: readonly SelectedField[], inRow: boolean): SelectedField {
    if (isLeaf(field)) return field;
    const rows = inRow || isList(field.type);
    const chain = [...above, field];
    const below = field.below.map((child) => this.below(child, chain, rows));
    const type = getNamedType(field.type).name;
    const types = new Set([type, ...field.below.map(({ on }) => on)]);
    const added = [...types].flatMap((on) => {
      const selected = field.below.filter((child) => child.on === on);
      const texts = [...this.reasons(on, selected), ...this.unit(on, selected), ...this.figures(on, selected)];
      return this.fields(on, rows || on !== type ? texts : [...texts, ...this.beside(type)]);
    });
    return { ...field, below: [...below, ...added] };
  }

  private fields(type: string, texts: readonly string[]): readonly SelectedField[] {
    if (texts.length === 0) return [];
    const [definition] = parse(`{ ${texts.join(" ")} }`, { noLocation: true }).definitions;
    return definition?.kind === "OperationDefinition" ? fieldsIn(this.selecting, type, [definition.selectionSet]) : [];
  }

  private reasons(type: string, selected: readonly SelectedField[]): readonly string[] {
    const lacking = selected.filter((field) => needsReason(field));
    const own = lacking.map(({ field }) => `${field}Status`).filter((name) => this.has(type, name));
    const needed = lacking.length > 0 || selected.some((field) => !isLeaf(field) && !isList(field.type));
    const status = needed && this.has(type, "status") ? ["status"] : [];
    return [...own, ...status]
      .filter((name) => !selected.some(({ field }) => field === name) && this.isEnum(type, name))
      .map((name) => `${this.prefix}${name}: ${name}`);
  }

  private unit(type: string, selected: readonly SelectedField[]): readonly string[] {
    const isGiven = selected.some((field) => meaningOf(field).kind === "decimal");
    // The unit of a change is that in which it is said; its difference is in the unit of its values.
    if (!isGiven || type === "Change" || !this.has(type, "unit")) return [];
    return selected.some(({ field }) => field === "unit") ? [] : [`${this.prefix}unit: unit`];
  }

  private figures(type: string, selected: readonly SelectedField[]): readonly string[] {
    const leaves = selected
      .filter(({ field }) => field === "figures")
      .flatMap((field) => figurePathsBelow([field]))
      .filter((path, at, all) => all.indexOf(path) === at)
      .flatMap((path) => {
        const figure = figureFieldAt(path);
        return figure ? [{ path, ...figure }] : [];
      });
    if (leaves.length === 0) return [];
    if (this.has(type, "measure"))
      return leaves.map(({ path, indicator, applicant }) => {
        const given = applicant === null ? `of: ${indicator.code}` : `of: ${indicator.code}, applicant: ${applicant}`;
        return `${figureStatusName(this.prefix, path)}: measure(${given}) { status }`;
      });
    // Of an earlier version it is known on which form it was, and no more.
    if (!this.has(type, "cells")) return this.has(type, "form") ? [`${this.prefix}form: form`] : [];
    const codes = new Set(
      leaves.filter(({ indicator }) => indicator.kind !== "subtotal").map(({ indicator }) => indicator.code),
    );
    if (codes.size === 0) return [];
    return [`${this.prefix}cells: cells(indicators: [${[...codes].join(", ")}]) { indicator applicant status }`];
  }

  private beside(type: string): readonly string[] {
    return Object.entries(BESIDE).flatMap(([field, below]) =>
      this.has(type, field) ? [`${this.prefix}${field}: ${field} ${below}`] : [],
    );
  }

  private has(type: string, field: string): boolean {
    return fieldOf(this.selecting.schema, type, field) !== undefined;
  }

  private isEnum(type: string, field: string): boolean {
    const found = fieldOf(this.selecting.schema, type, field);
    return found !== undefined && isEnumType(getNamedType(found.type));
  }
}

/** What a file says beside its tables, with what it needs of it. */
export const BESIDE: Readonly<Record<string, string>> = {
  coverage: "{ expected reported notDue missing { code name year } }",
  notes: "{ zh: message(language: ZH) en: message(language: EN) }",
  breaks: "{ zh: message(language: ZH) en: message(language: EN) }",
};

/** The name of the addition that says why a figure has a value or none. */
export function figureStatusName(prefix: string, path: string): string {
  return `${prefix}${path.replaceAll(".", "_")}`;
}

/** Whether a leaf can be without a value, so that a reader must learn why. */
export function needsReason(field: SelectedField): boolean {
  if (!isLeaf(field)) return false;
  const { role, nullable } = meaningOf(field);
  return role === "measure" && nullable;
}

function fieldOf(schema: GraphQLSchema, type: string, field: string) {
  const found = schema.getType(type);
  return isObjectType(found) ? found.getFields()[field] : undefined;
}

function figurePathsBelow(chain: readonly SelectedField[]): readonly string[] {
  const last = chain.at(-1) as SelectedField;
  if (!isLeaf(last)) return last.below.flatMap((child) => figurePathsBelow([...chain, child]));
  const path = figurePathOf(chain);
  return path === undefined ? [] : [path];
}
