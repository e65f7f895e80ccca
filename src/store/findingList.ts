import { type EntityManager, In } from "typeorm";
import type { FindingLevel } from "../check/finding";
import { Finding } from "./entity/finding";
import type { ReportPlace } from "./load";
import { allOf, type Condition, rowsIn, type Slice, wordOf } from "./slice";

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
  const { sql, parameters } = allOf([findingsIn(slice), after && behind(after)]);
  const found = await manager.query<FindingPlace[]>(
    `SELECT r.year AS year, r.department_id AS departmentId, f.id AS id ${JOINED} WHERE ${sql}
     ORDER BY r.year DESC, r.department_id ASC, f.id ASC LIMIT ${limit}`,
    [...parameters],
  );
  const places = found.map(({ year, departmentId, id }) => ({
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
  const { sql, parameters } = findingsIn(slice);
  const [row] = await manager.query<{ count: number | string }[]>(`SELECT COUNT(*) AS count ${JOINED} WHERE ${sql}`, [
    ...parameters,
  ]);
  return Number(row?.count);
}

// Of valid revisions, so that findings of drafts and of documents that became no report are never among them.
const JOINED = "FROM revision r JOIN finding f ON f.revision_id = r.id";

function findingsIn(slice: FindingSlice): Condition {
  const { checks, levels, rows } = slice;
  return allOf([
    rowsIn(slice),
    checks && wordOf("f.rule", checks),
    levels && wordOf("f.level", levels),
    rows && namingAny(rows),
  ]);
}

// Cells are kept as a JSON list of paths; a row of table 3 is the beginning of its seven.
function namingAny(rows: readonly RowName[]): Condition {
  if (rows.length === 0) return { sql: "1 = 0", parameters: [] };
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
