import type { GridCell } from "../../document/document";
import type { Piece } from "../piece";
import type { Stream } from "../stream";
import type { Mark } from "./locate";
import type { PrintedRow } from "./printedTable";

/**
 * Printed rows that the form does not have: an unknown label with figures after it. They are searched between the rows
 * of the table and directly after the last one, in tables of the document and in its lines.
 */
export function unknownRows(marks: readonly Mark[], rows: readonly PrintedRow[], stream: Stream): readonly Piece[] {
  const inLines = rows.flatMap(({ segment, row }) =>
    segment.rest ? rowsInLines(segment.rest, row.cells.length, stream) : [],
  );
  return [...rowsInGrids(marks, stream), ...inLines].sort((a, b) => a.start - b.start);
}

/** The rows after the row of figures at a position, in the same table of the document. */
export function unknownBehind(at: number, stream: Stream): readonly Piece[] {
  const place = stream.cellAt(at);
  return place ? unknownIn(place.grid, new Set([place.cell.row]), stream) : [];
}

function rowsInGrids(marks: readonly Mark[], stream: Stream): readonly Piece[] {
  const known = new Map<readonly GridCell[], Set<number>>();
  for (const { start, end, label } of marks) {
    const place = stream.cellAt(start) ?? stream.cellAt(end - 1);
    if (!place) continue;
    const taken = known.get(place.grid) ?? new Set();
    known.set(place.grid, taken);
    // A group covers all of its rows. A row's own label is on all lines of the row.
    const height = label.row ? place.cell.rowSpan : 1;
    for (let row = place.cell.row; row < place.cell.row + height; row++) taken.add(row);
  }
  return [...known].flatMap(([grid, taken]) => unknownIn(grid, taken, stream));
}

/**
 * The unknown rows of a grid from the first known row on. After the last known row, a row without figures ends the
 * search.
 */
function unknownIn(grid: readonly GridCell[], known: ReadonlySet<number>, stream: Stream): readonly Piece[] {
  const [first, last] = [Math.min(...known), Math.max(...known)];
  const byRow = new Map<number, GridCell[]>();
  for (const cell of grid) byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell]);
  const found: Piece[] = [];
  for (const row of [...byRow.keys()].sort((a, b) => a - b)) {
    if (row < first || known.has(row)) continue;
    const piece = rowOfFigures(byRow.get(row) ?? [], stream);
    if (piece) found.push(piece);
    else if (row > last) break;
  }
  return found;
}

/** Returns the row if it has words and then figures, each in a cell of its own. Null otherwise. */
function rowOfFigures(cells: readonly GridCell[], stream: Stream): Piece | null {
  const filled = [...cells]
    .sort((a, b) => a.column - b.column)
    .map(({ start, end }) => trimmed(start, end, stream))
    .filter(({ start, end }) => end > start);
  const isFigure = ({ start, end }: Piece) => FIGURE.test(stream.folded.slice(start, end));
  const figures = filled.findIndex(isFigure);
  const [label, last] = [filled[0], filled.at(-1)];
  if (!label || !last || figures < 1 || !filled.slice(figures).some(isFigure)) return null;
  return /[\u3400-\u9fff]{2}/.test(stream.folded.slice(label.start, filled[figures]?.start))
    ? { start: label.start, end: last.end }
    : null;
}

const FIGURE = /^(?:[-+]|[增减])?\s?\d[\d., ]*(?:万?元|[件条项个笔])?$/;

function trimmed(start: number, end: number, stream: Stream): Piece {
  const text = stream.folded.slice(start, end);
  const lead = text.length - text.trimStart().length;
  return { start: start + lead, end: start + Math.max(lead, text.trimEnd().length) };
}

/** Labels with figures after them, one after another from the beginning of a text. */
function rowsInLines({ start, end }: Piece, count: number, stream: Stream): readonly Piece[] {
  const found: Piece[] = [];
  for (let at = start; at < end; ) {
    const match = ROW.exec(stream.folded.slice(at, end));
    const [label = "", figures = ""] = match?.slice(1) ?? [];
    const joined = figures.trim().split(/\s+/).length === 1;
    if (!match || NEXT_SECTION.test(label) || (!joined && figures.trim().split(/\s+/).length > count)) break;
    const lead = match[0].length - match[0].trimStart().length;
    found.push({ start: at + lead, end: at + match[0].trimEnd().length });
    at += match[0].length;
  }
  return found;
}

/** A label of a few words on one or two lines, and figures up to the next word or the end. */
const ROW =
  /^(\s*(?:\(?[一二三四五六七八九十]+[)、]|\d{1,2}[.、])?[^\d。;,:]{0,40}?[\u3400-\u9fff]{2}[^\d。;,:\n]{0,20}\s*)(\d[\d\s+/-]*?)(?=\s*(?:[\u3400-\u9fff(]|\d{1,2}[.、]\s*[\u3400-\u9fff]|$))(?!\s*[年月日件条项个人次])/;
/** The heading of the next section, which begins another table. */
const NEXT_SECTION = /情况|问题|事项\s*$|信息内容|第二十条/;
