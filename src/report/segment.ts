import { FORMS } from "../form/catalogue";
import { rowsIn } from "../form/layout";
import type { Phrase } from "../message/phrases";
import type { Piece } from "./piece";
import { cellsAmong, hasStranger, withoutCounted, withoutLead } from "./rowEnd";
/** The figures after one row label, separated as in the text. */
export interface Segment {
  /** The position at which the figures of the row begin, even if there are none. */
  readonly from: number;
  readonly pieces: readonly Piece[];
  /** Whether the pieces are known to be the cells of the row, one each, including blank cells. */
  readonly whole: boolean;
  /** Whether one of the pieces may not belong to the row: a page number, or the number of a heading. */
  readonly hasStranger?: boolean;
  /** The possible rows, each with a piece for every cell, if one of the pieces may be a page number. */
  readonly readings?: readonly (readonly Piece[])[];
  /** Whether the last digit may not belong to the row, but be the number of the next label. */
  readonly mayEndInNumber?: boolean;
  /** Text after the figures that belongs to no known label. */
  readonly rest: Piece | null;
  /** Unreadable content of the row, in words for a person, if it is not known in which cell it is. */
  readonly unread?: Phrase;
}

/**
 * Splits the text between a row label and the next label into the cells of the row. Cells are separated by line breaks,
 * by tabs or by blanks. The first of these that results in the expected number of cells is the separator of this row.
 * Blank cells, and cells with words instead of a figure (见附件, 二十), can be seen only between lines or tabs.
 * Otherwise the pieces are separated by blanks, and `whole` is false.
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
    if (pieces.length === cells && !continuesOnLine(folded, pieces, rest))
      return { from: start, pieces, whole: true, rest };
  // There is nothing where the figures should be, but there are figures further on. These cells must not count as
  // blank.
  const unclear = joined.length === 0 && rest !== null && /\d/.test(folded.slice(rest.start, rest.end));
  return { from: start, pieces: unclear ? [rest] : joined, whole: joined.length === 0 && !unclear, rest };
}

/** The last figure of a row. Text after a row without figures may be the figures of another place. */
export function lastFigure({ pieces, rest }: Segment): Piece | undefined {
  return pieces.findLast((piece) => piece !== rest);
}

/** Whether blank cells are followed by a figure on their line: it belongs to another year or to another row. */
function continuesOnLine(folded: string, pieces: readonly Piece[], rest: Piece | null): boolean {
  if (rest === null || pieces.some(({ start, end }) => end > start)) return false;
  const line = folded.slice(lastEnd(pieces), rest.end).split("\n", 1)[0] as string;
  return /\d/.test(line);
}

// Letters and damaged characters belong to the figure that they touch. The cell then has no figure, which is better
// than half of one.
const FIGURES =
  /^(?:[^\u3400-\u9fff()、。;:"<>]|〇|零|万|亿|元|圆|整|件次|件|笔|项|条|个|次|宗|起|例|份|余|约|近|净?增加?|净?减少?|负(?=\s?\d)|持平|不变|无(?!法)|\((?:[^()]*(?:含|其中|\d)[^()]*)\)|[一二两三四五六七八九十百千]+(?=件|笔|项|条|个|次|宗|万|元))+/;

/** The figures of one row are never longer, whatever is between them. */
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

/**
 * Joins words that belong to one figure although a blank separates them: a unit after it, a remark in brackets, a sign
 * before it (`2 笔`, `减 33`).
 */
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
 * One cell per line, up to the first empty line. A line with only tabs is a blank cell. Returns nothing if there is an
 * empty line before the first cell and no tab at its beginning, because there may then be empty lines before other
 * cells too.
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

/** Whether a line contains nothing, not even a tab. The end of a line may leave a blank (CR LF). */
function isEmptyLine(line: string): boolean {
  return /^ *$/.test(line);
}

/** The cells of one line, separated by tabs. A line drawn after the last cell does not begin another cell. */
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

/** The cells of a row in which some cells contain words, if lines or tabs show the cells. Null if they do not. */
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

/**
 * Whether a line of words is repeated on other lines, apart from numbers in it, and is longer than the words of a cell.
 * It is then a page header.
 */
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
 * One cell per line, whatever the cells contain: up to an empty line, to the line of the next label, or to a line
 * without the indent of the first cell.
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
const MOST_CELLS = Math.max(...FORMS.flatMap(({ tables }) => tables.flatMap(rowsIn)).map(({ cells }) => cells.length));
/** Longer words are not the content of a cell. */
const LONGEST_WORDS = 12;

/** Whether words may be the content of a cell: not a numbered heading, a sentence, or a row of its own with figures. */
function mayBeCell(text: string): boolean {
  if (isFigures(text)) return true;
  return (
    text.length <= LONGEST_WORDS &&
    !/[。;:,!?\t]|\s\d/.test(text) &&
    !/^(?:\(?[一二三四五六七八九十\d]+[、.)]|\d+[、.]|第[一二三四五六七八九十]+[条项])/.test(text)
  );
}
