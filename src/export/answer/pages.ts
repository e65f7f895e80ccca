import { type ArgumentNode, type FieldNode, getNamedType, Kind, parse } from "graphql";
import { fieldsIn, type SelectedField, type Selecting } from "./selected";
import { isList } from "./valueKind";

/** The sizes of pages that are tried, the largest first: the largest page that the API has, down to its usual one. */
export const PAGE_SIZES = [1000, 500, 200, 100, 50] as const;

/** The size of a page that does not say how large it is. */
export const USUAL_PAGE = 50;

/**
 * Returns the fields of a question with larger pages of the lists of which it does not say which page it wants, where they
 * stand in the answer itself, and with what shows whether more entries follow.
 */
export function withPages(
  selecting: Selecting,
  prefix: string,
  fields: readonly SelectedField[],
  size: number,
): readonly SelectedField[] {
  return fields.map((field) => {
    const below = withPages(selecting, prefix, field.below, size);
    if (!isConnection(field)) return { ...field, below };
    const added = parse(
      `{ ${prefix}pageInfo: pageInfo { hasNextPage hasPreviousPage endCursor } ${prefix}totalCount: totalCount }`,
      { noLocation: true },
    ).definitions.flatMap((node) => (node.kind === Kind.OPERATION_DEFINITION ? [node.selectionSet] : []));
    const shown = [...below, ...fieldsIn(selecting, getNamedType(field.type).name, added)];
    return { ...field, below: shown, node: isFollowed(field) ? withArgument(field.node, "first", size) : field.node };
  });
}

/** Whether all pages of a list are read: it stands in the answer itself, and the question does not say which page it wants. */
export function isFollowed(field: SelectedField): boolean {
  return isConnection(field) && field.on === "Query" && PAGE_ARGUMENTS.every((name) => field.given[name] == null);
}

const PAGE_ARGUMENTS = ["first", "last", "after", "before"];

/** The same field, for the page after a cursor. */
export function pageAfter(field: SelectedField, cursor: string): SelectedField {
  return { ...field, node: withArgument(field.node, "after", cursor) };
}

function isConnection(field: SelectedField): boolean {
  return !isList(field.type) && getNamedType(field.type).name.endsWith("Connection");
}

function withArgument(node: FieldNode, name: string, value: number | string): FieldNode {
  const given: ArgumentNode = {
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value: name },
    value: typeof value === "number" ? { kind: Kind.INT, value: String(value) } : { kind: Kind.STRING, value },
  };
  return { ...node, arguments: [...(node.arguments ?? []).filter((one) => one.name.value !== name), given] };
}
