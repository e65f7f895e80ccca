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
import type { Manager, Store } from "../store/store";
import { addWaiver, saidBy } from "../store/waivers";
import { addDecision, changeState, type WorkingVersion } from "../store/workingVersion";
import { type Actor, audit, refuseActor } from "./actor";
import { type ChangedReport, changeVersion, givenReason, subjectOf, type VersionWords } from "./changeVersion";
import { openErrors } from "./openErrors";
import { recheckAround, recheckReport } from "./recheck";
import { RefusedInput } from "./refusedInput";

/** What holds for all decisions of a service. */
export interface DecisionRules {
  /** Whether somebody else than who made or handed in a version must review and publish it. */
  readonly fourEyes: boolean;
}

/** What is decided about a version where it is. */
export type Verdict = Exclude<DecisionKind, DecisionKind.MOVE>;

/**
 * Takes a decision about the newest version of a report. Throws AccessRefused if the actor may not, and RefusedInput if the
 * words do not fit, somebody else changed it since it was seen, or it is not where the decision begins; then nothing has
 * changed.
 */
export async function decide(
  store: Store,
  actor: Actor,
  kind: Verdict,
  words: VersionWords,
  rules: DecisionRules,
): Promise<ChangedReport> {
  const { action, to, needsReason } = TRANSITIONS[kind];
  refuseActor(actor, action);
  const reason = givenReason(words.reason, needsReason);
  return changeVersion(store, actor, action, words, async (manager, version, request) => {
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
    return version;
  });
}

/**
 * Waives an error of the newest version of a report: it does not keep the report from being published. `finding` is what
 * the check says, as `saidBy` names it. Throws as `decide` does, and if there is no such error, or if it is waived already.
 */
export async function waiveFinding(
  store: Store,
  actor: Actor,
  words: VersionWords & { readonly finding: string },
): Promise<ChangedReport> {
  const action = "waiveFinding";
  refuseActor(actor, action);
  const reason = givenReason(words.reason, true) as string;
  return changeVersion(store, actor, action, words, async (manager, version, request) => {
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
    return version;
  });
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
