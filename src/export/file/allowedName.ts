/** The most bytes of a name. File systems allow 255. */
const MOST_BYTES = 200;
const MOST_OF_ENDING = 20;

/** What some system does not allow in a name, shows as nothing, or reads as the code of another character (%2F). */
const FORBIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}<>:"/\\|?*%]/gu;

/** Windows has devices of these names, also with an ending. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?=\s*(?:\.|$))/i;

/**
 * A name for a file that every system can store and shows: `_` for each character that one of them does not allow, for dots
 * and blanks at the beginning, and before the name of a device. It has at most 200 bytes in UTF-8, with its ending, and with
 * a `mark` before that.
 */
export function allowedName(name: string, mark = ""): string {
  const whole = replaced(name);
  const ending = endingOf(whole);
  const stem = withoutEnd(whole.slice(0, whole.length - ending.length))
    .replace(/^[\s.]+/u, (start) => "_".repeat(start.length))
    .replace(DEVICE, "_$&");
  return `${beginningOf(stem || "_", MOST_BYTES - Buffer.byteLength(mark + ending))}${mark}${ending}`;
}

function replaced(text: string): string {
  return withoutEnd(text.normalize("NFC").replace(FORBIDDEN, "_"));
}

/** Windows drops blanks and dots at the end of a name. */
function withoutEnd(text: string): string {
  return text.replace(/[\s.]+$/u, "");
}

/** The last dot of a name and the few letters behind it, or both parts of .jsonstat.json; empty if there are none. */
function endingOf(name: string): string {
  const [ending = ""] = /(?:\.[a-z]+)?\.[\p{L}\p{N}]+$/u.exec(name) ?? [];
  return Buffer.byteLength(ending) <= MOST_OF_ENDING ? ending : "";
}

/** The beginning of a text that has at most so many bytes in UTF-8, in whole characters. */
function beginningOf(text: string, bytes: number): string {
  let length = 0;
  let kept = "";
  for (const character of text) {
    length += Buffer.byteLength(character);
    if (length > bytes) break;
    kept += character;
  }
  return withoutEnd(kept);
}
