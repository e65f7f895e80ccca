import { z } from "zod";
import { type DenominatorRow, registerDenominators } from "../change/denominators";
import { DenominatorKind, denominatorNamed } from "../form/denominator";
import { said } from "../message/message";
import { storedMessage } from "../message/textOf";
import type { Store } from "../store/store";
import { bytesOf } from "./files";
import { DELETED, listRows, NO_OTHER_COLUMNS, needed, optional, shortText, year } from "./list";
import type { Teller } from "./teller";

/**
 * Registers the numbers of people in a CSV file, and says how many changed. A `-` as value deletes what is known. Throws
 * UsageError with the line number, and then registers nothing.
 */
export async function denominators(store: Store, path: string, teller: Teller): Promise<void> {
  const rows = listRows(bytesOf(path), path, Row, NEEDED_COLUMNS).map(
    ({ row: { value, source, ...row }, line }): DenominatorRow => ({
      ...row,
      line,
      stated: value === null ? null : { value, source: source ?? "" },
    }),
  );
  teller.tell(said("DENOMINATORS_REGISTERED", { ...(await registerDenominators(store, rows)) }));
}

const NEEDED_COLUMNS = ["department", "year", "kind", "value"];

const kinds = storedMessage(said("MUST_BE_ONE_OF", { known: Object.values(DenominatorKind) }));

const Row = z
  .strictObject(
    {
      department: needed,
      year,
      kind: z
        .string()
        .transform((cell) => denominatorNamed(cell))
        .refine((kind) => kind !== undefined, kinds)
        .transform((kind) => kind as DenominatorKind),
      value: z
        .string()
        .regex(/^(?:-|[1-9]\d{0,14})$/, storedMessage(said("MUST_BE_A_NUMBER_OF_PEOPLE")))
        .transform((cell) => (cell === DELETED ? null : Number(cell))),
      source: optional(shortText(200)),
    },
    NO_OTHER_COLUMNS,
  )
  .refine(({ value, source }) => value === null || typeof source === "string", {
    message: storedMessage(said("MUST_BE_GIVEN")),
    path: ["source"],
  });
