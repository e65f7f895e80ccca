import type { EntityManager } from "typeorm";
import type { FigurePath } from "../form/figures";
import { CellStatus } from "../form/status";
import { figuresFrom, leafAt } from "../form/tree";
import type { CellReading, Report as ReportReading } from "../report/report";
import { type CellSource, Provenance } from "./entity/provenance";
import { Revision } from "./entity/revision";
import { StoredStatement } from "./entity/statement";
import { statusesOf } from "./statuses";
import { storedRemark } from "./storedRemark";

/** A revision without its cells, before it is published. */
export type RevisionWithoutCells = Omit<
  Revision,
  "id" | "report" | "document" | "validFrom" | "validTo" | "statuses" | "figures"
>;

/**
 * Stores a revision with everything that is known of its cells, and what its narrative states. Returns its id. A value
 * is kept in the column of its cell alone, a status in `statuses` of the same row alone; provenance and statements say
 * where a figure was read. `text` is what the locators point into, where that is not the text of the document. Throws on
 * cells that contradict themselves.
 */
export async function insertWithCells(
  manager: EntityManager,
  revision: RevisionWithoutCells,
  { cells, statements, remarks }: Pick<ReportReading, "cells" | "statements" | "remarks">,
  text: string | null,
): Promise<number> {
  const known = [...cells, ...statements.flatMap(({ path, value }) => (path ? [{ path, value, status: STATED }] : []))];
  refuseContradictions(known);
  const { identifiers } = await manager.insert(Revision, {
    ...revision,
    statuses: statusesOf(known),
    figures: figuresFrom(known.map(({ path, value }) => [path, stored(path, value)])),
  });
  const revisionId = identifiers[0]?.id as number;
  await manager.insert(Provenance, {
    revisionId,
    cells: cells.map(sourceOf),
    remarks: remarks.map(storedRemark),
    text,
  });
  const rows = statements.map((statement) => ({ ...statement, revisionId }));
  if (rows.length > 0) await manager.insert(StoredStatement, rows);
  return revisionId;
}

/** The status of a figure for which the narrative has a number. */
const STATED = CellStatus.REPORTED;

const WITH_VALUE: ReadonlySet<CellStatus> = new Set([CellStatus.REPORTED, CellStatus.DECODED]);

function refuseContradictions(cells: readonly Pick<CellReading, "path" | "value" | "status" | "correction">[]): void {
  const seen = new Set<FigurePath>();
  for (const { path, value, status, correction } of cells) {
    if (seen.has(path)) throw new Error(`${path} is read twice.`);
    seen.add(path);
    if (status === CellStatus.CORRECTED) {
      if (!correction) throw new Error(`${path} is ${status}, and nobody says so.`);
    } else if (WITH_VALUE.has(status) !== (value !== null))
      throw new Error(`${path} is ${status}, and its value is ${value}.`);
  }
}

function stored(path: FigurePath, value: number | null): number | bigint | null {
  return value !== null && leafAt(path).unit === "fen" ? BigInt(value) : value;
}

function sourceOf({ path, raw, locator, candidates, unread, correction }: CellReading): CellSource {
  return { path, raw, locator, candidates, ...(unread && { unread }), ...(correction && { correction }) };
}
