import type { FigurePath } from "../form/figures";
import { INDICATORS, type Indicator, indicatorAt } from "../form/indicator";
import { CellStatus } from "../form/status";
import { LEAVES } from "../form/tree";
import type { ReportCell } from "./relations";

/** Which cells a question selects: those of these indicators and with these statuses. Null does not narrow. */
export interface CellFilter {
  readonly indicators: readonly string[] | null;
  readonly statuses: readonly CellStatus[] | null;
}

/**
 * The selected cells of a report, in the order of the form. Cells that the form of that year does not have are
 * included, as NOT_IN_FORM, only if their indicator or that status is selected explicitly.
 */
export function selectedCells(cells: readonly ReportCell[], filter: CellFilter): readonly ReportCell[] {
  const byPath = new Map(cells.map((cell) => [cell.path, cell]));
  const paths = cellPathsOf(filter.indicators);
  const wanted = paths && new Set(paths);
  const withAbsent = wanted !== null || filter.statuses?.includes(CellStatus.NOT_IN_FORM);
  return LEAVES.filter((leaf) => !wanted || wanted.has(leaf.path))
    .flatMap((leaf): readonly ReportCell[] => {
      const cell = byPath.get(leaf.path);
      if (cell) return [cell];
      return withAbsent && indicatorAt(leaf.path).indicator.kind === "cell" ? [absent(leaf.path)] : [];
    })
    .filter((cell) => !filter.statuses || filter.statuses.includes(cell.status));
}

/** The paths of the cells of these indicators; null for every cell, if that is null. */
export function cellPathsOf(indicators: readonly string[] | null): readonly FigurePath[] | null {
  return indicators && [...new Set(indicators.flatMap((code) => pathsByCode.get(code) ?? []))];
}

/** The cells of a report at some paths, in the order of the form. */
export function cellsAt(cells: readonly ReportCell[], paths: readonly FigurePath[]): readonly ReportCell[] {
  const byPath = new Map(cells.map((cell) => [cell.path, cell]));
  return LEAVES.filter(({ path }) => paths.includes(path)).flatMap(({ path }) => byPath.get(path) ?? []);
}

/** The paths of the figures of each indicator, by its code. */
const pathsByCode: ReadonlyMap<string, readonly FigurePath[]> = new Map(
  INDICATORS.map((indicator: Indicator) => {
    const parts = new Set(indicator.parts);
    const isPart = (path: FigurePath) => parts.has(path) || parts.has(path.slice(0, path.lastIndexOf(".")));
    return [indicator.code, LEAVES.map(({ path }) => path).filter(isPart)];
  }),
);

function absent(path: FigurePath): ReportCell {
  return { path, value: null, status: CellStatus.NOT_IN_FORM, raw: null, locator: null, candidates: [] };
}
