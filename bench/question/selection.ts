import type { FigurePath } from "../../src/form/figures";
import { leafAt } from "../../src/form/tree";
import { count, money, type Row } from "./question";

/** The fields that lead to these figures, as they stand below `figures`. */
export function selectionOf(paths: readonly FigurePath[]): string {
  return written(treeOf(paths.map((path) => [path, null])));
}

/** A row whose columns are named by these paths, as the tree of figures. */
export function figuresOf(paths: readonly FigurePath[], row: Row): unknown {
  return treeOf(
    paths.map((path) => [path, leafAt(path).unit === "fen" ? money(row[path]) : count(row[path])] as const),
  );
}

interface Tree {
  [step: string]: Tree | number | string | null;
}

function treeOf(values: readonly (readonly [FigurePath, number | string | null])[]): Tree {
  const tree: Tree = {};
  for (const [path, value] of values) {
    const steps = path.split(".");
    const leaf = steps.pop() as string;
    let branch = tree;
    for (const step of steps) {
      branch[step] ??= {};
      branch = branch[step] as Tree;
    }
    branch[leaf] = value;
  }
  return tree;
}

function written(tree: Tree): string {
  return Object.entries(tree)
    .map(([step, below]) => (below === null ? step : `${step} { ${written(below as Tree)} }`))
    .join(" ");
}
