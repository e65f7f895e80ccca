import type { CellPath } from "../../src/form/figures";
import { CellStatus } from "../../src/form/status";
import type { CellReading, Report } from "../../src/report/report";
import { intended } from "../report/render/intended";

/** Expects every cell to have the figure that is printed; where `flags`, but for some that are said to be unreadable. */
export function expectAsPrinted({ cells }: Report, figures: ReadonlyMap<CellPath, string>, flags = false): void {
  const flagged = cells.filter(({ status }) => flags && status === CellStatus.UNREADABLE);
  if (flags) expect(flagged.length).toBeGreaterThan(0);
  expectFigures(
    cells.filter((cell) => !flagged.includes(cell)),
    figures,
  );
}

/** Expects each of these cells to have the value of what is printed there. One comparison: 200 take a hundred times longer. */
export function expectFigures(cells: readonly CellReading[], figures: ReadonlyMap<CellPath, string>): void {
  const printed = (path: CellPath) => intended(path, figures.get(path) ?? "");
  expect(Object.fromEntries(cells.map(({ path, value }) => [path, value]))).toEqual(
    Object.fromEntries(cells.map(({ path }) => [path, printed(path as CellPath)])),
  );
}

/** These figures with blanks in the place of some. */
export function withBlanks(
  all: ReadonlyMap<CellPath, string>,
  blank: readonly number[],
): ReadonlyMap<CellPath, string> {
  return new Map([...all].map(([path, figure], index) => [path, blank.includes(index) ? "" : figure]));
}
