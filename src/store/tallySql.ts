import type { EntityManager } from "typeorm";
import type { FigurePath } from "../form/figures";
import { TALLIES, type Tally, tallyName } from "../form/tally";
import { Revision } from "./entity/revision";
import { Rollup } from "./entity/rollup";
import { DERIVED_COLUMNS } from "./rollup/derivedColumns";

/** The column of a figure in `revision`, which is also that of its sum in `rollup`. */
export function columnOf(manager: EntityManager, path: FigurePath): string {
  return columnAt(manager, Revision, `figures.${path}`);
}

/**
 * An aggregate expression for a tally over rows of `revision` with an alias. Sums and roll-ups use the same definition.
 */
export function tallyOverRows(manager: EntityManager, tally: Tally, alias: string): string {
  return `${isCount(tally) ? "COUNT" : "SUM"}(${valueInRow(manager, tally, alias)})`;
}

/** An expression for a tally if every group is a single row; it needs no grouping. */
export function tallyInRow(manager: EntityManager, tally: Tally, alias: string): string {
  const value = valueInRow(manager, tally, alias);
  return isCount(tally) ? `(${value} IS NOT NULL)` : value;
}

/** The same over those rows alone that meet a condition. */
export function tallyWhere(manager: EntityManager, tally: Tally, alias: string, condition: string): string {
  const value = valueInRow(manager, tally, alias);
  return `${isCount(tally) ? "COUNT" : "SUM"}(CASE WHEN ${condition} THEN ${value} END)`;
}

/** The condition that a row counts in a tally. */
export function countsIn(manager: EntityManager, tally: Tally, alias: string): string {
  return `${valueInRow(manager, tally, alias)} IS NOT NULL`;
}

function isCount({ kind }: Tally): boolean {
  return kind === "stated" || kind === "rated";
}

// Null if the row is not counted.
function valueInRow(manager: EntityManager, tally: Tally, alias: string): string {
  const cells = (paths: readonly FigurePath[]) => paths.map((path) => `${alias}.${columnOf(manager, path)}`);
  if (tally.kind === "sum") return cells([tally.path])[0] as string;
  if (tally.kind === "stated") return anyStated(cells(tally.paths));
  const numerator = cells(tally.rate.numerator);
  const denominator = cells(tally.rate.denominator);
  const stated = [...denominator, anyStated(numerator)].map((each) => `${each} IS NOT NULL`).join(" AND ");
  if (tally.kind === "rated") return `CASE WHEN ${stated} THEN 1 END`;
  const sum =
    tally.kind === "numerator" ? numerator.map((each) => `COALESCE(${each}, 0)`).join(" + ") : denominator.join(" + ");
  return `CASE WHEN ${stated} THEN ${sum} END`;
}

/** The column of a tally in `rollup`; undefined for a set of figures that the roll-ups do not count. */
export function rollupColumn(manager: EntityManager, tally: Tally): string | undefined {
  return rollupColumns(manager).get(tallyName(tally));
}

/** All columns of `rollup` that contain a tally, by the name of the tally, in the order of TALLIES. */
export function rollupColumns(manager: EntityManager): ReadonlyMap<string, string> {
  const known = columns.get(manager.connection);
  if (known) return known;
  const derived = new Map(DERIVED_COLUMNS.map(({ tally, column }) => [tallyName(tally), column]));
  const made = new Map(
    TALLIES.map((tally) => {
      const name = tallyName(tally);
      return [name, derived.get(name) ?? figureColumn(manager, tally)];
    }),
  );
  columns.set(manager.connection, made);
  return made;
}

const columns = new WeakMap<object, ReadonlyMap<string, string>>();

function figureColumn(manager: EntityManager, tally: Tally): string {
  if (tally.kind === "sum") return columnAt(manager, Rollup, `sums.${tally.path}`);
  if (tally.kind === "stated") return columnAt(manager, Rollup, `stated.${tally.paths[0]}`);
  throw new Error(`${tallyName(tally)} has no column.`);
}

function columnAt(manager: EntityManager, entity: typeof Revision | typeof Rollup, path: string): string {
  const metadata = manager.connection.getMetadata(entity);
  let known = byPath.get(metadata);
  if (!known) {
    known = new Map(metadata.columns.map((column) => [column.propertyPath, column.databaseName]));
    byPath.set(metadata, known);
  }
  return known.get(path) as string;
}

const byPath = new WeakMap<object, ReadonlyMap<string, string>>();

function anyStated(columns: readonly string[]): string {
  return columns.length === 1 ? (columns[0] as string) : `COALESCE(${columns.join(", ")})`;
}
