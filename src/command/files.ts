import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "../usageError";

/** The files at these paths: files as they are, folders with all that is below them, in order of name; hidden ones not. */
export function filesAt(paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) => {
    if (!statAt(path).isDirectory()) return [path];
    const names = readdirSync(path).filter((name) => !name.startsWith("."));
    return filesAt(names.sort().map((name) => join(path, name)));
  });
}

/** The bytes of a file. Throws UsageError where it cannot be read. */
export function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new UsageError(`${path} cannot be read: ${(error as Error).message}.`);
  }
}

function statAt(path: string) {
  try {
    return statSync(path);
  } catch {
    throw new UsageError(`There is no file or folder ${path}: check the path.`);
  }
}
