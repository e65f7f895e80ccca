import { stringify } from "csv-stringify/sync";
import { Turns } from "../../question/turns";
import { isPlainFigure } from "./exactFigure";
import { fileLanguage, headsOf } from "./heads";
import {
  type AnswerTables,
  type TableFileOptions,
  type TableFormat,
  type TableValue,
  tableCalled,
  tableIn,
} from "./table";

/**
 * One table as text with commas: RFC 4180, UTF-8 with a byte order mark, without which Excel takes Chinese text for another
 * encoding. Numbers are as the answer has them, without thousands separators; no value is an empty field.
 */
export const csvFile: TableFormat = { ending: "csv", mediaType: "text/csv; charset=utf-8", holdsAll: false, write };

/** Texts with a line end of any kind are quoted: with a given end of records, the library quotes only those with that one. */
const RFC_4180 = { record_delimiter: "\r\n", quote_record_delimiter: true };

/** Rows that are written without a look at the clock. */
const STRETCH = 20;

async function write(answer: AnswerTables, { list, header }: TableFileOptions): Promise<Buffer> {
  const table = tableIn(tableCalled(answer, list), fileLanguage(header));
  const turns = new Turns();
  const parts = [csvHead(headsOf(table, header))];
  for (let from = 0; from < table.rows.length; from += STRETCH) {
    parts.push(csvLines(table.rows.slice(from, from + STRETCH)));
    const turn = turns.next();
    if (turn) await turn;
  }
  return Buffer.concat(parts);
}

/** The beginning of a file: the byte order mark, and the heads of the columns. */
export function csvHead(heads: readonly string[]): Buffer {
  return Buffer.from(stringify([heads.map(defused)], { ...RFC_4180, bom: true }));
}

/** Some rows, as the lines of a file. */
export function csvLines(rows: readonly (readonly TableValue[])[]): Buffer {
  const fields = rows.map((row) => row.map(fieldOf));
  return Buffer.from(stringify(fields, RFC_4180));
}

function fieldOf(value: TableValue): string | null {
  return value === null ? null : defused(String(value));
}

/**
 * What spreadsheets begin a formula with, in full width too, also behind blanks and characters without a width. Behind
 * apostrophes, too: else a text with one of its own could not be told from one that got it here.
 */
const FORMULA = /^'*(?:[\t\r\n]|[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠])/u;

/**
 * A text that a spreadsheet would run as a formula gets an apostrophe before it, as OWASP recommends: names and sentences
 * come from documents of others. A negative number is no formula.
 */
function defused(text: string): string {
  return FORMULA.test(text) && !isPlainFigure(text) ? `'${text}` : text;
}
