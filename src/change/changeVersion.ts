import type { Action } from "../access/rights";
import { ROLE_NAMES, type Role } from "../access/role";
import { CORRECTIONS, DECISION_NAMES, type RevisionState, STATE_NAMES, statesCorrectedBy } from "../access/workflow";
import { said } from "../message/message";
import { REASON_LENGTH } from "../store/save";
import type { Manager, Store } from "../store/store";
import { versionSeen, type WorkingVersion, workingVersion } from "../store/workingVersion";
import { bodyActedFor } from "./actingFor";
import { type Actor, isDone, type NamedRequest } from "./actor";
import { RefusedInput } from "./refusedInput";

/** Which version of which report somebody changes, and why. */
export interface VersionWords {
  /** By code or name. */
  readonly department: string;
  readonly year: number;
  /** The version as it was seen, as `versionSeen` names it. */
  readonly version: string;
  readonly reason: string | null;
  /** What the sender calls the request, so that it is done once; null for no name. */
  readonly idempotencyKey: string | null;
}

/** The report that was changed. */
export type ChangedReport = Pick<WorkingVersion, "departmentId" | "year">;

/** Changes a version of a report, and returns where its report is then. */
type Change = (manager: Manager, version: WorkingVersion, request: NamedRequest) => Promise<ChangedReport>;

/** Where a report is, in words. */
type PlaceWords = Pick<VersionWords, "department" | "year">;

/**
 * Changes the newest version of a report, unless the same request came before. Throws AccessRefused for a report outside
 * the actor's part of the tree, and RefusedInput if there is none, or if somebody changed it since it was seen.
 */
export async function changeVersion<Words extends VersionWords>(
  store: Store,
  actor: Actor,
  action: Action,
  { idempotencyKey: key, ...words }: Words,
  change: Change,
  /** Where its report is after the change. */
  placeAfter: PlaceWords = words,
): Promise<ChangedReport> {
  const request = { key, asks: { ...words } };
  return changeOnce(store, actor, action, request, placeAfter, async (manager) =>
    change(manager, await versionActedFor(manager, actor, action, words), request),
  );
}

/** Changes a report, unless the same request came before; returns where the report is. */
export async function changeOnce(
  store: Store,
  actor: Actor,
  action: Action,
  request: NamedRequest,
  { department, year }: PlaceWords,
  change: (manager: Manager) => Promise<ChangedReport>,
): Promise<ChangedReport> {
  const { place } = await store.write(
    async (manager) => {
      if (await isDone(manager, actor, action, request)) {
        const { id: departmentId } = await bodyActedFor(manager, actor.viewer, department, year);
        return { place: { departmentId, year }, isRepeated: true };
      }
      return { place: await change(manager), isRepeated: false };
    },
    ({ isRepeated }) => !isRepeated,
  );
  return place;
}

/**
 * The version that an actor has seen and means. Throws AccessRefused for a report outside the actor's part of the tree, and
 * RefusedInput if there is none, or if somebody changed it since it was seen.
 */
export async function versionActedFor(
  manager: Manager,
  { viewer }: Actor,
  action: Action,
  { department, year, version }: Pick<VersionWords, "department" | "year" | "version">,
): Promise<WorkingVersion> {
  const body = await bodyActedFor(manager, viewer, department, year);
  // What is withdrawn is the valid version, whatever somebody prepares to take its place.
  const valid = action === "withdrawReport" ? await workingVersion(manager, body.id, year, "valid") : null;
  const found = valid ?? (await workingVersion(manager, body.id, year));
  if (found === null)
    throw new RefusedInput(["year"], said("NO_REPORT_TO_DECIDE", { department: body.name, year: String(year) }));
  refuseUnseen(found, version);
  return found;
}

/** Throws RefusedInput if somebody changed a version since it was seen, and tells who did what; and for one that never was. */
function refuseUnseen({ number, author, createdAt, decisions }: WorkingVersion, seen: string): void {
  const version = versionSeen({ number, decisions: decisions.length });
  if (seen === version) return;
  const [, seenNumber, seenDecisions] = /^(\d{1,9})\.(\d{1,9})$/.exec(seen) ?? [];
  const ahead = Number(seenNumber) - number || Number(seenDecisions) - decisions.length;
  if (!(ahead < 0)) throw new RefusedInput(["version"], said("VERSION_NEVER_WAS", { seen, version }));
  const last = decisions.at(-1);
  throw new RefusedInput(
    ["version"],
    last
      ? said("DECIDED_MEANWHILE", { who: last.actor, what: DECISION_NAMES[last.kind], at: last.at, seen, version })
      : said("REPLACED_MEANWHILE", { who: author, at: createdAt, seen, version }),
  );
}

/** Throws RefusedInput if a role does not correct versions in a state. */
export function refuseUnlessCorrects(role: Role, state: RevisionState): void {
  if (CORRECTIONS[state].by.includes(role)) return;
  const states = statesCorrectedBy(role).map((each) => STATE_NAMES[each]);
  throw new RefusedInput(
    ["version"],
    said("NOT_CORRECTED_NOW", { role: ROLE_NAMES[role], state: STATE_NAMES[state], states }),
  );
}

/** The reason that was given, or null. Throws RefusedInput if it is needed and there is none, or if it is too long. */
export function givenReason(given: string | null, isNeeded: boolean): string | null {
  const reason = given?.trim() ?? "";
  if (reason === "" && isNeeded) throw new RefusedInput(["reason"], said("REASON_NEEDED"));
  if (reason.length > REASON_LENGTH)
    throw new RefusedInput(
      ["reason"],
      said("TEXT_TOO_LONG", { what: said("REASON"), count: reason.length, most: REASON_LENGTH }),
    );
  return reason === "" ? null : reason;
}

/** How the audit names a version of a report. */
export function subjectOf({ reportId, number }: WorkingVersion): string {
  return `report:${reportId}.${number}`;
}
