import { UnreadableDocument } from "../document";
import { type Flow, type FlowCell, isEmpty } from "../flow/flow";
import { seenColumns } from "../flow/gridColumns";

/** Whether a cell is merged with the one before it (across) or above it (down). */
type Merge = "alone" | "begins" | "goes on";

export interface WordCell {
  readonly flow: Flow;
  /** Columns of the table's grid that it covers. */
  readonly span: number;
  readonly down: Merge;
  readonly across: Merge;
}

export interface WordRow {
  /** Columns of the grid that it leaves out at its beginning. */
  readonly before: number;
  readonly cells: readonly WordCell[];
}

/**
 * The cells of a table at their rows and columns; merged ones once. `widths` are those of the grid's columns, in twentieths of
 * a point.
 * Throws `UnreadableDocument` where a table is wider than any report's.
 */
export function placedCells(rows: readonly WordRow[], widths: readonly number[], name: string): readonly FlowCell[] {
  const placed = rows.map((row) => acrossRow(row, name));
  const cells: FlowCell[] = [];
  let open = new Map<number, number>();
  placed.forEach((row, index) => {
    const still = new Map<number, number>();
    for (const { from, to, cell } of row) {
      const above = cell.down === "goes on" ? open.get(from) : undefined;
      const covers = above === undefined ? undefined : (cells[above] as FlowCell);
      if (above !== undefined && covers) {
        cells[above] = { ...covers, rowSpan: index - covers.row + 1 };
        still.set(from, above);
        if (isEmpty(cell.flow)) continue;
      } else if (cell.down !== "alone") still.set(from, cells.length);
      const unread = covers || cell.across === "goes on" ? "text in a part of a merged cell that is not shown" : null;
      cells.push({ row: index, column: from, rowSpan: 1, columnSpan: to - from, flow: cell.flow, unread });
    }
    open = still;
  });
  return seenColumns(cells, widths);
}

interface Placed {
  readonly from: number;
  readonly to: number;
  readonly cell: WordCell;
}

/** No report has a table so wide; spans that pile up are an attack on time. */
const MAX_COLUMNS = 500;

/** A row's cells between the columns of the grid, with those that an older Word merged across made one. */
function acrossRow({ before, cells }: WordRow, name: string): readonly Placed[] {
  const placed: Placed[] = [];
  let column = Math.max(0, before);
  for (const cell of cells) {
    const to = column + Math.max(1, cell.span);
    if (!(to <= MAX_COLUMNS))
      throw new UnreadableDocument(
        `${name} holds a table of more than ${MAX_COLUMNS} columns, which no report has: give the report alone.`,
      );
    const last = placed.at(-1);
    if (cell.across === "goes on" && last && isEmpty(cell.flow)) placed[placed.length - 1] = { ...last, to };
    else placed.push({ from: column, to, cell });
    column = to;
  }
  return placed;
}
