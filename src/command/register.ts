import { parse } from "csv-parse/sync";
import { z } from "zod";
import { registerDepartments } from "../change/register";
import { decodeText } from "../document/text/characters";
import { DepartmentKind, plainName } from "../form/body";
import type { Registration } from "../store/registration";
import type { Store } from "../store/store";
import { UsageError } from "../usageError";
import { bytesOf } from "./files";
import { registerLines } from "./registerLines";

/**
 * Registers the departments of a CSV file, or changes departments with the same code, and says what changed. A missing
 * column or an empty cell leaves the stored value unchanged; `-` deletes it. Throws UsageError with the line number, and
 * then registers nothing.
 */
export async function register(store: Store, path: string): Promise<void> {
  const bodies = registrationsIn(bytesOf(path), path);
  for (const line of registerLines(await registerDepartments(store, bodies))) console.log(line);
}

/**
 * Reads the registrations of a CSV file with a header, in UTF-8, or in GB18030 as Excel writes it. Throws UsageError
 * with the line number.
 */
function registrationsIn(bytes: Buffer, name: string): readonly Registration[] {
  const rows = csvRows(decodeText(bytes, name));
  if (rows.length === 0) throw new UsageError("The file has no row below its header.");
  const lineOf = new Map<string, number>();
  return rows.map(({ record, info }) => {
    const body = registrationFrom(record, info.lines);
    const before = lineOf.get(body.code);
    if (before !== undefined)
      throw new UsageError(`Line ${info.lines}: the code ${body.code} stands in line ${before} too.`);
    lineOf.set(body.code, info.lines);
    return body;
  });
}

function registrationFrom(record: Readonly<Record<string, string>>, line: number): Registration {
  const cells = Object.entries(record).map(([name, cell]) => [name, plainName(cell)] as const);
  const row = Object.fromEntries(cells.filter(([name, cell]) => cell !== "" || NEEDED_COLUMNS.has(name)));
  const parsed = DepartmentRow.safeParse(row);
  if (parsed.success) return parsed.data as Registration;
  const [issue] = parsed.error.issues;
  const place = issue?.path.length ? `, column ${issue.path[0]?.toString()}` : "";
  throw new UsageError(`Line ${line}${place}: ${issue?.message}.`);
}

/** A cell that deletes what is known. */
const DELETED = "-";

const shortText = (most: number) =>
  z
    .string()
    .min(1, "must not be empty")
    .max(most, `must have at most ${most} characters`)
    .regex(/^\P{Cc}*$/u, "must not have control characters");
const needed = shortText(160).refine((cell) => cell !== DELETED, `must not be ${DELETED}`);
const optional = <T extends z.ZodType>(type: T) =>
  z.preprocess((cell) => (cell === DELETED ? null : cell), type.nullable()).optional();
const year = z
  .string()
  .regex(/^(?:19|20)\d\d$/, "must be a year, e.g. 2020")
  .transform(Number);

const DepartmentRow = z
  .strictObject({
    code: needed,
    name: needed,
    kind: z.enum(DepartmentKind, `must be one of ${Object.values(DepartmentKind).join(", ")}`).optional(),
    line: optional(shortText(40)),
    regionCode: optional(shortText(12)),
    parent: optional(shortText(160)),
    summary: z
      .enum(["true", "false"], "must be true or false")
      .transform((flag) => flag === "true")
      .optional(),
    activeFrom: optional(year),
    activeTo: optional(year),
    formerNames: z.string().transform(formerNamesIn).optional(),
  })
  .refine(({ activeFrom, activeTo }) => (activeFrom ?? 0) <= (activeTo ?? 9999), {
    message: "must not come before activeFrom",
    path: ["activeTo"],
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
        context.addIssue("must be names with their years, e.g. 甲市科技局:2015-2018;甲市科委:-2014");
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
    throw new UsageError(`The file is no CSV with a header: ${(error as Error).message}.`);
  }
}

function checkedHeader(names: readonly string[]): string[] {
  for (const name of NEEDED_COLUMNS)
    if (!names.includes(name))
      throw new UsageError(`The header must hold the column ${name}, got: ${names.join(",")}.`);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) throw new UsageError(`The header holds the column ${twice} twice.`);
  return [...names];
}
