import { said } from "../../message/message";
import { UnreadableDocument } from "../document";
import { type Flow, type FlowCell, isEmptyFlow } from "../flow/flow";
import { seenColumns } from "../flow/gridColumns";

/** Whether a cell is merged with the one before it (across) or above it (down). */
type Merge = "alone" | "begins" | "goes on";

export interface WordCell {
  readonly flow: Flow;
  /** The number of grid columns that it covers. */
  readonly span: number;
  readonly down: Merge;
  readonly across: Merge;
}

export interface WordRow {
  /** The number of grid columns that the row leaves empty at its beginning. */
  readonly before: number;
  readonly cells: readonly WordCell[];
}

/**
 * The cells of a table with their rows and columns. A merged cell is returned once. `widths` are the widths of the
 * grid's columns in twentieths of a point. Throws `UnreadableDocument` if the table is wider than any table of a
 * report.
 */
export function wordTableCells(rows: readonly WordRow[], widths: readonly number[], name: string): readonly FlowCell[] {
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
        if (isEmptyFlow(cell.flow)) continue;
      } else if (cell.down !== "alone") still.set(from, cells.length);
      const unread = covers || cell.across === "goes on" ? "text in a part of a merged cell that is not shown" : null;
      cells.push({ row: index, column: from, rowSpan: 1, columnSpan: to - from, flow: cell.flow, unread });
    }
    open = still;
  });
  return seenColumns(cells, widths);
}

interface RowCell {
  readonly from: number;
  readonly to: number;
  readonly cell: WordCell;
}

/** No report has such a wide table. More columns from spans would be an attack on computing time. */
const MAX_COLUMNS = 500;

/**
 * The cells of a row with the grid columns between which they are. Cells that older versions of Word merged across are
 * joined.
 */
function acrossRow({ before, cells }: WordRow, name: string): readonly RowCell[] {
  const placed: RowCell[] = [];
  let column = Math.max(0, before);
  for (const cell of cells) {
    const to = column + Math.max(1, cell.span);
    if (!(to <= MAX_COLUMNS)) throw new UnreadableDocument(said("TABLE_TOO_WIDE", { name, columns: MAX_COLUMNS }));
    const last = placed.at(-1);
    if (cell.across === "goes on" && last && isEmptyFlow(cell.flow)) placed[placed.length - 1] = { ...last, to };
    else placed.push({ from: column, to, cell });
    column = to;
  }
  return placed;
}
