import type { Action } from "../access/rights";
import { refuseUnless } from "../access/rights";
import type { Viewer } from "../access/viewer";
import { addAuditEntry } from "../store/audit";
import type { AuditValues } from "../store/entity/auditEntry";
import { now } from "../store/instant";
import type { Manager } from "../store/store";

/** Who does something, and from where. */
export interface Actor {
  readonly viewer: Viewer;
  /** The address of the network from which a request came; null at the command line. */
  readonly origin: string | null;
}

/** What a write did, for the audit. */
interface Done {
  readonly action: Action;
  readonly subject: string;
  readonly before: AuditValues | null;
  readonly after: AuditValues | null;
}

/** Adds what an actor did to the audit, in the transaction of the write itself. */
export function audit(manager: Manager, { viewer, origin }: Actor, done: Done): Promise<void> {
  return addAuditEntry(manager, { at: now(), actor: viewer.name, origin, ...done });
}

/** Throws AccessRefused if an actor may not do something. Nothing of it is done then. */
export function refuseActor({ viewer }: Actor, action: Action): void {
  refuseUnless(viewer, action);
}
