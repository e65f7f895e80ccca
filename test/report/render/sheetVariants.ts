import { excelXmlOf } from "./excelXmlOf";
import type { Composition } from "./formats";
import { fodsOf, odsOf } from "./odsOf";
import { isNumber, type TestCell, type TestSheet, testSheet } from "./testSheet";
import { xlsbOf } from "./xlsbOf";
import { xlsOf } from "./xlsOf";
import { xlsxOf } from "./xlsxOf";

/** What some writers cannot write: looks of text, and formulas without a value. */
type Feature = "looks";

/** Every kind of spreadsheet with a writer. */
export const SHEET_WRITERS: readonly {
  readonly extension: string;
  readonly lacks: readonly Feature[];
  readonly write: (sheets: readonly TestSheet[]) => Uint8Array;
}[] = [
  { extension: "xlsx", lacks: [], write: xlsxOf },
  { extension: "ods", lacks: [], write: odsOf },
  { extension: "fods", lacks: [], write: fodsOf },
  { extension: "xml", lacks: [], write: excelXmlOf },
  { extension: "xls", lacks: [], write: xlsOf },
  { extension: "et", lacks: [], write: xlsOf },
  { extension: "xlsb", lacks: ["looks"], write: xlsbOf },
];

/** Reports in spreadsheets other than XLSX. */
export const SHEET_FORMATS = SHEET_WRITERS.filter(({ extension }) => extension !== "xlsx").map(
  ({ extension, write }) => ({ extension, write: (composition: Composition) => write([testSheet(composition)]) }),
);

/** A report in a spreadsheet that holds more than it shows, or shows more than its text. */
export interface SheetVariant {
  readonly name: string;
  readonly needs: Feature | null;
  /** Whether some figures cannot be read, and are flagged. */
  readonly flags: boolean;
  readonly compose: (composition: Composition) => readonly TestSheet[];
}

export const SHEET_VARIANTS: readonly SheetVariant[] = [
  plain("one sheet", (sheet) => [sheet]),
  plain("a hidden draft before it", (sheet, other) => [{ ...other, title: "旧稿", hidden: true }, sheet]),
  plain("tables on sheets of their own", (sheet) => apart(sheet)),
  plain("hidden rows with other figures", (sheet) => [withTwinRows(sheet)]),
  plain("a hidden column before the figures", (sheet) => [withTwinColumn(sheet)]),
  plain("a column of checks behind its tables", (sheet) => [withColumn(sheet, "end")]),
  plain("a column of numbers before its tables", (sheet) => [withColumn(sheet, "start")]),
  plain("formulas with their values", (sheet) => [figuresAs(sheet, (cell) => ({ ...cell, formula: "kept" }))]),
  marked("struck figures before those that count", (sheet) => [
    figuresAs(sheet, (cell) => ({
      ...cell,
      runs: [
        ["4", "struck"],
        [cell.text, "plain"],
      ],
    })),
  ]),
  marked("raised marks behind figures", (sheet) => [
    figuresAs(sheet, (cell) => ({
      ...cell,
      runs: [
        [cell.text, "plain"],
        ["2", "raised"],
      ],
    })),
  ]),
  marked("white figures before those that count", (sheet) => [
    figuresAs(sheet, (cell) => ({
      ...cell,
      runs: [
        ["7", "white"],
        [cell.text, "plain"],
      ],
    })),
  ]),
  marked("white figures in blank cells", (sheet) => [
    {
      ...sheet,
      cells: sheet.cells.map((cell) => (cell.text === "" ? { ...cell, text: "8", look: "white" as const } : cell)),
    },
  ]),
  marked("figures in blank cells that a condition sets in white", (sheet) => [whiteUnderCondition(sheet)]),
  { ...marked("figures that a condition may hide", (sheet) => [perhapsWhite(sheet)]), flags: true },
  { ...marked("formulas without values", (sheet) => [someFiguresAs(sheet, { formula: "lost" })]), flags: true },
  { ...plain("formulas that failed", (sheet) => [someFiguresAs(sheet, { formula: "failed" })]), flags: true },
  { ...marked("struck figures", (sheet) => [someFiguresAs(sheet, { look: "struck" })]), flags: true },
];

type Compose = (sheet: TestSheet, other: TestSheet) => readonly TestSheet[];

function plain(name: string, compose: Compose): SheetVariant {
  return {
    name,
    needs: null,
    flags: false,
    compose: (composition) => {
      const figures = new Map(
        [...composition.figures].map(([cell, printed]) => [
          cell,
          isNumber(printed) ? `${Number(printed) + 3}` : printed,
        ]),
      );
      const title = composition.title.replace("教育局", "民政局").replace(/20\d\d/, "2022");
      return compose(testSheet(composition), testSheet({ ...composition, figures, title }));
    },
  };
}

function marked(name: string, compose: Compose): SheetVariant {
  return { ...plain(name, compose), needs: "looks" };
}

function figuresAs(sheet: TestSheet, change: (cell: TestCell) => TestCell): TestSheet {
  return { ...sheet, cells: sheet.cells.map((cell) => (isNumber(cell.text) ? change(cell) : cell)) };
}

function someFiguresAs(sheet: TestSheet, change: Partial<TestCell>): TestSheet {
  let count = 0;
  return figuresAs(sheet, (cell) => (count++ % 7 === 3 ? { ...cell, ...change } : cell));
}

/** Figures in the blank cells of the tables, each white where it is what it is; the same condition holds of no other cell. */
function whiteUnderCondition(sheet: TestSheet): TestSheet {
  const blank = sheet.cells.filter(({ text }) => text === "");
  return {
    ...sheet,
    cells: sheet.cells.map((cell) => (blank.includes(cell) ? { ...cell, text: "77777" } : cell)),
    conditions: sheet.cells.map(({ row, column }) => ({ row, column, equals: 77777 })),
  };
}

function perhapsWhite(sheet: TestSheet): TestSheet {
  const some = sheet.cells.filter(({ text }) => isNumber(text)).filter((_, index) => index % 7 === 3);
  return { ...sheet, conditions: some.map(({ row, column }) => ({ row, column, equals: null })) };
}

/** The sheet cut before each heading of a section. */
function apart(sheet: TestSheet): readonly TestSheet[] {
  const starts = sheet.cells.filter((cell) => /^[二三四五]、/.test(cell.text) && cell.column === 0 && !cell.rowSpan);
  const bounds = [0, ...starts.map((cell) => cell.row), Number.POSITIVE_INFINITY];
  return bounds.slice(0, -1).map((from, index) => ({
    title: `第${index + 1}页`,
    cells: sheet.cells
      .filter((cell) => from <= cell.row && cell.row < (bounds[index + 1] as number))
      .map((cell) => ({ ...cell, row: cell.row - from })),
  }));
}

/** Behind every row of figures a hidden row with the same label and other figures. */
function withTwinRows(sheet: TestSheet): TestSheet {
  const withFigures = new Set(sheet.cells.filter((cell) => isNumber(cell.text)).map((cell) => cell.row));
  const rows = [...withFigures].filter((row) =>
    sheet.cells.every((cell) => cell.row !== row || (cell.rowSpan ?? 1) === 1),
  );
  const moved = (row: number) => row + rows.filter((one) => one < row).length;
  const twins = sheet.cells
    .filter((cell) => rows.includes(cell.row))
    .map((cell) => ({
      ...cell,
      row: moved(cell.row) + 1,
      text: isNumber(cell.text) ? `${Number(cell.text) + 5}` : cell.text,
    }));
  const stretched = sheet.cells.map((cell) => ({
    ...cell,
    row: moved(cell.row),
    rowSpan: moved(cell.row + (cell.rowSpan ?? 1) - 1) - moved(cell.row) + 1,
  }));
  return { ...sheet, cells: [...stretched, ...twins], hiddenRows: rows.map((row) => moved(row) + 1) };
}

/** A hidden column in front of the second, with a figure in every row of figures. */
function withTwinColumn(sheet: TestSheet): TestSheet {
  const last = Math.max(...sheet.cells.filter((cell) => isNumber(cell.text)).map((cell) => cell.column));
  const cells = sheet.cells.map((cell) => {
    const end = cell.column + (cell.columnSpan ?? 1) - 1;
    if (cell.column >= last) return { ...cell, column: cell.column + 1 };
    return end >= last ? { ...cell, columnSpan: (cell.columnSpan ?? 1) + 1 } : cell;
  });
  const taken = (row: number) =>
    cells.some(
      (cell) =>
        cell.row <= row &&
        row < cell.row + (cell.rowSpan ?? 1) &&
        cell.column <= last &&
        last < cell.column + (cell.columnSpan ?? 1),
    );
  const rows = [...new Set(sheet.cells.map((cell) => cell.row))].filter((row) => !taken(row));
  return {
    ...sheet,
    cells: [...cells, ...rows.map((row) => ({ row, column: last, text: "6" }))],
    hiddenColumns: [last],
  };
}

/** A column of numbers at one side of the sheet, beside every row of figures. */
function withColumn(sheet: TestSheet, side: "start" | "end"): TestSheet {
  const width = Math.max(...sheet.cells.map(({ column, columnSpan = 1 }) => column + columnSpan));
  const rows = [...new Set(sheet.cells.filter((cell) => isNumber(cell.text)).map((cell) => cell.row))];
  const aside = side === "start" ? 1 : 0;
  const numbers = rows.map((row, index) => ({ row, column: aside ? 0 : width, text: `${index + 1}` }));
  return { ...sheet, cells: [...sheet.cells.map((cell) => ({ ...cell, column: cell.column + aside })), ...numbers] };
}
