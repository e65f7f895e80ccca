/** The most bytes of a name. File systems allow 255. */
const MOST_BYTES = 200;
const MOST_OF_ENDING = 20;

/** What some system does not allow in a name, or shows as nothing. */
const FORBIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}<>:"/\\|?*]/gu;

/**
 * The name of a document in a folder: code, year, and the name under which it came. Every system can store it, and it
 * differs from those in `taken`, also where case does not count, or how a letter is composed; it is then taken, too.
 */
export function documentName(code: string, year: number, name: string, taken: Set<string>): string {
  const { stem: own, ending } = partsOf(allowed(name));
  const stem = `${allowed(code)}_${year}_${own}`;
  for (let copy = 1; ; copy++) {
    const mark = copy === 1 ? "" : `_${copy}`;
    const found = `${cut(stem, MOST_BYTES - Buffer.byteLength(mark + ending))}${mark}${ending}`;
    if (taken.has(comparable(found))) continue;
    taken.add(comparable(found));
    return found;
  }
}

/** Windows drops blanks and dots at the end of a name. */
function allowed(text: string): string {
  return text
    .normalize("NFC")
    .replace(FORBIDDEN, "_")
    .replace(/[\s.]+$/u, "");
}

function partsOf(name: string): { readonly stem: string; readonly ending: string } {
  const dot = name.lastIndexOf(".");
  const isEnding = dot >= 0 && Buffer.byteLength(name.slice(dot)) <= MOST_OF_ENDING;
  return isEnding ? { stem: name.slice(0, dot), ending: name.slice(dot) } : { stem: name, ending: "" };
}

/** The beginning of a text that has at most so many bytes in UTF-8, in whole characters. */
function cut(text: string, bytes: number): string {
  let length = 0;
  let kept = "";
  for (const character of text) {
    length += Buffer.byteLength(character);
    if (length > bytes) break;
    kept += character;
  }
  return kept.trimEnd();
}

function comparable(name: string): string {
  return name.normalize("NFKC").toLowerCase();
}
