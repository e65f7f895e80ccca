import type { EntityManager } from "typeorm";
import type { Instant } from "./instant";
import { publishedAt, wasReplacedBy } from "./seen";
import { revisionsIn, type Slice } from "./slice";

/** A report that was published before in another version. */
export interface Revised {
  readonly departmentId: number;
  readonly year: number;
  /** The moment at which its version of the slice was published. */
  readonly at: Instant;
}

/** The reports in a slice of which an earlier version was public. One SQL statement. */
export async function loadRevised(manager: EntityManager, slice: Slice): Promise<readonly Revised[]> {
  const { sql, parameters } = revisionsIn(slice);
  const rows = await manager.query<Revised[]>(
    `SELECT DISTINCT r.department_id AS departmentId, r.year AS year, ${publishedAt("r")} AS at
     FROM revision b JOIN revision r ON r.report_id = b.report_id WHERE ${wasReplacedBy("b", "r")} AND ${sql}`,
    [...parameters],
  );
  return rows.map(({ departmentId, year, at }) => ({ departmentId: Number(departmentId), year: Number(year), at }));
}
