import type { EntityManager } from "typeorm";
import type { ComparedReport, PrintedTexts } from "../check/comparedReport";
import type { CellPath } from "../form/figures";
import { CellStatus } from "../form/status";
import type { CellSource } from "./entity/provenance";
import { oneOf } from "./slice";
import { statusesByPath } from "./statuses";
import type { ValidReport } from "./validReports";

/**
 * The printed texts of some cells; null for all others, and for values that a person set. They are kept with all sources
 * of a report, so ask only for reports that need them.
 */
export async function loadPrintedTexts(
  manager: EntityManager,
  wanted: ReadonlyMap<ValidReport, readonly CellPath[]>,
): Promise<PrintedTexts> {
  const texts = new Map<ComparedReport, ReadonlyMap<string, string | null>>();
  const byRevision = new Map([...wanted.keys()].map((report) => [report.revisionId, report]));
  for (const { id, cells, statuses } of await sourcesOf(manager, [...byRevision.keys()])) {
    const report = byRevision.get(Number(id));
    if (!report) continue;
    const paths = new Set<string>(wanted.get(report));
    const status = statusesByPath(JSON.parse(statuses ?? "null"));
    const printed = (JSON.parse(cells) as readonly CellSource[]).filter(
      ({ path }) => paths.has(path) && status.get(path) !== CellStatus.CORRECTED,
    );
    texts.set(report, new Map(printed.map(({ path, raw }) => [path, raw])));
  }
  return (report, cell) => texts.get(report)?.get(cell) ?? null;
}

interface SourceRow {
  readonly id: number | string;
  readonly cells: string;
  readonly statuses: string | null;
}

async function sourcesOf(manager: EntityManager, revisionIds: readonly number[]): Promise<readonly SourceRow[]> {
  if (revisionIds.length === 0) return [];
  return manager.query<SourceRow[]>(
    `SELECT r.id AS id, p.cells AS cells, r.statuses AS statuses
     FROM provenance p JOIN revision r ON r.id = p.revision_id WHERE ${oneOf("r.id", revisionIds).sql}`,
  );
}
