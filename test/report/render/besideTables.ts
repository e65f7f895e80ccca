import { isFigure, type PrintedCell, type PrintedTable } from "./printedTable";

/** A row of words over a number of columns. */
export function wideRow(text: string, columns: number): PrintedTable {
  return { rows: 1, columns, cells: [{ text, row: 0, column: 0, rowSpan: 1, columnSpan: columns }] };
}

/** Tables as one, each below the other. */
export function stacked(...tables: readonly PrintedTable[]): PrintedTable {
  return tables.reduce((above, table) => ({
    rows: above.rows + table.rows,
    columns: Math.max(above.columns, table.columns),
    cells: [...above.cells, ...table.cells.map((cell) => ({ ...cell, row: cell.row + above.rows }))],
  }));
}

/** Two tables as one, the second beside the first and some rows further down. */
export function beside(left: PrintedTable, right: PrintedTable, down = 0): PrintedTable {
  const moved = right.cells.map((cell) => ({ ...cell, row: cell.row + down, column: cell.column + left.columns }));
  const [rows, columns] = [Math.max(left.rows, right.rows + down), left.columns + right.columns];
  return { rows, columns, cells: withBlanks([...left.cells, ...moved], rows, columns) };
}

/** One table with the figures of two below the same labels: the heads of the second follow those of the first. */
export function besideLabels(left: PrintedTable, right: PrintedTable): PrintedTable {
  const labels = labelsOf(left);
  const more = left.columns - labels;
  const columns = left.columns + more;
  const cells = [
    ...left.cells.map((cell) =>
      cell.column === 0 && cell.columnSpan > labels ? { ...cell, columnSpan: columns } : cell,
    ),
    ...right.cells.filter(({ column }) => column >= labels).map((cell) => ({ ...cell, column: cell.column + more })),
  ];
  return { rows: left.rows, columns, cells: withBlanks(cells, left.rows, columns) };
}

/** One table with each column of figures twice: those of a first table, and those of a second, below the words for each. */
export function besideColumns(
  first: PrintedTable,
  second: PrintedTable,
  words: readonly [string, string],
): PrintedTable {
  const labels = labelsOf(first);
  const rows = figureRows(first);
  const begins = rows.filter((row) => !rows.includes(row - 1));
  const down = (row: number) => row + begins.filter((begin) => begin <= row).length;
  const place = (column: number) => (column < labels ? column : labels + 2 * (column - labels));
  const columns = place(first.columns);
  const cells = first.cells.flatMap((cell, index): readonly PrintedCell[] => {
    const column = place(cell.column);
    const moved = { ...cell, row: down(cell.row), column, columnSpan: place(cell.column + cell.columnSpan) - column };
    if (!stands(cell, labels)) return [moved];
    return [
      { ...moved, columnSpan: 1 },
      { ...moved, columnSpan: 1, column: column + 1, text: second.cells[index]?.text ?? "" },
    ];
  });
  const heads = begins.flatMap((begin) =>
    Array.from({ length: columns - labels }, (_, at) => ({
      text: words[at % 2] as string,
      row: down(begin) - 1,
      column: labels + at,
      rowSpan: 1,
      columnSpan: 1,
    })),
  );
  const all = first.rows + begins.length;
  return { rows: all, columns, cells: withBlanks([...cells, ...heads], all, columns) };
}

/** One table with each row of figures twice, the year of each before it. */
export function belowRows(first: PrintedTable, second: PrintedTable, years: readonly [string, string]): PrintedTable {
  const labels = labelsOf(first);
  const rows = figureRows(first);
  const down = (row: number) => row + rows.filter((one) => one < row).length;
  const cells = first.cells.flatMap((cell, index): readonly PrintedCell[] => {
    const row = down(cell.row);
    const column = cell.column < labels ? cell.column : cell.column + 1;
    if (!stands(cell, labels)) return [{ ...cell, row, column, rowSpan: down(cell.row + cell.rowSpan) - row }];
    return [
      { ...cell, row, column },
      { ...cell, row: row + 1, column, text: second.cells[index]?.text ?? "" },
    ];
  });
  const said = rows.flatMap((row) =>
    years.map((text, at) => ({ text, row: down(row) + at, column: labels, rowSpan: 1, columnSpan: 1 })),
  );
  const [all, columns] = [down(first.rows), first.columns + 1];
  return { rows: all, columns, cells: withBlanks([...cells, ...said], all, columns) };
}

/** The heads of a table above its first figures. */
export function headOf(table: PrintedTable): PrintedTable {
  const rows = Math.min(...figureRows(table));
  return { ...table, rows, cells: table.cells.filter(({ row }) => row < rows) };
}

/** A table in two parts, the second with its heads again. */
export function cutAt(row: number, table: PrintedTable): readonly [PrintedTable, PrintedTable] {
  const head = headOf(table);
  const above = table.cells.filter((cell) => cell.row < row);
  const below = table.cells
    .filter((cell) => cell.row >= row)
    .map((cell) => ({ ...cell, row: cell.row - row + head.rows }));
  const rows = table.rows - row + head.rows;
  return [
    { ...table, rows: row, cells: above.map((cell) => ({ ...cell, rowSpan: Math.min(cell.rowSpan, row - cell.row) })) },
    { ...table, rows, cells: withBlanks([...head.cells, ...below], rows, table.columns) },
  ];
}

/** Columns before the first figure. */
function labelsOf(table: PrintedTable): number {
  return Math.min(...table.cells.filter(({ text }) => text !== "" && isFigure(text)).map(({ column }) => column));
}

function stands({ text, column }: PrintedCell, labels: number): boolean {
  return column >= labels && isFigure(text);
}

function figureRows(table: PrintedTable): readonly number[] {
  const labels = labelsOf(table);
  const rows = new Set(table.cells.filter((cell) => stands(cell, labels)).map(({ row }) => row));
  return [...rows].sort((a, b) => a - b);
}

function withBlanks(cells: readonly PrintedCell[], rows: number, columns: number): readonly PrintedCell[] {
  const covered = new Set(
    cells.flatMap(({ row, column, rowSpan, columnSpan }) =>
      Array.from(
        { length: rowSpan * columnSpan },
        (_, at) => `${row + Math.floor(at / columnSpan)} ${column + (at % columnSpan)}`,
      ),
    ),
  );
  const places = Array.from({ length: rows * columns }, (_, at) => ({
    row: Math.floor(at / columns),
    column: at % columns,
  }));
  const blanks = places.filter(({ row, column }) => !covered.has(`${row} ${column}`));
  return [...cells, ...blanks.map((place) => ({ ...place, text: "", rowSpan: 1, columnSpan: 1 }))];
}
