import type { FigurePath } from "../form/figures";
import { CellStatus } from "../form/status";
import type { CellReading } from "../report/report";
import type { Statuses } from "./entity/revision";

/** What is kept beside the figures of why a cell has none, or how it was read; null where every cell is plainly printed. */
export function statusesOf(cells: readonly Pick<CellReading, "path" | "status">[]): Statuses | null {
  const statuses: Record<string, CellReading["path"][]> = {};
  for (const { path, status } of cells) {
    if (status === CellStatus.REPORTED) continue;
    const paths = statuses[status] ?? [];
    statuses[status] = paths;
    paths.push(path);
  }
  return Object.keys(statuses).length > 0 ? statuses : null;
}

/** The same by cell. Cells that are plainly printed are left out. */
export function statusesByPath(statuses: Statuses | null): ReadonlyMap<FigurePath, CellStatus> {
  const byStatus = Object.entries(statuses ?? {}) as [CellStatus, readonly FigurePath[]][];
  return new Map(byStatus.flatMap(([status, paths]) => paths.map((path) => [path, status] as const)));
}
