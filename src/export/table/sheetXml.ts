import type { CellLook, SheetStyles } from "./sheetStyles";
import { sheetText, widthOf } from "./sheetText";

/**
 * What is in a cell: text; a figure with its digits, which can have a format of its own; a day, as midnight in UTC; truth; or
 * nothing.
 */
export type WrittenCell = string | { readonly figure: string; readonly format?: string } | Date | boolean | null;

/** Rows whose cells look the same in each column. */
export interface SheetRows {
  readonly rows: readonly (readonly WrittenCell[])[];
  readonly looks: readonly CellLook[];
}

/** One sheet of a workbook. */
export interface SheetPlan {
  readonly name: string;
  /** Of the columns, in digits. */
  readonly widths: readonly number[];
  /** Whether the first row is that of heads: it stays in sight, is printed on every page, and filters the rows below. */
  readonly hasHeads: boolean;
  /** With that of heads. */
  readonly rowCount: number;
  readonly rows: AsyncIterable<SheetRows>;
}

/** All cells of a sheet: `A1:C10`. The heads filter them. */
export function allCells({ widths, rowCount }: SheetPlan): string {
  return `A1:${lettersOf(widths.length)}${rowCount}`;
}

/** How many digits are read beside each other on A4 across: letters are half as large as on the screen. */
const MOST_DIGITS_ACROSS = 240;

/** On how many pages beside each other a sheet is printed, so that it can be read. */
export function pagesAcross({ widths }: Pick<SheetPlan, "widths">): number {
  return Math.max(1, Math.ceil(widths.reduce((sum, width) => sum + width, 0) / MOST_DIGITS_ACROSS));
}

/** `xl/worksheets/sheet1.xml`, in pieces. The order of the elements is that of ECMA-376; A4 across, as wide as can be read. */
export async function* sheetXml(sheet: SheetPlan, styles: SheetStyles): AsyncGenerator<string> {
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  yield [
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView workbookViewId="0">${sheet.hasHeads ? pane : ""}</sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="${LINE_POINTS}"/>`,
    `<cols>${sheet.widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`).join("")}</cols>`,
    "<sheetData>",
  ].join("");
  let number = 0;
  for await (const { rows, looks } of sheet.rows) {
    const columns = looks.map((look, i) => columnOf(look, i, sheet.widths[i] as number, styles));
    yield rows.map((row) => rowXml(row, columns, ++number)).join("");
  }
  yield [
    "</sheetData>",
    sheet.hasHeads ? `<autoFilter ref="${allCells(sheet)}"/>` : "",
    '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="landscape" fitToWidth="${pagesAcross(sheet)}" fitToHeight="0"/>`,
    "<headerFooter><oddFooter>&amp;C— &amp;P —</oddFooter></headerFooter>",
    // Codes are meant to be text: without this, Excel marks each as a number that is stored as text.
    `<ignoredErrors><ignoredError sqref="${allCells(sheet)}" numberStoredAsText="1"/></ignoredErrors>`,
    "</worksheet>",
  ].join("");
}

/** What the cells of a column have in common. */
interface ColumnXml {
  readonly letters: string;
  /** In digits, where text wraps. */
  readonly wrapsAt: number | null;
  readonly text: number;
  readonly figure: number;
  readonly figureOf: (format: string) => number;
}

function columnOf(look: CellLook, index: number, width: number, styles: SheetStyles): ColumnXml {
  return {
    letters: lettersOf(index + 1),
    wrapsAt: look.wraps ? width - BESIDE : null,
    text: styles.numberOf({ ...look, format: "@" }),
    figure: styles.numberOf(look),
    figureOf: (format) => styles.numberOf({ ...look, format }),
  };
}

/** The letters of a column: 1 is A, 27 is AA. */
function lettersOf(column: number): string {
  const last = String.fromCharCode(65 + ((column - 1) % 26));
  return column <= 26 ? last : `${lettersOf(Math.floor((column - 1) / 26))}${last}`;
}

const LINE_POINTS = 16;
/** That a row can have. */
const MOST_POINTS = 409;
/** Of a column without its text, in digits. */
const BESIDE = 2;

/** Rows say how high they are where text wraps: not every program works it out. */
function rowXml(row: readonly WrittenCell[], columns: readonly ColumnXml[], number: number): string {
  const points = Math.min(linesIn(row, columns) * LINE_POINTS, MOST_POINTS);
  let xml = points > LINE_POINTS ? `<row r="${number}" ht="${points}" customHeight="1">` : `<row r="${number}">`;
  for (let i = 0; i < row.length; i++) xml += cellXml(row[i] ?? null, columns[i] as ColumnXml, number);
  return `${xml}</row>`;
}

function linesIn(row: readonly WrittenCell[], columns: readonly ColumnXml[]): number {
  let most = 1;
  for (const [i, { wrapsAt }] of columns.entries()) {
    const cell = row[i];
    if (wrapsAt === null || typeof cell !== "string") continue;
    const lines = cell.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / wrapsAt)), 0);
    most = Math.max(most, lines);
  }
  return most;
}

function cellXml(cell: WrittenCell, { letters, text, figure, figureOf }: ColumnXml, row: number): string {
  if (cell === null) return "";
  const place = `<c r="${letters}${row}" s="`;
  if (typeof cell === "string")
    return `${place}${text}" t="inlineStr"><is><t xml:space="preserve">${sheetText(cell)}</t></is></c>`;
  if (typeof cell === "boolean") return `${place}${figure}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (cell instanceof Date) return `${place}${figure}"><v>${serialOf(cell)}</v></c>`;
  return `${place}${cell.format === undefined ? figure : figureOf(cell.format)}"><v>${cell.figure}</v></c>`;
}

const DAY_MILLISECONDS = 86_400_000;
/** 1 January 1970 as spreadsheets count days. */
const EPOCH = 25_569;

function serialOf(day: Date): number {
  return day.getTime() / DAY_MILLISECONDS + EPOCH;
}
