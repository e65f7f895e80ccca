import type { Segment } from "../segment";
import type { Stream } from "../stream";
import type { Mark } from "./locate";
import type { PrintedRow } from "./printedTable";

/** A row label with what is printed after it. */
export interface FoundRow {
  readonly mark: Mark;
  readonly printed: PrintedRow;
}

/**
 * The rows that belong to a table of the form. Words of a narrative that also name rows do not: a sentence contains no
 * cells, and neither does a list without the form's heads. Empty if the place does not have the shape of the form's
 * table.
 */
export function rowsOfShape(rows: readonly FoundRow[], marks: readonly Mark[], stream: Stream): readonly FoundRow[] {
  const standing = rows.filter(({ printed, mark }) => !isInSentence(printed, mark, marks, stream));
  const set = standing.filter(({ printed }) => isSetOut(printed)).length;
  const heads = formHeads(marks);
  const isTable = heads.length >= LEAST_HEADS || (heads.length > 0 && set > 0) || set >= LEAST_ROWS;
  if (!isTable) return [];
  return standing.filter(
    ({ mark, printed }) =>
      printed.row.cells.length > 1 || set >= LEAST_HEADS || heads.some((head) => head.label.block === mark.label.block),
  );
}

/** The least heads of the form that make a table, or the least rows with figures for all of their columns. */
const LEAST_HEADS = 2;
const LEAST_ROWS = 3;

function formHeads(marks: readonly Mark[]): readonly Mark[] {
  return marks.filter(
    ({ label }) => (label.of === "column" || label.of === "heading" || label.of === "corner") && label.core.length >= 3,
  );
}

/** Whether there is content for each of several cells: separated cells, or as many digits as cells. */
function isSetOut({ row, segment }: PrintedRow): boolean {
  const length = segment.pieces.reduce((sum, piece) => sum + piece.end - piece.start, 0);
  return row.cells.length > 1 && (segment.whole ? segment.pieces.length > 1 : length >= row.cells.length);
}

/** Whether the words of a row are part of a sentence. A row with a figure for each of several columns is not. */
function isInSentence({ row, segment }: PrintedRow, mark: Mark, marks: readonly Mark[], stream: Stream): boolean {
  if (segment.pieces.some((piece) => piece.cell)) return false;
  if (row.cells.length > 1 && segment.whole && segment.pieces.length === row.cells.length) return false;
  return isFollowedByWords(segment, stream) || isLedBySentence(mark, marks, stream);
}

/** What follows a figure in a sentence but never in a cell: `120条、`, `35条。`, `2022年`. */
const SENTENCE_BEHIND = /^(?:[、。,;:!?]|年|月|日|度|多|余|的|人|家|名|篇|期|场|户|以上|左右)/;

function isFollowedByWords({ from, pieces }: Segment, stream: Stream): boolean {
  const end = pieces.at(-1)?.end ?? from;
  return SENTENCE_BEHIND.test(stream.folded.slice(end, end + 3).trimStart());
}

/**
 * Whether there are words before a label on its line that are not a label: `2022年公示行政许可`. Numbering and figures
 * do not count.
 */
function isLedBySentence(mark: Mark, marks: readonly Mark[], stream: Stream): boolean {
  const label = marks.findLast((other) => other.end <= mark.start)?.end ?? 0;
  const line = stream.folded.slice(Math.max(label, mark.start - LEAD), mark.start);
  const before = (line.split(/[\n\t]/).at(-1) as string).replace(NUMBERING, "").trimEnd();
  return /[\u3400-\u9fff、。,;:]$/.test(before);
}

const LEAD = 40;
const NUMBERING = /(?:[(]?[一二三四五六七八九十]{1,3}(?:[)]|、)|\(?\d{1,2}[.、)])\s*$/;
