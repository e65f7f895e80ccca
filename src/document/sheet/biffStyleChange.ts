import { type Shade, WHITE } from "../shade";
import { type BiffRecord, textAt, uint8, uint16, uint32 } from "./biffRecords";
import type { CellFont } from "./cellStyle";
import type { StyleChange } from "./conditions";

/** Returns the colour of a number in a workbook. Null if the number is unknown. */
export type Palette = (index: number) => Shade | null;

/** The parts that a change may have, as bit numbers of its first four bytes. */
const [NUMBER, FONT, ALIGNMENT, EDGES, PATTERN, PROTECTION] = [25, 26, 27, 28, 29, 30] as const;

/** Reads what a condition of a binary workbook changes in a style, and where that ends in the record. */
export function changeIn(
  record: BiffRecord,
  start: number,
  palette: Palette,
): { readonly change: StyleChange; readonly end: number } {
  const has = (bit: number) => (uint32(record, start) & (1 << bit)) !== 0;
  const isWritten = (uint16(record, start + 4) & 1) !== 0;
  let at = start + 6;
  const part = (bit: number, size: number) => {
    const from = at;
    if (has(bit)) at += size;
    return has(bit) ? from : null;
  };
  const number = part(NUMBER, isWritten ? Math.max(uint16(record, at), 2) : 2);
  const font = part(FONT, 118);
  part(ALIGNMENT, 8);
  part(EDGES, 8);
  const pattern = part(PATTERN, 4);
  return {
    change: {
      ...(number !== null && { format: isWritten ? textAt(record, number + 2) : uint8(record, number + 1) }),
      ...(font !== null && { font: fontAt(record, font, palette) }),
      ...(pattern !== null && { fill: fillAt(record, pattern, palette) }),
    },
    end: at + (has(PROTECTION) ? 2 : 0),
  };
}

const UNSET = 0xffffffff;
const STRUCK_BIT = 0x80;

/** Strike-out and colour, each only if the change sets it. */
function fontAt(record: BiffRecord, at: number, palette: Palette): Partial<CellFont> {
  const colour = uint32(record, at + 80);
  const saysStruck = (uint32(record, at + 88) & STRUCK_BIT) === 0;
  return {
    ...(saysStruck && { struck: (uint32(record, at + 68) & STRUCK_BIT) !== 0 }),
    ...(colour !== UNSET && { shade: palette(colour) }),
  };
}

/** The background colour that a change sets. Null for a pattern of two colours. */
function fillAt(record: BiffRecord, at: number, palette: Palette): Shade | null {
  const kind = uint16(record, at) >> 10;
  return kind > 1 ? null : (palette((uint16(record, at + 2) >> 7) & 0x7f) ?? WHITE);
}
