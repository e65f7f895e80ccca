import { type CellObject, read, utils, type WorkSheet } from "@e965/xlsx";
import { UnreadableDocument } from "./document";
import type { Reader } from "./reader";
import { type CellDraft, type Draft, setText } from "./setText";

const WORKBOOK = "xl/workbook.xml";
/** Beyond these a sheet is no report, or claims rows that it does not have. */
const MAX_ROWS = 2000;
const MAX_COLUMNS = 100;

/** Spreadsheets (XLSX, and XLS of older programs): every sheet is a table, with merged cells and cell addresses. */
export const spreadsheet: Reader = {
  title: "a spreadsheet",
  extensions: ["xlsx", "xls", "xlsm"],
  recognises: ({ package: parts, compound }) =>
    parts?.names.includes(WORKBOOK) ?? ["Workbook", "Book"].some((stream) => compound?.names.includes(stream)),
  read: async ({ bytes, name, package: parts }) => {
    // The library unpacks without bounds: what the directory claims is tried first.
    for (const part of parts?.names ?? []) if (/\.(?:xml|rels|bin)$/i.test(part)) await parts?.read(part);
    const drafts = sheetsOf(bytes, name).flatMap((sheet) => draftsOf(sheet));
    return {
      name,
      mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      ...setText(drafts),
      hidden: [],
      pictures: [],
    };
  },
};

function sheetsOf(bytes: Uint8Array, name: string): readonly WorkSheet[] {
  try {
    const book = read(bytes, { type: "array", sheetRows: MAX_ROWS, cellFormula: false, cellHTML: false });
    return book.SheetNames.flatMap((title) => book.Sheets[title] ?? []);
  } catch (error) {
    const locked = /password|encrypt/i.test(String(error));
    throw new UnreadableDocument(
      locked
        ? `${name} is protected by a password: give it without one.`
        : `${name} is cut off or damaged: give the whole spreadsheet again.`,
    );
  }
}

function draftsOf(sheet: WorkSheet): readonly Draft[] {
  if (!sheet["!ref"]) return [];
  const range = utils.decode_range(sheet["!ref"]);
  const merges = new Map((sheet["!merges"] ?? []).map((merge) => [utils.encode_cell(merge.s), merge]));
  const cells: CellDraft[] = [];
  const covered = new Set<string>();
  for (let row = range.s.r; row <= Math.min(range.e.r, range.s.r + MAX_ROWS); row++)
    for (let column = range.s.c; column <= Math.min(range.e.c, range.s.c + MAX_COLUMNS); column++) {
      const address = utils.encode_cell({ r: row, c: column });
      if (covered.has(address)) continue;
      const merge = merges.get(address);
      const [rowSpan, columnSpan] = merge ? [merge.e.r - merge.s.r + 1, merge.e.c - merge.s.c + 1] : [1, 1];
      for (let r = row; r < row + Math.min(rowSpan, MAX_ROWS); r++)
        for (let c = column; c < column + Math.min(columnSpan, MAX_COLUMNS); c++)
          covered.add(utils.encode_cell({ r, c }));
      cells.push({ text: printed(sheet[address]), row, column, rowSpan, columnSpan, address });
    }
  return cells.some((cell) => cell.text !== "") ? [{ kind: "grid", cells }] : [];
}

/** A cell as shown, unless its format hides a part of the number: then the number. */
function printed(cell: CellObject | undefined): string {
  if (!cell || cell.t === "z" || cell.t === "e") return cell?.w?.trim() ?? "";
  if (cell.t !== "n" || typeof cell.v !== "number") return String(cell.w ?? cell.v ?? "").trim();
  const number = String(Number(cell.v.toPrecision(15)));
  const shown = (cell.w ?? "").trim();
  const figures = /-?\d[\d,]*(?:\.\d+)?/.exec(shown)?.[0].replace(/,/g, "");
  return figures !== undefined && Number(figures) === Number(number) ? shown : number;
}
