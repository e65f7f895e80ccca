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
