import { type BiffRecord, float64, uint8, uint16, uint32 } from "./biffRecords";
import { changeIn, type Palette } from "./biffStyleChange";
import {
  type ConditionalFormat,
  comparedWith,
  type Holds,
  SHOWS_NOTHING,
  type StyleUnderConditions,
  styleUnder,
} from "./conditions";
import type { CellRange } from "./sheet";

const [AREAS, CONDITION, NEWER_AREAS, NEWER_CONDITION] = [0x1b0, 0x1b1, 0x879, 0x87a];
/** The size in bytes of the header of the newer records (Excel 2007). The rest is like in the older ones. */
const NEWER_HEADER = 12;

/** Reads the conditional formats of a sheet of a binary workbook from the sheet's records. */
export function biffConditions(records: readonly BiffRecord[], palette: Palette): StyleUnderConditions {
  let areas: readonly CellRange[] = [];
  return styleUnder(
    records.flatMap((record): readonly ConditionalFormat[] => {
      if (record.type === AREAS) areas = areasIn(record, 0);
      else if (record.type === NEWER_AREAS) areas = areasIn(record, NEWER_HEADER);
      else if (record.type === CONDITION) return [{ areas, ...olderFormat(record, palette) }];
      else if (record.type === NEWER_CONDITION) return [{ areas, ...newerFormat(record, palette) }];
      return [];
    }),
  );
}

/**
 * The areas of the conditions that follow. In the record, they come after the area around all of them and their number.
 */
function areasIn(record: BiffRecord, head: number): readonly CellRange[] {
  return Array.from({ length: Math.min(uint16(record, head + 12), MAX_AREAS) }, (_, index) => {
    const at = head + 14 + 8 * index;
    const [top, bottom] = [uint16(record, at), uint16(record, at + 2)];
    return { top, left: uint16(record, at + 4), bottom, right: uint16(record, at + 6) };
  });
}

const MAX_AREAS = 2000;

type Format = Omit<ConditionalFormat, "areas">;

/** Among the older conditions, only the first one that is true counts. */
function olderFormat(record: BiffRecord, palette: Palette): Format {
  const { change, end } = changeIn(record, 6, palette);
  return { holds: conditionIn(record, 0, end), change, stops: true };
}

const [BAR, MARKS] = [4, 6];

function newerFormat(record: BiffRecord, palette: Palette): Format {
  const size = uint32(record, NEWER_HEADER + 6);
  const formulas = NEWER_HEADER + 10 + (size === 0 ? 2 : size);
  const third = formulas + uint16(record, NEWER_HEADER + 2) + uint16(record, NEWER_HEADER + 4);
  const look = third + 2 + uint16(record, third) + 22;
  const kind = uint8(record, NEWER_HEADER);
  if (kind === BAR || kind === MARKS) {
    const withValue = kind === BAR ? (uint8(record, look + 3) & 2) !== 0 : (uint8(record, look + 5) & 1) === 0;
    return { holds: () => true, change: withValue ? {} : SHOWS_NOTHING, stops: false };
  }
  const change = size === 0 ? {} : changeIn(record, NEWER_HEADER + 10, palette).change;
  return { holds: conditionIn(record, NEWER_HEADER, formulas), change, stops: (uint8(record, look - 22) & 2) !== 0 };
}

const [COMPARES, FORMULA] = [1, 2];
const COMPARED = ["", "between", "notBetween", "=", "<>", ">", "<", ">=", "<="];

/**
 * Reads a comparison with numbers, or a formula that compares the cell itself with a number. Null for any other
 * condition.
 */
function conditionIn(record: BiffRecord, head: number, formulas: number): Holds | null {
  const [kind, sign] = [uint8(record, head), uint8(record, head + 1)];
  const [end, last] = [formulas + uint16(record, head + 2), uint16(record, head + 4)];
  if (kind === COMPARES) {
    const second = last === 0 ? 0 : formulaNumber(record, end, end + last);
    return comparedWith(COMPARED[sign], formulaNumber(record, formulas, end), second);
  }
  const isAboutItself = ITSELF.has(uint8(record, formulas)) && uint32(record, formulas + 1) === NO_DISTANCE;
  if (kind !== FORMULA || !isAboutItself) return null;
  return comparedWith(SIGNS[uint8(record, end - 1)], formulaNumber(record, formulas + 5, end - 1));
}

/** Tokens for a cell that is given by its distance from the cell with the condition. */
const ITSELF = new Set([0x2c, 0x4c, 0x6c]);
const NO_DISTANCE = 0xc0000000;
const SIGNS: Readonly<Record<number, string>> = { 9: "<", 10: "<=", 11: "=", 12: ">=", 13: ">", 14: "<>" };
const [WHOLE, BROKEN, NEGATIVE] = [0x1e, 0x1f, 0x13];

/** The value of a formula that is only a number. NaN for any other formula. */
function formulaNumber(record: BiffRecord, start: number, end: number): number {
  const negative = end - start > 3 && uint8(record, end - 1) === NEGATIVE;
  const size = end - start - (negative ? 1 : 0);
  const token = uint8(record, start);
  const number =
    token === WHOLE && size === 3
      ? uint16(record, start + 1)
      : token === BROKEN && size === 9
        ? float64(record, start + 1)
        : Number.NaN;
  return negative ? -number : number;
}
