import { type CellFont, type CellStyle, unseenIn } from "./cellStyle";
import type { CellRange } from "./sheet";
import { shownNumber } from "./shownNumber";
import { columnIndex } from "./xlsxAddress";

/** The properties of a cell's style that a conditional format changes. */
export interface StyleChange extends Partial<Omit<CellStyle, "font">> {
  readonly font?: Partial<CellFont>;
}

/** A conditional format of a sheet. */
export interface ConditionalFormat {
  readonly areas: readonly CellRange[];
  /** Null if the condition is of a kind that is not evaluated here. */
  readonly holds: Holds | null;
  readonly change: StyleChange;
  /** Whether later formats are ignored if this condition is true. */
  readonly stops: boolean;
}

/**
 * Whether a condition is true for the value of a cell. A text compares as greater than any number, as in spreadsheet
 * programs.
 */
export type Holds = (value: number) => boolean;

/**
 * Returns the style of a cell with this value (`TEXT` for a text) under the conditional formats. Null if it is
 * uncertain whether they hide the value.
 */
export type StyleUnderConditions = (row: number, column: number, value: number, style: CellStyle) => CellStyle | null;

export const TEXT = Number.POSITIVE_INFINITY;

/** Why a cell is not read if its style under conditions is null. */
export const MAY_HIDE = "a number that a condition may hide";

/** Whether a text is written like a number. Conditions on other texts cannot hide a figure. */
export function isFigure(text: string): boolean {
  return /^[\s\d.,+-]*\d[\s\d.,+-]*$/.test(text);
}

/** A format that shows no number, for bars and icons that replace it. */
export const SHOWS_NOTHING: StyleChange = { format: ";;;" };

/** Combines conditional formats. The first format has the highest priority. */
export function styleUnder(formats: readonly ConditionalFormat[]): StyleUnderConditions {
  return (row, column, value, style) => {
    const here = formats.filter(({ areas }) => areas.some((area) => isIn(area, row, column)));
    if (here.length === 0) return style;
    const sure = here.filter(({ holds }) => holds?.(value));
    const counting = sure.slice(0, sure.findIndex(({ stops }) => stops) + 1 || sure.length);
    const under = counting.reduceRight((below, { change }) => withChange(below, change), style);
    const shows = isShown(value, under);
    const doubtful = here.some(({ holds, change }) => !holds && isShown(value, withChange(under, change)) !== shows);
    return doubtful ? null : under;
  };
}

function withChange(style: CellStyle, change: StyleChange): CellStyle {
  return { ...style, ...change, font: { ...style.font, ...change.font } };
}

function isShown(value: number, { font, fill, format }: CellStyle): boolean {
  return unseenIn(font, fill) === null && shownNumber(value === TEXT ? 1 : value, format) !== "";
}

/** Comparisons of a value with one or two numbers, by their signs. */
const COMPARISONS: Readonly<Record<string, (value: number, first: number, second: number) => boolean>> = {
  "=": (value, first) => value === first,
  "<>": (value, first) => value !== first,
  "<": (value, first) => value < first,
  "<=": (value, first) => value <= first,
  ">": (value, first) => value > first,
  ">=": (value, first) => value >= first,
  between: (value, first, second) => first <= value && value <= second,
  notBetween: (value, first, second) => value < first || second < value,
};

/**
 * A comparison of a cell's value with one number, or with two for "between" and "notBetween". Null for an unknown sign
 * or a missing number.
 */
export function comparedWith(sign: string | undefined, first: number, second = 0): Holds | null {
  const compare = COMPARISONS[sign ?? ""];
  return compare && !Number.isNaN(first + second) ? (value) => compare(value, first, second) : null;
}

/**
 * Reads a formula about the value of its own cell, such as `A1=0`. Null for any other formula. The formula is written
 * for the first cell of the areas. A row or column after `$` is the cell's own only if the areas contain no other row
 * or column.
 */
export function aboutItself(formula: string, areas: readonly CellRange[]): Holds | null {
  const [, failure, tested] = /^(ISERROR|ISERR|ISNA|ISBLANK)\(([^()]*)\)$/i.exec(formula) ?? [];
  if (failure !== undefined) return isItself(tested ?? "", areas) ? () => false : null;
  const [, cell, sign, number] = /^([$A-Z0-9]+)\s*(<>|<=|>=|=|<|>)\s*(-?[\d.]+|"")$/i.exec(formula) ?? [];
  if (cell === undefined || !isItself(cell, areas)) return null;
  if (number === '""') return sign === "=" ? () => false : null;
  return comparedWith(sign, Number(number));
}

function isItself(cell: string, areas: readonly CellRange[]): boolean {
  const [, fixedColumn, , fixedRow, row] = /^(\$?)([A-Z]{1,3})(\$?)(\d+)$/i.exec(cell) ?? [];
  const column = columnIndex(cell.toUpperCase());
  const [first] = areas;
  if (!first || row === undefined || column !== first.left || Number(row) - 1 !== first.top) return false;
  return areas.every(
    ({ top, left, bottom, right }) =>
      top >= first.top &&
      left >= first.left &&
      (fixedColumn === "" || (left === column && right === column)) &&
      (fixedRow === "" || (top === first.top && bottom === first.top)),
  );
}

function isIn({ top, left, bottom, right }: CellRange, row: number, column: number): boolean {
  return top <= row && row <= bottom && left <= column && column <= right;
}
