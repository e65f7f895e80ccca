import type { Piece } from "./piece";

/**
 * Returns the length of a row's figures without a lead at their end, which belongs to the words after them: the number
 * of the next label or heading (`4.`, `4、`, `(4)`, `④`), a year (`2023年`), a footnote mark (`*`), or a number that
 * begins the next line.
 */
export function withoutLead(figures: string, behind: string): number {
  const words = /^\s*([\u3400-\u9fff])/.exec(figures.slice(figures.trimEnd().length) + behind.slice(0, 12));
  const followed = LEADS.map((lead) => lead.exec(figures + behind.slice(0, 12))).find(
    (match) => match && match.index <= figures.length && match.index + match[0].length > figures.length,
  );
  if (followed) return followed.index;
  const last = words ? LINE_LEAD.exec(figures) : null;
  return last ? last.index : figures.length;
}

const HAN = "[\\u3400-\\u9fff]";

/** Leads before words, up to the first character of the words, which is outside of the figures. */
const LEADS: readonly RegExp[] = [
  // In `00000002.其他` only the last digit belongs to the label; in `0 12.其他` both digits do.
  new RegExp(`(?:(?<=\\s)\\d{1,2}|\\d)\\s*[.、,:)·]\\s*["(]*${HAN}`),
  new RegExp(`\\(\\s*\\d{1,2}\\s*\\)\\s*["(]*${HAN}`),
  new RegExp(`[①-⓿❶-➓⒈-⒛⑴-⑽]\\s*["(]*${HAN}`),
  new RegExp(`[*※★☆▲△●◆■□]+\\s*["(]*${HAN}`),
  /(?:19|20)\d\d\s*(?:-\s*(?:19|20)\d\d\s*)?年/,
  /(?<=\s)\d+\s*[年月日度页时家名人届号]/,
  /\d{1,2}\s*[月日页号]/,
];
/** A number or a bullet at the beginning of the line of the next words, below other figures. */
const LINE_LEAD = /(?<=\S[^\S\n]+\S+[^\S\n]*)\n[^\S\n]*(?:\d{1,2}|-)[^\S\n]*$/;

/**
 * Returns the pieces of a row without those on a line like `3 / 8`, which is a page number, if there are pieces on
 * other lines.
 */
export function withoutCounted(pieces: readonly Piece[], folded: string): readonly Piece[] {
  const lines = pieceLines(pieces, folded);
  const own = lines.filter((line) => !/^\d{1,3}\s*\/\s*\d{1,3}$/.test(pieceText(extentOf(line), folded)));
  return own.length === lines.length || own.length === 0 ? pieces : own.flat();
}

/**
 * Returns the cells of a row among its pieces: without a note before them, and without a number on its own line if that
 * is one too many.
 */
export function cellsAmong(pieces: readonly Piece[], folded: string, count: number): readonly Piece[] {
  const first = pieces.findIndex((piece) => !/^\([^()]*\)$/.test(pieceText(piece, folded)));
  const figures = first > 0 ? pieces.slice(first) : pieces;
  if (figures.length <= count) return figures;
  const lone = loneIn(figures, folded, count);
  const left = figures.filter((piece) => !lone.has(piece));
  return left.length === count ? left : figures;
}

/** Whether one of the pieces of a row may not be a figure of the row. */
export function hasStranger(folded: string, pieces: readonly Piece[], end: number, count: number): boolean {
  const last = pieces.at(-1);
  if (!last || pieces.length < 2 || pieces.length > count) return false;
  if (loneIn(pieces, folded, count).size > 0) return true;
  // If figures are separated by blanks, a figure that touches words which are not a label may be a number of these
  // words.
  return pieces.length === count && last.end < end && /^[\u3400-\u9fff]/.test(folded.slice(last.end, last.end + 1));
}

/** The pieces on a line of their own (a page number, `3 / 8`), if another line contains several pieces. */
function loneIn(pieces: readonly Piece[], folded: string, count: number): ReadonlySet<Piece> {
  const lines = pieceLines(pieces, folded);
  const lone = lines.filter((line) => PAGE_COUNT.test(pieceText(extentOf(line), folded)));
  const others = lines.filter((line) => !lone.includes(line));
  if (lone.length > 1) return new Set();
  return others.some((line) => line.length > 1) ||
    (others.length === 1 && mayHoldRow(others[0] as readonly Piece[], count))
    ? new Set(lone.flat())
    : new Set();
}

function pieceLines(pieces: readonly Piece[], folded: string): readonly (readonly Piece[])[] {
  const lines: Piece[][] = [];
  let before: Piece | undefined;
  for (const piece of pieces) {
    if (before && !folded.slice(before.end, piece.start).includes("\n")) (lines.at(-1) as Piece[]).push(piece);
    else lines.push([piece]);
    before = piece;
  }
  return lines;
}

function extentOf(line: readonly Piece[]): Piece {
  return { start: (line[0] as Piece).start, end: (line.at(-1) as Piece).end };
}

/** Whether digits that run together on a line may be a row, or most of one. */
function mayHoldRow([first]: readonly Piece[], count: number): boolean {
  return first !== undefined && count > 3 && first.end - first.start >= count - 2;
}

const PAGE_COUNT = /^\d{1,3}(?:\s*(?:\/|of)\s*\d{1,3})?$/;

function pieceText(piece: Piece, folded: string): string {
  return folded.slice(piece.start, piece.end);
}
