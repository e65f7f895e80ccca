import type { EntityManager } from "typeorm";
import type { Instant } from "./instant";
import { publishedAt, wasPublic } from "./seen";

/** Versions among which the newest one is looked for: they are stored before they are published, but seldom long before. */
const NEWEST = 1_000;

/** When the newest public version of any report became valid; null if none is. */
export async function newestPublic(manager: EntityManager): Promise<Instant | null> {
  const [row] = await manager.query<{ newest: Instant | null }[]>(
    `SELECT MAX(n.published) AS newest
     FROM (SELECT ${publishedAt("r")} AS published FROM revision r WHERE ${wasPublic("r")} ORDER BY r.id DESC LIMIT ${NEWEST}) n`,
  );
  return row?.newest ?? null;
}
