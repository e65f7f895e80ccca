import type { Phrase } from "../../message/phrases";
import type { HiddenText } from "../document";
import type { CellDraft } from "../setText";

/**
 * The role of a cell in a merge: not merged ("own"), the first cell of a merge, which is shown, or a cell that the
 * first one covers.
 */
export type MergeRole = "own" | "first" | "covered";

/**
 * The shape of a cell in a word processor's row: the position of its right edge, in twips from the page margin, and its
 * role in merges.
 */
export interface CellShape {
  readonly right: number;
  readonly across: MergeRole;
  readonly down: MergeRole;
  /** Background colour as 0xRRGGBB. Null if it has none. */
  readonly ground: number | null;
}

export interface RowShape {
  readonly left: number;
  readonly cells: readonly CellShape[];
  /** Exact height in twips. Null if the height follows the text. */
  readonly height: number | null;
}

/** Whether an exact height, in twips, is too small to show anything. */
export function isFlat(height: number | null): boolean {
  return height !== null && height <= FLATTEST;
}

/** In twips. */
export const FLATTEST = 40;

export interface EdgedRow {
  readonly shape: RowShape;
  readonly cells: readonly { readonly text: string; readonly unread: Phrase | null }[];
}

/** The cells of a table in which each row defines its own cell edges. A column begins wherever any row has an edge. */
export function edgedTable(rows: readonly EdgedRow[]): {
  readonly cells: readonly CellDraft[];
  readonly hidden: readonly HiddenText[];
} {
  const columnAt = rows.every(isRegular) ? columnsByEdge(rows) : null;
  const cells: CellDraft[] = [];
  const hidden: HiddenText[] = [];
  /** Index in `cells` of the last cell of each column. */
  const above = new Map<number, number>();
  rows.forEach((row, number) => {
    for (const cell of joinedAcross(row)) {
      const column = columnAt ? columnAt(cell.left) : cell.index;
      const end = columnAt ? columnAt(cell.right) : cell.index + cell.span;
      const place = above.get(column);
      const upper = place === undefined ? undefined : cells[place];
      if (cell.down === "covered" && upper && place !== undefined && upper.row + upper.rowSpan === number) {
        cells[place] = { ...upper, rowSpan: upper.rowSpan + 1 };
        if (cell.text !== "") hidden.push({ text: cell.text, how: "text under a merged cell", page: null });
        continue;
      }
      above.set(column, cells.length);
      cells.push({
        text: cell.text,
        unread: cell.unread,
        row: number,
        column,
        rowSpan: 1,
        columnSpan: Math.max(end - column, 1),
      });
    }
  });
  return { cells, hidden };
}

interface Joined {
  readonly text: string;
  readonly unread: Phrase | null;
  readonly left: number;
  readonly right: number;
  readonly index: number;
  readonly span: number;
  readonly down: MergeRole;
}

/** The cells of a row. Cells covered by a merge are joined with the cell that covers them. */
function joinedAcross({ shape, cells }: EdgedRow): readonly Joined[] {
  const joined: Joined[] = [];
  cells.forEach(({ text, unread }, index) => {
    const { right = 0, across = "own", down = "own" } = shape.cells[index] ?? {};
    const before = joined.at(-1);
    if (across === "covered" && before && shape.cells[index - 1]?.across !== "own") {
      const words = [before.text, text].filter((part) => part !== "").join(" ");
      joined[joined.length - 1] = {
        ...before,
        text: words,
        unread: before.unread ?? unread,
        right,
        span: before.span + 1,
      };
    } else {
      const left = shape.cells[index - 1]?.right ?? shape.left;
      joined.push({ text, unread, left, right, index, span: 1, down });
    }
  });
  return joined;
}

/** Whether a row defines the edge of each of its cells, and each edge is further right than the one before. */
function isRegular({ shape, cells }: EdgedRow): boolean {
  return (
    cells.length <= shape.cells.length &&
    cells.every((_, index) => (shape.cells[index]?.right ?? 0) > (shape.cells[index - 1]?.right ?? shape.left))
  );
}

/**
 * Edges closer than this, in twips (2 mm), are one edge: rows that were drawn one by one do not meet exactly. No column
 * is narrower.
 */
const NEAR = 114;

/** Returns a function from an edge to the number of the column that begins there. */
function columnsByEdge(rows: readonly EdgedRow[]): (edge: number) => number {
  const edges = [...new Set(rows.flatMap(({ shape }) => [shape.left, ...shape.cells.map(({ right }) => right)]))].sort(
    (a, b) => a - b,
  );
  const columns = new Map<number, number>();
  let [start, column] = [edges[0] ?? 0, 0];
  for (const edge of edges) {
    if (edge - start > NEAR) [start, column] = [edge, column + 1];
    columns.set(edge, column);
  }
  return (edge) => columns.get(edge) ?? 0;
}
