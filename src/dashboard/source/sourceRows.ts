/** Where a cell of a table of a document is: rows and columns from 1. */
interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A cell, or a place of the table that the document leaves out; each with its column. */
export interface SourceSlot<Cell> {
  readonly column: number;
  readonly cell: Cell | null;
}

/** Lays cells out row by row. Where no cell is, and none reaches, there is an empty slot, so that columns stay in line. */
export function sourceRows<Cell extends PlacedCell>(cells: readonly Cell[]): readonly (readonly SourceSlot<Cell>[])[] {
  const rows = Math.max(0, ...cells.map(({ row, rowSpan }) => row + rowSpan - 1));
  const columns = Math.max(0, ...cells.map(({ column, columnSpan }) => column + columnSpan - 1));
  const placed = new Map<string, Cell | null>();
  for (const cell of cells)
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++)
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++)
        placed.set(`${row} ${column}`, row === cell.row && column === cell.column ? cell : null);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => column + 1).flatMap((column) => {
      const found = placed.get(`${row + 1} ${column}`);
      if (found === null) return [];
      return [{ column, cell: found ?? null }];
    }),
  );
}
