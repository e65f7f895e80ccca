/** A type of the API that was not asked for: it has no fields. */
type Unasked = Record<PropertyKey, never>;

/** The node of an answer if it is of the type that was asked for, by a field that this type has; null for any other. */
export function nodeWith<Node extends object>(
  node: Node | Unasked | null,
  field: Extract<keyof Exclude<Node, Unasked>, string>,
): Exclude<Node, Unasked> | null {
  return node !== null && field in node ? (node as Exclude<Node, Unasked>) : null;
}
