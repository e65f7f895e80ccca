import { sameIn } from "../form/period";
import { partsSums, type SumChange, sumChanges } from "../store/partsSums";
import { type BodyChange, type RegisterChange, registerAll } from "../store/registerAll";
import type { Registration } from "../store/registration";
import type { Manager, Store } from "../store/store";
import { recheckHandovers, recheckNewBodies, recheckSummaries } from "./recheck";

/** What a list of registrations changed, and how many reports of summaries were checked again because of it. */
export interface RegisterResult extends RegisterChange {
  readonly rechecked: number;
}

/** Registers departments, or changes those with the same code. A list that changes nothing is no write. */
export function registerDepartments(store: Store, bodies: readonly Registration[]): Promise<RegisterResult> {
  return store.write(
    (manager) => registerChecked(manager, bodies),
    ({ changes }) => changes.length > 0,
  );
}

/** What a list of registrations would change. */
export interface RegisterTrial extends RegisterResult {
  /** In order of code and year. */
  readonly sums: readonly SumChange[];
}

/** What `registerDepartments` would do with a list, and which sums would then be others. Nothing is written. */
export function tryRegister(store: Store, bodies: readonly Registration[]): Promise<RegisterTrial> {
  return store.write(
    async (manager) => {
      const before = await partsSums(manager);
      const result = await registerChecked(manager, bodies);
      return { ...result, sums: await sumChanges(manager, before, await partsSums(manager)) };
    },
    () => false,
  );
}

/** The same within a larger write: the checks that the changes call for run in the same transaction. */
export async function registerChecked(manager: Manager, bodies: readonly Registration[]): Promise<RegisterResult> {
  const change = await registerAll(manager, bodies);
  const known = change.changes.filter(({ before, after }) => before?.registered === false && after.registered);
  await recheckNewBodies(
    manager,
    known.map(({ after }) => after.id),
  );
  const linked = change.changes.filter(isLinkedOtherwise);
  await recheckHandovers(
    manager,
    linked.map(({ after }) => after.id),
    linked.flatMap(({ before, after }) =>
      (before?.predecessors ?? []).flatMap(({ predecessorId, fromYear }) => [
        [predecessorId, fromYear] as const,
        [after.id, fromYear] as const,
      ]),
    ),
  );
  const rechecked = await recheckSummaries(manager, [...new Set(change.changes.flatMap(summariesOf))]);
  return { ...change, rechecked };
}

/** Whether a change may concern what a handover compares, or the names in its findings. */
function isLinkedOtherwise({ before, after }: BodyChange): boolean {
  return (
    before === null ||
    before.name !== after.name ||
    before.activeFrom !== after.activeFrom ||
    before.activeTo !== after.activeTo ||
    JSON.stringify(before.predecessors) !== JSON.stringify(after.predecessors)
  );
}

/** The bodies whose reports sum other parts after a change, or name them otherwise: what R15 says of them changes. */
function summariesOf({ before, after }: BodyChange): readonly number[] {
  const parents = [...(before?.periods ?? []), ...after.periods].flatMap(({ parentId }) => parentId ?? []);
  if (before === null || before.name !== after.name) return [...parents, after.id];
  const isActiveOtherwise = before.activeFrom !== after.activeFrom || before.activeTo !== after.activeTo;
  const isMoved = !sameIn(before.periods, after.periods, ["parentId"]);
  const isSummaryOtherwise = !sameIn(before.periods, after.periods, ["summary", "partsComplete"]);
  return [...(isMoved || isActiveOtherwise ? parents : []), ...(isSummaryOtherwise ? [after.id] : [])];
}
