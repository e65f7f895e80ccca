import type { Piece } from "../piece";
import type { Stream } from "../stream";

/** The words in a column of units: what is counted, or the unit of money. */
const UNIT = /^([\s|(]*(?:单位:)?\s*)([万亿]?元|人次|件次|[件条次篇个人项份宗起例家名场期部])(?=[\s|)]|[-/\d]|$)/;

/** The largest distance between a label and its unit, in characters. */
const REACH = 12;

/**
 * The unit directly after a position, if the table has a column of units between its labels and its figures. Null if
 * there is none.
 */
export function unitBehind(at: number, { folded }: Stream): Piece | null {
  const [, lead, unit] = UNIT.exec(folded.slice(at, at + REACH)) ?? [];
  if (lead === undefined || unit === undefined) return null;
  const start = at + lead.length;
  return { start, end: start + unit.length };
}
