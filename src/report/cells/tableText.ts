import { type LayoutBlock, type LayoutTable, unitPrinted } from "../../form/layout";
import { lastFigure, type Segment, segmentOf } from "../segment";
import type { Stream } from "../stream";
import { isInOrder, namesIn, OTHER_ORDER } from "./columnOrder";
import { reattach } from "./detached";
import { type HeadFinder, headFinder } from "./gridHeads";
import { gridSegment, unreadBeside } from "./gridRow";
import { figureKind } from "./kind";
import { type Label, labelsOf } from "./label";
import { type Mark, marksOf } from "./locate";
import type { PrintedRow, PrintedTable } from "./printedTable";
import { type FoundRow, rowsOfShape } from "./shape";
import { unknownRows } from "./unknownRows";

/**
 * Finds a table whose rows have labels (tables 2 and 3), with what is printed after each label. Null if it is not in
 * the text.
 */
export function findTable(table: LayoutTable, stream: Stream): PrintedTable | null {
  const labels = labelsOf(table).filter(({ of }) => of === "column");
  const marks = marksOf(table, stream);
  const heads: TableHeads = {
    labels,
    headsOf: headFinder(labels, stream),
    ordered: new Set(table.blocks.filter((block) => isHeadedInOrder(block, marks, stream))),
  };
  const rows = marks.flatMap((mark, index) => foundRow(mark, marks[index + 1], marks, heads, stream));
  const isTwice = repeatsRows(marks, stream);
  const shaped = rowsOfShape(rows, marks, stream).map(({ printed }) => (isTwice ? withoutFigures(printed) : printed));
  if (shaped.length === 0) return null;
  const taken = reattach(
    shaped.filter((row) => !standsAside(row, shaped)),
    table.cellsSums,
    stream.folded,
  );
  const unknown = unknownRows(marks, taken, stream);
  const lastRow = taken.at(-1);
  const last = (lastRow && lastFigure(lastRow.segment)?.end) ?? (marks.at(-1) as Mark).end;
  const end = Math.max(last, unknown.at(-1)?.end ?? 0);
  return { table, rows: taken, unknown, start: (marks[0] as Mark).start, end };
}

/** The most characters of the last row of a table, after which no label follows. */
const LAST_ROW = 1_500;

/** The least rows that are printed twice if a text prints one table beside another, line by line. */
const LEAST_TWICE = 3;

/** Whether rows of a table are printed again between its own rows, with figures before one of the two. */
function repeatsRows(marks: readonly Mark[], { folded, han, at }: Stream): boolean {
  const [first, last] = [marks[0]?.from ?? 0, marks.at(-1)?.to ?? 0];
  const within = han.slice(first, last);
  const again = marks.filter(({ label, from, to, start, end }) => {
    if (label.row === null || !isLong(label)) return false;
    return [...within.matchAll(new RegExp(label.core, "g"))].some(({ index }) => {
      const place = first + index;
      const other = at[place] as number;
      if (place >= from && place < to) return false;
      const between = place < from ? folded.slice(other, start) : folded.slice(end, other);
      return /\d(?!\s*[.、)])/.test(between) && LABEL_LEAD.test(folded.slice(Math.max(0, other - LEAD), other));
    });
  });
  return again.length >= LEAST_TWICE;
}

/** Text before a label that is not a sentence: a figure, a break, numbering. */
const LABEL_LEAD = /(?:^|[\s\d]|[(]?[一二三四五六七八九][)、]|\d[.、)])["(]*(?:行政)?$/;
const LEAD = 8;

/** Shorter names are also parts of other words. */
function isLong({ core }: Label): boolean {
  return core.length >= 4;
}

function withoutFigures(printed: PrintedRow): PrintedRow {
  return { ...printed, segment: { ...printed.segment, whole: false, unread: SEVERAL_ROWS } };
}

/** Why no figure is read from rows that are printed again between the rows of their table. */
const SEVERAL_ROWS = "one of several rows with the same label";

/** The heads of a table: their labels, how cells find their heads, and the blocks whose heads are in order. */
interface TableHeads {
  readonly labels: readonly Label[];
  readonly headsOf: HeadFinder;
  readonly ordered: ReadonlySet<LayoutBlock>;
}

function foundRow(
  mark: Mark,
  next: Mark | undefined,
  marks: readonly Mark[],
  { labels, headsOf, ordered: inOrder }: TableHeads,
  stream: Stream,
): readonly FoundRow[] {
  const { row, block } = mark.label;
  if (row === null) return [];
  const end = next?.start ?? Math.min(stream.source.length, mark.end + LAST_ROW);
  const columns = labels.filter((label) => label.block === block);
  const headers = marks.filter((one) => one.label.of === "column" && one.label.block === block);
  const kinds = row.cells.map((cell, column) =>
    figureKind(
      cell,
      unitPrinted(row, block.columns, column),
      mark,
      headers.find((header) => header.label.column === column),
      (marks[0] as Mark).start,
      stream,
    ),
  );
  const number = marks.filter((one) => one.label.row !== null && one.order <= mark.order).length;
  const ordered = inOrder.has(block);
  const segment = gridSegment(mark, { columns, headsOf, ordered }, stream) ?? {
    ...textSegment(mark.end, end, next, row.cells.length, stream),
    ...(ordered ? unreadBeside(mark.start, stream) : { whole: false, unread: OTHER_ORDER }),
  };
  return [{ mark, printed: { row, number, kinds, segment } }];
}

/** The figures in a text without cells. If the last digit may belong to the next label, the pieces are not `whole`. */
function textSegment(from: number, to: number, next: Mark | undefined, cells: number, stream: Stream): Segment {
  const segment = segmentOf(stream.folded, from, to, cells);
  const mayEndInNumber = next?.mayOwnDigit === true && segment.pieces.at(-1)?.end === next.start;
  return mayEndInNumber ? { ...segment, whole: false, mayEndInNumber } : segment;
}

/**
 * Whether the heads above the rows of a block name its columns in the order of the form, if all of them are printed.
 */
function isHeadedInOrder(block: LayoutBlock, marks: readonly Mark[], stream: Stream): boolean {
  const first = marks.find(({ label }) => label.block === block && label.row !== null);
  if (!first || block.columns.length === 1) return true;
  const names = namesIn(stream.han.slice(Math.max(0, first.from - HEADS_REACH), first.from), block);
  return names.length < block.columns.length || isInOrder(names, block);
}

/** The heads of a block never have more characters. */
const HEADS_REACH = 120;

/**
 * A variant row counts only if figures follow it. Otherwise its label is the heading of the rows that it would replace.
 */
function standsAside(one: PrintedRow, rows: readonly PrintedRow[]): boolean {
  const { insteadOf } = one.row;
  return rows.some(({ row }) => insteadOf?.includes(row)) && one.segment.pieces.length === 0;
}
