import type { FilingDuty } from "../form/expectation";
import { said } from "../message/message";
import type { AuditValues } from "../store/entity/auditEntry";
import type { Department } from "../store/entity/department";
import { loadDuties, storeDuty } from "../store/filingDuties";
import { departmentsWith } from "../store/periods";
import { filedFrom } from "../store/rollup/filed";
import type { Manager, Store } from "../store/store";
import { bodyActedFor } from "./actingFor";
import { type Actor, audit, isDone, refuseActor } from "./actor";
import { givenReason } from "./changeVersion";
import { impossibleYear } from "./ingest";
import { recheckHandovers, recheckSummaries } from "./recheck";
import { RefusedInput } from "./refusedInput";

/** Whether a body must file for a report year, and why. */
export interface DutyWords {
  /** By code or name. */
  readonly department: string;
  readonly year: number;
  /** Null: as the rule says, which needs no reason. */
  readonly mustFile: boolean | null;
  readonly reason: string | null;
  readonly idempotencyKey: string | null;
}

/**
 * Lays down whether a body must file for a year; sums, coverage and checks follow at once. Returns the body. Throws AccessRefused
 * if the actor may not, and RefusedInput if the words do not fit, or if a report is public that the body need not have
 * filed; then nothing has changed.
 */
export async function setFilingDuty(
  store: Store,
  actor: Actor,
  { idempotencyKey: key, ...words }: DutyWords,
): Promise<Department> {
  const action = "setFilingDuty";
  refuseActor(actor, action);
  const { department, year, mustFile } = words;
  const impossible = impossibleYear(year);
  if (impossible) throw new RefusedInput(["year"], impossible);
  const reason = givenReason(words.reason, mustFile !== null);
  const request = { key, asks: { ...words } };
  const { body } = await store.write(
    async (manager) => {
      const body = await bodyActedFor(manager, actor.viewer, department, year);
      if (await isDone(manager, actor, action, request)) return { body, isChange: false };
      if (mustFile === false && filedFrom(body.filing).filed.has(year))
        throw new RefusedInput(["duty"], said("EXEMPT_BUT_FILED", { department: body.name, year: String(year) }));
      const before = (await loadDuties(manager, [body.id])).get(body.id)?.get(year) ?? null;
      const after = mustFile === null ? null : { mustFile, reason: reason as string };
      if (isSameDuty(before, after)) return { body, isChange: false };
      await storeDuty(manager, body.id, year, after);
      await recheckExpected(manager, body.id);
      const subject = `department:${body.id}`;
      const values = { before: valuesOf(year, before), after: { ...valuesOf(year, after), reason } };
      await audit(manager, actor, { action, subject, ...values }, request);
      return { body, isChange: true };
    },
    ({ isChange }) => isChange,
  );
  return body;
}

function isSameDuty(one: FilingDuty | null, other: FilingDuty | null): boolean {
  return one?.mustFile === other?.mustFile && one?.reason === other?.reason;
}

/** Runs the checks again that say which reports are missing: of handovers, and of the summaries above a body in any year. */
async function recheckExpected(manager: Manager, departmentId: number): Promise<void> {
  await recheckHandovers(manager, [departmentId], []);
  const bodies = await departmentsWith(manager, { id: departmentId });
  const above = bodies.flatMap(({ periods }) => periods.flatMap(({ parentId }) => parentId ?? []));
  await recheckSummaries(manager, [...new Set(above)]);
}

function valuesOf(year: number, duty: FilingDuty | null): AuditValues {
  return { year, mustFile: duty?.mustFile ?? null, reason: duty?.reason ?? null };
}
