import { type EntityManager, In } from "typeorm";
import type { FindingLevel } from "../check/finding";
import { StoredFinding } from "./entity/finding";
import { literal } from "./literal";
import type { ReportPlace } from "./load";
import { allOf, type Condition, NOWHERE, oneOf, revisionsIn, type Slice } from "./slice";

/** The findings of valid revisions that a question is about. Null means no restriction. */
export interface FindingSlice extends Slice {
  readonly checks: readonly string[] | null;
  readonly levels: readonly FindingLevel[] | null;
  /** Rows of the form; a finding is included if it names a cell of one of them. Their paths, without the applicant. */
  readonly rows: readonly RowName[] | null;
}

interface RowName {
  readonly path: string;
  readonly byApplicant: boolean;
}

/** A position in the list of findings: that of the report, then the id of the finding. */
export interface FindingPlace extends ReportPlace {
  readonly id: number;
}

/** A finding of a valid revision, with its position in the list. */
export interface ListedFinding {
  readonly finding: StoredFinding;
  readonly place: FindingPlace;
}

/** At most `limit` findings of a slice after a position: the newest year first, then by department. */
export async function pageOfFindings(
  manager: EntityManager,
  slice: FindingSlice,
  after: FindingPlace | null,
  limit: number,
): Promise<readonly ListedFinding[]> {
  const { sql, parameters } = allOf([findingsIn(slice), after && behind(after)]);
  const found = await manager.query<FindingPlace[]>(
    `SELECT r.year AS year, r.department_id AS departmentId, f.id AS id ${JOINED} WHERE ${sql}
     ORDER BY r.year DESC, r.department_id ASC, f.id ASC LIMIT ${literal(limit)}`,
    [...parameters],
  );
  const places = found.map(({ year, departmentId, id }) => ({
    year: Number(year),
    departmentId: Number(departmentId),
    id: Number(id),
  }));
  const rows = await manager.findBy(StoredFinding, { id: In(places.map(({ id }) => id)) });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return places.map((place) => ({ finding: byId.get(place.id) as StoredFinding, place }));
}

/** The number of findings in a slice. */
export async function countFindings(manager: EntityManager, slice: FindingSlice): Promise<number> {
  const { sql, parameters } = findingsIn(slice);
  const [row] = await manager.query<{ count: number | string }[]>(`SELECT COUNT(*) AS count ${JOINED} WHERE ${sql}`, [
    ...parameters,
  ]);
  return Number(row?.count);
}

// Only valid revisions are joined, so findings of drafts and of documents without a report are never included.
const JOINED = "FROM revision r JOIN finding f ON f.revision_id = r.id";

function findingsIn(slice: FindingSlice): Condition {
  const { checks, levels, rows } = slice;
  return allOf([
    revisionsIn(slice),
    checks && oneOf("f.rule", checks),
    levels && oneOf("f.level", levels),
    rows && namingAny(rows),
  ]);
}

// Cells are stored as a JSON list of paths; the path of a row of table 3 is the beginning of the paths of its seven
// cells.
function namingAny(rows: readonly RowName[]): Condition {
  if (rows.length === 0) return NOWHERE;
  return {
    sql: `(${rows.map(() => "INSTR(f.cells, ?) > 0").join(" OR ")})`,
    parameters: rows.map(({ path, byApplicant }) => (byApplicant ? `"${path}.` : `"${path}"`)),
  };
}

function behind({ year, departmentId, id }: FindingPlace): Condition {
  return {
    sql: "(r.year < ? OR (r.year = ? AND (r.department_id > ? OR (r.department_id = ? AND f.id > ?))))",
    parameters: [year, year, departmentId, departmentId, id],
  };
}
