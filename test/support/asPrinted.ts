import type { CellPath } from "../../src/form/figures";
import { CellStatus } from "../../src/form/status";
import type { Report } from "../../src/report/report";
import { intended } from "../report/render/intended";

/** Expects every cell to have the figure that is printed; where `flags`, but for some that are said to be unreadable. */
export function expectAsPrinted({ cells }: Report, figures: ReadonlyMap<CellPath, string>, flags = false): void {
  const flagged = cells.filter(({ status }) => flags && status === CellStatus.UNREADABLE);
  if (flags) expect(flagged.length).toBeGreaterThan(0);
  for (const cell of cells.filter((one) => !flagged.includes(one))) {
    const path = cell.path as CellPath;
    expect([path, cell.value]).toEqual([path, intended(path, figures.get(path) ?? "")]);
  }
}

/** These figures with blanks in the place of some. */
export function withBlanks(
  all: ReadonlyMap<CellPath, string>,
  blank: readonly number[],
): ReadonlyMap<CellPath, string> {
  return new Map([...all].map(([path, figure], index) => [path, blank.includes(index) ? "" : figure]));
}
