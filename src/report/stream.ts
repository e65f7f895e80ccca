import type { GridCell, SourceDocument, Span } from "../document/document";
import { fold } from "./fold";
import { withoutPageNumbers } from "./pageNumber";

/**
 * The text of a document, prepared for finding labels. `folded` has the same length as the source, so offsets are the
 * same in both. `han` contains only the Chinese characters, and `at` their offsets: labels are found there, whatever
 * digits, blanks, brackets or line breaks are between their characters.
 */
export interface Stream {
  readonly source: string;
  readonly folded: string;
  readonly han: string;
  readonly at: readonly number[];
  /** Returns the folded Chinese characters between two offsets. */
  readonly hanIn: (start: number, end: number) => string;
  /** Whether a program recognised part of the text between two offsets in a picture. */
  readonly isRecognised: (start: number, end: number) => boolean;
  /** The tables of the document, if its format has tables. */
  readonly grids: readonly (readonly GridCell[])[];
  /** Returns the table cell that contains a character, with all cells of that table. Null outside of tables. */
  readonly cellAt: (offset: number) => PlacedCell | null;
  /** Returns the page on which a character is printed, from 1. Null in formats without pages. */
  readonly pageAt: (offset: number) => number | null;
}

/** A table cell, with all cells of its table. */
export interface PlacedCell {
  readonly cell: GridCell;
  readonly grid: readonly GridCell[];
}

/** The parts of a document from which a stream is made. */
export type StreamSource = Pick<SourceDocument, "text" | "blocks" | "recognised">;

/** Prepares a document. Remnants of markup and page numbers count as blanks. */
export function streamOf({ text: source, blocks, recognised }: StreamSource): Stream {
  const folded = OTHER_WORDS.reduce(
    (text, [other, word]) => text.replaceAll(other, word),
    fold(withoutPageNumbers(REMNANTS.reduce((text, remnant) => text.replace(remnant, blanksFor), source))),
  );
  const isRecognised = (start: number, end: number) => recognised.some((span) => span.start < end && start < span.end);
  const grids = blocks.flatMap((block) => (block.kind === "grid" ? [block.cells] : []));
  const placed = blocks.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const pageAt = (offset: number) => lastBegun(placed, offset)?.page ?? null;
  return { source, folded, ...hanWithOffsets(folded), isRecognised, grids, cellAt: cellFinder(grids), pageAt };
}

/** The stream of a document in which some places are blank. */
export function streamWithout(
  places: readonly { readonly start: number; readonly end: number }[],
  stream: Stream,
): Stream {
  const blanked = (text: string) =>
    places.reduce(
      (left, { start, end }) => left.slice(0, start) + blanksFor(left.slice(start, end)) + left.slice(end),
      text,
    );
  const folded = blanked(stream.folded);
  return { ...stream, source: blanked(stream.source), folded, ...hanWithOffsets(folded) };
}

/**
 * The stream of a document whose tables contain only some of their cells: `left` has the remaining cells of each table.
 */
export function streamOfCells(left: Stream["grids"], stream: Stream): Stream {
  const kept = new Set(left.flat());
  const others = stream.grids.flatMap((grid) => grid.filter((cell) => !kept.has(cell)));
  return { ...streamWithout(others, stream), grids: left, cellAt: cellFinder(left) };
}

function hanWithOffsets(masked: string): Pick<Stream, "han" | "at" | "hanIn"> {
  const at: number[] = [];
  const runs = [...masked.matchAll(/[\u3400-\u9fff]+/g)];
  for (const { 0: run, index } of runs) for (let offset = 0; offset < run.length; offset++) at.push(index + offset);
  const han = runs.map(([run]) => run).join("");
  const hanIn = (start: number, end: number) => han.slice(firstFrom(at, start), firstFrom(at, end));
  return { han, at, hanIn };
}

/** The index of the first offset that is at or after a position. */
function firstFrom(at: readonly number[], place: number): number {
  let [low, high] = [0, at.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((at[middle] as number) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

function cellFinder(grids: Stream["grids"]): Stream["cellAt"] {
  const placed = grids
    .flatMap((grid) => grid.map((cell) => ({ start: cell.start, cell, grid })))
    .sort((a, b) => a.start - b.start || a.cell.end - b.cell.end);
  return (offset) => {
    const found = lastBegun(placed, offset);
    return found && offset < found.cell.end ? found : null;
  };
}

/** The last of some parts of a text, in order, that begins at or before a character. */
function lastBegun<Part extends Pick<Span, "start">>(placed: readonly Part[], offset: number): Part | undefined {
  let [low, high] = [0, placed.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((placed[middle] as Part).start <= offset) low = middle + 1;
    else high = middle;
  }
  return placed[low - 1];
}

/** Words of the form as programs for Traditional Chinese rewrite them. Each has the same length as the original. */
const OTHER_WORDS = [
  ["政府资讯", "政府信息"],
  ["事务资讯", "事务信息"],
  ["过程性资讯", "过程性信息"],
  ["资讯内容", "信息内容"],
  ["专案数量", "项目数量"],
  ["规范性档案", "规范性文件"],
] as const;

const REMNANTS = [/<!--[^<>]{0,200}-->/g, /<\/?[a-zA-Z][^<>]{0,200}>/g, /&(?:nbsp|ensp|emsp|#160|#xa0);/gi];

function blanksFor(remnant: string): string {
  return remnant.replace(/[^\n]+/g, (run) => " ".repeat(run.length));
}
