import { read, utils, type WorkSheet } from "@e965/xlsx";
import { parse } from "csv-parse/sync";
import JSONstat from "jsonstat-toolkit";
import type { Table, TableColumn, TableValue } from "../../src/export/table/table";
import { markdownTables } from "../support/markdownTables";

/** What a program that did not write a file finds in it: heads, and each value as text, figures without zeros at their end. */
export interface FoundTable {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
}

/** Reads a table back with a library that is not the one that wrote it. */
export type ReadBack = (bytes: Buffer, table: Table) => FoundTable;

/** By the ending of the files. */
export const READERS: Readonly<Record<string, ReadBack>> = {
  csv: readCsv,
  xlsx: (bytes, { columns }) => readSheet(sheetsIn(bytes)[0] as WorkSheet, columns),
  "jsonstat.json": readJsonStat,
  md: (bytes, table) => readMarkdown(bytes.toString(), table),
};

/** What a file of this ending must contain of a table. */
export function rowsIn({ columns, rows }: Table, ending: string): FoundTable["rows"] {
  return rows.map((row) =>
    row.map((value, i) => {
      const column = columns[i] as TableColumn;
      const ofValue = columns.findIndex(({ statusColumn }) => statusColumn === column.code);
      // For reading, a value as it should be says nothing of its status.
      if (ending === "md" && value === "REPORTED" && ofValue >= 0 && row[ofValue] !== null) return null;
      return written(value, column, ending);
    }),
  );
}

/** CSV and Markdown have no empty text: it is no value there. Cells have one way to end a line. */
function written(value: TableValue, { kind }: TableColumn, ending: string): string | null {
  if (value === null || (value === "" && (ending === "csv" || ending === "md"))) return null;
  if (kind === "count" || kind === "decimal") return canonical(String(value));
  if (ending === "md" && kind === "truth") return value ? "是" : "否";
  if (ending === "md")
    return String(value)
      .replace(/\r\n?/g, "\n")
      .replace(/(?![\t\n])\p{Cc}/gu, "\uFFFD");
  return ending === "xlsx" ? String(value).replace(/\r\n?/g, "\n") : String(value);
}

/** A cube does not say in which order the rows were. */
export function inSomeOrder(rows: readonly (readonly (string | null)[])[]): readonly string[] {
  return rows.map((row) => JSON.stringify(row)).sort();
}

/** A figure without the zeros at its end, so that 5.00 and 5 are the same; other texts as they are. */
function canonical(text: string): string {
  if (!/^-?\d+(\.\d+)?$/.test(text)) return text;
  const short = text.includes(".") ? text.replace(/\.?0+$/, "") : text;
  return /^-0+$/.test(short) ? "0" : short;
}

/** The digits of a double, never as a power of ten. */
function digits(value: number): string {
  return canonical(value.toLocaleString("en-US", { useGrouping: false, maximumSignificantDigits: 15 }));
}

function readCsv(bytes: Buffer, { columns }: Table): FoundTable {
  const [heads = [], ...rows] = parse(bytes, { bom: true, record_delimiter: "\r\n" });
  return {
    heads,
    rows: rows.map((row) =>
      row.map((text, i) => {
        if (text === "") return null;
        return isFigure(columns[i])
          ? canonical(text)
          : text.replace(/^'(?='*(?:[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|[\t\r\n]))/u, "");
      }),
    ),
  };
}

/** The sheets of a workbook in their order. */
function sheetsIn(bytes: Buffer): readonly WorkSheet[] {
  const book = read(bytes, { cellDates: true, cellNF: true, UTC: true });
  return book.SheetNames.map((name) => book.Sheets[name] as WorkSheet);
}

function readSheet(sheet: WorkSheet, columns: Table["columns"]): FoundTable {
  const { e } = utils.decode_range(sheet["!autofilter"]?.ref as string);
  const [heads = [], ...rows] = Array.from({ length: e.r + 1 }, (_, r) =>
    Array.from({ length: e.c + 1 }, (_, c): string | null => {
      const cell = sheet[utils.encode_cell({ r, c })];
      if (cell === undefined) return null;
      if (cell.t === "n") return digits(cell.v);
      if (cell.t === "d") return cell.v.toISOString().slice(0, 10);
      return inColumn(String(cell.v), columns[c]);
    }),
  );
  return { heads: heads.map(String), rows };
}

interface Datum {
  readonly value: string | number | null;
  readonly status: string | null;
}

function readJsonStat(bytes: Buffer, table: Table): FoundTable {
  const set = JSONstat(JSON.parse(bytes.toString()));
  const sides = set.id.slice(0, -1);
  const metric = set.id.at(-1) as string;
  const rows = new Map<string, { at: Record<string, string>; cells: Map<string, Datum> }>();
  set.Unflatten((at, datum) => {
    const key = JSON.stringify(sides.map((side) => at[side]));
    if (!rows.has(key)) rows.set(key, { at, cells: new Map() });
    rows.get(key)?.cells.set(at[metric] as string, datum);
  });
  const all = [...rows.values()];
  const present =
    all.length === set.extension.rows
      ? all
      : all.filter(({ cells }) => [...cells.values()].some(({ value, status }) => value !== null || status !== null));
  const heads = table.columns.map(({ code }) => code);
  const metrics = set.Dimension(metric).id;
  return {
    heads,
    rows: present.map(({ at, cells }) =>
      table.columns.map((column) => {
        const measure = table.columns.find(({ statusColumn }) => statusColumn === column.code);
        if (metrics.includes(column.code)) return textOf(cells.get(column.code)?.value ?? null, column);
        if (measure) return cells.get(measure.code)?.status ?? null;
        return inSide(column, set, at, table);
      }),
    ),
  };
}

function inSide(
  { dimension, code }: TableColumn,
  set: ReturnType<typeof JSONstat>,
  at: Record<string, string>,
  { columns }: Table,
): string | null {
  const side = dimension as string;
  const id = at[side] as string;
  const isFirst = columns.find((column) => column.dimension === side)?.code === code;
  const text = isFirst ? id : set.Dimension(side).Category(id).label;
  return isFirst && text === "" ? null : text;
}

function textOf(value: string | number | null, column: TableColumn): string | null {
  return typeof value === "number" ? digits(value) : value && inColumn(value, column);
}

/** Figures that a double does not carry are texts. */
function inColumn(text: string, column: TableColumn | undefined): string {
  return isFigure(column) ? canonical(text) : text;
}

function isFigure(column: TableColumn | undefined): boolean {
  return column?.kind === "count" || column?.kind === "decimal";
}

const WORDS_OF_STATUSES: Readonly<Record<string, string>> = {
  空: "BLANK",
  存疑: "UNCERTAIN",
  "存疑（无法识别）": "UNREADABLE",
  "不适用（当年格式无此项）": "NOT_IN_FORM",
  未报: "NOT_REPORTED",
  未到期: "NOT_DUE",
  无需报送: "NOT_EXPECTED",
};

/** The first table of a text: a status stands in the cell of the value of which it speaks. */
function readMarkdown(text: string, { columns }: Table): FoundTable {
  const { heads = [], rows: body = [] } = markdownTables(text)[0] ?? {};
  const shown = columns.filter(({ role }) => role !== "status");
  const rows = body.map((cells) =>
    columns.map((column) => {
      const cell = (of: TableColumn | undefined) => cells[shown.indexOf(of as TableColumn)] ?? "";
      if (column.role !== "status") return column.role === "measure" ? figureIn(cell(column)) : inCell(cell(column));
      const why = /^(?:-?\d[\d,.]*(?: · |$))?(.*)$/.exec(
        cell(columns.find(({ statusColumn }) => statusColumn === column.code)),
      )?.[1];
      return why ? (WORDS_OF_STATUSES[why] ?? why.replace("的含义", "")) : null;
    }),
  );
  return { heads, rows };
}

function figureIn(cell: string): string | null {
  const [, figure] = /^(-?\d[\d,.]*)(?: · |$)/.exec(cell) ?? [];
  return figure === undefined ? null : canonical(figure.replaceAll(",", ""));
}

function inCell(cell: string): string | null {
  return cell === "" ? null : canonical(cell);
}
