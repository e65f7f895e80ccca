import type { CellsSum } from "../../form/layout";
import { CellStatus } from "../../form/status";
import type { Phrase } from "../../message/phrases";
import { type FigureKind, readFigure } from "../figure";
import type { Piece } from "../piece";
import { type Cut, type CutNumber, type Cutting, cutRun, eitherOf } from "./cut";
import type { PrintedRow } from "./printedTable";

/** The figure of a cell, with the characters from which it was read. */
export interface ReadFigure extends Piece {
  readonly value: number | null;
  readonly status: CellStatus;
  readonly candidates: readonly number[];
  /** Content that cannot be read, in words for a person. */
  readonly unread?: Phrase;
}

/**
 * Whether a document shows blank cells: cells are separated in most of its rows, so that a row with fewer pieces than
 * cells has blank cells and not joined ones; or a row has fewer digits than cells, or an empty cell.
 */
export function showsBlanks(rows: readonly PrintedRow[], text: string): boolean {
  const printed = rows.filter((row) => row.kinds.length > 1 && row.segment.pieces.length > 0);
  const setApart = printed.filter((row) => row.segment.whole && row.segment.pieces.length > 1).length;
  return setApart * 2 > printed.length || rows.some((row) => lacksFigures(row, text));
}

function lacksFigures({ segment, kinds }: PrintedRow, text: string): boolean {
  if (segment.whole)
    return segment.pieces.length === 0 || segment.pieces.some((piece) => piece.end === piece.start && !piece.absent);
  const digits = segment.pieces.map((piece) => text.slice(piece.start, piece.end)).join("");
  return digits.replace(/[^\d/]/g, "").length < kinds.length;
}

/** A row whose cells are known, or the cuts that remain for it. */
export interface DecodedRow {
  readonly printed: PrintedRow;
  readonly figures: readonly ReadFigure[];
  /** The cuts in which the row's sums are met, if there are several. The columns may choose among them. */
  readonly open: readonly Cut[];
}

/**
 * Reads the figures of a table's rows. A row with separated cells is read as printed. Joined digits are cut: a row with
 * one possible cut, or with one cut in which its sums are met, is settled; otherwise only the cells on which all cuts
 * agree are settled. If the document shows blank cells, joined digits may be fewer numbers than the row has cells. Then
 * a row is settled only if it has one digit for each cell, its sums are met, and it cannot be fewer numbers. The same
 * is true in a table without sums that prints no 0.
 */
export function decodeRows(
  rows: readonly PrintedRow[],
  text: string,
  sums: readonly CellsSum[],
  blanks: boolean,
): readonly DecodedRow[] {
  const cuttings = rows.map((row) => (row.segment.whole ? null : cuttingOf(row, text, sums)));
  const zeros = rows.some((row, index) => printsZero(row, cuttings[index] ?? null, text));
  return rows.map((printed, index) => {
    if (printed.segment.unread) return { printed, figures: unreadFigures(printed, printed.segment.unread), open: [] };
    if (printed.segment.readings)
      return { printed, figures: openRow(printed, printed.segment.readings, text), open: [] };
    const cutting = cuttings[index] ?? null;
    if (cutting === null) return { printed, figures: wholeRow(printed, text), open: [] };
    return settledRow(printed, cutting, text, { blanks, zeros });
  });
}

/** How a document prints a cell without cases: whether it leaves some blank, and whether the row's table prints a 0. */
interface Blanks {
  readonly blanks: boolean;
  readonly zeros: boolean;
}

/** Whether a row prints a 0 that is not part of a number, whatever its cells are. */
function printsZero({ segment }: PrintedRow, cutting: Cutting | null, text: string): boolean {
  const figures = segment.pieces.map(({ start, end }) => text.slice(start, end));
  if (cutting === null) return figures.includes("0");
  return !cutting.mayLack && /^0/.test(figures.join(""));
}

function cuttingOf(
  { segment: { pieces, mayEndInNumber }, kinds }: PrintedRow,
  text: string,
  sums: readonly CellsSum[],
) {
  const cutting = cutRun(text, pieces, kinds, sums);
  if (!mayEndInNumber) return cutting;
  const last = pieces.at(-1) as Piece;
  const shorter = last.end - last.start === 1 ? [] : [{ ...last, end: last.end - 1 }];
  return eitherOf(cutting, cutRun(text, [...pieces.slice(0, -1), ...shorter], kinds, sums));
}

/** The cells on which cuts agree are decoded. The others are uncertain, with the numbers of the cuts as candidates. */
export function agreement(
  options: readonly (readonly CutNumber[])[],
  kinds: readonly FigureKind[],
  text: string,
  run: Piece,
): readonly ReadFigure[] {
  return options.map((numbers, cell) => {
    const first = numbers[0] as CutNumber;
    if (numbers.every((number) => number.value === first.value && first.value !== null))
      return decodedFigure(first, kinds[cell] as FigureKind, text);
    return uncertainRun(run, numbers);
  });
}

const MAX_CANDIDATES = 50;

function wholeRow(printed: PrintedRow, text: string): readonly ReadFigure[] {
  const { pieces } = printed.segment;
  return printed.kinds.map((kind, cell) => {
    const piece = pieces[cell] ?? blankPiece(printed);
    if (piece.absent) return { ...piece, value: null, status: CellStatus.MISSING, candidates: [] };
    // What a cell shows besides its text may be its figure or a part of it.
    if (piece.cell?.unread) return unreadableFigure(piece, piece.cell.unread);
    const { value, status, candidates } = readFigure(text.slice(piece.start, piece.end), kind);
    return { ...piece, value, status, candidates };
  });
}

function unreadFigures(printed: PrintedRow, unread: Phrase): readonly ReadFigure[] {
  const { pieces } = printed.segment;
  const run = pieces.length > 0 ? runOf(pieces) : blankPiece(printed);
  return printed.kinds.map(() => unreadableFigure(run, unread));
}

/** A row with several possible readings, each with separated cells. */
function openRow(printed: PrintedRow, readings: readonly (readonly Piece[])[], text: string): readonly ReadFigure[] {
  const run = runOf(printed.segment.pieces);
  return printed.kinds.map((kind, cell) => {
    const figures = readings
      .map((row) => row[cell] as Piece)
      .map(({ start, end }) => readFigure(text.slice(start, end), kind));
    const values = figures.flatMap(({ value, candidates }) => (value === null ? candidates : [value]));
    return {
      ...run,
      value: null,
      status: CellStatus.UNCERTAIN,
      candidates: [...new Set(values)].slice(0, MAX_CANDIDATES),
    };
  });
}

function unreadableFigure(piece: Piece, unread: Phrase): ReadFigure {
  return { ...piece, value: null, status: CellStatus.UNREADABLE, candidates: [], unread };
}

function blankPiece(printed: PrintedRow): Piece {
  return { start: printed.segment.from, end: printed.segment.from };
}

function settledRow(printed: PrintedRow, cutting: Cutting, text: string, { blanks, zeros }: Blanks): DecodedRow {
  const run = runOf(printed.segment.pieces);
  const settled = (options: readonly (readonly CutNumber[])[]): DecodedRow => ({
    printed,
    figures: agreement(options, printed.kinds, text, run),
    open: [],
  });
  if (cutting.cells.length === 0) return { printed, figures: printed.kinds.map(() => uncertainRun(run, [])), open: [] };
  const harmonious = cutting.harmonious ?? [];
  const digitEach = cutting.cells.every((numbers) => numbers.length === 1);
  // Pieces that are numbers may be everything that is printed, and the other cells blank. 00 and 02 must be joined
  // numbers.
  const plain =
    printed.segment.pieces.length > 1 &&
    !printed.segment.pieces.some((piece) => /^0\d/.test(text.slice(piece.start, piece.end)));
  const doubtful = plain || printed.segment.hasStranger === true;
  if (doubtful && harmonious.length === 0)
    return { printed, figures: cutting.cells.map((numbers) => uncertainRun(run, numbers)), open: [] };
  // Digits that may also be fewer numbers, with a blank cell, are certain only if a sum is met, or, in a row without
  // sums, if the table prints a 0: its author then leaves no cell blank.
  const isUnsaid = cutting.harmonious === null ? !zeros : harmonious.length === 0;
  if (cutting.lacksInHarmony || (cutting.mayLack && isUnsaid))
    return { printed, figures: cutting.cells.map((numbers) => uncertainRun(run, numbers)), open: [] };
  if (blanks && (doubtful || cutting.mayLack || !(digitEach && harmonious.length === 1)))
    return { printed, figures: cutting.cells.map((numbers) => uncertainRun(run, numbers)), open: [] };
  if (harmonious.length === 0) return settled(cutting.cells);
  const options = printed.kinds.map((_, cell) => harmonious.map((cut) => cut[cell] as CutNumber));
  return { ...settled(options), open: harmonious.length > 1 ? harmonious : [] };
}

function decodedFigure(number: CutNumber, kind: FigureKind, text: string): ReadFigure {
  const figure = readFigure(text.slice(number.start, number.end), kind);
  const status = figure.status === CellStatus.REPORTED ? CellStatus.DECODED : figure.status;
  return { start: number.start, end: number.end, ...figure, status };
}

function uncertainRun(run: Piece, numbers: readonly CutNumber[]): ReadFigure {
  const values = [...new Set(numbers.flatMap((number) => (number.value === null ? [] : [number.value])))];
  return {
    start: run.start,
    end: run.end,
    value: null,
    status: CellStatus.UNCERTAIN,
    candidates: values.slice(0, MAX_CANDIDATES),
  };
}

function runOf(pieces: readonly Piece[]): Piece {
  return { start: (pieces[0] as Piece).start, end: (pieces.at(-1) as Piece).end };
}
