import type { GridCell } from "../document/document";
import { hanOf, type Label } from "./label";
import type { Mark } from "./locate";
import type { Piece, Segment } from "./segment";
import type { PlacedCell, Stream } from "./stream";

/**
 * The figures behind a row label where the document's format knows tables: the cells of the label's row. Null where the
 * label stands in no table, or where its table's row does not have the cells that the form's row has.
 */
export function gridSegment(label: Mark, headers: readonly Label[], cells: number, stream: Stream): Segment | null {
  const place = stream.cellAt(label.start) ?? stream.cellAt(label.end - 1);
  if (!place) return null;
  const behind = rowOf(place).filter((cell) => cell.column > place.cell.column);
  // A spreadsheet's rows go on, blank, to the width of its widest table.
  const beyond = behind.slice(cells).every((cell) => stream.folded.slice(cell.start, cell.end).trim() === "");
  const inOrder = behind.length >= cells && beyond ? behind.slice(0, cells) : null;
  const pieces = byHeader(behind, headers, place, cells, stream) ?? inOrder;
  return (
    pieces && { from: place.cell.end, pieces: pieces.map((cell) => pieceOf(cell, stream)), whole: true, rest: null }
  );
}

/** The cells of a row of figures below a header, for table 4: the first row with as many cells as the form's row. */
export function gridSegmentBelow(end: number, cells: number, stream: Stream): Segment | null {
  const place = stream.cellAt(end - 1);
  if (!place) return null;
  const rows = new Map<number, GridCell[]>();
  for (const cell of place.grid)
    if (cell.row > place.cell.row) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  const row = [...rows.values()].find((candidate) => candidate.length === cells);
  return row
    ? { from: place.cell.end, pieces: row.map((cell) => pieceOf(cell, stream)), whole: true, rest: null }
    : null;
}

function rowOf(place: PlacedCell): readonly GridCell[] {
  return place.grid.filter((cell) => cell.row === place.cell.row).sort((a, b) => a.column - b.column);
}

/** Each column's cell by the columns that its header covers; null unless every header leads to one cell of its own. */
function byHeader(
  row: readonly GridCell[],
  headers: readonly Label[],
  place: PlacedCell,
  cells: number,
  stream: Stream,
): readonly GridCell[] | null {
  const found = headers.map((header) => {
    const above = headerCell(header, place, stream);
    const below = above ? row.filter((cell) => overlaps(cell, above)) : [];
    return below.length === 1 ? (below[0] as GridCell) : null;
  });
  const known = found.filter((cell) => cell !== null);
  return known.length === cells && new Set(known).size === cells ? known : null;
}

/** The nearest cell above a row that carries a column's name. */
function headerCell(header: Label, place: PlacedCell, stream: Stream): GridCell | undefined {
  return place.grid.findLast((cell) => {
    if (cell.row >= place.cell.row || cell.column <= place.cell.column) return false;
    const text = hanOf(stream.source.slice(cell.start, cell.end));
    return text === header.core || (header.behind !== "" && text.startsWith(header.core));
  });
}

function overlaps(a: GridCell, b: GridCell): boolean {
  return a.column < b.column + b.columnSpan && b.column < a.column + a.columnSpan;
}

function pieceOf(cell: GridCell, stream: Stream): Piece {
  const text = stream.folded.slice(cell.start, cell.end);
  const lead = text.length - text.trimStart().length;
  const start = cell.start + (lead === text.length ? 0 : lead);
  return { start, end: lead === text.length ? start : cell.start + text.trimEnd().length, cell };
}
