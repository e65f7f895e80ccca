import type { GridCell } from "../../document/document";
import type { Segment } from "../segment";
import type { PlacedCell, Stream } from "../stream";
import { OTHER_ORDER } from "./columnOrder";
import { cellPieces, inOrder, isEmptyCell, leftToRight, piecesOfPresent } from "./gridCells";
import type { HeadFinder } from "./gridHeads";
import {
  areHeadless,
  areOfYears,
  areRepeated,
  areShuffled,
  byHead,
  byHeadsPresent,
  followOneAnother,
  headsAbove,
  ifNothingElse,
  missHeads,
  SEVERAL,
} from "./headedCells";
import type { Label } from "./label";
import type { Mark } from "./locate";

/** The heads above a row. */
interface RowHeads {
  readonly columns: readonly Label[];
  readonly headsOf: HeadFinder;
  /** Whether the text prints them in the order of the form, if it prints all of them. */
  readonly ordered: boolean;
}

/**
 * The figures after a row label if the format of the document has tables: the cells of the label's row, each below its
 * head, or else in order. Null if the label is not in a table, or is in one cell with its figures. If the row does not
 * have the cells of the form's row, its pieces are not `whole`.
 */
export function gridSegment(mark: Mark, { columns, headsOf, ordered }: RowHeads, stream: Stream): Segment | null {
  const place = stream.cellAt(mark.start) ?? stream.cellAt(mark.end - 1);
  if (!place || !mark.label.row) return null;
  const behind = rowOf(place).filter(
    (cell) => cell.column >= place.cell.column + place.cell.columnSpan && !isOfUnit(cell, mark),
  );
  if (behind.length === 0 || !standsAlone(mark, place, behind, stream)) return null;
  const count = mark.label.row.cells.length;
  const own = behind.filter((cell) => cell.row >= place.cell.row);
  const named = headsOf(place.grid);
  const heads = headsAbove(columns, named, place);
  const isWhole = columns.every((column) => named.get(column)?.some((cell) => cell.row < place.cell.row));
  const from = place.cell.end;
  const filled = behind.filter((cell) => !isEmptyCell(cell, stream));
  const isOfSeveral = areRepeated(heads, behind, place, stream) || areOfYears(behind, heads, place, stream);
  if (filled.length > 0 && isOfSeveral)
    return { from, pieces: cellPieces(filled, place, stream), whole: false, rest: null, unread: SEVERAL };
  const isLacking = columns.every((column, index) => heads[index] || (named.get(column) ?? []).length === 0);
  const present = isLacking ? byHeadsPresent(behind, heads, stream) : null;
  if (present) return { from, pieces: piecesOfPresent(present, from, place, stream), whole: true, rest: null };
  const shuffled = areShuffled(heads) || (!ordered && heads.includes(undefined));
  const cells = shuffled
    ? ifNothingElse(behind, byHead(behind, heads, stream), stream)
    : ((followOneAnother(heads) ? byHead(behind, heads, stream) : null) ??
      inOrder(behind, count, isWhole, stream) ??
      inOrder(own, count, isWhole, stream));
  if (
    cells &&
    !missHeads(cells, heads) &&
    !areHeadless(
      filled.filter((cell) => !cells.includes(cell)),
      heads,
      place,
      stream,
    )
  )
    return { from, pieces: cellPieces(cells, place, stream), whole: true, rest: null };
  const unread = shuffled ? { unread: OTHER_ORDER } : unreadIn(filled);
  return { from, pieces: cellPieces(filled, place, stream), whole: false, rest: null, ...unread };
}

/** Whether a cell contains the unit of its row. */
function isOfUnit({ start, end }: GridCell, { unit }: Mark): boolean {
  return unit !== null && start <= unit.start && unit.end <= end;
}

/** Unreadable content in the table row at a position. Empty outside of tables. */
export function unreadBeside(at: number, stream: Stream): Pick<Segment, "unread"> {
  const place = stream.cellAt(at);
  return place ? unreadIn(rowOf(place)) : {};
}

function unreadIn(cells: readonly GridCell[]): Pick<Segment, "unread"> {
  const unread = cells.find((cell) => cell.unread !== null)?.unread;
  return unread ? { unread } : {};
}

/** Whether a row's figures are in cells beside its label: the label's cell contains neither a sentence nor a figure. */
function standsAlone(mark: Mark, { cell }: PlacedCell, behind: readonly GridCell[], stream: Stream): boolean {
  const words = stream.folded.slice(mark.end, cell.end);
  if (/^\s*[、。,;和与及]/.test(words)) return false;
  return !/\d/.test(words) || behind.some((one) => !isEmptyCell(one, stream));
}

/** The cells in a label's row, or that extend into it, from left to right. */
function rowOf({ cell: label, grid }: PlacedCell): readonly GridCell[] {
  const end = label.row + label.rowSpan;
  return leftToRight(grid.filter((cell) => cell.row < end && label.row < cell.row + cell.rowSpan));
}
