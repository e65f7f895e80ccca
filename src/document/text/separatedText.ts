import { parse } from "csv-parse/sync";
import type { SourceDocument } from "../document";
import type { Reader } from "../reader";
import { type CellDraft, type Draft, setText } from "../setText";
import { decodeText } from "./characters";

/** Text of separated values: commas, semicolons or tabs between the cells. A blank cell is between two separators. */
export const separatedText: Reader = {
  title: "a table of separated values",
  extensions: ["csv", "tsv", "tab"],
  recognises: () => false,
  read: async ({ bytes, name, extension }) => {
    const text = decodeText(bytes, name);
    return separatedDocument(text, separatorOf(text) ?? (extension === "csv" ? "," : "\t"), name);
  },
};

const SEPARATORS = [",", ";", "\t"] as const;
type Separator = (typeof SEPARATORS)[number];

/** The least lines of figures with the same separator that are a table. */
const LEAST_LINES = 6;

/** Returns the separator between the cells of a text, if its lines show it clearly. Null for other text. */
export function separatorOf(text: string): Separator | null {
  // A row contains a digit.
  const lines = linesOf(text).filter((line) => /\d/.test(line));
  const counted = SEPARATORS.map((separator) => ({
    separator,
    lines: lines.filter((line) => line.includes(separator) && isRow(line.split(separator))).length,
  })).sort((a, b) => b.lines - a.lines);
  const [most] = counted;
  return most && most.lines >= LEAST_LINES ? most.separator : null;
}

/** Whether the fields of a line are a label with figures and blank cells. */
function isRow(fields: readonly string[]): boolean {
  const figures = fields.filter((field) => /^["\s]*[-+]?\d[\d.,]*["\s]*$/.test(field)).length;
  const blank = fields.filter((field) => field.trim() === "").length;
  return fields.length > 2 && figures > 0 && (figures + blank) * 2 >= fields.length;
}

/** Reads a document of separated values. Lines with one value are paragraphs; the others are rows of tables. */
export function separatedDocument(text: string, separator: Separator, name: string): SourceDocument {
  const drafts: Draft[] = [];
  let rows: string[][] = [];
  const close = (): void => {
    if (rows.length > 0) drafts.push({ kind: "grid", cells: cellsOf(rows) });
    rows = [];
  };
  for (const fields of recordsOf(text, separator)) {
    if (fields.length > 1) {
      rows.push(fields);
      continue;
    }
    close();
    const line = (fields[0] ?? "").trim();
    if (line !== "") drafts.push({ kind: "paragraph", text: line });
  }
  close();
  const mediaType = separator === "\t" ? "text/tab-separated-values" : "text/csv";
  return { name, mediaType, ...setText(drafts), hidden: [], pictures: [] };
}

function linesOf(text: string): readonly string[] {
  return text.replace(/\r?\n$|\r$/, "").split(/\r?\n|\r/);
}

function recordsOf(text: string, delimiter: Separator): readonly string[][] {
  // Without quotes, splitting is enough.
  if (!text.includes('"')) return linesOf(text.replace(/^\uFEFF/, "")).map((line) => line.split(delimiter));
  const options = { delimiter, bom: true, relax_column_count: true, relax_quotes: true };
  try {
    return parse(text, options) as string[][];
  } catch {
    // If a quotation mark is never closed, it is an ordinary character.
    return parse(text, { ...options, quote: null }) as string[][];
  }
}

function cellsOf(rows: readonly (readonly string[])[]): readonly CellDraft[] {
  return rows.flatMap((fields, row) =>
    fields.map((field, column) => ({ text: shownField(field), row, column, rowSpan: 1, columnSpan: 1 })),
  );
}

/** A field as a spreadsheet shows it: `="007"` is how programs keep leading zeros. */
function shownField(field: string): string {
  return field.replace(/^="([^"]*)"$/, "$1").trim();
}
