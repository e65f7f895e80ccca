import { type FigurePath, Figures } from "./figures";
import { type FigureClass, rowsOf } from "./row";
import type { FigureUnit } from "./unit";

/** One leaf of the tree of `Figures`: a cell of the printed form or a figure of the narrative. */
export interface Leaf {
  readonly path: FigurePath;
  readonly unit: FigureUnit;
  /** A stock is never summed over years. */
  readonly stock: boolean;
  /** Whether the figure may be negative. */
  readonly signed: boolean;
  /** The Chinese terms from the outermost row to the leaf. */
  readonly terms: readonly string[];
}

/** Any node of the tree: its path, its class (null for a leaf) and the descriptions of the node and those above it. */
export interface TreeNode {
  readonly path: string;
  readonly type: FigureClass | null;
  readonly unit: FigureUnit;
  readonly stock: boolean;
  readonly signed: boolean;
  readonly english: readonly string[];
  readonly terms: readonly string[];
}

/** All nodes below `Figures`, parents before children, in the order of the form. */
export const NODES: readonly TreeNode[] = nodesBelow({
  path: "",
  type: Figures,
  unit: "count",
  stock: false,
  signed: false,
  english: [],
  terms: [],
});

/** All leaves, in the order of the form. */
export const LEAVES: readonly Leaf[] = NODES.filter((node) => node.type === null).map((node) => ({
  path: node.path as FigurePath,
  unit: node.unit,
  stock: node.stock,
  signed: node.signed,
  terms: node.terms,
}));

const leafByPath = new Map(LEAVES.map((leaf) => [leaf.path, leaf]));

/** The leaf at a path. Throws if the tree has no such path: that is a defect of the caller. */
export function leafAt(path: FigurePath): Leaf {
  const leaf = leafByPath.get(path);
  if (!leaf) throw new Error(`${path} is no path of the form.`);
  return leaf;
}

/**
 * The branches that have a leaf with this name, in the order of the form; for example, three branches have `pending`.
 */
export function branchesWith<Name extends LeafName>(leaf: Name): readonly BranchWith<Name>[] {
  return LEAVES.filter(({ path }) => path.endsWith(`.${leaf}`)).map(
    ({ path }) => path.slice(0, -leaf.length - 1) as BranchWith<Name>,
  );
}

type LeafName = FigurePath extends infer Path
  ? Path extends `${string}.${infer Rest}`
    ? LastStep<Rest>
    : never
  : never;
type LastStep<Path extends string> = Path extends `${string}.${infer Rest}` ? LastStep<Rest> : Path;
type BranchWith<Name extends string> = FigurePath extends infer Path
  ? Path extends `${infer Branch}.${Name}`
    ? Branch
    : never
  : never;

/** Whether a text is the path of a leaf. */
export function isFigurePath(path: string): path is FigurePath {
  return leafByPath.has(path as FigurePath);
}

/**
 * A tree of figures from single values: counts are whole numbers, money is whole fen (`bigint`). A path without a value
 * is null, which means not stated.
 */
export function figuresFrom(values: Iterable<readonly [FigurePath, number | bigint | null]>): Figures {
  const figures = emptyBranch(Figures) as Figures;
  for (const [path, value] of values) {
    const steps = path.split(".");
    const leaf = steps.pop() as string;
    (branchAt(figures, steps) as Record<string, number | bigint | null>)[leaf] = value;
  }
  return figures;
}

/**
 * A tree of figures for an answer with few figures: it has own properties only for the given values. All other branches
 * and cells are inherited from one shared tree in which every figure is null; this saves memory.
 */
export function sparseFigures(values: Iterable<readonly [FigurePath, number | bigint | null]>): Figures {
  const figures = Object.create(NOTHING) as Record<string, unknown>;
  for (const [path, value] of values) {
    const steps = stepsOf(path);
    let branch = figures;
    for (const step of steps.slice(0, -1)) {
      if (!Object.hasOwn(branch, step)) branch[step] = Object.create(branch[step] as object);
      branch = branch[step] as Record<string, unknown>;
    }
    branch[steps.at(-1) as string] = value;
  }
  return figures as unknown as Figures;
}

/** The value at a path: a whole number, whole fen, or null if it is not stated. */
export function figureAt(figures: Figures, path: FigurePath): number | bigint | null {
  const steps = path.split(".");
  const leaf = steps.pop() as string;
  return (branchAt(figures, steps) as Record<string, number | bigint | null>)[leaf] ?? null;
}

const NOTHING = emptyBranch(Figures);

const steps = new Map(LEAVES.map(({ path }) => [path, path.split(".")]));

function stepsOf(path: FigurePath): readonly string[] {
  return steps.get(path) as readonly string[];
}

function branchAt(figures: Figures, steps: readonly string[]): object {
  return steps.reduce<object>((branch, step) => (branch as Record<string, object>)[step] as object, figures);
}

function emptyBranch(type: FigureClass): object {
  const branch = new type() as Record<string, unknown>;
  for (const row of rowsOf(type)) branch[row.property] = row.type ? emptyBranch(row.type()) : null;
  return branch;
}

function nodesBelow(parent: TreeNode): readonly TreeNode[] {
  return rowsOf(parent.type as FigureClass).flatMap((row) => {
    const node: TreeNode = {
      path: parent.path === "" ? row.property : `${parent.path}.${row.property}`,
      type: row.type ? row.type() : null,
      unit: row.unit,
      stock: parent.stock || row.stock,
      signed: row.signed,
      english: [...parent.english, row.english],
      terms: [...parent.terms, row.chinese],
    };
    return node.type ? [node, ...nodesBelow(node)] : [node];
  });
}
