import { mayBeNegative } from "../../form/equation";
import type { CellPath } from "../../form/figures";
import { leafAt } from "../../form/tree";
import { FEN_PER_TEN_THOUSAND, FEN_PER_YUAN, type FigureKind } from "../figure";
import type { Stream } from "../stream";
import type { Mark } from "./locate";

/**
 * The kind of figure in a cell of the form. The unit of money is the one printed in a column of units, or in the header
 * of the column, or above the table, which begins at `start`, or the one that the form prints for the cell. If there is
 * none, the figure must have its own unit.
 */
export function figureKind(
  cell: CellPath,
  formUnit: string | null,
  { unit }: Pick<Mark, "unit">,
  header: Mark | undefined,
  start: number,
  stream: Stream,
): FigureKind {
  if (leafAt(cell).unit === "count") return { of: "count", signed: mayBeNegative(cell) };
  if (unit) return { of: "money", fenPerUnit: UNITS[stream.folded.slice(unit.start, unit.end)] ?? null };
  const printed = header && unitIn(stream.folded.slice(header.start, header.end + UNIT_REACH));
  return {
    of: "money",
    fenPerUnit: printed ?? unitAbove(start, stream) ?? (formUnit === null ? undefined : UNITS[formUnit]) ?? null,
  };
}

/** The unit in a line above a table: 单位：元, 单位：件、万元. */
function unitAbove(start: number, { folded }: Stream): bigint | undefined {
  const above = folded.slice(Math.max(0, start - ABOVE_REACH), start);
  const unit = [...above.matchAll(/单[ \t]*位[ \t]*:[ \t]*(?:[件个项次条宗][、,/;和及 \t]{1,2}){0,3}([万亿]?元)/g)].at(
    -1,
  )?.[1];
  return unit === undefined ? undefined : UNITS[unit];
}

/** The largest distance between the unit above a table and its first label, in characters. */
const ABOVE_REACH = 60;

/** The largest distance between the name of a header and its unit, in characters. */
const UNIT_REACH = 12;
const UNITS: Readonly<Record<string, bigint>> = {
  元: FEN_PER_YUAN,
  万元: FEN_PER_TEN_THOUSAND,
  亿元: 10_000n * FEN_PER_TEN_THOUSAND,
};

function unitIn(header: string): bigint | undefined {
  const unit = /^[^\d(]*\(\s*(?:单\s*位)?[\s:]*([万亿]?元)/.exec(header)?.[1];
  return unit === undefined ? undefined : UNITS[unit];
}
