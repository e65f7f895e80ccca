import { isPlainDay, type PlainDay } from "../form/plainDay";
import { said } from "../message/message";
import type { AuditValues } from "../store/entity/auditEntry";
import type { Department } from "../store/entity/department";
import type { ReportingRound } from "../store/entity/reportingRound";
import { roundOf, storeRound, versionOfRound } from "../store/rounds";
import type { Store } from "../store/store";
import { bodyActedFor } from "./actingFor";
import { type Actor, audit, isDone, refuseActor } from "./actor";
import { impossibleYear } from "./ingest";
import { RefusedInput } from "./refusedInput";

/** Which round is meant, and as what somebody saw it. */
export interface RoundWords {
  /** The body that calls, by code or name. */
  readonly department: string;
  readonly year: number;
  /** The version as it was seen, as `versionOfRound` names it; null if there was none. */
  readonly version: string | null;
  readonly idempotencyKey: string | null;
}

/** The same with its days. */
export interface RoundDays extends RoundWords {
  readonly opensOn: PlainDay;
  readonly dueOn: PlainDay;
}

/** The round that was changed. */
export interface ChangedRound {
  readonly caller: Department;
  readonly year: number;
}

/**
 * Calls for the reports of a body and those below it for a year, or gives the round other days. Throws AccessRefused if the actor
 * may not, and RefusedInput if the words do not fit or somebody changed it since it was seen; then nothing has changed.
 */
export function setRound(store: Store, actor: Actor, words: RoundDays): Promise<ChangedRound> {
  const { opensOn, dueOn } = words;
  return changeRound(store, actor, "setRound", words, () => {
    const impossible = impossibleYear(words.year);
    if (impossible) throw new RefusedInput(["year"], impossible);
    for (const [field, day] of Object.entries({ opensOn, dueOn }))
      if (!isPlainDay(day)) throw new RefusedInput([field], said("DAY_IS_WRITTEN"));
    if (dueOn < opensOn) throw new RefusedInput(["dueOn"], said("ROUND_DUE_BEFORE_OPEN", { opensOn, dueOn }));
    return { opensOn, dueOn };
  });
}

/** Takes a round away; reports stay as they are. Throws like `setRound`, and RefusedInput if there is none. */
export function removeRound(store: Store, actor: Actor, words: RoundWords): Promise<ChangedRound> {
  return changeRound(store, actor, "removeRound", words, () => null);
}

async function changeRound(
  store: Store,
  actor: Actor,
  action: "setRound" | "removeRound",
  { idempotencyKey: key, ...words }: RoundWords,
  daysOf: () => Pick<ReportingRound, "opensOn" | "dueOn"> | null,
): Promise<ChangedRound> {
  refuseActor(actor, action);
  const days = daysOf();
  const { department, year } = words;
  const request = { key, asks: { ...words } };
  const { caller } = await store.write(
    async (manager) => {
      const caller = await bodyActedFor(manager, actor.viewer, department, year);
      if (await isDone(manager, actor, action, request)) return { caller, isChange: false };
      const before = await roundOf(manager, caller.id, year);
      if (before === null && days === null)
        throw new RefusedInput(["year"], said("ROUND_UNKNOWN", { department: caller.name, year: String(year) }));
      refuseUnseen(before, words.version);
      await storeRound(manager, caller.id, year, days);
      const subject = `department:${caller.id}`;
      const values = { before: valuesOf(year, before), after: valuesOf(year, days) };
      await audit(manager, actor, { action, subject, ...values }, request);
      return { caller, isChange: true };
    },
    ({ isChange }) => isChange,
  );
  return { caller, year };
}

/** Throws RefusedInput if a round is not as it was seen, and tells how it is now. */
function refuseUnseen(round: ReportingRound | null, seen: string | null): void {
  if (seen === (round && versionOfRound(round))) return;
  throw new RefusedInput(
    ["version"],
    round === null
      ? said("ROUND_GONE_MEANWHILE")
      : said("ROUND_CHANGED_MEANWHILE", { opensOn: round.opensOn, dueOn: round.dueOn, version: versionOfRound(round) }),
  );
}

function valuesOf(year: number, days: Pick<ReportingRound, "opensOn" | "dueOn"> | null): AuditValues {
  return { year, opensOn: days?.opensOn ?? null, dueOn: days?.dueOn ?? null };
}
