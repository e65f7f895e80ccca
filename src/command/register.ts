import { parse } from "csv-parse/sync";
import { z } from "zod";
import { DepartmentKind } from "../form/body";
import { registerDepartments } from "../ingest";
import type { Registration } from "../store/departments";
import type { Store } from "../store/store";
import { UsageError } from "../usageError";
import { bytesOf } from "./files";

/**
 * Registers the departments of a CSV file, or changes those of the same code. A column that is not there leaves what
 * is known; an empty cell takes it away. Throws UsageError that names the line; nothing is registered then.
 */
export async function register(store: Store, path: string): Promise<void> {
  const bodies = registrationsIn(bytesOf(path));
  await registerDepartments(store, bodies);
  console.log(`Registered ${bodies.length} departments.`);
}

/** The registrations of a CSV file (UTF-8, with a header). Throws UsageError that names the line. */
export function registrationsIn(bytes: Buffer): readonly Registration[] {
  const rows = rowsOf(bytes);
  if (rows.length === 0) throw new UsageError("The file has no row below its header.");
  return rows.map((row, i) => {
    const parsed = Row.safeParse(row);
    if (parsed.success) return parsed.data as Registration;
    const [issue] = parsed.error.issues;
    const place = issue?.path.length ? `, column ${issue.path.join(".")}` : "";
    throw new UsageError(`Line ${i + 2}${place}: ${issue?.message}.`);
  });
}

const text = (most: number) =>
  z.string().trim().min(1, "must not be empty").max(most, `must have at most ${most} characters`);
const optional = <T extends z.ZodType>(type: T) =>
  z.preprocess((cell) => (cell === "" ? null : cell), type.nullable()).optional();
const year = z
  .string()
  .regex(/^(?:19|20)\d\d$/, "must be a year, e.g. 2020")
  .transform(Number);

const Row = z.strictObject({
  code: text(160),
  name: text(160),
  kind: z.enum(DepartmentKind, `must be one of ${Object.values(DepartmentKind).join(", ")}`).optional(),
  line: optional(text(40)),
  regionCode: optional(text(12)),
  parent: optional(text(160)),
  summary: z
    .enum(["true", "false"], "must be true or false")
    .transform((flag) => flag === "true")
    .optional(),
  activeFrom: optional(year),
  activeTo: optional(year),
  formerNames: z.string().transform(formerNamesIn).optional(),
});

/** What every department has: an empty cell leaves it as it is. */
const KEPT: ReadonlySet<string> = new Set(["kind", "summary"]);

// 甲市科技局:2015-2018;甲市科委:-2014
function formerNamesIn(cell: string, context: z.RefinementCtx) {
  return cell
    .split(";")
    .filter((part) => part.trim() !== "")
    .map((part) => {
      const match = /^([^:]{1,160}):(\d{4})?-(\d{4})?$/.exec(part.trim());
      if (!match) context.addIssue("must be names with their years, e.g. 甲市科技局:2015-2018;甲市科委:-2014");
      const [, name = "", from, to] = match ?? [];
      return { name, fromYear: from ? Number(from) : null, toYear: to ? Number(to) : null };
    });
}

function rowsOf(bytes: Buffer): readonly unknown[] {
  try {
    const rows: Record<string, string>[] = parse(bytes, {
      columns: true,
      bom: true,
      trim: true,
      skip_empty_lines: true,
    });
    return rows.map((row) =>
      Object.fromEntries(Object.entries(row).filter(([name, cell]) => cell !== "" || !KEPT.has(name))),
    );
  } catch (error) {
    throw new UsageError(`The file is no CSV with a header: ${(error as Error).message}.`);
  }
}
