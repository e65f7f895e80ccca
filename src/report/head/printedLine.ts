import { fold, isHan } from "../fold";

/**
 * A line of a document without its blanks: in the form for comparing, and as printed. Both have the same number of
 * characters.
 */
export interface PrintedLine {
  readonly text: string;
  readonly printed: string;
}

/**
 * Makes a line from a text or a part of it, without blanks, pronunciation, and the marks of lists, headings and bold
 * type around it.
 */
export function printedLine(source: string): PrintedLine {
  const plain = fold(source);
  const folded = MAY_ANNOTATE.test(plain) ? plain.replace(ANNOTATION, (note) => " ".repeat(note.length)) : plain;
  const from = BULLET.exec(folded)?.[0].length ?? 0;
  const end = folded.search(MARKS_BEHIND);
  const text = folded.slice(from, end).replace(/\s+/g, "");
  if (folded === source) return { text, printed: text.replace(/[()]/g, wide) };
  let printed = "";
  for (let at = from; at < end; at++) {
    const character = folded[at] as string;
    if (character.trim() !== "") printed += isHan(source[at] as string) ? source[at] : wide(character);
  }
  return { text, printed };
}

/** Names are printed with Chinese brackets, however wide the brackets of the document are. */
function wide(character: string): string {
  return character === "(" ? "（" : character === ")" ? "）" : character;
}

/** Joins lines into one. */
export function joinedLines(lines: readonly PrintedLine[]): PrintedLine {
  return { text: lines.map((line) => line.text).join(""), printed: lines.map((line) => line.printed).join("") };
}

/** A part of a compared line as it is printed. */
export function asPrinted(part: string, { text, printed }: PrintedLine): string {
  const at = text.indexOf(part);
  return at < 0 ? part : printed.slice(at, at + part.length);
}

/** The lines of a text that are not empty. Each table cell is a line; letters below each other are one line. */
export function printedLines(text: string): readonly PrintedLine[] {
  let at = 0;
  const lines = fold(text)
    .split(/[\n\t]/)
    .map((part) => {
      const line = printedLine(text.slice(at, at + part.length));
      at += part.length + 1;
      return line;
    });
  return uprightJoined(lines.filter((line) => line.text !== ""));
}

/** Joins lines of one character each, which are a line written from top to bottom. */
function uprightJoined(lines: readonly PrintedLine[]): readonly PrintedLine[] {
  const joined: PrintedLine[] = [];
  for (let from = 0; from < lines.length; ) {
    let to = from;
    while (/^[\u3400-\u9fff\d]$/.test(lines[to]?.text ?? "")) to++;
    const run = lines.slice(from, to);
    const isUpright = run.filter(({ text }) => isHan(text)).length >= LEAST_UPRIGHT;
    if (isUpright) joined.push(joinedLines(run));
    else joined.push(...lines.slice(from, to + 1));
    from = isUpright ? to : to + 1;
  }
  return joined;
}

/** Fewer may be the content of cells: 省, 市. */
const LEAST_UPRIGHT = 4;

/** The pronunciation after a character: 镇(zhèn). */
const ANNOTATION =
  /\((?<=[\u3400-\u9fff]\s*\()(?=[^)]*\p{L})[\s\p{Script=Latin}\p{M}\d]{1,12}\)|\p{Ll}(?<=[\u3400-\u9fff]\p{Ll})\p{Ll}{0,6}(?=[\u3400-\u9fff\d])/gu;
/** A line without these characters contains no pronunciation. */
const MAY_ANNOTATE = /[(\p{Ll}]/u;
const BULLET = /^[\s·•●○◆◇■□▪►▶※*★☆#-]+(?=\S)/;
const MARKS_BEHIND = /(?<![\s*#])[\s*#]*$/;
