import type { Equation } from "../../form/equation";
import type { CellPath } from "../../form/figures";
import type { Cut, CutNumber } from "./cut";
import { agreement, type DecodedRow } from "./decode";

/** The most combinations of the cuts of open rows that are tried. If there are more, the rows stay open. */
const MAX_COMBINATIONS = 50_000;

/**
 * Uses the columns (R1, R2) to choose among the remaining cuts of open rows. Settled rows are never changed. An
 * equation that no combination meets is broken in print and chooses nothing. The others must agree on the remaining
 * cuts.
 */
export function chooseByColumns(
  rows: readonly DecodedRow[],
  equations: () => readonly Equation[],
  text: string,
): readonly DecodedRow[] {
  const open = rows.filter((row) => row.open.length > 1);
  const ways = open.reduce((product, row) => product * row.open.length, 1);
  if (open.length === 0 || ways > MAX_COMBINATIONS) return rows;
  const kept = agreeing(combinations(open.map((row) => row.open)), columnsOf(open, rows, equations()));
  if (kept.length === 0) return rows;
  return rows.map((row) => {
    const place = open.indexOf(row);
    if (place < 0) return row;
    const left = [...new Set(kept.map((combination) => combination[place] as Cut))];
    const options = row.printed.kinds.map((_, cell) => left.map((cut) => cut[cell] as CutNumber));
    const run = { start: left[0]?.[0]?.start ?? 0, end: left[0]?.at(-1)?.end ?? 0 };
    return { ...row, figures: agreement(options, row.printed.kinds, text, run), open: left.length > 1 ? left : [] };
  });
}

/**
 * The left side minus the right side of an equation: a fixed part, and for each open row the cell whose number it adds.
 */
interface Column {
  readonly fixed: number;
  readonly terms: readonly { readonly row: number; readonly cell: number; readonly sign: 1 | -1 }[];
}

function columnsOf(
  open: readonly DecodedRow[],
  rows: readonly DecodedRow[],
  equations: readonly Equation[],
): readonly Column[] {
  const places = new Map<CellPath, { row: number; cell: number }>();
  const values = new Map<CellPath, number | null>();
  for (const row of rows)
    row.printed.row.cells.forEach((path, cell) => {
      const place = open.indexOf(row);
      if (place >= 0) places.set(path, { row: place, cell });
      else values.set(path, row.figures[cell]?.value ?? null);
    });
  return equations.flatMap(({ left, right }): readonly Column[] => {
    const operands = [
      ...left.map((path) => ({ path, sign: 1 as const })),
      ...right.map((path) => ({ path, sign: -1 as const })),
    ];
    if (operands.some(({ path }) => !places.has(path) && (values.get(path) ?? null) === null)) return [];
    const terms = operands.flatMap(({ path, sign }) => {
      const place = places.get(path);
      return place ? [{ ...place, sign }] : [];
    });
    const fixed = operands.reduce(
      (sum, { path, sign }) => sum + (places.has(path) ? 0 : sign * (values.get(path) as number)),
      0,
    );
    return terms.length === 0 ? [] : [{ fixed, terms }];
  });
}

function agreeing(all: readonly (readonly Cut[])[], columns: readonly Column[]): readonly (readonly Cut[])[] {
  const holds = (combination: readonly Cut[], column: Column) =>
    column.terms.reduce(
      (sum, term) => sum + term.sign * (combination[term.row]?.[term.cell]?.value ?? 0),
      column.fixed,
    ) === 0;
  const choosing = columns.filter((column) => all.some((combination) => holds(combination, column)));
  return all.filter((combination) => choosing.every((column) => holds(combination, column)));
}

function combinations(options: readonly (readonly Cut[])[]): readonly (readonly Cut[])[] {
  return options.reduce<readonly (readonly Cut[])[]>(
    (before, cuts) => before.flatMap((combination) => cuts.map((cut) => [...combination, cut])),
    [[]],
  );
}
