import { rebuildSums, verifySums } from "../change/upkeep";
import { said } from "../message/message";
import type { Store } from "../store/store";
import { UsageError } from "../usageError";

/** Rebuilds or verifies the roll-ups, or both in that order. Returns the exit code: 1 if a roll-up is wrong, else 0. */
export async function rollup(
  store: Store,
  { rebuild, verify }: { readonly rebuild: boolean; readonly verify: boolean },
): Promise<number> {
  if (!rebuild && !verify) throw new UsageError(said("ROLLUP_TASK_MISSING"));
  if (rebuild) console.log(`Made ${await rebuildSums(store)} roll-ups again.`);
  if (!verify) return 0;
  const { rollups, faults } = await verifySums(store);
  for (const fault of faults) console.error(fault);
  if (faults.length === 0) console.log(`Verified ${rollups} roll-ups: each is the sum of its reports.`);
  else console.error(`${faults.length} faults found (of each kind the first 20): rollup --rebuild mends them.`);
  return faults.length === 0 ? 0 : 1;
}
