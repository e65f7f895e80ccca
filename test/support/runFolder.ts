import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

// Set once for the whole run by globalSetup.ts, for all processes that run tests.
const FOLDER = "DISCLOSURE_GRAPH_TEST_FOLDER";

/** Makes the folder of this run; it goes with the run. */
export function makeRunFolder(): void {
  process.env[FOLDER] = mkdtempSync(join(tmpdir(), "disclosure-tests-"));
}

/** A folder for files that are of use to several tests of this run, or to one while it runs. */
export function runFolder(): string {
  return process.env[FOLDER] as string;
}

export function removeRunFolder(): void {
  rmSync(runFolder(), { recursive: true, force: true });
}
