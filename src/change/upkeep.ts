import { containsSample, deleteSampleRows, isUntouched } from "../store/remove";
import { rebuildRollups, type Verification, verifyRollups } from "../store/rollup/rebuild";
import type { Store } from "../store/store";
import { recheckAll } from "./recheck";

/** Runs every check again on every published report; returns the number of reports. */
export function checkAgain(store: Store): Promise<number> {
  return store.write(recheckAll);
}

/** Computes the stored sums of the reports (roll-ups) again; returns the number of roll-ups. */
export function rebuildSums(store: Store): Promise<number> {
  return store.write(rebuildRollups);
}

/** Compares the stored sums with the reports; changes nothing. */
export function verifySums(store: Store): Promise<Verification> {
  return store.read(verifyRollups);
}

/** Deletes the made-up sample; returns how many reports and departments it had. */
export function deleteSample(store: Store): Promise<{ readonly reports: number; readonly departments: number }> {
  return store.write(deleteSampleRows);
}

/** Whether a database is still untouched, and whether it contains the sample. */
export function sampleState(store: Store): Promise<{ readonly untouched: boolean; readonly sample: boolean }> {
  return store.read(async (manager) => ({
    untouched: await isUntouched(manager),
    sample: await containsSample(manager),
  }));
}
