import type { Piece } from "../piece";
import type { Stream } from "../stream";

/** The words that a column of units prints: what is counted, or how much money is one. */
const UNIT = /^([\s|(]*(?:单位:)?\s*)([万亿]?元|人次|件次|[件条次篇个人项份宗起例家名场期部])(?=[\s|)]|[-/\d]|$)/;

/** So far behind a label its unit stands. */
const REACH = 12;

/**
 * The unit that stands right behind a place, where a table has a column of units between its labels and its figures; null
 * where none does.
 */
export function unitBehind(at: number, { folded }: Stream): Piece | null {
  const [, lead, unit] = UNIT.exec(folded.slice(at, at + REACH)) ?? [];
  if (lead === undefined || unit === undefined) return null;
  const start = at + lead.length;
  return { start, end: start + unit.length };
}
