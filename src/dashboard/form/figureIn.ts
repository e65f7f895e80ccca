/** The figure at a path of the tree (`applications.received.total`) as text; null if none is stated. */
export function figureIn(tree: object, path: string): string | null {
  const found = path
    .split(".")
    .reduce<unknown>(
      (node, name) => (typeof node === "object" && node !== null ? Reflect.get(node, name) : undefined),
      tree,
    );
  if (found === undefined) throw new Error(`The tree of figures has no ${path}.`);
  return found === null ? null : String(found);
}
