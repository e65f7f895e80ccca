import { parse } from "csv-parse/sync";
import { z } from "zod";
import { registerDepartments } from "../change/register";
import { decodeText } from "../document/text/characters";
import { DepartmentKind, plainName } from "../form/body";
import { said } from "../message/message";
import { messageFrom, storedMessage } from "../message/textOf";
import type { Registration } from "../store/registration";
import type { Store } from "../store/store";
import { UsageError } from "../usageError";
import { bytesOf } from "./files";
import { registerLines } from "./registerLines";
import type { Teller } from "./teller";

/**
 * Registers the departments of a CSV file, or changes departments with the same code, and says what changed. A missing
 * column or an empty cell leaves the stored value unchanged; `-` deletes it. A department has one line, or one for each
 * year (`from`) in which it changed. Throws UsageError with the line number, and
 * then registers nothing.
 */
export async function register(store: Store, path: string, teller: Teller): Promise<void> {
  const bodies = registrationsIn(bytesOf(path), path);
  for (const line of registerLines(await registerDepartments(store, bodies))) teller.tell(line);
}

/**
 * Reads the registrations of a CSV file with a header, in UTF-8, or in GB18030 as Excel writes it. Throws UsageError
 * with the line number.
 */
function registrationsIn(bytes: Buffer, name: string): readonly Registration[] {
  const rows = csvRows(decodeText(bytes, name));
  if (rows.length === 0) throw new UsageError(said("LIST_WITHOUT_ROWS"));
  const lineOf = new Map<string, number>();
  return rows.map(({ record, info }) => {
    const body = registrationFrom(record, info.lines);
    const key = JSON.stringify([body.code, body.from ?? null]);
    const before = lineOf.get(key);
    if (before !== undefined)
      throw new UsageError(said("LIST_CODE_TWICE", { line: info.lines, code: body.code, before }));
    lineOf.set(key, info.lines);
    return body;
  });
}

function registrationFrom(record: Readonly<Record<string, string>>, line: number): Registration {
  const cells = Object.entries(record).map(([name, cell]) => [name, plainName(cell)] as const);
  const row = Object.fromEntries(cells.filter(([name, cell]) => cell !== "" || NEEDED_COLUMNS.has(name)));
  const parsed = DepartmentRow.safeParse(row);
  if (parsed.success) return parsed.data as Registration;
  const [issue] = parsed.error.issues;
  const must = messageFrom(issue?.message ?? "");
  const column = issue?.path[0]?.toString();
  throw new UsageError(
    column === undefined ? said("LIST_LINE_WRONG", { line, must }) : said("LIST_CELL_WRONG", { line, column, must }),
  );
}

/** A cell that deletes what is known. */
const DELETED = "-";

// The messages of the rules below are stored as text, because those of the library are text.
const shortText = (most: number) =>
  z
    .string()
    .min(1, storedMessage(said("MUST_BE_GIVEN")))
    .max(most, storedMessage(said("MUST_BE_SHORTER", { most })))
    .regex(/^\P{Cc}*$/u, storedMessage(said("MUST_BE_PRINTABLE")));
const needed = shortText(160).refine((cell) => cell !== DELETED, storedMessage(said("MUST_BE_KEPT")));
const optional = <T extends z.ZodType>(type: T) =>
  z.preprocess((cell) => (cell === DELETED ? null : cell), type.nullable()).optional();
const year = z
  .string()
  .regex(/^(?:19|20)\d\d$/, storedMessage(said("MUST_BE_A_YEAR")))
  .transform(Number);

const flag = z
  .enum(["true", "false"], storedMessage(said("MUST_BE_TRUE_OR_FALSE")))
  .transform((cell) => cell === "true")
  .optional();

const DepartmentRow = z
  .strictObject(
    {
      code: needed,
      name: needed,
      kind: z
        .enum(DepartmentKind, storedMessage(said("MUST_BE_ONE_OF", { known: Object.values(DepartmentKind) })))
        .optional(),
      line: optional(shortText(40)),
      regionCode: optional(shortText(12)),
      parent: optional(shortText(160)),
      summary: flag,
      partsComplete: flag,
      activeFrom: optional(year),
      activeTo: optional(year),
      from: optional(year),
      to: optional(year),
      formerNames: z.string().transform(formerNamesIn).optional(),
    },
    {
      error: (issue) =>
        issue.code === "unrecognized_keys" ? storedMessage(said("COLUMNS_UNKNOWN", { names: issue.keys })) : undefined,
    },
  )
  .refine(({ activeFrom, activeTo }) => (activeFrom ?? 0) <= (activeTo ?? 9999), {
    message: storedMessage(said("MUST_NOT_COME_BEFORE", { column: "activeFrom" })),
    path: ["activeTo"],
  })
  .refine(({ from, to }) => (from ?? 0) <= (to ?? 9999), {
    message: storedMessage(said("MUST_NOT_COME_BEFORE", { column: "from" })),
    path: ["to"],
  });

/** The columns that every row must fill. */
const NEEDED_COLUMNS: ReadonlySet<string> = new Set(["code", "name"]);

// 甲市科技局:2015-2018;甲市科委:-2014
function formerNamesIn(cell: string, context: z.RefinementCtx) {
  if (cell === DELETED) return [];
  return cell
    .split(";")
    .filter((part) => part.trim() !== "")
    .map((part) => {
      const match = /^([^:]{1,160}):(\d{4})?-(\d{4})?$/.exec(part.trim());
      if (!match || Number(match[2] ?? 0) > Number(match[3] ?? 9999))
        context.addIssue(
          storedMessage(said("MUST_BE_NAMES_WITH_YEARS", { example: "甲市科技局:2015-2018;甲市科委:-2014" })),
        );
      const [, name = "", from, to] = match ?? [];
      return { name: plainName(name), fromYear: from ? Number(from) : null, toYear: to ? Number(to) : null };
    });
}

interface CsvRow {
  readonly record: Readonly<Record<string, string>>;
  readonly info: { readonly lines: number };
}

function csvRows(csv: string): readonly CsvRow[] {
  try {
    return parse(csv, {
      columns: checkedHeader,
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

function checkedHeader(names: readonly string[]): string[] {
  for (const name of NEEDED_COLUMNS)
    if (!names.includes(name))
      throw new UsageError(said("LIST_COLUMN_MISSING", { column: name, header: names.join(",") }));
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) throw new UsageError(said("LIST_COLUMN_TWICE", { column: twice }));
  return [...names];
}
