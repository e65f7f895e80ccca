import { type Equation, equationsOf } from "../../form/equation";
import type { CellPath, FigurePath } from "../../form/figures";
import { type Layout, type LayoutRow, type LayoutTable, rowsIn } from "../../form/layout";
import { CellStatus } from "../../form/status";
import { said } from "../../message/message";
import { tableNumber } from "../../message/printedName";
import type { Piece } from "../piece";
import type { CellLocator, CellReading, Remark } from "../report";
import type { Stream } from "../stream";
import { chooseByColumns } from "./columns";
import { confirmDoubtful } from "./confirm";
import type { Copy } from "./copies";
import { type DecodedRow, decodeRows, showsBlanks } from "./decode";
import { withoutPageNumberLines } from "./pageNumbers";
import type { PrintedTable } from "./printedTable";
import { agreedCells, repeatedRemarks, repeatedTable } from "./repeatedTable";

/** The tables of a form as a document prints them. */
export interface TablesRead {
  readonly cells: readonly CellReading[];
  readonly remarks: readonly Remark[];
  /** The places of the tables in the text, so that the narrative can be read without them. */
  readonly places: readonly { readonly start: number; readonly end: number }[];
}

/**
 * Reads every cell of a form from the tables that a document prints. Tables, rows and cells that are not printed are
 * MISSING. Cells that joined digits leave open are UNCERTAIN, and so are cells that differ between copies of a table.
 * Nothing is filled in and nothing is corrected.
 */
export function readTables(layout: Layout, copies: readonly Copy[], year: number | null, stream: Stream): TablesRead {
  const settled = withoutPageNumberLines(copies, stream);
  const tables = layout.tables.map((table) => repeatedTable(table, settled, year, stream));
  const most = Math.max(1, ...tables.map(({ own }) => own.length));
  const readings = Array.from({ length: most }, (_, index) =>
    readingsOf(
      tables.flatMap(({ own }) => own[index] ?? own[0] ?? []),
      layout,
      stream,
    ),
  );
  const agreed =
    most === 1
      ? (readings[0] as ReadonlyMap<FigurePath, CellReading>)
      : new Map(tables.flatMap((table) => agreedCells(table, readings).map((cell) => [cell.path, cell] as const)));
  return {
    cells: layout.tables.flatMap((table) =>
      table.blocks.flatMap((block) =>
        block.rows.flatMap((row) =>
          row.insteadOf && !row.cells.some((path) => agreed.has(path))
            ? []
            : row.cells.map((path) => agreed.get(path) ?? missingCell(path)),
        ),
      ),
    ),
    remarks: tables.flatMap((repeated) => {
      const { table, own } = repeated;
      if (!own[0]) return [tableMissing(table.number, table.title, cellsOfTable(table))];
      return [...remarksOnTable(own[0], agreed, stream), ...repeatedRemarks(repeated, readings)];
    }),
    places: copies.map(({ start, end }) => ({ start, end })),
  };
}

/** The cells of tables by path. Each table is printed once here. */
function readingsOf(
  tables: readonly PrintedTable[],
  layout: Layout,
  stream: Stream,
): ReadonlyMap<FigurePath, CellReading> {
  const blanks = showsBlanks(
    tables.flatMap(({ rows }) => rows),
    stream.folded,
  );
  const rows = tables.flatMap((found) => rowsRead(found, layout, stream, blanks));
  const numberOf = new Map(tables.flatMap((found) => found.rows.map(({ row }) => [row, found.table.number] as const)));
  const confirmed = confirmDoubtful(rows, () => printedEquations(layout, rows), stream);
  return new Map(
    confirmed
      .flatMap((row) => cellsOfRow(row, numberOf.get(row.printed.row) as number, stream))
      .map((cell) => [cell.path, cell] as const),
  );
}

function rowsRead(found: PrintedTable, layout: Layout, stream: Stream, blanks: boolean): readonly DecodedRow[] {
  const decoded = decodeRows(found.rows, stream.folded, found.table.cellsSums, blanks);
  const columns = () => printedEquations(layout, decoded).filter(({ along }) => along === "column");
  return chooseByColumns(decoded, columns, stream.folded);
}

function printedEquations(layout: Layout, rows: readonly DecodedRow[]): readonly Equation[] {
  const printed = new Set<CellPath>(rows.flatMap((row) => row.printed.row.cells));
  return equationsOf(layout, (cell) => printed.has(cell));
}

function cellsOfRow(decoded: DecodedRow, table: number, stream: Stream): readonly CellReading[] {
  const { row, number } = decoded.printed;
  return row.cells.map((path, column): CellReading => {
    const figure = decoded.figures[column] as DecodedRow["figures"][number];
    if (figure.absent) return missingCell(path);
    return {
      path,
      value: figure.value,
      status: figure.status,
      raw: stream.source.slice(figure.start, figure.end),
      locator: locatorOf(table, number, column + 1, figure, stream),
      candidates: figure.candidates,
      ...(figure.unread ? { unread: figure.unread } : {}),
    };
  });
}

/** Row and column in the document's own table, if there is one, or else in the table of the form. */
function locatorOf(
  table: number,
  row: number,
  column: number,
  { start, end, cell }: Piece,
  { pageAt }: Stream,
): CellLocator {
  if (!cell) return { table, row, column, page: pageAt(start), start, end, address: null };
  return { table, row: cell.row + 1, column: cell.column + 1, page: cell.page, start, end, address: cell.address };
}

function missingCell(path: CellPath): CellReading {
  return { path, value: null, status: CellStatus.MISSING, raw: null, locator: null, candidates: [] };
}

function cellsOfTable(table: LayoutTable): readonly CellPath[] {
  return rowsIn(table).flatMap((row) => (row.insteadOf ? [] : row.cells));
}

function tableMissing(number: number, title: string, cells: readonly CellPath[]): Remark {
  return {
    code: "TABLE_MISSING",
    message: said("TABLE_MISSING", { number: tableNumber(number), title, cells: cells.length }),
    cells,
  };
}

function rowsMissing(table: number, rows: readonly LayoutRow[]): Remark {
  const names = rows.map((row) => row.labels.at(-1) ?? "");
  return {
    code: "ROW_MISSING",
    message: said("ROWS_MISSING", { number: tableNumber(table), count: rows.length, names }),
    cells: rows.flatMap((row) => row.cells),
  };
}

/** The columns of the form in which the rows of a table have no cells. */
function columnsMissing({ table, rows }: PrintedTable): readonly Remark[] {
  const absent = new Map<string, CellPath[]>();
  for (const { row, segment } of rows)
    segment.pieces.forEach((piece, column) => {
      const block = table.blocks.find(({ rows: own }) => own.includes(row));
      const name = block?.columns[column]?.join(" ") ?? "";
      if (piece.absent) absent.set(name, [...(absent.get(name) ?? []), row.cells[column] as CellPath]);
    });
  return [...absent].map(([name, cells]) => ({
    code: "COLUMN_MISSING",
    message: said("COLUMN_MISSING", { number: tableNumber(table.number), name, cells: cells.length }),
    cells,
  }));
}

function remarksOnTable(
  found: PrintedTable,
  readings: ReadonlyMap<FigurePath, CellReading>,
  stream: Stream,
): readonly Remark[] {
  const printed = new Set(found.rows.map(({ row }) => row));
  const rows = rowsIn(found.table);
  const replaced = new Set(rows.filter((row) => printed.has(row)).flatMap((row) => row.insteadOf ?? []));
  const absent = rows.filter(
    (row) => !row.insteadOf && !row.cells.some((cell) => readings.has(cell)) && !replaced.has(row),
  );
  return [
    ...(absent.length === 0 ? [] : [rowsMissing(found.table.number, absent)]),
    ...columnsMissing(found),
    ...found.unknown.map((piece): Remark => {
      const text = stream.source.slice(piece.start, piece.end).replace(/[\s|｜│┃┆┊║]+/g, " ");
      return {
        code: "ROW_UNKNOWN",
        message: said("ROW_UNKNOWN", { number: tableNumber(found.table.number), text }),
        cells: [],
      };
    }),
  ];
}
