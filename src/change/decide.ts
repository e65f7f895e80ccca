import {
  DECISION_NAMES,
  type DecisionKind,
  decisionsFrom,
  isSameEyes,
  STATE_NAMES,
  TRANSITIONS,
} from "../access/workflow";
import { said } from "../message/message";
import type { StoredFinding } from "../store/entity/finding";
import { findingsOf } from "../store/findings";
import { now } from "../store/instant";
import { publishRevision, withdrawReport } from "../store/publish";
import { REASON_LENGTH } from "../store/save";
import type { Manager, Store } from "../store/store";
import { addWaiver, saidBy } from "../store/waivers";
import { addDecision, changeState, versionSeen, type WorkingVersion, workingVersion } from "../store/workingVersion";
import { bodyActedFor } from "./actingFor";
import { type Actor, audit, isDone, refuseActor } from "./actor";
import { openErrors } from "./openErrors";
import { recheckAround, recheckReport } from "./recheck";
import { RefusedInput } from "./refusedInput";

/** Which version of which report somebody decides about, and why. */
export interface DecisionWords {
  /** By code or name. */
  readonly department: string;
  readonly year: number;
  /** The version as it was seen, as `versionSeen` names it. */
  readonly version: string;
  readonly reason: string | null;
  /** What the sender calls the request, so that it is done once; null for no name. */
  readonly idempotencyKey: string | null;
}

/** What holds for all decisions of a service. */
export interface DecisionRules {
  /** Whether somebody else than who made or handed in a version must review and publish it. */
  readonly fourEyes: boolean;
}

/** The report about which was decided. */
export type DecidedReport = Pick<WorkingVersion, "reportId" | "departmentId" | "year">;

/**
 * Takes a decision about the newest version of a report. Throws AccessRefused if the actor may not, and RefusedInput if the
 * words do not fit, somebody else changed it since it was seen, or it is not where the decision begins; then nothing has
 * changed.
 */
export async function decide(
  store: Store,
  actor: Actor,
  kind: DecisionKind,
  words: DecisionWords,
  rules: DecisionRules,
): Promise<DecidedReport> {
  const { action, to, needsReason } = TRANSITIONS[kind];
  refuseActor(actor, action);
  const reason = givenReason(words.reason, needsReason);
  return changed(store, actor, action, words, async (manager, version, request) => {
    refuseState(version, kind);
    if (rules.fourEyes) refuseSameEyes(version, actor, kind);
    if (TRANSITIONS[kind].withoutErrors) await refuseErrors(manager, version);
    const { id, departmentId, year } = version;
    if (kind === "PUBLISH") {
      await publishRevision(manager, version, id, { actor: actor.viewer.name, reason });
      await recheckReport(manager, departmentId, year);
    } else if (kind === "WITHDRAW") {
      await withdrawReport(manager, version);
      await recheckAround(manager, departmentId, year);
    } else await changeState(manager, id, to);
    // Publication notes its own, with the moment from which it is valid.
    if (kind !== "PUBLISH")
      await addDecision(manager, { revisionId: id, kind, at: now(), actor: actor.viewer.name, reason });
    const [before, after] = [{ state: version.state }, { state: to, reason }];
    await audit(manager, actor, { action, subject: subjectOf(version), before, after }, request);
  });
}

/**
 * Waives an error of the newest version of a report: it does not keep the report from being published. `finding` is what
 * the check says, as `saidBy` names it. Throws as `decide` does, and if there is no such error, or if it is waived already.
 */
export async function waiveFinding(
  store: Store,
  actor: Actor,
  words: DecisionWords & { readonly finding: string },
): Promise<DecidedReport> {
  const action = "waiveFinding";
  refuseActor(actor, action);
  const reason = givenReason(words.reason, true) as string;
  return changed(store, actor, action, words, async (manager, version, request) => {
    const { id, reportId } = version;
    const { finding: saying } = words;
    const isIt = (error: StoredFinding) => saidBy(error) === saying;
    const error = (await openErrors(manager, version)).find(isIt);
    if (!error) {
      const known = (await findingsOf(manager, id)).find(isIt);
      throw new RefusedInput(
        ["finding"],
        known ? said("NOTHING_TO_WAIVE", { check: known.rule }) : said("FINDING_NOT_FOUND"),
      );
    }
    const { rule } = error;
    const waiver = { reportId, revisionId: id, rule, saying, at: now(), actor: actor.viewer.name, reason };
    await addWaiver(manager, waiver, version);
    const after = { check: rule, finding: saying, reason };
    await audit(manager, actor, { action, subject: subjectOf(version), before: null, after }, request);
  });
}

type Act = (manager: Manager, version: WorkingVersion, request: Parameters<typeof audit>[3]) => Promise<void>;

/** Acts on the newest version of a report, unless the same request came before. */
async function changed<Words extends DecisionWords>(
  store: Store,
  actor: Actor,
  action: Parameters<typeof isDone>[2],
  { idempotencyKey: key, ...words }: Words,
  act: Act,
): Promise<DecidedReport> {
  const request = { key, asks: { ...words } };
  const { version } = await store.write(
    async (manager) => {
      const body = await bodyActedFor(manager, actor.viewer, words.department, words.year);
      const newest = await workingVersion(manager, body.id, words.year);
      // What is withdrawn is the valid version, whatever somebody prepares to take its place.
      const valid = action === "withdrawReport" ? await workingVersion(manager, body.id, words.year, "valid") : null;
      const found = valid ?? newest;
      if (found === null)
        throw new RefusedInput(
          ["year"],
          said("NO_REPORT_TO_DECIDE", { department: body.name, year: String(words.year) }),
        );
      const isRepeated = await isDone(manager, actor, action, request);
      if (!isRepeated) {
        refuseUnseen(found, words.version);
        await act(manager, found, request);
      }
      return { version: found, isRepeated };
    },
    ({ isRepeated }) => !isRepeated,
  );
  return version;
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

function refuseState({ state }: WorkingVersion, kind: DecisionKind): void {
  const { from, to } = TRANSITIONS[kind];
  if (from.includes(state)) return;
  throw new RefusedInput(
    ["version"],
    said("NOT_FROM_STATE", {
      to: STATE_NAMES[to],
      from: from.map((each) => STATE_NAMES[each]),
      state: STATE_NAMES[state],
      may: decisionsFrom(state).map((each) => DECISION_NAMES[each]),
    }),
  );
}

// Who handed a version in, or made it, does not judge it.
function refuseSameEyes(version: WorkingVersion, { viewer: { name } }: Actor, kind: DecisionKind): void {
  if (TRANSITIONS[kind].byAnother && isSameEyes(version, name))
    throw new RefusedInput(["version"], said("FOUR_EYES", { name, what: DECISION_NAMES[kind] }));
}

async function refuseErrors(manager: Manager, version: WorkingVersion): Promise<void> {
  const errors = await openErrors(manager, version);
  if (errors.length === 0) return;
  const checks = [...new Set(errors.map(({ rule }) => rule))];
  throw new RefusedInput(["version"], said("ERRORS_NOT_WAIVED", { count: errors.length, checks }));
}

function givenReason(given: string | null, isNeeded: boolean): string | null {
  const reason = given?.trim() ?? "";
  if (reason === "" && isNeeded) throw new RefusedInput(["reason"], said("REASON_NEEDED"));
  if (reason.length > REASON_LENGTH)
    throw new RefusedInput(
      ["reason"],
      said("TEXT_TOO_LONG", { what: said("REASON"), count: reason.length, most: REASON_LENGTH }),
    );
  return reason === "" ? null : reason;
}

function subjectOf({ reportId, number }: WorkingVersion): string {
  return `report:${reportId}.${number}`;
}
