import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

// Servers stand outside the PATH of ordinary users on Debian, and Homebrew's programs outside that of some shells.
const MORE_FOLDERS = ["/usr/local/sbin", "/usr/sbin", "/sbin", "/usr/local/bin", "/usr/bin", "/opt/homebrew/bin"];

/** Path of the first of these programs that is on the machine; null where there is none. */
export function findProgram(...names: string[]): string | null {
  const folders = [...(process.env.PATH ?? "").split(delimiter), ...MORE_FOLDERS];
  const paths = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return paths.find(isExecutable) ?? null;
}

export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
