import { CFB } from "@e965/xlsx";
import { isNumber, type Look, rowsOf, type TestCell, type TestSheet } from "./testSheet";

/** A workbook of Excel 97 to 2003 (BIFF8), record by record: text is shared, with the fonts inside of it. */
export function xlsOf(sheets: readonly TestSheet[]): Uint8Array {
  const strings: Buffer[] = [];
  const formats = [...new Set(sheets.flatMap((sheet) => sheet.cells.flatMap((cell) => cell.format ?? [])))];
  const bodies = sheets.map((sheet) => sheetRecords(sheet, strings, formats));
  const before = [
    record(0x809, words(0x600, 5, 0, 1996, 0, 0, 0, 0)),
    record(0x42, words(1200)),
    ...LOOKS.map((look) => record(0x31, Buffer.concat([FONTS[look], Buffer.from([4, 0]), Buffer.from("Song")]))),
    ...formats.map((format, index) => record(0x41e, Buffer.concat([words(170 + index), wide(format)]))),
    ...LOOKS.map((_, index) => style(index, 0)),
    ...formats.map((_, index) => style(0, 170 + index)),
  ];
  const names = sheets.map((sheet) => Buffer.concat([Buffer.from([sheet.title.length, 1]), utf16(sheet.title)]));
  const table = shared(strings);
  const end = record(0x0a, Buffer.alloc(0));
  const size = (parts: readonly Buffer[]) => parts.reduce((sum, part) => sum + part.length, 0);
  let place = size(before) + size(names) + names.length * 10 + size(table) + end.length;
  const bounds = sheets.map((sheet, index) => {
    const head = Buffer.alloc(6);
    head.writeUInt32LE(place, 0);
    head[4] = sheet.hidden ? 1 : 0;
    place += (bodies[index] as Buffer).length;
    return record(0x85, Buffer.concat([head, names[index] as Buffer]));
  });
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, "/Workbook", Buffer.concat([...before, ...bounds, ...table, end, ...bodies]));
  return new Uint8Array(CFB.write(file, { type: "buffer" }) as Buffer);
}

const LOOKS: readonly Look[] = ["plain", "struck", "raised", "white"];
/** Height, marks (8 is struck out), colour, weight, raised or not, and more. */
const FONTS: Readonly<Record<Look, Buffer>> = {
  plain: words(220, 0, 0x7fff, 400, 0, 0, 0),
  struck: words(220, 8, 0x7fff, 400, 0, 0, 0),
  raised: words(220, 0, 0x7fff, 400, 1, 0, 0),
  white: words(220, 0, 9, 400, 0, 0, 0),
};

function style(font: number, format: number): Buffer {
  return record(0xe0, words(font, format, 1, 0x20, 0, 0, 0, 0, 0, 0x20c0));
}

/** Records hold at most 8224 bytes: what is more continues, cut between two strings. */
function shared(strings: readonly Buffer[]): readonly Buffer[] {
  const head = Buffer.alloc(8);
  head.writeUInt32LE(strings.length, 0);
  head.writeUInt32LE(strings.length, 4);
  const parts: Buffer[][] = [[head]];
  for (const string of strings) {
    const last = parts.at(-1) as Buffer[];
    if (Buffer.concat([...last, string]).length > 8000) parts.push([string]);
    else last.push(string);
  }
  return parts.map((part, index) => record(index === 0 ? 0xfc : 0x3c, Buffer.concat(part)));
}

function sheetRecords(sheet: TestSheet, strings: Buffer[], formats: readonly string[]): Buffer {
  const rows = [...rowsOf(sheet)];
  const merges = sheet.cells.filter(({ rowSpan = 1, columnSpan = 1 }) => rowSpan * columnSpan > 1);
  return Buffer.concat([
    record(0x809, words(0x600, 0x10, 0, 1996, 0, 0, 0, 0)),
    ...(sheet.hiddenColumns ?? []).map((column) => record(0x7d, words(column, column, 2304, 0, 1, 0))),
    record(0x200, words(0, 0, (rows.at(-1)?.[0] ?? 0) + 1, 0, 0, 100, 0)),
    ...rows.map(([row]) =>
      record(0x208, words(row, 0, 100, 300, 0, 0, sheet.hiddenRows?.includes(row) ? 0x120 : 0x100, 0)),
    ),
    ...rows.flatMap(([, cells]) => cells.map((cell) => cellRecord(cell, strings, formats))),
    record(0x23e, words(0xb6, 0, 0, 0x40, 0, 0, 0, 0, 0)),
    record(
      0xe5,
      words(
        merges.length,
        ...merges.flatMap(({ row, column, rowSpan = 1, columnSpan = 1 }) => [
          row,
          row + rowSpan - 1,
          column,
          column + columnSpan - 1,
        ]),
      ),
    ),
    ...(sheet.conditions ?? []).flatMap(conditionRecords),
    record(0x0a, Buffer.alloc(0)),
  ]);
}

/** Where a condition holds, and what it is: a comparison with a number, or a formula. It changes the colour of the font. */
function conditionRecords({ row, column, equals }: NonNullable<TestSheet["conditions"]>[number]): readonly Buffer[] {
  const area = words(row, row, column, column);
  const number = Buffer.alloc(9, 0x1f);
  number.writeDoubleLE(equals ?? 0, 1);
  const formula = equals === null ? Buffer.from([0x44, 8, 0, 25, 0, 0x1e, 1, 0, 0x0d]) : number;
  const font = Buffer.alloc(118);
  font.writeUInt32LE(9, 80);
  font.writeUInt32LE(0x9a, 88);
  const change = Buffer.concat([Buffer.from([0xff, 0xff, 0x3f, 0x04, 0, 0]), font]);
  const head = Buffer.from([...(equals === null ? [2, 0] : [1, 3]), formula.length, 0, 0, 0]);
  return [
    record(0x1b0, Buffer.concat([words(1, 1), area, words(1), area])),
    record(0x1b1, Buffer.concat([head, change, formula])),
  ];
}

function cellRecord(cell: TestCell, strings: Buffer[], formats: readonly string[]): Buffer {
  const look = cell.format === undefined ? LOOKS.indexOf(cell.look ?? "plain") : 4 + formats.indexOf(cell.format);
  const head = words(cell.row, cell.column, look);
  const reference = Buffer.from([0, 0, 0, 0, 0, 0, 5, 0, 0x44, 0, 0, 0, 0]);
  const formula = (value: Buffer) => record(0x06, Buffer.concat([head, value, reference]));
  if (cell.formula === "failed") return formula(Buffer.from([2, 0, 0x17, 0, 0, 0, 0xff, 0xff]));
  if (cell.formula === "lost") return formula(Buffer.from([3, 0, 0, 0, 0, 0, 0xff, 0xff]));
  const number = Buffer.alloc(8);
  if (!cell.runs && isNumber(cell.text)) {
    number.writeDoubleLE(Number(cell.text));
    return cell.formula ? formula(number) : record(0x203, Buffer.concat([head, number]));
  }
  const runs = cell.runs ?? [[cell.text, cell.look ?? "plain"] as const];
  const text = runs.map(([part]) => part).join("");
  let at = 0;
  const fonts = runs.map(([part, font]) => {
    const start = at;
    at += part.length;
    return words(start, LOOKS.indexOf(font));
  });
  strings.push(Buffer.concat([words(text.length), Buffer.from([9]), words(fonts.length), utf16(text), ...fonts]));
  return record(0xfd, Buffer.concat([head, words(strings.length - 1, 0)]));
}

function record(type: number, body: Buffer): Buffer {
  return Buffer.concat([words(type, body.length), body]);
}

function words(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, index) => {
    bytes.writeUInt16LE(value, index * 2);
  });
  return bytes;
}

function wide(text: string): Buffer {
  return Buffer.concat([words(text.length), Buffer.from([1]), utf16(text)]);
}

function utf16(text: string): Buffer {
  return Buffer.from(text, "utf16le");
}
