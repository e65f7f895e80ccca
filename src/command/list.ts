import { parse } from "csv-parse/sync";
import { z } from "zod";
import { decodeText } from "../document/text/characters";
import { plainName } from "../form/body";
import { said } from "../message/message";
import { messageFrom, storedMessage } from "../message/textOf";
import { UsageError } from "../usageError";

// Lists that people keep in a spreadsheet and give to a command as a CSV file.

/**
 * The rows of a CSV file with a header, in UTF-8, or in GB18030 as Excel writes it, each with its line. Empty cells are
 * left out, except of the columns that every row must fill. Throws UsageError with the line number.
 */
export function listRows<T>(
  bytes: Buffer,
  name: string,
  schema: z.ZodType<T>,
  neededColumns: readonly string[],
): readonly { readonly row: T; readonly line: number }[] {
  const rows = csvRows(decodeText(bytes, name), neededColumns);
  if (rows.length === 0) throw new UsageError(said("LIST_WITHOUT_ROWS"));
  return rows.map(({ record, info: { lines: line } }) => {
    const cells = Object.entries(record).map(([column, cell]) => [column, plainName(cell)] as const);
    const filled = cells.filter(([column, cell]) => cell !== "" || neededColumns.includes(column));
    const parsed = schema.safeParse(Object.fromEntries(filled));
    if (parsed.success) return { row: parsed.data, line };
    const [issue] = parsed.error.issues;
    const must = messageFrom(issue?.message ?? "");
    const column = issue?.path[0]?.toString();
    throw new UsageError(
      column === undefined ? said("LIST_LINE_WRONG", { line, must }) : said("LIST_CELL_WRONG", { line, column, must }),
    );
  });
}

/** A cell that deletes what is known. */
export const DELETED = "-";

// The messages of the rules below are stored as text, because those of the library are text.
export const shortText = (most: number) =>
  z
    .string()
    .min(1, storedMessage(said("MUST_BE_GIVEN")))
    .max(most, storedMessage(said("MUST_BE_SHORTER", { most })))
    .regex(/^\P{Cc}*$/u, storedMessage(said("MUST_BE_PRINTABLE")));
export const needed = shortText(160).refine((cell) => cell !== DELETED, storedMessage(said("MUST_BE_KEPT")));
export const optional = <T extends z.ZodType>(type: T) =>
  z.preprocess((cell) => (cell === DELETED ? null : cell), type.nullable()).optional();
export const year = z
  .string()
  .regex(/^(?:19|20)\d\d$/, storedMessage(said("MUST_BE_A_YEAR")))
  .transform(Number);

/** The error for a column that a list does not have. */
export const NO_OTHER_COLUMNS = {
  error: (issue: { readonly code?: string; readonly keys?: readonly string[] }) =>
    issue.code === "unrecognized_keys"
      ? storedMessage(said("COLUMNS_UNKNOWN", { names: issue.keys ?? [] }))
      : undefined,
};

interface CsvRow {
  readonly record: Readonly<Record<string, string>>;
  readonly info: { readonly lines: number };
}

function csvRows(csv: string, neededColumns: readonly string[]): readonly CsvRow[] {
  try {
    return parse(csv, {
      columns: (names: readonly string[]) => checkedHeader(names, neededColumns),
      bom: true,
      trim: true,
      skip_empty_lines: true,
      info: true,
    }) as unknown as CsvRow[];
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(said("LIST_NO_CSV", { why: (error as Error).message }));
  }
}

function checkedHeader(names: readonly string[], neededColumns: readonly string[]): string[] {
  for (const name of neededColumns)
    if (!names.includes(name))
      throw new UsageError(said("LIST_COLUMN_MISSING", { column: name, header: names.join(",") }));
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) throw new UsageError(said("LIST_COLUMN_TWICE", { column: twice }));
  return [...names];
}
