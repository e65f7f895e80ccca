import { type CellStyle, type Font, unseenIn } from "./cellStyle";
import type { Area } from "./sheet";
import { shownNumber } from "./shownNumber";
import { columnOf } from "./xlsxAddress";

/** What a conditional format changes of a cell's style. */
export interface StyleChange extends Partial<Omit<CellStyle, "font">> {
  readonly font?: Partial<Font>;
}

/** A conditional format of a sheet. */
export interface ConditionalFormat {
  readonly areas: readonly Area[];
  /** Null where that is not worked out. */
  readonly holds: Holds | null;
  readonly change: StyleChange;
  /** Whether the formats behind it do not count where it holds. */
  readonly stops: boolean;
}

/** Whether a condition holds for the number of a cell; a text is more than any number, as the programs compare them. */
export type Holds = (value: number) => boolean;

/** Gives the style of a cell with this number (`TEXT` for a text) under conditions; null where they may hide it, and may not. */
export type Conditions = (row: number, column: number, value: number, style: CellStyle) => CellStyle | null;

export const TEXT = Number.POSITIVE_INFINITY;

/** Why a cell is not read whose style under conditions is null. */
export const MAY_HIDE = "a number that a condition may hide";

/** Whether a text is written as a number: what conditions do to other texts hides no figure. */
export function isFigure(text: string): boolean {
  return /^[\s\d.,+-]*\d[\s\d.,+-]*$/.test(text);
}

/** A format that shows no number: of bars and marks that stand in the place of one. */
export const SHOWS_NOTHING: StyleChange = { format: ";;;" };

/** The style of cells under conditional formats, the first of which counts most. */
export function styleUnder(formats: readonly ConditionalFormat[]): Conditions {
  return (row, column, value, style) => {
    const here = formats.filter(({ areas }) => areas.some((area) => isIn(area, row, column)));
    if (here.length === 0) return style;
    const sure = here.filter(({ holds }) => holds?.(value));
    const counting = sure.slice(0, sure.findIndex(({ stops }) => stops) + 1 || sure.length);
    const under = counting.reduceRight((below, { change }) => changed(below, change), style);
    const shows = isShown(value, under);
    const doubtful = here.some(({ holds, change }) => !holds && isShown(value, changed(under, change)) !== shows);
    return doubtful ? null : under;
  };
}

function changed(style: CellStyle, change: StyleChange): CellStyle {
  return { ...style, ...change, font: { ...style.font, ...change.font } };
}

function isShown(value: number, { font, fill, format }: CellStyle): boolean {
  return unseenIn(font, fill) === null && shownNumber(value === TEXT ? 1 : value, format) !== "";
}

/** The comparisons of a value with one number or two, by their signs. */
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

/** The comparison of a cell's value with one number, or with two for "between" and "notBetween"; null for any other. */
export function comparison(sign: string | undefined, first: number, second = 0): Holds | null {
  const compare = COMPARISONS[sign ?? ""];
  return compare && !Number.isNaN(first + second) ? (value) => compare(value, first, second) : null;
}

/**
 * What a formula says of the value of its own cell, such as `A1=0`; null for any other. It is written for the cell at the corner of the
 * areas; a row or column behind `$` is its own only where the areas have no other.
 */
export function aboutItself(formula: string, areas: readonly Area[]): Holds | null {
  const [, failure, tested] = /^(ISERROR|ISERR|ISNA|ISBLANK)\(([^()]*)\)$/i.exec(formula) ?? [];
  if (failure !== undefined) return isItself(tested ?? "", areas) ? () => false : null;
  const [, cell, sign, number] = /^([$A-Z0-9]+)\s*(<>|<=|>=|=|<|>)\s*(-?[\d.]+|"")$/i.exec(formula) ?? [];
  if (cell === undefined || !isItself(cell, areas)) return null;
  if (number === '""') return sign === "=" ? () => false : null;
  return comparison(sign, Number(number));
}

function isItself(cell: string, areas: readonly Area[]): boolean {
  const [, fixedColumn, , fixedRow, row] = /^(\$?)([A-Z]{1,3})(\$?)(\d+)$/i.exec(cell) ?? [];
  const column = columnOf(cell.toUpperCase());
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

function isIn({ top, left, bottom, right }: Area, row: number, column: number): boolean {
  return top <= row && row <= bottom && left <= column && column <= right;
}
