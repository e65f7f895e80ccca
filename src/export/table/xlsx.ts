import type { Term } from "../../form/term";
import { Turns } from "../../question/turns";
import { type AboutLine, aboutLines } from "./about";
import { decimalsOf, fitsDouble, isPlainFigure } from "./exactFigure";
import { fileLanguage, headsOf } from "./heads";
import { sheetNames } from "./sheetNames";
import type { CellLook } from "./sheetStyles";
import { LONGEST_CELL, widthOf } from "./sheetText";
import type { SheetPlan, SheetRows, WrittenCell } from "./sheetXml";
import {
  type AnswerTables,
  type Table,
  type TableColumn,
  type TableFileOptions,
  type TableFormat,
  type TableValue,
  tableIn,
} from "./table";
import { workbookBytes } from "./workbook";

/**
 * A workbook: a sheet for each table, and one that explains them at the end. Words are always text; figures and days are
 * what a spreadsheet calculates with, unless it would show others than the answer has.
 */
export const xlsxFile: TableFormat = {
  ending: "xlsx",
  mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  holdsAll: true,
  write: async (answer, { header }) => workbookBytes(await sheetsOf(answer, header)),
};

/** The rows of a sheet, with that of the heads. */
const MOST_ROWS = 1_048_576;

/** Rows that are made without a look at the clock. */
const STRETCH = 20;

const WIDEST = 60;
const NARROWEST = 8;
const WIDEST_HEAD = 30;
/** For the button of the filter, and the space at the sides. */
const BESIDE_HEAD = 4;
const BESIDE_TEXT = 3;
/** Texts that need more lines than this do not wrap: a row would be higher than the screen. */
const MOST_LINES = 8;

/** One sheet: a table, or a stretch of the rows of a table that is too long for one. */
interface Part {
  readonly table: Table;
  readonly from: number;
  readonly to: number;
}

/** The sheets of a workbook, if a sheet has at most so many rows. */
export async function sheetsOf(
  answer: AnswerTables,
  header: TableFileOptions["header"],
  mostRows = MOST_ROWS,
): Promise<readonly SheetPlan[]> {
  const language = fileLanguage(header);
  const parts = answer.tables.flatMap((table) => partsOf(tableIn(table, language), mostRows - 1));
  const names = sheetNames([...parts.map(({ table }) => table.label[language]), ABOUT[language]]);
  const turns = new Turns();
  const sheets: SheetPlan[] = [];
  const remarks: Term[] = [];
  for (const [index, part] of parts.entries()) {
    const name = names[index] as string;
    const { shapes, cutTexts } = await shapesOf(part, headsOf(part.table, header), turns);
    const widths = shapes.map(({ width }) => width);
    const rowCount = part.to - part.from + 1;
    sheets.push({
      name,
      widths,
      hasHeads: true,
      rowCount,
      rows: tableRows(part, headsOf(part.table, header), shapes, turns),
    });
    if (part.from > 0) remarks.push(continuedRemark(part, name));
    if (cutTexts > 0) remarks.push(cutRemark(cutTexts, name));
  }
  return [...sheets, aboutSheet(answer, header, remarks, names.at(-1) as string)];
}

const ABOUT: Term = { zh: "说明", en: "About" };

function partsOf(table: Table, mostRows: number): readonly Part[] {
  const count = Math.max(1, Math.ceil(table.rows.length / mostRows));
  return Array.from({ length: count }, (_, i) => ({
    table,
    from: i * mostRows,
    to: Math.min((i + 1) * mostRows, table.rows.length),
  }));
}

function continuedRemark({ table, from }: Part, name: string): Term {
  return {
    zh: `${table.label.zh}的行数超过一张工作表的上限，第${from + 1}行起在工作表“${name}”。`,
    en: `${table.label.en} has more rows than fit on one sheet: from row ${from + 1} on they are on the sheet “${name}”.`,
  };
}

function cutRemark(texts: number, name: string): Term {
  return {
    zh: `工作表“${name}”有${texts}处文字超过${LONGEST_CELL}个字符，单元格放不下，只有开头；全文见CSV文件。`,
    en: `${texts} texts on the sheet “${name}” have more than ${LONGEST_CELL} characters, which is the most that a cell can have: only their beginning is here. The CSV file has all.`,
  };
}

async function* tableRows(
  { table, from, to }: Part,
  heads: readonly string[],
  shapes: readonly Shape[],
  turns: Turns,
): AsyncGenerator<SheetRows> {
  yield { rows: [heads], looks: shapes.map(({ head }) => head) };
  const looks = shapes.map(({ body }) => body);
  for (let at = from; at < to; at += STRETCH) {
    const rows = table.rows.slice(at, Math.min(at + STRETCH, to));
    yield { rows: rows.map((row) => row.map((value, i) => cellOf(value, table.columns[i] as TableColumn))), looks };
    const turn = turns.next();
    if (turn) await turn;
  }
}

/** How a column is set. */
interface Shape {
  readonly width: number;
  readonly head: CellLook;
  readonly body: CellLook;
}

async function shapesOf({ table, from, to }: Part, heads: readonly string[], turns: Turns) {
  const widest = table.columns.map(() => 0);
  const decimals = table.columns.map(() => 0);
  let cutTexts = 0;
  for (let at = from; at < to; at++) {
    for (const [i, value] of (table.rows[at] as readonly TableValue[]).entries()) {
      if (value === null) continue;
      const text = String(value);
      if (text.length > LONGEST_CELL) cutTexts++;
      widest[i] = Math.max(widest[i] as number, widthOf(text));
      if (table.columns[i]?.kind === "decimal") decimals[i] = Math.max(decimals[i] as number, decimalsOf(text));
    }
    const turn = turns.next();
    if (turn) await turn;
  }
  const shapes = table.columns.map(({ kind }, i) =>
    shapeOf(kind, widthOf(heads[i] as string), widest[i] as number, decimals[i] as number),
  );
  return { shapes, cutTexts };
}

function shapeOf(kind: TableColumn["kind"], headWidth: number, textWidth: number, decimals: number): Shape {
  const head = Math.min(headWidth, WIDEST_HEAD) + BESIDE_HEAD;
  const side = kind === "count" || kind === "decimal" ? "right" : "left";
  return {
    width: Math.min(WIDEST, Math.max(NARROWEST, head, textWidth + BESIDE_TEXT)),
    head: { isBold: true, wraps: true, side },
    body: { side, wraps: textWidth > WIDEST && textWidth <= WIDEST * MOST_LINES, ...formatOf(kind, decimals) },
  };
}

/**
 * Digits are not grouped, and a column has the same precision all the way down, that of its finest figure: unless each row has
 * a unit of its own.
 */
function formatOf(kind: TableColumn["kind"], decimals: number): CellLook {
  if (kind === "count" || kind === "decimal") return { format: figureFormat(decimals) };
  return kind === "day" ? { format: "yyyy-mm-dd" } : {};
}

function figureFormat(decimals: number): string {
  return decimals === 0 ? "0" : `0.${"0".repeat(Math.min(decimals, MOST_DECIMALS))}`;
}

/** That a number format can have. */
const MOST_DECIMALS = 30;

function cellOf(value: TableValue, { kind, unit }: TableColumn): WrittenCell {
  if (value === null) return null;
  if (kind === "truth" && typeof value === "boolean") return value;
  const text = String(value);
  if ((kind === "count" || kind === "decimal") && isPlainFigure(text) && fitsDouble(text))
    return kind === "decimal" && unit === null
      ? { figure: text, format: figureFormat(decimalsOf(text)) }
      : { figure: text };
  return (kind === "day" ? dayOf(text) : null) ?? text;
}

/** Spreadsheets count days from 1900, with a 29 February in it that never was, to the end of 9999. */
const FIRST_DAY = "1900-03-01";

/** Null for what is no day of the calendar, or none of a spreadsheet. */
function dayOf(text: string): Date | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || text < FIRST_DAY) return null;
  const day = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(day.getTime()) || !day.toISOString().startsWith(text) ? null : day;
}

const ABOUT_WIDTHS = [28, 48, 14, WIDEST, 32, 24];

function aboutSheet(
  answer: AnswerTables,
  header: TableFileOptions["header"],
  remarks: readonly Term[],
  name: string,
): SheetPlan {
  const lines = aboutLines(answer, header, remarks).flatMap((line, index) =>
    line.isHead && index > 0 ? [NO_LINE, line] : [line],
  );
  const rows = async function* (): AsyncGenerator<SheetRows> {
    for (const { isHead, cells } of lines)
      yield {
        rows: [cells.map((text) => (text === "" ? null : text))],
        looks: cells.map(() => ({ wraps: true, isBold: isHead })),
      };
  };
  return { name, widths: ABOUT_WIDTHS, hasHeads: false, rowCount: lines.length, rows: rows() };
}

const NO_LINE: AboutLine = { isHead: false, cells: [] };
