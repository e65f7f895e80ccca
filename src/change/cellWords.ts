import type { FormCode } from "../form/catalogue";
import type { FigurePath } from "../form/figures";
import { figureFrom } from "../form/shown";
import { leafAt } from "../form/tree";
import { type PlaceValue, said } from "../message/message";
import { RefusedInput } from "./refusedInput";

/** What a person sets a cell to. */
export interface CellWords {
  readonly path: FigurePath;
  /** A decimal number: a count, or yuan. Null for no figure. */
  readonly value: string | null;
}

/**
 * The values that a person sets, in the units of their cells: counts and fen. Throws RefusedInput if there is none, if a cell
 * is given twice or is not one of the report (`has`), and for a value that does not fit its cell.
 */
export function valuesGiven(
  given: readonly CellWords[],
  form: FormCode,
  has: (path: FigurePath) => boolean,
): ReadonlyMap<FigurePath, number | null> {
  if (given.length === 0) throw new RefusedInput(["cells"], said("NO_CELLS_GIVEN"));
  const values = new Map<FigurePath, number | null>();
  for (const [i, { path, value }] of given.entries()) {
    const cell = namedCell(path, form);
    if (values.has(path)) throw new RefusedInput(["cells", `${i}`, "indicator"], said("CELL_GIVEN_TWICE", { cell }));
    if (!has(path)) throw new RefusedInput(["cells", `${i}`, "indicator"], said("NO_SUCH_CELL", { cell }));
    values.set(path, value === null ? null : wholeOf(value, path, ["cells", `${i}`, "value"]));
  }
  return values;
}

/** A value in the unit of its cell. Throws RefusedInput for what is no whole number in it, or too large to be kept exactly. */
export function wholeOf(given: string, path: FigurePath, field: readonly string[]): number {
  const { unit } = leafAt(path);
  const whole = figureFrom(given, unit);
  const most = BigInt(Number.MAX_SAFE_INTEGER);
  if (whole === null || whole > most || whole < -most)
    throw new RefusedInput(field, said(unit === "fen" ? "NO_AMOUNT" : "NO_COUNT", { given }));
  return Number(whole);
}

/** A cell as a message names it. */
export function namedCell(path: FigurePath, form: FormCode): PlaceValue {
  return { place: "cell", path, form };
}
