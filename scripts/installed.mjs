import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * Whether the packages of the lock file are installed below a folder. npm's own record of what it installed, which it
 * writes last, says what the lock file says, but for the optional packages of other machines; so packages installed by
 * hand count, and those of half an installation do not. Each package of the record is there, too: where somebody began to
 * delete `node_modules`, the record may have been left. That costs 10 ms for 700 packages.
 */
export function installed(root) {
  const record = packagesOf(root, "node_modules/.package-lock.json");
  const { "": _project, ...wanted } = packagesOf(root, "package-lock.json") ?? {};
  if (record === undefined) return false;
  const same = Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
    const found = record[path];
    return found === undefined ? optional === true : found.version === version && found.integrity === integrity;
  });
  return same && Object.keys(record).every((path) => path in wanted && isThere(root, path));
}

/** Whether a package has its description, with something in it. */
function isThere(root, path) {
  const found = statSync(join(root, path, "package.json"), { throwIfNoEntry: false });
  return found !== undefined && found.size > 0;
}

function packagesOf(root, lock) {
  try {
    return JSON.parse(readFileSync(join(root, lock), "utf8")).packages;
  } catch {
    return undefined;
  }
}
