import type { HiddenText } from "../document";
import type { CellDraft } from "../setText";

/** How a cell takes part in a merge: not at all, as the one that shows, or as one that the first covers. */
export type Part = "own" | "first" | "covered";

/** A cell of a row as word processors define it: where it ends, in twips from the page's margin, and what it joins. */
export interface CellShape {
  readonly right: number;
  readonly across: Part;
  readonly down: Part;
  /** Its colour as 0xRRGGBB, null where it has none. */
  readonly ground: number | null;
}

export interface RowShape {
  readonly left: number;
  readonly cells: readonly CellShape[];
  /** Exactly so high, in twips; null for as high as its text. */
  readonly height: number | null;
}

/** Whether a height that is set exactly, in twips, leaves nothing to be seen. */
export function isFlat(height: number | null): boolean {
  return height !== null && height <= FLATTEST;
}

/** Twips. */
export const FLATTEST = 40;

export interface EdgedRow {
  readonly shape: RowShape;
  readonly cells: readonly { readonly text: string; readonly unread: string | null }[];
}

/** The cells of a table whose rows each say where their cells end: columns are where edges of any row are. */
export function edgedTable(rows: readonly EdgedRow[]): {
  readonly cells: readonly CellDraft[];
  readonly hidden: readonly HiddenText[];
} {
  const columnAt = rows.every(isRegular) ? columnsOf(rows) : null;
  const cells: CellDraft[] = [];
  const hidden: HiddenText[] = [];
  /** Place in `cells` of the last cell of a column. */
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
  readonly unread: string | null;
  readonly left: number;
  readonly right: number;
  readonly index: number;
  readonly span: number;
  readonly down: Part;
}

/** The cells of a row, those that a merge covers joined to the one that covers them. */
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

/** Whether a row says of each of its cells where it ends, each further right than the one before. */
function isRegular({ shape, cells }: EdgedRow): boolean {
  return (
    cells.length <= shape.cells.length &&
    cells.every((_, index) => (shape.cells[index]?.right ?? 0) > (shape.cells[index - 1]?.right ?? shape.left))
  );
}

/** Rows set one by one miss each other by less than this many twips (2 mm), and no column is narrower. */
const NEAR = 114;

/** The number of the column that begins at an edge. */
function columnsOf(rows: readonly EdgedRow[]): (edge: number) => number {
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
