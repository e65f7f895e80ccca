import { z } from "zod";
import { registerDepartments, tryRegister } from "../change/register";
import { DepartmentKind, plainName } from "../form/body";
import { SuccessionKind } from "../form/succession";
import { said } from "../message/message";
import { storedMessage } from "../message/textOf";
import type { GivenPredecessor, Registration } from "../store/registration";
import type { Store } from "../store/store";
import { UsageError } from "../usageError";
import { bytesOf } from "./files";
import { DELETED, listRows, NO_OTHER_COLUMNS, needed, optional, shortText, year } from "./list";
import { registerLines, sumLines } from "./registerLines";
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

/** Says what `register` would change, and which sums over the parts of a body would be others. Writes nothing. */
export async function tryRegistering(store: Store, path: string, teller: Teller): Promise<void> {
  const trial = await tryRegister(store, registrationsIn(bytesOf(path), path));
  for (const line of [...registerLines(trial), ...sumLines(trial)]) teller.tell(line);
}

/** Reads the registrations of a CSV file. Throws UsageError with the line number. */
function registrationsIn(bytes: Buffer, name: string): readonly Registration[] {
  const lineOf = new Map<string, number>();
  return listRows(bytes, name, DepartmentRow, NEEDED_COLUMNS).map(({ row, line }) => {
    const body = row as Registration;
    const key = JSON.stringify([body.code, body.from ?? null]);
    const before = lineOf.get(key);
    if (before !== undefined) throw new UsageError(said("LIST_CODE_TWICE", { line, code: body.code, before }));
    lineOf.set(key, line);
    return body;
  });
}

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
      predecessors: z.string().transform(predecessorsIn).optional(),
    },
    NO_OTHER_COLUMNS,
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
const NEEDED_COLUMNS = ["code", "name"];

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

// A1:2023;A2:2023:PART
function predecessorsIn(cell: string, context: z.RefinementCtx): readonly GivenPredecessor[] {
  if (cell === DELETED) return [];
  return cell
    .split(";")
    .filter((part) => part.trim() !== "")
    .map((part) => {
      const match = /^([^:]{1,160}):((?:19|20)\d\d)(:PART)?$/.exec(part.trim());
      if (!match)
        context.addIssue(storedMessage(said("MUST_BE_CODES_WITH_YEARS", { example: "A1:2023;A2:2023:PART" })));
      const [, code = "", year, isPart] = match ?? [];
      const kind = isPart ? SuccessionKind.PART : SuccessionKind.WHOLE;
      return { code: plainName(code), fromYear: Number(year), kind };
    });
}
