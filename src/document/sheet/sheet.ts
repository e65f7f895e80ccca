import { said } from "../../message/message";
import type { Phrase } from "../../message/phrases";
import type { HiddenText, Picture } from "../document";
import { UnreadableDocument } from "../document";
import type { CellDraft, Draft } from "../setText";

/** A sheet of a spreadsheet. Rows and columns are counted from 0. */
export interface Sheet {
  /** Whether a person who opens the file can see the sheet. */
  readonly shown: boolean;
  /** The cells that show or hide something. Blank ones may be missing. */
  readonly cells: readonly SheetCell[];
  readonly merges: readonly CellRange[];
  readonly hiddenRows: readonly IndexRange[];
  readonly hiddenColumns: readonly IndexRange[];
  /** Pictures, charts, text boxes and form controls on top of cells. */
  readonly objects: readonly SheetObject[];
}

/** What a cell shows and hides. */
export interface CellContent {
  /** What a person sees. */
  readonly text: string;
  /** What the cell shows besides its text, in words for a person. Null if the text is everything. */
  readonly unread: Phrase | null;
  /** Content that is not shown. */
  readonly hidden: readonly { readonly text: string; readonly how: Phrase }[];
}

export interface SheetCell extends CellContent {
  readonly row: number;
  readonly column: number;
}

/** A range of rows or columns. Both ends are included. */
export interface IndexRange {
  readonly from: number;
  readonly to: number;
}

export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface SheetObject extends CellRange {
  /** In words for a person: "a picture". */
  readonly what: Phrase;
  /** The words of a text box. Empty for other objects. */
  readonly text: string;
}

/** What the sheets of a spreadsheet show and hide, in order. */
export interface SheetsRead {
  readonly drafts: readonly Draft[];
  readonly hidden: readonly HiddenText[];
  readonly pictures: readonly Picture[];
}

/**
 * Converts sheets to tables, one for each visible sheet. Rows and columns keep their numbers; empty rows and columns
 * are left out. Throws `UnreadableDocument` if there are more cells than a report can have.
 */
export function readSheets(sheets: readonly Sheet[], name: string): SheetsRead {
  const all = sheets.map((sheet) => (sheet.shown ? readSheet(sheet, name) : hiddenSheet(sheet)));
  return {
    drafts: all.flatMap(({ drafts }) => drafts),
    hidden: all.flatMap(({ hidden }) => hidden),
    pictures: all.flatMap(({ pictures }) => pictures),
  };
}

/** The largest real reports have some thousands of cells. */
const MAX_CELLS = 200_000;

/** A picture that covers at least this many rows and columns may show a table. */
const LARGE = 3;

function hiddenSheet(sheet: Sheet): SheetsRead {
  return { drafts: [], hidden: gathered(sheet.cells, "a hidden sheet"), pictures: [] };
}

function readSheet(sheet: Sheet, name: string): SheetsRead {
  const rowHidden = inRanges(sheet.hiddenRows);
  const columnHidden = inRanges(sheet.hiddenColumns);
  const merges = sheet.merges.flatMap((area): readonly MergedRange[] => shownPart(area, rowHidden, columnHidden));
  const end = sheet.cells.reduce(
    (last, cell) => ({ row: Math.max(last.row, cell.row), column: Math.max(last.column, cell.column) }),
    { row: 0, column: 0 },
  );
  const mergeAt = mergeFinder(merges, end, name);
  const inRow: SheetCell[] = [];
  const inColumn: SheetCell[] = [];
  const covered: SheetCell[] = [];
  const shown = new Map<string, SheetCell>();
  for (const cell of sheet.cells) {
    const merge = mergeAt(cell.row, cell.column);
    if (merge) {
      if (cell.row !== merge.of.top || cell.column !== merge.of.left) covered.push(cell);
      else shown.set(key(merge.top, merge.left), { ...cell, row: merge.top, column: merge.left });
    } else if (rowHidden(cell.row)) inRow.push(cell);
    else if (columnHidden(cell.column)) inColumn.push(cell);
    else shown.set(key(cell.row, cell.column), cell);
  }
  const cells = sheetGridCells(shown, mergeAt, sheet.objects, name);
  const first = Math.min(...cells.map((cell) => cell.row));
  const boxes = sheet.objects.filter(({ text }) => text.trim() !== "");
  const above = boxes.filter((box) => box.top <= first);
  const below = boxes.filter((box) => box.top > first);
  return {
    drafts: [
      ...above.flatMap(paragraphsOf),
      ...(cells.some((cell) => cell.text !== "" || cell.unread) ? [{ kind: "grid" as const, cells }] : []),
      ...below.flatMap(paragraphsOf),
    ],
    hidden: [
      ...gathered(inRow, "a hidden row"),
      ...gathered(inColumn, "a hidden column"),
      ...gathered(covered, "a cell covered by a merged one"),
      ...[...shown.values()].flatMap((cell) => cell.hidden.map(({ text, how }) => ({ text, how, page: null }))),
    ],
    pictures: sheet.objects
      .filter(({ text, top, left, bottom, right }) => text === "" && bottom - top >= LARGE && right - left >= LARGE)
      .map((object) => ({ page: null, behind: textBefore(object, cells) })),
  };
}

/**
 * Returns a cell for each combination of rows and columns that are not empty, so that blank cells are known to be
 * blank.
 */
function sheetGridCells(
  shown: ReadonlyMap<string, SheetCell>,
  mergeAt: (row: number, column: number) => MergedRange | undefined,
  objects: readonly SheetObject[],
  name: string,
): readonly CellDraft[] {
  const filled = [...shown.values()].filter((cell) => cell.text.trim() !== "" || cell.unread);
  const rows = [...new Set(filled.map((cell) => cell.row))].sort((a, b) => a - b);
  const columns = [...new Set(filled.map((cell) => cell.column))].sort((a, b) => a - b);
  if (rows.length * columns.length > MAX_CELLS)
    throw new UnreadableDocument(said("SHEET_TOO_LARGE", { name, rows: rows.length, columns: columns.length }));
  const over = objects.filter(({ text }) => text === "" || /\d/.test(text)).slice(0, MAX_OBJECTS);
  return rows.flatMap((row) =>
    columns.flatMap((column): readonly CellDraft[] => {
      const merge = mergeAt(row, column);
      if (merge && (merge.top !== row || merge.left !== column)) return [];
      const cell = shown.get(key(row, column));
      const text = cell?.text.trim() ?? "";
      return [
        {
          text,
          row,
          column,
          rowSpan: merge ? merge.bottom - merge.top + 1 : 1,
          columnSpan: merge ? merge.right - merge.left + 1 : 1,
          address: `${letters(column)}${row + 1}`,
          unread: cell?.unread ?? (text === "" ? objectAt(over, row, column) : null),
        },
      ];
    }),
  );
}

/** Enough for a picture in every cell of a report's tables. More objects are decoration. */
const MAX_OBJECTS = 500;

function objectAt(objects: readonly SheetObject[], row: number, column: number): Phrase | null {
  const over = objects.find((one) => one.top <= row && row <= one.bottom && one.left <= column && column <= one.right);
  return over?.what ?? null;
}

/**
 * The visible part of a merged area, and the whole area (`of`). The value of the area is in its first cell, even if
 * that is hidden.
 */
interface MergedRange extends CellRange {
  readonly of: CellRange;
}

type IndexTest = (index: number) => boolean;

function shownPart(of: CellRange, rowHidden: IndexTest, columnHidden: IndexTest): readonly MergedRange[] {
  let { top, left, bottom, right } = of;
  while (top <= bottom && rowHidden(top)) top += 1;
  while (bottom >= top && rowHidden(bottom)) bottom -= 1;
  while (left <= right && columnHidden(left)) left += 1;
  while (right >= left && columnHidden(right)) right -= 1;
  return top > bottom || left > right ? [] : [{ top, left, bottom, right, of }];
}

/** Returns a function that finds the merged area of a cell. `end` is the last row and column with content. */
function mergeFinder(
  merges: readonly MergedRange[],
  end: { readonly row: number; readonly column: number },
  name: string,
): (row: number, column: number) => MergedRange | undefined {
  const areas = new Map<string, MergedRange>();
  for (const merge of merges)
    for (let row = merge.of.top; row <= Math.min(merge.of.bottom, end.row); row++)
      for (let column = merge.of.left; column <= Math.min(merge.of.right, end.column); column++) {
        if (areas.size > MAX_CELLS) throw new UnreadableDocument(said("SHEET_MERGES_TOO_MUCH", { name }));
        areas.set(key(row, column), merge);
      }
  return (row, column) => areas.get(key(row, column));
}

/** Returns a test whether a row or column is inside one of these ranges. */
function inRanges(stretches: readonly IndexRange[]): IndexTest {
  const sorted = [...stretches].sort((a, b) => a.from - b.from);
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { from, to } of sorted)
    if (starts.length > 0 && from <= (ends.at(-1) as number) + 1)
      ends[ends.length - 1] = Math.max(ends.at(-1) as number, to);
    else [starts[starts.length], ends[ends.length]] = [from, to];
  return (index) => {
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) <= index) low = middle + 1;
      else high = middle;
    }
    return low > 0 && index <= (ends[low - 1] as number);
  };
}

/** The text of cells that are hidden for the same reason. */
function gathered(cells: readonly SheetCell[], how: Phrase): readonly HiddenText[] {
  const text = cells.map((cell) => cell.text.trim()).filter((words) => words !== "");
  return text.length === 0 ? [] : [{ text: text.join(" ").slice(0, MAX_HIDDEN), how, page: null }];
}

const MAX_HIDDEN = 10_000;

function paragraphsOf({ text }: SheetObject): readonly Draft[] {
  return text.split("\n").flatMap((line) => (line.trim() === "" ? [] : [{ kind: "paragraph", text: line.trim() }]));
}

function textBefore(object: SheetObject, cells: readonly CellDraft[]): string {
  return cells.findLast((cell) => cell.row < object.top && cell.text !== "")?.text.slice(0, 20) ?? "";
}

function key(row: number, column: number): string {
  return `${row}:${column}`;
}

/** The letters of a column: 0 is A, 27 is AB. */
export function letters(column: number): string {
  const before = Math.floor(column / 26) - 1;
  return (before >= 0 ? letters(before) : "") + String.fromCharCode(65 + (column % 26));
}
