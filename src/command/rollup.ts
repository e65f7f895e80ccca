import { rebuildSums, verifySums } from "../change/upkeep";
import { said } from "../message/message";
import type { Store } from "../store/store";
import { UsageError } from "../usageError";
import type { Teller } from "./teller";

/** Rebuilds or verifies the roll-ups, or both in that order. Returns the exit code: 1 if a roll-up is wrong, else 0. */
export async function rollup(
  store: Store,
  { rebuild, verify }: { readonly rebuild: boolean; readonly verify: boolean },
  teller: Teller,
): Promise<number> {
  if (!rebuild && !verify) throw new UsageError(said("ROLLUP_TASK_MISSING"));
  if (rebuild) teller.tell(said("ROLLUPS_MADE", { count: await rebuildSums(store) }));
  if (!verify) return 0;
  const { rollups, faults } = await verifySums(store);
  for (const fault of faults) teller.warn(fault);
  if (faults.length === 0) teller.tell(said("ROLLUPS_RIGHT", { count: rollups }));
  else teller.warn(said("ROLLUPS_WRONG", { count: faults.length }));
  return faults.length === 0 ? 0 : 1;
}
