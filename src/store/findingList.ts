import { type EntityManager, In } from "typeorm";
import type { FindingLevel } from "../check/finding";
import type { Listed, ListSpan, Sort } from "../form/page";
import { StoredFinding } from "./entity/finding";
import { type DirectedKey, type Key, listed, orderAndLimit, placeColumns, sortKeys, within } from "./keyset";
import { departmentFor, NEWEST_FIRST, REPORT_KEYS } from "./load";
import { allOf, type Condition, NOWHERE, oneOf, revisionsIn, type Slice } from "./slice";

/** The findings that a question is about, by the revisions of which they are. Null means no restriction. */
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

/** By what findings can be ordered; by level, the heaviest are the largest. */
export type FindingOrder = "YEAR" | "DEPARTMENT" | "LEVEL";

const FINDING_KEYS: Readonly<Record<FindingOrder, Key>> = {
  YEAR: REPORT_KEYS.YEAR,
  DEPARTMENT: REPORT_KEYS.DEPARTMENT,
  LEVEL: { sql: "CASE f.level WHEN 'ERROR' THEN 3 WHEN 'WARNING' THEN 2 ELSE 1 END", type: "number" },
};

const NEWEST_VERSION: DirectedKey = { sql: "r.number", type: "number", descending: true };
const AS_CHECKED: DirectedKey = { sql: "f.id", type: "number", descending: false };

// The second version of a report is checked again when the first is not, so ids alone do not keep a version together.
function ownKeys({ superseded = false }: Pick<Slice, "superseded">): readonly DirectedKey[] {
  return [...NEWEST_FIRST, ...(superseded ? [NEWEST_VERSION] : []), AS_CHECKED];
}

/**
 * The findings of a slice on a page, in the order of `sorts`, then that of their reports, of their versions (the newest
 * first) and checks.
 */
export async function pageOfFindings(
  manager: EntityManager,
  slice: FindingSlice,
  sorts: readonly Sort<FindingOrder>[],
  page: ListSpan,
): Promise<readonly Listed<StoredFinding>[]> {
  const keys = sortKeys(FINDING_KEYS, sorts, ownKeys(slice));
  const { sql, parameters } = allOf([findingsIn(slice), ...within(keys, page)]);
  const rows = await manager.query<{ id: number }[]>(
    `SELECT f.id AS id, ${placeColumns(keys)} ${JOINED} ${departmentFor(keys)} WHERE ${sql} ${orderAndLimit(keys, page)}`,
    [...parameters],
  );
  const findings = await manager.findBy(StoredFinding, { id: In(rows.map(({ id }) => Number(id))) });
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  return listed(rows, keys, page).map(({ row, place }) => ({ row: byId.get(Number(row.id)) as StoredFinding, place }));
}

/** The number of findings in a slice. */
export async function countFindings(manager: EntityManager, slice: FindingSlice): Promise<number> {
  const { sql, parameters } = findingsIn(slice);
  const [row] = await manager.query<{ count: number | string }[]>(`SELECT COUNT(*) AS count ${JOINED} WHERE ${sql}`, [
    ...parameters,
  ]);
  return Number(row?.count);
}

/** How many findings of a slice a check gives at a level. */
export interface FindingCount {
  readonly check: string;
  readonly level: FindingLevel;
  readonly count: number;
}

/** The number of findings in a slice by check and level, in the order of these texts. */
export async function countFindingsByCheck(
  manager: EntityManager,
  slice: FindingSlice,
): Promise<readonly FindingCount[]> {
  const { sql, parameters } = findingsIn(slice);
  const rows = await manager.query<{ id: string; level: FindingLevel; count: number | string }[]>(
    `SELECT f.rule AS id, f.level AS level, COUNT(*) AS count ${JOINED} WHERE ${sql}
      GROUP BY f.rule, f.level ORDER BY f.rule, f.level`,
    [...parameters],
  );
  return rows.map(({ id, level, count }) => ({ check: id, level, count: Number(count) }));
}

// Only public revisions are joined, so findings of drafts and of documents without a report are never included.
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
