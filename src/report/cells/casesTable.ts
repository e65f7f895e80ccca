import { type LayoutBlock, type LayoutTable, unitPrinted } from "../../form/layout";
import type { Piece } from "../piece";
import { lastFigure, type Segment, segmentOf } from "../segment";
import type { Stream } from "../stream";
import { gridSegmentBelow } from "./casesRow";
import { isInOrder, namesIn, OTHER_ORDER } from "./columnOrder";
import { figureKind } from "./kind";
import { hanOf } from "./label";
import type { PrintedTable } from "./printedTable";
import { unknownBehind } from "./unknownRows";

/**
 * Finds table 4, whose row of figures has no label. The figures follow the header, which is the place with most of its
 * words close together. Null if there is no such place.
 */
export function findUnlabelledTable(table: LayoutTable, stream: Stream): PrintedTable | null {
  const [block] = table.blocks;
  const row = block?.rows[0];
  if (!block || !row) return null;
  const words = [...new Set(block.columns.flat().map(hanOf))];
  const header = densest(words, block.columns.length, stream);
  if (header === null) return null;
  const segment = gridSegmentBelow(header, block, stream) ?? segmentBelow(header, block, row.cells.length, stream);
  const kinds = row.cells.map((cell, column) =>
    figureKind(cell, unitPrinted(row, block.columns, column), { unit: null }, undefined, header.start, stream),
  );
  return {
    table,
    rows: [{ row, number: 1, kinds, segment: { ...segment, rest: null } }],
    unknown: unknownBehind(segment.pieces[0]?.start ?? header.end, stream),
    start: header.start,
    end: lastFigure(segment)?.end ?? header.end,
  };
}

/** The largest distance between the header and the end of the row of figures, in characters. */
const ROW_REACH = 400;
/** The most Chinese characters between two words of the header, and the least share of its words that make one. */
const GAP = 8;
const LEAST_SHARE = 3 / 4;

function segmentBelow(header: Piece, block: LayoutBlock, cells: number, stream: Stream): Segment {
  const segment = wholeAt(header.end, cells, stream) ?? segmentAt(figuresStart(stream, header.end), cells, stream);
  const heads = stream.hanIn(header.start, header.end).replace(/^.*行政诉讼的?情况/, "");
  const names = namesIn(heads, block);
  return isInOrder(names, block) ? segment : { ...segment, whole: false, unread: OTHER_ORDER };
}

function segmentAt(from: number, cells: number, stream: Stream): Segment {
  return segmentOf(stream.folded, from, Math.min(stream.source.length, from + ROW_REACH), cells);
}

/** The row directly after the header, if its cells are separated. Words before the figures are then a cell. */
function wholeAt(from: number, cells: number, stream: Stream): Segment | null {
  const segment = segmentAt(from, cells, stream);
  return segment.whole && segment.pieces.length === cells ? segment : null;
}

function densest(words: readonly string[], columns: number, stream: Stream): Piece | null {
  const hits = words
    .flatMap((word) => occurrences(word, stream.han).map((from) => ({ word, from, to: from + word.length })))
    .sort((a, b) => a.from - b.from);
  const clusters: (typeof hits)[] = [];
  for (const hit of hits) {
    const cluster = clusters.at(-1);
    const last = cluster?.at(-1);
    const apart = last && (hit.from - last.to > GAP || /\d/.test(textBetweenMarks(stream, last.to, hit.from)));
    // The first word of a header again, after a complete header. The earlier header belongs to a copy without figures,
    // or to the page before.
    const again = hit.word === words[0] && cluster && cluster.length > columns;
    if (!cluster || apart || again) clusters.push([hit]);
    else cluster.push(hit);
  }
  const best = clusters.reduce<typeof hits>(
    (longest, cluster) => (cluster.length > longest.length ? cluster : longest),
    [],
  );
  const least = Math.ceil(words.length * LEAST_SHARE);
  if (new Set(best.map((hit) => hit.word)).size < least || best.length <= least) return null;
  const [first, last] = [best[0], best.at(-1)];
  if (!first || !last) return null;
  return { start: stream.at[first.from] as number, end: (stream.at[last.to - 1] as number) + 1 };
}

function occurrences(word: string, han: string): readonly number[] {
  const found: number[] = [];
  for (let at = han.indexOf(word); at >= 0; at = han.indexOf(word, at + 1)) found.push(at);
  return found;
}

function textBetweenMarks(stream: Stream, to: number, from: number): string {
  return stream.folded.slice((stream.at[to - 1] as number) + 1, stream.at[from] as number);
}

/** Skips what may still belong to a damaged header: a few characters without a figure. */
function figuresStart(stream: Stream, end: number): number {
  const skipped = /^[\s()]*[\u3400-\u9fff]{1,4}(?=\s*\d)/.exec(stream.folded.slice(end, end + 12));
  return end + (skipped?.[0].length ?? 0);
}
