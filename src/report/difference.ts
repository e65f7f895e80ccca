import { figureSaid } from "../form/shown";
import { CellStatus } from "../form/status";
import { leafAt } from "../form/tree";
import type { CellReading, Report } from "./report";

/** A difference between two readings of the same document: in a cell, or in a figure in the text. */
export interface Difference {
  /** Path of the cell, or of the figure that the text states. */
  readonly path: string;
  /** Value and status as people read them, e.g. "22", "22 DECODED", "BLANK". */
  readonly before: string;
  readonly after: string;
}

type ReadContent = Pick<Report, "cells" | "statements">;

/**
 * The differences between two readings of a document: first in cells, in the order of the form, then in figures in the
 * text.
 */
export function differencesBetween(before: ReadContent, after: ReadContent): readonly Difference[] {
  return [
    ...differing(shownByPath(before.cells), shownByPath(after.cells)),
    ...differing(statedIn(before.statements), statedIn(after.statements)),
  ];
}

const NOTHING = "nothing";

function differing(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): readonly Difference[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((path) => ({ path, before: before.get(path) ?? NOTHING, after: after.get(path) ?? NOTHING }))
    .filter((difference) => difference.before !== difference.after);
}

function shownByPath(cells: readonly CellReading[]): ReadonlyMap<string, string> {
  return new Map(cells.map((cell) => [cell.path, valueAndStatus(cell)]));
}

function valueAndStatus({ path, value, status }: CellReading): string {
  if (value === null) return status;
  const said = figureSaid(value, leafAt(path).unit);
  return status === CellStatus.REPORTED ? said : `${said} ${status}`;
}

function statedIn(statements: Report["statements"]): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const { concept, path, value, unit } of statements) {
    const key = `${path ?? concept} in the text`;
    const others = values.get(key);
    const said = figureSaid(value, unit);
    values.set(key, others === undefined ? said : `${others}, ${said}`);
  }
  return values;
}
