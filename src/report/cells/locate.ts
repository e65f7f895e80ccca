import type { LayoutTable } from "../../form/layout";
import { isHan } from "../fold";
import type { Piece } from "../piece";
import type { Stream } from "../stream";
import { findNear } from "./approximate";
import { type Label, labelsOf } from "./label";
import { unitBehind } from "./unitCell";

/**
 * A label found in a document. `from` and `to` are indexes in the Chinese characters, `start` and `end` offsets in the
 * text.
 */
export interface Mark {
  readonly label: Label;
  /** The index of the label in the printed order of the table. */
  readonly order: number;
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  readonly distance: number;
  /** Whether more of a word is directly before it: 规章 in 部门规章 may be another row. */
  readonly inWord: boolean;
  /** Whether the digit directly before it may be its number, printed without a point, or the last digit of a figure. */
  readonly mayOwnDigit: boolean;
  /**
   * The unit between the label and its figures, if the table has a column of units and prints one there. `end` is then
   * after the unit.
   */
  readonly unit: Piece | null;
}

/** The labels of a table as a document prints them. Searched once for each document. */
export function marksOf(table: LayoutTable, stream: Stream): readonly Mark[] {
  const known = searched.get(stream) ?? new Map<LayoutTable, readonly Mark[]>();
  searched.set(stream, known);
  const marks = known.get(table) ?? locate(labelsOf(table), stream);
  known.set(table, marks);
  return marks;
}

const searched = new WeakMap<Stream, Map<LayoutTable, readonly Mark[]>>();

/**
 * Finds the labels of one table: the chain of labels in printed order that explains most of one place in the document.
 * First, labels are found exactly; then missing ones are searched approximately, between their neighbours. Words of the
 * narrative that also name a row (行政许可) are left out, because nothing around them belongs to the table.
 */
function locate(labels: readonly Label[], stream: Stream): readonly Mark[] {
  const exact = bestChain(labels.flatMap((label, order) => exactMarks(label, order, stream)));
  if (exact.length === 0) return [];
  const near = missingLabels(labels, exact).flatMap(({ label, order, from, to }) =>
    nearMarks(label, order, from, to, stream),
  );
  const chain = near.length === 0 ? exact : bestChain([...exact, ...near]);
  const plainNumbers = numbersPlainly(chain, stream);
  return chain.map((mark) => withSurroundings(mark, stream, plainNumbers));
}

/** How much a chain of labels explains: the number of characters found, less those that are damaged. */
export function weightOf(marks: readonly Mark[]): number {
  return marks.reduce((sum, mark) => sum + weight(mark), 0);
}

function exactMarks(label: Label, order: number, stream: Stream): readonly Mark[] {
  const marks: Mark[] = [];
  for (let from = stream.han.indexOf(label.core); from >= 0; from = stream.han.indexOf(label.core, from + 1)) {
    const mark = markAt(label, order, from, from + label.core.length, 0, stream);
    if (mark && !standsAgain(mark, stream)) marks.push(mark);
  }
  return marks;
}

const SHORT = 3;
/** Before the first and after the last label found, missing labels are searched within this number of characters. */
const REACH = 120;

function nearMarks(label: Label, order: number, from: number, to: number, stream: Stream): readonly Mark[] {
  const limit = label.core.length <= SHORT ? 0 : Math.max(1, Math.floor(label.core.length * 0.3));
  return findNear(label.core, stream.han.slice(from, to), limit).flatMap((match) => {
    const mark = markAt(label, order, from + match.start, from + match.end, match.distance, stream);
    return mark && match.distance > 0 ? [mark] : [];
  });
}

/**
 * Whether a label is printed again directly after it, before any figure: in each of the cells that it covers, or beside
 * it.
 */
function standsAgain({ label, to, end }: Mark, { han, at, folded }: Stream): boolean {
  const next = han.indexOf(label.core, to);
  return next >= 0 && next - to <= 1 && !/\d/.test(folded.slice(end, at[next]));
}

function markAt(label: Label, order: number, from: number, to: number, distance: number, stream: Stream): Mark | null {
  const start = stream.at[from] as number;
  const end = (stream.at[to - 1] as number) + 1;
  // A label never contains figures.
  if (/\d/.test(stream.folded.slice(start, end))) return null;
  if (label.of === "row" && label.core.length <= SHORT && !endsHere(stream, endOfUnit(label, end, stream))) return null;
  if (label.row?.insteadOf && leadsRows(start, stream)) return null;
  const inWord = label.of === "row" && isInWord(label, from, stream);
  return { label, order, from, to, start, end, distance, inWord, mayOwnDigit: false, unit: null };
}

function endOfUnit({ unit }: Label, end: number, stream: Stream): number {
  return unit === null ? end : (unitBehind(end, stream)?.end ?? end);
}

function isInWord({ before }: Label, from: number, { folded, han, at }: Stream): boolean {
  const start = at[from] as number;
  return isHan(folded[start - 1] ?? "") && !(before !== "" && han.slice(0, from).endsWith(before));
}

/** Whether another label is beside it in its table. It is then a group that is printed again in each of its rows. */
function leadsRows(start: number, stream: Stream): boolean {
  const place = stream.cellAt(start);
  if (!place) return false;
  const { row, column, columnSpan, ...own } = place.cell;
  const beside = place.grid.find((cell) => cell.row === row && cell.column === column + columnSpan);
  const words = beside ? stream.hanIn(beside.start, beside.end) : "";
  return words.length > 1 && words !== stream.hanIn(own.start, own.end);
}

/**
 * 规章, 其他 and 总计 are also parts of longer labels. As rows they count only if a figure, a break or the end follows.
 */
function endsHere(stream: Stream, end: number): boolean {
  const behind = stream.folded.slice(end, end + 4).trimStart();
  if (/^[一二三四五六七]、/.test(behind)) return true;
  const next = stream.folded.slice(end, end + 2).trimStart()[0] ?? "";
  return /[\n\t]/.test(stream.folded[end] ?? "\n") || !/[\u3400-\u9fff]/.test(next) || /[增减持无零约净]/.test(next);
}

function weight(mark: Mark): number {
  return mark.to - mark.from - 2 * mark.distance + (mark.label.of === "row" ? 1 : 0) - (mark.inWord ? 0.5 : 0);
}

/**
 * The cost of characters between two labels that belong to no label of the chain. A few are normal; a narrative between
 * them is not.
 */
function gapCost(from: number): number {
  return Math.max(0, from - 40) * 0.25;
}

/** No chain continues over a larger distance. No report has more occurrences of labels. */
const FARTHEST = 2_000;
const MAX_MARKS = 20_000;

function bestChain(marks: readonly Mark[]): readonly Mark[] {
  const sorted = [...marks].sort((a, b) => a.from - b.from || a.to - b.to).slice(0, MAX_MARKS);
  const scores: number[] = [];
  const previous: number[] = [];
  let best = -1;
  sorted.forEach((mark, index) => {
    let score = 0;
    let link = -1;
    for (let before = index - 1; before >= 0; before--) {
      const other = sorted[before] as Mark;
      if (mark.from - other.from > FARTHEST) break;
      if (other.order >= mark.order || other.to > mark.from) continue;
      const reached = (scores[before] as number) - gapCost(mark.from - other.to);
      if (reached > score) [score, link] = [reached, before];
    }
    scores.push(score + weight(mark));
    previous.push(link);
    if (best < 0 || (scores[index] as number) > (scores[best] as number)) best = index;
  });
  const chain: Mark[] = [];
  for (let at = best; at >= 0; at = previous[at] as number) chain.unshift(sorted[at] as Mark);
  return chain;
}

function missingLabels(labels: readonly Label[], chain: readonly Mark[]) {
  const found = new Set(chain.map((mark) => mark.order));
  return labels.flatMap((label, order) => {
    if (found.has(order)) return [];
    const before = chain.findLast((mark) => mark.order < order);
    const after = chain.find((mark) => mark.order > order);
    const from = before?.to ?? Math.max(0, (after as Mark).from - REACH);
    const to = after?.from ?? (before as Mark).to + REACH;
    return [{ label, order, from, to }];
  });
}

/** Adds what belongs to a label besides its core: numbering, words before it, and a remark after it. */
function withSurroundings(mark: Mark, stream: Stream, plainNumbers: boolean): Mark {
  const { label } = mark;
  let { from, to } = mark;
  if (label.before !== "" && stream.han.slice(0, from).endsWith(label.before)) from -= label.before.length;
  if (label.behind !== "") to += tailLength(label.behind, to, stream);
  const end = (stream.at[to - 1] as number) + 1;
  const closed = /^\s*[)"]+/.exec(stream.folded.slice(end, end + LONGEST_NOTE))?.[0].length ?? 0;
  const note = label.of === "row" ? noteLength(stream.folded.slice(end + closed, end + closed + LONGEST_NOTE)) : 0;
  const start = numberedFrom(label, stream.at[from] as number, stream, plainNumbers);
  const mayOwnDigit = label.number !== null && stream.folded[start - 1] === `${label.number}`;
  const ended = end + closed + note;
  const unit = label.unit === null ? null : unitBehind(ended, stream);
  return { ...mark, from, to, start, end: unit?.end ?? ended, mayOwnDigit, unit };
}

const LONGEST_NOTE = 300;

/** The length of a note in brackets between a label and its figures. The note may contain years and numbers. */
function noteLength(behind: string): number {
  const note = /^\s*\((?:[^()]|\([^()]*\))*\)(?=\s*(?:[-+/\d]|[增减]\d|持平))/.exec(behind)?.[0] ?? "";
  return /(?:[\u3400-\u9fff][^\u3400-\u9fff]*){4}|^\s*\([件个项]\)$/.test(note) ? note.length : 0;
}

/**
 * How many Chinese characters after a label belong to its remark, which figures may cut short (`…只计这一情 4 0 0`).
 */
function tailLength(behind: string, to: number, stream: Stream): number {
  const from = (stream.at[to - 1] as number) + 1;
  const digit = stream.folded.slice(from).search(/\d/);
  const stop = digit < 0 ? -1 : stream.at.findIndex((offset, index) => index >= to && offset > from + digit);
  const printed = stream.han.slice(to, Math.min(stop < 0 ? stream.han.length : stop, to + behind.length + 4));
  const [whole] = findNear(behind, printed, behind.length * 0.4);
  if (whole && whole.start <= 4) return whole.end;
  const [part] = printed === "" ? [] : findNear(printed, behind, printed.length * 0.3);
  return part && part.start <= 2 ? printed.length : 0;
}

/**
 * The start of the label including its number: in `00000002.其他法律` the 2 belongs to the label and is not a figure. A
 * number without a point belongs to the label if no figure touches it, or if the document numbers its rows in this way.
 */
function numberedFrom(label: Label, start: number, stream: Stream, plainNumbers: boolean): number {
  if (label.number === null) return start;
  const before = stream.folded.slice(Math.max(0, start - 12), start);
  const dotted = /[("]*(?:\d\s*[.、,:)·．]|[①-⑨⒈-⒐⑴-⑼])[\s)"]*$/.exec(before);
  if (dotted) return start - dotted[0].length;
  const plain = new RegExp(`(.?)${label.number}["]*$`).exec(before);
  if (!plain || (!plainNumbers && /\d/.test(plain[1] ?? ""))) return start;
  return start - plain[0].length + (plain[1]?.length ?? 0);
}

/** Whether a document numbers its rows like `1属于国家秘密`: at least one such number has no figure before it. */
function numbersPlainly(marks: readonly Mark[], stream: Stream): boolean {
  return marks.some(({ label, start }) => {
    if (label.number === null) return false;
    return new RegExp(`[\\u3400-\\u9fff)]\\s*${label.number}["]*$`).test(
      stream.folded.slice(Math.max(0, start - 4), start),
    );
  });
}
