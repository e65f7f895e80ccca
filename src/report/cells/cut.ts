import type { CellsSum } from "../../form/layout";
import { type FigureKind, readFigure } from "../figure";
import type { Piece } from "../piece";

/** One number of a cut: its place and its value. The value is null for a blank sign such as `/`. */
export interface CutNumber extends Piece {
  readonly value: number | null;
}

/** One way to cut a run of digits into the cells of its row. */
export type Cut = readonly CutNumber[];

/** The possible readings of a run of digits. */
export interface Cutting {
  /** For each cell, its possible numbers in all cuts, whether or not the sums are met. Empty if there is no cut. */
  readonly cells: readonly (readonly CutNumber[])[];
  /** The cuts in which every sum is met. Null if there are too many to list in limited time. */
  readonly harmonious: readonly Cut[] | null;
  /** Whether the digits may also be fewer numbers than the row has cells, with blank cells. */
  readonly mayLack: boolean;
  /** Whether they may be fewer numbers in such a way that the row's sum is met. */
  readonly lacksInHarmony: boolean;
}

/**
 * Finds how pieces of joined figures can be cut into as many numbers as the row has cells. No number extends over the
 * end of a piece. Numbers have no leading zeros. The search is limited by `MAX_STEPS`.
 */
export function cutRun(
  text: string,
  pieces: readonly Piece[],
  kinds: readonly FigureKind[],
  sums: readonly CellsSum[],
): Cutting {
  if (pieces.reduce((sum, piece) => sum + piece.end - piece.start, 0) > MAX_RUN) return NO_CUT;
  const numbers = possibleNumbers(text, pieces, kinds);
  const starts = pieces.map((piece) => piece.start);
  const end = pieces.length;
  const cells = reachable(numbers, starts[0] ?? 0, AFTER_LAST);
  if (cells.some((options) => options.length === 0)) return NO_CUT;
  return {
    cells,
    mayLack: mayLackCells(numbers, starts[0] ?? 0),
    lacksInHarmony: sums.length === 1 && lacksInHarmony(numbers, starts[0] ?? 0),
    harmonious: sums.length === 0 || end === 0 ? null : harmoniousCuts(cells, sums, starts[0] as number),
  };
}

/** The possible readings of digits that are one of two runs. */
export function eitherOf(one: Cutting, other: Cutting): Cutting {
  if (one.cells.length === 0) return other;
  if (other.cells.length === 0) return one;
  return {
    cells: one.cells.map((numbers, cell) => [...numbers, ...(other.cells[cell] ?? [])]),
    harmonious: one.harmonious && other.harmonious && [...one.harmonious, ...other.harmonious],
    mayLack: one.mayLack || other.mayLack,
    lacksInHarmony: one.lacksInHarmony || other.lacksInHarmony,
  };
}

const NO_CUT: Cutting = { cells: [], harmonious: [], mayLack: true, lacksInHarmony: true };

/** Whether there is a cut from the first digit to the last in which at least one cell has no number. */
function mayLackCells(numbers: readonly (readonly Step[])[], start: number): boolean {
  let full = new Set([start]);
  let lacking = new Set<number>();
  for (const steps of numbers) {
    const after = (from: ReadonlySet<number>) => steps.filter((step) => from.has(step.start)).map(({ next }) => next);
    const left = new Set([...lacking, ...full, ...after(lacking)]);
    full = new Set(after(full));
    lacking = left;
  }
  return lacking.has(AFTER_LAST);
}

/**
 * Whether fewer numbers than cells reach the end, with the last of them equal to the sum of the others. Also true if
 * the search takes too long.
 */
function lacksInHarmony(numbers: readonly (readonly Step[])[], start: number): boolean {
  const steps = numbers[0] as readonly Step[];
  let left = MAX_STEPS / 10;
  const reaches = (from: number, to: number, rest: number, parts: number): boolean => {
    if (left-- <= 0) return true;
    if (from === to) return rest === 0;
    if (parts === 0) return false;
    return steps.some(
      (step) =>
        step.start === from &&
        step.next <= to &&
        (step.value ?? 0) <= rest &&
        reaches(step.next, to, rest - (step.value ?? 0), parts - 1),
    );
  };
  return steps.some(
    (total) =>
      total.next === AFTER_LAST && total.value !== null && reaches(start, total.start, total.value, numbers.length - 2),
  );
}

/** Position after the last piece. */
const AFTER_LAST = Number.MAX_SAFE_INTEGER;
const MAX_STEPS = 200_000;
const MAX_CUTS = 2_000;
/** No joined row of figures is longer. */
const MAX_RUN = 150;

interface Step extends CutNumber {
  /** The start of the next number. */
  readonly next: number;
}

const WHOLE_NUMBER = /^(?:0|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d*)/;
const COUNT_UNIT = /^(?:件次|件|条|项|个|笔|次|宗|起|例|份)/;
const MONEY = /^(?:0|[1-9]\d*)(?:\.\d+)?(?:万|亿)?元?/;
const SIGN = /^(?:[+-]|净?增加?|净?减少?|负)/;

/** For each cell, all numbers of its kind in the pieces, at any start. */
function possibleNumbers(
  text: string,
  pieces: readonly Piece[],
  kinds: readonly FigureKind[],
): readonly (readonly Step[])[] {
  const byKind = new Map<string, readonly Step[]>();
  return kinds.map((kind) => {
    const key = kind.of === "count" ? `count ${kind.signed}` : `money ${kind.fenPerUnit}`;
    const known = byKind.get(key);
    if (known) return known;
    const found = pieces.flatMap((piece, index) => {
      const after = pieces[index + 1]?.start ?? AFTER_LAST;
      const steps: Step[] = [];
      for (let start = piece.start; start < piece.end; start++)
        for (const length of lengthsAt(text.slice(start, piece.end), kind)) {
          const end = start + length;
          const figure = readFigure(text.slice(start, end), kind);
          // Money without a unit is a number too, although its value stays open.
          if (figure.value === null && figure.candidates.length === 0 && text.slice(start, end) !== "/") continue;
          steps.push({ start, end, value: figure.value, next: end === piece.end ? after : end });
        }
      return steps;
    });
    byKind.set(key, found);
    return found;
  });
}

function lengthsAt(text: string, kind: FigureKind): readonly number[] {
  if (text.startsWith("/")) return [1];
  if (kind.of === "money") return moneyLengths(text);
  if (kind.signed && /^(?:持平|不变)/.test(text)) return [2];
  const sign = kind.signed ? (SIGN.exec(text)?.[0].length ?? 0) : 0;
  const digits = WHOLE_NUMBER.exec(text.slice(sign))?.[0] ?? "";
  const lengths = digits.includes(",") ? [digits.length] : Array.from(digits, (_, index) => index + 1);
  return lengths.map((length) => {
    const behind = text.slice(sign + length);
    return sign + length + (COUNT_UNIT.exec(behind)?.[0].length ?? 0);
  });
}

function moneyLengths(text: string): readonly number[] {
  const whole = MONEY.exec(text)?.[0];
  return whole === undefined ? [] : [whole.length];
}

/** Keeps only the numbers that are part of a cut from the first cell to the last. */
function reachable(numbers: readonly (readonly Step[])[], start: number, end: number): readonly (readonly Step[])[] {
  const forward = [new Set([start])];
  numbers.forEach((steps, cell) => {
    const from = forward[cell] as Set<number>;
    forward.push(new Set(steps.filter((step) => from.has(step.start)).map((step) => step.next)));
  });
  let goal = new Set([end]);
  const kept: (readonly Step[])[] = [];
  for (let cell = numbers.length - 1; cell >= 0; cell--) {
    const from = forward[cell] as Set<number>;
    const steps = (numbers[cell] as readonly Step[]).filter((step) => from.has(step.start) && goal.has(step.next));
    kept.unshift(steps);
    goal = new Set(steps.map((step) => step.start));
  }
  return kept;
}

/**
 * Lists the cuts in which every sum is met, group by group. The total of a group is tried first and limits its parts.
 */
function harmoniousCuts(
  cells: readonly (readonly Step[])[],
  sums: readonly CellsSum[],
  start: number,
): readonly Cut[] | null {
  let left = MAX_STEPS;
  const cuts: Cut[] = [];
  const group = (index: number, from: number, before: readonly Step[]): void => {
    const rule = sums[index];
    if (!rule) {
      if (from === AFTER_LAST) cuts.push(before);
      return;
    }
    for (const total of cells[rule.total] as readonly Step[]) {
      if (total.value === null || total.start <= from) continue;
      part(index, rule, total, rule.first, from, total.value, before);
    }
  };
  const part = (
    index: number,
    rule: CellsSum,
    total: Step,
    cell: number,
    from: number,
    rest: number,
    before: readonly Step[],
  ): void => {
    if (left-- <= 0 || cuts.length > MAX_CUTS) return;
    if (cell === rule.total) {
      if (rest === 0 && from === total.start) group(index + 1, total.next, [...before, total]);
      return;
    }
    for (const step of cells[cell] as readonly Step[]) {
      if (step.start !== from || step.next > total.start || (step.value ?? 0) > rest) continue;
      part(index, rule, total, cell + 1, step.next, rest - (step.value ?? 0), [...before, step]);
    }
  };
  group(0, start, []);
  return left <= 0 || cuts.length > MAX_CUTS ? null : cuts;
}
