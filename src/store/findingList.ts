import { Brackets, type EntityManager, In, type SelectQueryBuilder, type WhereExpressionBuilder } from "typeorm";
import type { FindingLevel } from "../check/finding";
import { Finding } from "./entity/finding";
import type { Revision } from "./entity/revision";
import type { ReportPlace } from "./load";
import { revisionsIn, type Slice } from "./slice";

/** Which findings of valid revisions a question is about. Null narrows nothing. */
export interface FindingSlice extends Slice {
  readonly checks: readonly string[] | null;
  readonly levels: readonly FindingLevel[] | null;
  /** Rows of the form of which a finding names a cell: their paths without the applicant. */
  readonly rows: readonly RowName[] | null;
}

interface RowName {
  readonly path: string;
  readonly byApplicant: boolean;
}

/** A place in the list of findings: that of the report, then as the checks gave them. */
export interface FindingPlace extends ReportPlace {
  readonly id: number;
}

/** A finding of a valid revision with its place in the list. */
export interface ListedFinding {
  readonly finding: Finding;
  readonly place: FindingPlace;
}

/** The findings of a slice after a place: newest year first, then by department; at most `limit`. */
export async function pageOfFindings(
  manager: EntityManager,
  slice: FindingSlice,
  after: FindingPlace | null,
  limit: number,
): Promise<readonly ListedFinding[]> {
  const query = findingsIn(manager, slice)
    .select("revision.year", "year")
    .addSelect("revision.departmentId", "departmentId")
    .addSelect("finding.id", "id")
    .orderBy("revision.year", "DESC")
    .addOrderBy("revision.departmentId", "ASC")
    .addOrderBy("finding.id", "ASC")
    .limit(limit);
  if (after)
    query.andWhere(
      "(revision.year < :y OR (revision.year = :y AND (revision.departmentId > :d OR (revision.departmentId = :d AND finding.id > :f))))",
      { y: after.year, d: after.departmentId, f: after.id },
    );
  const places = (await query.getRawMany<FindingPlace>()).map(({ year, departmentId, id }) => ({
    year: Number(year),
    departmentId: Number(departmentId),
    id: Number(id),
  }));
  const rows = await manager.findBy(Finding, { id: In(places.map(({ id }) => id)) });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return places.map((place) => ({ finding: byId.get(place.id) as Finding, place }));
}

/** How many findings a slice holds. */
export async function countFindings(manager: EntityManager, slice: FindingSlice): Promise<number> {
  const row = await findingsIn(manager, slice).select("COUNT(finding.id)", "count").getRawOne<{ count: number }>();
  return Number(row?.count);
}

/** Joined to valid revisions, so that findings of drafts and of documents that became no report are never among them. */
function findingsIn(manager: EntityManager, slice: FindingSlice): SelectQueryBuilder<Revision> {
  const { checks, levels, rows } = slice;
  const query = revisionsIn(manager, slice).innerJoin(Finding, "finding", "finding.revisionId = revision.id");
  if (checks) query.andWhere(checks.length > 0 ? "finding.rule IN (:...checks)" : "1 = 0", { checks });
  if (levels) query.andWhere(levels.length > 0 ? "finding.level IN (:...levels)" : "1 = 0", { levels });
  if (rows) query.andWhere(rows.length > 0 ? new Brackets((any) => namingAny(any, rows)) : "1 = 0");
  return query;
}

function namingAny(query: WhereExpressionBuilder, rows: readonly RowName[]): void {
  // Cells are kept as a JSON list of paths; a row of table 3 is the beginning of its seven.
  for (const [i, { path, byApplicant }] of rows.entries())
    query.orWhere(`INSTR(finding.cells, :cell${i}) > 0`, { [`cell${i}`]: byApplicant ? `"${path}.` : `"${path}"` });
}
