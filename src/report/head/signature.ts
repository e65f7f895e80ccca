import { fold } from "../fold";
import { bureauOfOffice, isBodyName } from "./bodyName";
import { asPrinted, printedLine } from "./printedLine";

/**
 * The body that signs at the end: a name and a date, on one line or two. An office signs for its bureau. Null if there
 * is no signature, or several different ones.
 */
export function signatureIn(text: string): string | null {
  const end = text.slice(-END);
  const names = [...fold(end).matchAll(SIGNED)].flatMap((match) => {
    const [name] = match.groups?.name === undefined ? [] : [match.groups.name];
    if (name === undefined) return [];
    const at = match.index + match[0].indexOf(name);
    const line = printedLine(end.slice(at, at + name.length));
    return isBodyName(line.text) ? [bureauOfOffice(asPrinted(line.text, line))] : [];
  });
  return new Set(names).size === 1 ? (names[0] as string) : null;
}

const END = 4_000;
const DAY =
  "(?:20\\d\\d|二[〇零Oo0].{2})\\s*年\\s*(?:\\d{1,2}|[一二三四五六七八九十]{1,2})\\s*月\\s*(?:\\d{1,2}|[一二三四五六七八九十]{1,3})\\s*日";
const SIGNED = new RegExp(
  `(?<=^|[\\s。;])(?<name>[\\u3400-\\u9fff]{3,32})(?:\\s*\\((?:盖章|公章|印章)\\))?\\s*${DAY}[^\\S\\n]*(?=\\n|$)`,
  "g",
);
