import { allowedName } from "../file/allowedName";

/**
 * The name of a document in a folder: code, year, and the name under which it came. Every system can store it, and it
 * differs from those in `taken`, also where case does not count, or how a letter is composed; it is then taken, too.
 */
export function documentName(code: string, year: number, name: string, taken: Set<string>): string {
  for (let copy = 1; ; copy++) {
    const found = allowedName(`${code}_${year}_${name}`, copy === 1 ? "" : `_${copy}`);
    if (taken.has(comparable(found))) continue;
    taken.add(comparable(found));
    return found;
  }
}

function comparable(name: string): string {
  return name.normalize("NFKC").toLowerCase();
}
