import type { Piece } from "./piece";
import { cellsAmong, hasStranger, withoutCounted, withoutLead } from "./rowEnd";
/** The figures printed behind one row label, as the text sets them apart. */
export interface Segment {
  /** Where the figures of the row begin, also where there are none. */
  readonly from: number;
  readonly pieces: readonly Piece[];
  /** Whether the pieces are known to be the row's cells, one each, blank ones included. */
  readonly whole: boolean;
  /** Whether one of the pieces may be none of the row's: a page's number, or that of a heading. */
  readonly hasStranger?: boolean;
  /** The rows that the pieces may be, each with a piece for every cell, where one of them may be a page's number. */
  readonly readings?: readonly (readonly Piece[])[];
  /** Whether the last digit may be none of the row's, but the number of the label below. */
  readonly mayEndInNumber?: boolean;
  /** Text behind the figures that belongs to no known label. */
  readonly rest: Piece | null;
  /** What stands in the row and cannot be read, in words for a person, where it is not known in which of its cells. */
  readonly unread?: string;
}

/**
 * Splits what stands between a row label and the next label into the row's cells. Cells are set apart by line breaks, by
 * tabs or by blanks; the first of these that gives the expected number of cells is how this row is set. A blank cell
 * shows only where lines or tabs do, and so does a cell that holds words instead of a figure (见附件, 二十); otherwise the
 * pieces are what blanks set apart, and `whole` is false.
 */
export function segmentOf(folded: string, start: number, end: number, cells: number): Segment {
  const figures = figuresEnd(folded, start, end);
  const all = joinParts(folded, trimmedPieces(folded, start, figures, /[\s]+/g));
  const own = withoutCounted(all, folded);
  const joined = cellsAmong(own, folded, cells);
  const rest = restOf(folded, figures, end);
  if (hasStranger(folded, joined, end, cells) || (own !== all && joined.length !== cells))
    return { from: start, pieces: joined, whole: false, hasStranger: true, rest };
  if (joined.length === cells) return { from: start, pieces: joined, whole: true, rest };
  const worded = wordedCells(folded, start, end, cells);
  if (worded) return { from: start, pieces: worded, whole: true, rest: restOf(folded, lastEnd(worded), end) };
  for (const pieces of [lineCells(folded, start, end, figures), tabCells(folded, start, figures, cells)])
    if (pieces.length === cells && !goesOn(folded, pieces, rest)) return { from: start, pieces, whole: true, rest };
  // Nothing where the figures should stand, but figures further on: not to be passed off as blank.
  const unclear = joined.length === 0 && rest !== null && /\d/.test(folded.slice(rest.start, rest.end));
  return { from: start, pieces: unclear ? [rest] : joined, whole: joined.length === 0 && !unclear, rest };
}

/** Where the figures of a row end. What stands behind a row without figures may be those of another place. */
export function lastFigure({ pieces, rest }: Segment): Piece | undefined {
  return pieces.findLast((piece) => piece !== rest);
}

/** Whether cells in which nothing stands are followed by a figure on their line: that of another year, or of another row. */
function goesOn(folded: string, pieces: readonly Piece[], rest: Piece | null): boolean {
  if (rest === null || pieces.some(({ start, end }) => end > start)) return false;
  const line = folded.slice(lastEnd(pieces), rest.end).split("\n", 1)[0] as string;
  return /\d/.test(line);
}

// Letters and damaged characters belong to the figure they touch: it is then no figure, rather than half of one.
const FIGURES =
  /^(?:[^\u3400-\u9fff()、。;:"<>]|〇|零|万|亿|元|圆|整|件次|件|笔|项|条|个|次|宗|起|例|份|余|约|近|净?增加?|净?减少?|负(?=\s?\d)|持平|不变|无(?!法)|\((?:[^()]*(?:含|其中|\d)[^()]*)\)|[一二两三四五六七八九十百千]+(?=件|笔|项|条|个|次|宗|万|元))+/;

/** The figures of one row are no longer, whatever stands between them. */
const MAX_LENGTH = 4_000;

function figuresEnd(folded: string, start: number, end: number): number {
  const figures = FIGURES.exec(folded.slice(start, Math.min(end, start + MAX_LENGTH)))?.[0] ?? "";
  return start + withoutLead(figures, folded.slice(start + figures.length, end));
}

function restOf(folded: string, from: number, end: number): Piece | null {
  const [piece] = trimmedPieces(folded, from, end, /(?!)/g);
  return piece ?? null;
}

function trimmedPieces(folded: string, start: number, end: number, separator: RegExp): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  for (const match of [...folded.slice(start, end).matchAll(separator), { index: end - start, 0: "" }]) {
    const piece = trimmed(folded, at, start + match.index);
    if (piece.end > piece.start) pieces.push(piece);
    at = start + match.index + match[0].length;
  }
  return pieces;
}

function trimmed(folded: string, start: number, end: number): Piece {
  const text = folded.slice(start, end);
  const lead = text.length - text.trimStart().length;
  return lead === text.length ? { start, end: start } : { start: start + lead, end: start + text.trimEnd().length };
}

/** Joins what blanks cut off a figure: a unit behind it, a remark in brackets, a sign before it (`2 笔`, `减 33`). */
function joinParts(folded: string, words: readonly Piece[]): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const word of words) {
    const last = pieces.at(-1);
    const text = folded.slice(word.start, word.end);
    const before = last ? folded.slice(last.start, last.end) : "";
    const belongs =
      (/\d$/.test(before) && /^(?:万?元|亿元|万|亿|件|笔|项|条|个|次|宗|起|例|份|\()/.test(text)) ||
      (/^(?:净?增加?|净?减少?|负|\+|约)$/.test(before) && /^\d/.test(text));
    if (belongs && last) pieces[pieces.length - 1] = { start: last.start, end: word.end };
    else pieces.push(word);
  }
  return pieces;
}

/**
 * One cell a line: lines up to the first empty one; a line that holds only tabs is a blank cell. None where an empty line
 * stands before a first cell that no tab sets off, since then it may stand before others, too.
 */
function lineCells(folded: string, start: number, end: number, figures: number): readonly Piece[] {
  const lead = /^[^\S\n]*\n(?:\n+(?=\t)|(?!\n))/.exec(folded.slice(start, end))?.[0].length;
  if (lead === undefined) return [];
  const cells: Piece[] = [];
  for (let at = start + lead; at < end; ) {
    const stop = folded.indexOf("\n", at);
    if (stop < 0 || stop >= end || isEmptyLine(folded.slice(at, stop)) || stop > figures) break;
    cells.push(trimmed(folded, at, stop));
    at = stop + 1;
  }
  return cells;
}

/** Whether nothing, not even a tab, stands on a line. The end of a line may leave a blank (CR LF). */
function isEmptyLine(line: string): boolean {
  return /^ *$/.test(line);
}

/** Cells of one line with tabs between them; a line drawn behind the last cell begins no other. */
function tabCells(folded: string, start: number, figures: number, cells: number): readonly Piece[] {
  const line = folded.slice(start, figures).split("\n")[0] as string;
  const lead = /^ *\t/.exec(line)?.[0].length;
  if (lead === undefined) return [];
  let at = start + lead;
  const pieces = line
    .slice(lead)
    .split("\t")
    .map((cell) => {
      const piece = trimmed(folded, at, at + cell.length);
      at += cell.length + 1;
      return piece;
    });
  const last = pieces.at(-1);
  return pieces.length === cells + 1 && last && last.start === last.end ? pieces.slice(0, -1) : pieces;
}

/** The cells of a row of which some hold words, where lines or tabs tell which is which; null where they do not. */
function wordedCells(folded: string, start: number, end: number, cells: number): readonly Piece[] | null {
  const textOf = (piece: Piece) => folded.slice(piece.start, piece.end);
  const tabs = tabCells(folded, start, end, cells);
  if (tabs.length === cells && !tabs.every((piece) => isFigures(textOf(piece)))) return tabs;
  const below = start + (/^[^\S\n]*\n+/.exec(folded.slice(start, end))?.[0].length ?? 0);
  const tabsBelow = tabCells(folded, below, end, cells);
  if (tabsBelow.length === cells && tabsBelow.every((piece) => mayBeCell(textOf(piece)))) return tabsBelow;
  const lines = wordedLines(folded, start, end);
  const worded = lines.map(textOf).filter((text) => !isFigures(text));
  if (worded.length === 0 || lines.length !== cells || worded.some((text) => isHeadOfPages(text, folded))) return null;
  return lines.every((piece) => mayBeCell(textOf(piece))) ? lines : null;
}

/** Whether words on a line come again on other lines, but for the numbers with them, and are more than what cells say. */
function isHeadOfPages(words: string, folded: string): boolean {
  const named = (line: string) => line.replace(/\d+/g, "#").trim();
  const isLong = /(?:[\u3400-\u9fff][^\u3400-\u9fff]*){5}/.test(words);
  return isLong && folded.split("\n").filter((line) => named(line) === named(words)).length > 1;
}

function lastEnd(pieces: readonly Piece[]): number {
  return (pieces.at(-1) as Piece).end;
}

function isFigures(text: string): boolean {
  return text === "" || FIGURES.exec(text)?.[0] === text;
}

/**
 * One cell a line, whatever the cells hold: up to an empty line, to the line of the next label, or to a line that is no
 * longer set in as the first cell is.
 */
function wordedLines(folded: string, start: number, end: number): readonly Piece[] {
  const lead = /^[^\S\n]*\n+/.exec(folded.slice(start, end))?.[0].length;
  if (lead === undefined) return [];
  const setIn = folded[start + lead] === "\t";
  const cells: Piece[] = [];
  for (let at = start + lead; at < end && cells.length <= MOST_CELLS; ) {
    const found = folded.indexOf("\n", at);
    const stop = found < 0 ? folded.length : found;
    if (isEmptyLine(folded.slice(at, stop)) || stop > end || (setIn && folded[at] !== "\t")) break;
    cells.push(trimmed(folded, at, stop));
    at = stop + 1;
  }
  return cells;
}

/** No row of the forms has more cells. */
const MOST_CELLS = 15;
/** What is longer stands in no cell. */
const LONGEST_WORDS = 12;

/** Whether words may stand in a cell: no numbered heading, no sentence, no row of its own with figures behind it. */
function mayBeCell(text: string): boolean {
  if (isFigures(text)) return true;
  return (
    text.length <= LONGEST_WORDS &&
    !/[。;:,!?\t]|\s\d/.test(text) &&
    !/^(?:\(?[一二三四五六七八九十\d]+[、.)]|\d+[、.]|第[一二三四五六七八九十]+[条项])/.test(text)
  );
}
