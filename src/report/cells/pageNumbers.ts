import type { CellsSum } from "../../form/layout";
import type { Piece } from "../piece";
import type { Stream } from "../stream";
import { marksOf } from "./locate";
import type { PrintedRow, PrintedTable } from "./printedTable";

/**
 * Removes page numbers from among figures that are printed one per line. If a row has one line too many, the line that
 * its sums leave over is removed. If a row has just enough lines, one cell may be blank and one line the number of the
 * next page: such a row is read only if its sums are met as it is. All other such rows stay open, with their possible
 * readings.
 */
export function withoutPageNumberLines<Table extends PrintedTable>(
  tables: readonly Table[],
  stream: Stream,
): readonly Table[] {
  const text = stream.folded;
  const outside = numbersOutside(tables, stream);
  const pages = isIncreasing(outside) ? outside : [];
  const known = [...pages];
  const change = (
    to: (row: PrintedRow, sums: readonly CellsSum[], table: PrintedTable) => PrintedRow,
    among: readonly Table[],
  ) =>
    among.map((table) => ({
      ...table,
      rows: table.rows.map((row) => to(row, table.table.cellsSums, table)),
    }));
  const apart = change((row, sums, table) => {
    const { settled, number } = withoutOneTooMany(row, table, sums, text);
    if (number && isNext(number, pages)) known.push(number);
    return settled;
  }, tables);
  known.sort((a, b) => a.start - b.start);
  return change((row, sums, table) => {
    const mayBePage = (number: LoneNumber) =>
      isSetOff(row, table, number, text) || (known.length > 0 && isNext(number, known));
    return openedByNumber(row, table, mayBePage, sums, text);
  }, apart);
}

/** A number alone on its line. */
interface LoneNumber extends Piece {
  readonly value: number;
}

/** No report has more pages. */
const MOST_PAGES = 99;

/**
 * The numbers on their own lines that are not part of a table. Several such numbers below each other are not page
 * numbers.
 */
function numbersOutside(tables: readonly PrintedTable[], stream: Stream): readonly LoneNumber[] {
  const taken: readonly Piece[] = tables.flatMap(({ table, rows, unknown }) => [
    ...rows.flatMap(({ segment }) => segment.pieces),
    ...unknown,
    ...marksOf(table, stream),
  ]);
  const starts = new Set(taken.map(({ start }) => start));
  return [...stream.folded.matchAll(/(?<=^|\n)[^\S\n]*(\d{1,2})(?=[^\S\n]*(?:\n|$))/g)].flatMap((line) => {
    const end = line.index + line[0].length;
    const number = { start: end - (line[1] as string).length, end, value: Number(line[1]) };
    const isTaken =
      starts.has(number.start) ||
      stream.cellAt(number.start) !== null ||
      taken.some(({ start, end: to }) => start < end && end <= to);
    return isTaken || isBesideNumber(number, stream.folded) ? [] : [number];
  });
}

function isBesideNumber({ start, end }: Piece, text: string): boolean {
  return (
    /\n\s*\d+\s*$/.test(text.slice(Math.max(0, start - 40), start)) ||
    /^\s*\n\s*\d+\s*(?:\n|$)/.test(text.slice(end, end + 40))
  );
}

function isIncreasing(numbers: readonly LoneNumber[]): boolean {
  return numbers.every(({ value }, index) => index === 0 || value > (numbers[index - 1] as LoneNumber).value);
}

/** Whether a number may be the number of a page between the known ones. */
function isNext({ start, value }: LoneNumber, pages: readonly LoneNumber[]): boolean {
  const before = pages.findLast((page) => page.start < start)?.value ?? 0;
  const after = pages.find((page) => page.start > start)?.value ?? MOST_PAGES + 1;
  return before < value && value < after;
}

/** Whether a row is printed in lines of text, with figures that no other row has. */
function isOwn({ segment }: PrintedRow, { rows }: PrintedTable): boolean {
  const [first] = segment.pieces;
  return (
    first !== undefined &&
    segment.unread === undefined &&
    !segment.pieces.some(({ cell }) => cell) &&
    rows.filter((row) => row.segment.pieces.includes(first)).length === 1
  );
}

function withoutOneTooMany(
  row: PrintedRow,
  table: PrintedTable,
  sums: readonly CellsSum[],
  text: string,
): { readonly settled: PrintedRow; readonly number?: LoneNumber | undefined } {
  const { segment, kinds } = row;
  if (segment.pieces.length !== kinds.length + 1 || !isOwn(row, table)) return { settled: row };
  const numbers = loneNumbers(segment.pieces, text);
  if (numbers.length === 0) return { settled: row };
  const readings = numbers.map(({ start }) => segment.pieces.filter((piece) => piece.start !== start));
  const [one, ...others] = readings.filter((pieces) => meetSums(sums, pieces, text));
  if (!one || others.some((other) => figuresText(other, text) !== figuresText(one, text)))
    return { settled: { ...row, segment: { ...segment, readings } } };
  return {
    settled: { ...row, segment: { ...segment, pieces: one, whole: true } },
    number: numbers[readings.indexOf(one)],
  };
}

function openedByNumber(
  row: PrintedRow,
  table: PrintedTable,
  mayBePage: (number: LoneNumber) => boolean,
  sums: readonly CellsSum[],
  text: string,
): PrintedRow {
  const { segment, kinds } = row;
  const { pieces } = segment;
  if (!segment.whole || pieces.length !== kinds.length || meetSums(sums, pieces, text) || !isOwn(row, table))
    return row;
  const doubtful = loneNumbers(pieces, text).filter(mayBePage);
  if (doubtful.length === 0) return row;
  const blank = { start: segment.from, end: segment.from };
  const readings = doubtful.flatMap(({ start }) => {
    const left = pieces.filter((piece) => piece.start !== start);
    return pieces.map((_, at) => [...left.slice(0, at), blank, ...left.slice(at)]);
  });
  return { ...row, segment: { ...segment, whole: false, readings: [pieces, ...readings] } };
}

/** Whether a number is printed differently from the other figures: below the label, or without their indent. */
function isSetOff({ segment }: PrintedRow, { rows }: PrintedTable, number: LoneNumber, text: string): boolean {
  const isBelow = ({ from, pieces }: PrintedRow["segment"]) => /\n/.test(text.slice(from, pieces[0]?.start ?? from));
  const printed = rows.filter((row) => row.segment.pieces.length > 0);
  const beside = printed.filter((row) => !isBelow(row.segment)).length;
  return (
    segment.pieces.some((piece) => isSetIn(piece, text)) ||
    (beside * 2 > printed.length && /\n/.test(text.slice(segment.from, number.start)))
  );
}

/** The pieces that may be a page number: alone on a line, without the tab that is before cells. */
function loneNumbers(pieces: readonly Piece[], text: string): readonly LoneNumber[] {
  return pieces.flatMap(({ start, end }) => {
    const value = Number(text.slice(start, end));
    const isAlone =
      /(?:^|\n) *$/.test(text.slice(Math.max(0, start - 40), start)) &&
      /^[^\S\n]*(?:\n|$)/.test(text.slice(end, end + 40));
    return isAlone && /^\d+$/.test(text.slice(start, end)) && value > 0 && value <= MOST_PAGES
      ? [{ start, end, value }]
      : [];
  });
}

function isSetIn({ start }: Piece, text: string): boolean {
  return /\n *\t\s*$/.test(text.slice(Math.max(0, start - 40), start));
}

/** Whether there are sums over a row's cells and all of them are met. A blank cell counts as zero here. */
function meetSums(sums: readonly CellsSum[], pieces: readonly Piece[], text: string): boolean {
  const values = pieces.map(({ start, end }) => {
    const figure = text.slice(start, end);
    return /^[-/]?$/.test(figure) ? 0 : /^\d+$/.test(figure) ? Number(figure) : Number.NaN;
  });
  const sum = (from: number, to: number) => values.slice(from, to).reduce((total, value) => total + value, 0);
  return sums.length > 0 && sums.every(({ first, total }) => sum(first, total) === values[total]);
}

function figuresText(pieces: readonly Piece[], text: string): string {
  return pieces.map(({ start, end }) => text.slice(start, end)).join(" ");
}
