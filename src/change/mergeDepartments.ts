import { said } from "../message/message";
import type { AuditValues } from "../store/entity/auditEntry";
import type { Department } from "../store/entity/department";
import { type Merged, mergeBodies, yearsOfBoth } from "../store/merge";
import type { Manager, Store } from "../store/store";
import { loadSuccessions } from "../store/successions";
import { bodiesEverAbove } from "../store/within";
import { bodyActedFor } from "./actingFor";
import { type Actor, audit, isDone, refuseActor } from "./actor";
import { givenReason } from "./changeVersion";
import { recheckHandovers, recheckNewBodies, recheckReport, recheckSummaries } from "./recheck";
import { RefusedInput } from "./refusedInput";

/** Which entry of the register becomes which, and why: both by code or name. */
export interface MergeWords {
  readonly from: string;
  readonly into: string;
  readonly reason: string | null;
  readonly idempotencyKey: string | null;
}

/**
 * Makes two entries of the register that are one body a single one: reports, parts, successions, names and tokens of `from` are
 * those of `into`, and `from` is gone. What was public stays public. Asked as of a moment before, too, a report of `from` is one
 * of `into`, at its place in the tree. Returns `into`. Throws AccessRefused if the actor may not, and RefusedInput if they are two
 * bodies: both have a report of one year, one is above the other or passed on to it; then nothing has changed.
 */
export async function mergeDepartments(
  store: Store,
  actor: Actor,
  { idempotencyKey: key, ...words }: MergeWords,
): Promise<Department> {
  const action = "mergeDepartments";
  refuseActor(actor, action);
  const reason = givenReason(words.reason, true) as string;
  const request = { key, asks: { ...words } };
  const { into } = await store.write(
    async (manager) => {
      const into = await bodyActedFor(manager, actor.viewer, words.into, null, "into");
      if (await isDone(manager, actor, action, request)) return { into, isRepeated: true };
      const from = await bodyActedFor(manager, actor.viewer, words.from, null, "from");
      const above = await refuseTwoBodies(manager, from, into);
      // A person has said which body it is.
      await recheckNewBodies(manager, from.registered ? [from.id, into.id] : [from.id]);
      const merged = await mergeBodies(manager, from, into);
      await recheckMerged(manager, into, merged, above);
      const before = { from: from.code, name: from.name, into: into.code };
      const after = { reason, ...valuesOf(into, merged) };
      await audit(manager, actor, { action, subject: `department:${into.id}`, before, after }, request);
      return { into, isRepeated: false };
    },
    ({ isRepeated }) => !isRepeated,
  );
  return into;
}

/** Throws RefusedInput if two entries of the register are certainly not one body. Returns the bodies that were ever above either. */
async function refuseTwoBodies(manager: Manager, from: Department, into: Department): Promise<readonly number[]> {
  const codes = { from: from.code, into: into.code };
  if (from.id === into.id) throw new RefusedInput(["from"], said("MERGED_WITH_ITSELF", { code: into.code }));
  if (from.sample !== into.sample) throw new RefusedInput(["from"], said("MERGED_SAMPLE_AND_REAL", codes));
  const years = await yearsOfBoth(manager, from.id, into.id);
  if (years.length > 0)
    throw new RefusedInput(["from"], said("MERGED_SAME_YEARS", { ...codes, years: years.map(String) }));
  const [aboveFrom, aboveInto] = [await bodiesEverAbove(manager, from.id), await bodiesEverAbove(manager, into.id)];
  if (aboveFrom.includes(into.id) || aboveInto.includes(from.id))
    throw new RefusedInput(["from"], said("MERGED_ABOVE", codes));
  if (await isPassedOn(manager, from.id, into.id)) throw new RefusedInput(["from"], said("MERGED_SUCCESSION", codes));
  return [...aboveFrom, ...aboveInto].filter((id) => id !== from.id);
}

/** Whether one of two bodies passed on to the other, directly or by others. */
async function isPassedOn(manager: Manager, one: number, other: number): Promise<boolean> {
  const successions = await loadSuccessions(manager);
  const isBefore = (id: number, of: number) => {
    const known = new Set([of]);
    for (const each of known)
      for (const { departmentId, predecessorId } of successions) if (departmentId === each) known.add(predecessorId);
    return known.has(id);
  };
  return isBefore(one, other) || isBefore(other, one);
}

/** Runs the checks again that say something else of the reports of a body, or of those above it, after a merge. */
async function recheckMerged(
  manager: Manager,
  { id }: Department,
  { published }: Merged,
  above: readonly number[],
): Promise<void> {
  for (const year of published) await recheckReport(manager, id, year);
  await recheckHandovers(manager, [id], []);
  await recheckSummaries(manager, [...new Set([id, ...above])]);
}

/** What the audit keeps of a merge. */
function valuesOf({ code }: Department, { years, names, parts, tokens, importJobs }: Merged): AuditValues {
  return {
    department: code,
    years: years.join("; "),
    names: names.join("; "),
    parts: parts.join("; "),
    tokens,
    importJobs,
  };
}
