import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const SHARED = join(__dirname, "../../../shared");

/**
 * Calls the suite with the path of what was shared with the project, where that exists beside the repository. What the
 * suite declares comes on top of the tests that every clone runs; elsewhere it declares nothing, so nothing is skipped.
 */
export function whereBeside(name: string, suite: (path: string) => void): void {
  const path = join(SHARED, name);
  if (existsSync(path)) suite(path);
}

/** Folder of made-up reports, each with its truth beside it; its README says what they are. */
export const MADE_UP = join(__dirname, "..", "report", "golden");

/** Bytes of a file and its name, as openDocument takes them. */
export function fileIn(folder: string, name: string): readonly [Buffer, string] {
  return [readFileSync(join(folder, name)), name];
}
