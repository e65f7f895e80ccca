import { CellStatus } from "../form/status";
import type { CellReading } from "../report/report";
import type { Statuses } from "./entity/revision";

/**
 * The paths of the cells by status, stored beside the figures. Cells with the status REPORTED are left out; null if all
 * cells have it.
 */
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
