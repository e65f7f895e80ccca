interface Tree<T> {
  readonly [key: string]: Tree<T> | T;
}

/** Values by path as the nested objects of the API. */
export function inTree<T>(values: readonly (readonly [string, T])[]): Tree<T> {
  const tree: Record<string, unknown> = {};
  for (const [path, value] of values) {
    const steps = path.split(".");
    let at = tree;
    for (const step of steps.slice(0, -1)) {
      at[step] ??= {};
      at = at[step] as Record<string, unknown>;
    }
    at[steps.at(-1) as string] = value;
  }
  return tree as Tree<T>;
}

/** The selection of some figures. */
export function figuresSelection(paths: readonly string[]): string {
  return selection(inTree(paths.map((path) => [path, null])));
}

function selection(tree: Tree<null>): string {
  const fields = Object.entries(tree).map(([key, below]) => (below === null ? key : `${key} ${selection(below)}`));
  return `{ ${fields.join(" ")} }`;
}
