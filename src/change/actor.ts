import { createHash } from "node:crypto";
import type { Action } from "../access/rights";
import { refuseUnless } from "../access/rights";
import type { Viewer } from "../access/viewer";
import { said } from "../message/message";
import { addAuditEntry, entryOfRequest } from "../store/audit";
import type { AuditValues } from "../store/entity/auditEntry";
import { now } from "../store/instant";
import type { Manager } from "../store/store";
import { RefusedInput } from "./refusedInput";

/** Who does something, and from where. */
export interface Actor {
  readonly viewer: Viewer;
  /** The address of the network from which a request came; null at the command line. */
  readonly origin: string | null;
}

/** A request that is done once however often it comes: what its sender calls it, and what it asks for. */
export interface NamedRequest {
  /** Null if it has no name; then it is done each time it comes. */
  readonly key: string | null;
  readonly asks: Readonly<Record<string, unknown>>;
}

/** What a write did, for the audit. */
interface Done {
  readonly action: Action | "signIn" | "signOut" | "renewSession";
  readonly subject: string;
  readonly before: AuditValues | null;
  readonly after: AuditValues | null;
}

/** Adds what an actor did to the audit, in the transaction of the write itself. */
export function audit(
  manager: Manager,
  { viewer, origin }: Actor,
  done: Done,
  request: NamedRequest | null = null,
): Promise<void> {
  const named = request !== null && request.key !== null;
  return addAuditEntry(manager, {
    at: now(),
    actor: viewer.name,
    origin,
    ...done,
    idempotencyKey: named ? request.key : null,
    request: named ? hashOf(done.action, request) : null,
  });
}

/** Throws AccessRefused if an actor may not do something. Nothing of it is done then. */
export function refuseActor({ viewer }: Actor, action: Action): void {
  refuseUnless(viewer, action);
}

/**
 * Whether an actor has done this request before. Throws RefusedInput if it gave another request the same name, or a name
 * that is too long.
 */
export async function isDone(
  manager: Manager,
  { viewer }: Actor,
  action: Action,
  request: NamedRequest,
): Promise<boolean> {
  const { key } = request;
  if (key === null) return false;
  if (key === "" || key.length > LONGEST_KEY)
    throw new RefusedInput(["idempotencyKey"], said("KEY_LENGTH", { most: LONGEST_KEY, given: key.length }));
  const before = await entryOfRequest(manager, viewer.name, key);
  if (before === null) return false;
  if (before.request !== hashOf(action, request))
    throw new RefusedInput(["idempotencyKey"], said("KEY_OF_ANOTHER", { key, action: before.action, at: before.at }));
  return true;
}

const LONGEST_KEY = 100;

function hashOf(action: Done["action"], { asks }: NamedRequest): string {
  return createHash("sha256")
    .update(JSON.stringify([action, asks]))
    .digest("hex");
}
