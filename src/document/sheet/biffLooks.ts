import type { Phrase } from "../../message/phrases";
import { INDEXED, WHITE } from "../shade";
import { biffConditions } from "./biffConditions";
import { type BiffRecord, biffRecords, type FontRun, fontRunsOf, uint16, uint32 } from "./biffRecords";
import type { Palette } from "./biffStyleChange";
import type { CellFont, CellStyle } from "./cellStyle";
import type { StyleUnderConditions } from "./conditions";
import type { SheetObject } from "./sheet";

/** The appearance of the cells of one sheet of a binary workbook, and the objects on top of them. */
export interface SheetLooks {
  readonly zeros: boolean;
  readonly objects: readonly SheetObject[];
  readonly conditions: StyleUnderConditions;
  /** The style of a cell. Undefined if the sheet has no such cell. */
  readonly styleAt: (row: number, column: number) => CellStyle | undefined;
  /** The fonts inside a cell's text, each with the position at which it begins. */
  readonly runsAt: (row: number, column: number) => readonly { readonly start: number; readonly font: CellFont }[];
}

/**
 * The appearance of the sheets of an XLS workbook (Excel 5 to 2003), in the order of its tabs. `stream` is the stream
 * of the workbook.
 */
export function sheetLooksOf(stream: Uint8Array): readonly SheetLooks[] {
  const records = biffRecords(stream);
  const of = (type: number) => records.filter((record) => record.type === type);
  const palette = paletteOf(of(PALETTE)[0]);
  const fonts = of(FONT).map((record) => fontOf(record, palette));
  // There is no font with number 4.
  const font = (index: number): CellFont => fonts[index > 4 ? index - 1 : index] ?? PLAIN_CELL_FONT;
  const styles = of(XF).map((record) => styleOf(record, font, palette));
  const shared = of(SST)[0];
  const strings = shared ? fontRunsOf(shared) : [];
  const places = of(BOUNDSHEET).map((record) => uint32(record, 0));
  const index = new Map(records.map((record, at) => [record.at, at]));
  return places.map((place) => {
    const first = index.get(place) ?? records.length;
    return sheetLooks(records.slice(first, endOf(records, first)), styles, strings, font, palette);
  });
}

const [BOF, EOF, FONT, XF, PALETTE, BOUNDSHEET, SST] = [0x809, 0x0a, 0x31, 0xe0, 0x92, 0x85, 0xfc];
const [LABELSST, MULRK, WINDOW2, DRAWING, OBJECT, WORDS] = [0xfd, 0xbd, 0x23e, 0xec, 0x5d, 0x1b6];
/** Types of records for one cell. They begin with the row, the column and the style of the cell. */
const CELLS = new Set([0x203, 0x204, 0x205, 0x27e, 0x06, 0x206, 0x406, 0xd6, LABELSST]);

const PLAIN_CELL_FONT: CellFont = { struck: false, raised: false, tiny: false, shade: null };

/** The index of the record that ends a sheet. A chart inside the sheet has a beginning and an end of its own. */
function endOf(records: readonly BiffRecord[], first: number): number {
  let depth = 0;
  for (let at = first; at < records.length; at++) {
    if (records[at]?.type === BOF) depth += 1;
    else if (records[at]?.type === EOF && --depth === 0) return at;
  }
  return records.length;
}

function sheetLooks(
  records: readonly BiffRecord[],
  styles: readonly CellStyle[],
  strings: readonly (readonly FontRun[])[],
  font: (index: number) => CellFont,
  palette: Palette,
): SheetLooks {
  const cells = new Map<string, { readonly style: number; readonly string: number | null }>();
  for (const record of records)
    if (CELLS.has(record.type)) {
      const string = record.type === LABELSST ? uint32(record, 6) : null;
      cells.set(`${uint16(record, 0)}:${uint16(record, 2)}`, { style: uint16(record, 4), string });
    } else if (record.type === MULRK) {
      const count = Math.floor(((record.parts[0]?.byteLength ?? 0) - 6) / 6);
      for (let index = 0; index < count; index++) {
        const key = `${uint16(record, 0)}:${uint16(record, 2) + index}`;
        cells.set(key, { style: uint16(record, 4 + index * 6), string: null });
      }
    }
  return {
    zeros: records.every((record) => record.type !== WINDOW2 || (uint16(record, 0) & 0x10) !== 0),
    objects: biffObjects(records),
    conditions: biffConditions(records, palette),
    styleAt: (row, column) => styles[cells.get(`${row}:${column}`)?.style ?? -1],
    runsAt: (row, column) => {
      const string = cells.get(`${row}:${column}`)?.string ?? null;
      return string === null ? [] : (strings[string] ?? []).map((run) => ({ start: run.start, font: font(run.font) }));
    },
  };
}

function fontOf(record: BiffRecord, palette: Palette): CellFont {
  return {
    struck: (uint16(record, 2) & 8) !== 0,
    raised: uint16(record, 8) === 1 || uint16(record, 8) === 2,
    tiny: uint16(record, 0) < 40,
    shade: palette(uint16(record, 4)),
  };
}

function styleOf(record: BiffRecord, font: (index: number) => CellFont, palette: Palette): CellStyle {
  const older = (record.parts[0]?.byteLength ?? 0) < 20;
  const pattern = older ? uint16(record, 10) & 0x3f : uint16(record, 16) >> 10;
  const colour = (older ? uint16(record, 8) : uint16(record, 18)) & 0x7f;
  const fill = pattern === 0 ? WHITE : pattern === 1 ? palette(colour) : null;
  return { font: font(uint16(record, 0)), fill, format: 0 };
}

function paletteOf(record: BiffRecord | undefined): Palette {
  const own = record ? uint16(record, 0) : 0;
  return (index) => {
    if (!record || index < 8 || index >= 8 + own) return INDEXED[index] ?? null;
    const [first, second] = [uint16(record, 2 + (index - 8) * 4), uint16(record, 4 + (index - 8) * 4)];
    return [first & 0xff, first >> 8, second & 0xff];
  };
}

const OBJECT_KINDS: Readonly<Record<number, Phrase>> = {
  5: "a chart",
  8: "a picture",
  11: "a form control",
  12: "a form control",
};

/**
 * Pictures, charts, check boxes and shapes with words. Each comes after a drawing record with the cells that it covers.
 */
function biffObjects(records: readonly BiffRecord[]): readonly SheetObject[] {
  return records.flatMap((record, index): readonly SheetObject[] => {
    const drawing = records[index - 1];
    if (record.type !== OBJECT) return [];
    const text = wordsBehind(records, index);
    const what = OBJECT_KINDS[uint16(record, 4)] ?? (text === "" ? undefined : "a shape");
    const anchor = what && drawing?.type === DRAWING ? anchorIn(drawing) : null;
    if (!what || !anchor) return [];
    const [left, top, right, bottom] = [2, 6, 10, 14].map((at) => uint16(drawing as BiffRecord, anchor + at));
    return [{ top: top ?? 0, left: left ?? 0, bottom: bottom ?? 0, right: right ?? 0, what, text }];
  });
}

/**
 * The words in a shape. They are in a record between this shape and the next one; each part of it begins with a byte
 * that says how many bytes a character has.
 */
function wordsBehind(records: readonly BiffRecord[], object: number): string {
  const words = records[object + 1]?.type === WORDS ? records[object + 1] : records[object + 2];
  if (words?.type !== WORDS) return "";
  const text = words.parts.slice(1).map((part) => {
    const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
    return bytes.toString(bytes[0] === 1 ? "utf16le" : "latin1", 1);
  });
  return text.join("").slice(0, uint16(words, 10)).replace(/\r/g, "\n");
}

/** The position of the anchor in cells, after its header (type and size). Null if there is none. */
function anchorIn(drawing: BiffRecord): number | null {
  const size = drawing.parts[0]?.byteLength ?? 0;
  for (let at = 0; at + 26 <= size; at++)
    if (uint16(drawing, at) === 0xf010 && uint32(drawing, at + 2) === 18) return at + 6;
  return null;
}
