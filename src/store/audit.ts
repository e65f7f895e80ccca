import { type EntityManager, In } from "typeorm";
import type { Listed, ListSpan } from "../form/page";
import { AuditEntry } from "./entity/auditEntry";
import { type DirectedKey, listed, orderAndLimit, placeColumns, within } from "./keyset";
import { allOf, type Condition } from "./slice";

/** Adds an entry to the audit. There is no way to change or delete one. */
export async function addAuditEntry(manager: EntityManager, entry: Omit<AuditEntry, "id">): Promise<void> {
  await manager.insert(AuditEntry, entry);
}

/** The entry of a request that an actor gave a name; null if there was none. */
export function entryOfRequest(
  manager: EntityManager,
  actor: string,
  idempotencyKey: string,
): Promise<AuditEntry | null> {
  return manager.findOneBy(AuditEntry, { actor, idempotencyKey });
}

/** Which entries are asked for; null means all. */
export interface AuditSlice {
  readonly actor: string | null;
  readonly action: string | null;
  readonly subject: string | null;
}

const NEWEST_ENTRY_FIRST: readonly DirectedKey[] = [{ sql: "e.id", type: "number", descending: true }];

/** Entries of the audit on a page, the newest first. */
export async function pageOfAudit(
  manager: EntityManager,
  slice: AuditSlice,
  page: ListSpan,
): Promise<readonly Listed<AuditEntry>[]> {
  const { sql, parameters } = allOf([entriesOfAudit(slice), ...within(NEWEST_ENTRY_FIRST, page)]);
  const rows = await manager.query<{ id: number }[]>(
    `SELECT e.id AS id, ${placeColumns(NEWEST_ENTRY_FIRST)} FROM audit_entry e WHERE ${sql} ${orderAndLimit(NEWEST_ENTRY_FIRST, page)}`,
    [...parameters],
  );
  const entries = await manager.findBy(AuditEntry, { id: In(rows.map(({ id }) => Number(id))) });
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return listed(rows, NEWEST_ENTRY_FIRST, page).map(({ row, place }) => ({
    row: byId.get(Number(row.id)) as AuditEntry,
    place,
  }));
}

/** How many entries the audit has. */
export async function countAudit(manager: EntityManager, slice: AuditSlice): Promise<number> {
  const { sql, parameters } = entriesOfAudit(slice);
  const [row] = await manager.query<{ count: number | string }[]>(
    `SELECT COUNT(*) AS count FROM audit_entry e WHERE ${sql}`,
    [...parameters],
  );
  return Number(row?.count);
}

function entriesOfAudit({ actor, action, subject }: AuditSlice): Condition {
  const equal = (column: string, value: string | null): Condition | null =>
    value === null ? null : { sql: `e.${column} = ?`, parameters: [value] };
  const every: Condition = { sql: "1 = 1", parameters: [] };
  return allOf([every, equal("actor", actor), equal("action", action), equal("subject", subject)]);
}
