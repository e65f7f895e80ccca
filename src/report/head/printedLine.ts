import { fold, isHan } from "../fold";

/** A line of a document without its blanks: as it is compared, and as it is printed, character for character. */
export interface PrintedLine {
  readonly text: string;
  readonly printed: string;
}

/** The line of a text, or of a part of it: without blanks, annotations of pronunciation and marks of lists before it. */
export function printedLine(source: string): PrintedLine {
  const folded = fold(source).replace(ANNOTATION, (note) => " ".repeat(note.length));
  const from = BULLET.exec(folded)?.[0].length ?? 0;
  const text = folded.slice(from).replace(/\s+/g, "");
  if (folded === source) return { text, printed: text };
  let printed = "";
  for (let at = from; at < folded.length; at++) {
    const character = folded[at] as string;
    if (character.trim() !== "") printed += isHan(source[at] as string) ? source[at] : character;
  }
  return { text, printed };
}

/** Lines put together as one. */
export function joinedLines(lines: readonly PrintedLine[]): PrintedLine {
  return { text: lines.map((line) => line.text).join(""), printed: lines.map((line) => line.printed).join("") };
}

/** A part of a compared line as it is printed. */
export function asPrinted(part: string, { text, printed }: PrintedLine): string {
  const at = text.indexOf(part);
  return at < 0 ? part : printed.slice(at, at + part.length);
}

/** The lines of a text that hold something; cells of a table count as lines of their own. */
export function linesOf(text: string): readonly PrintedLine[] {
  return fold(text)
    .split(/[\n\t]/)
    .reduce<{ lines: PrintedLine[]; at: number }>(
      ({ lines, at }, part) => {
        const line = printedLine(text.slice(at, at + part.length));
        if (line.text !== "") lines.push(line);
        return { lines, at: at + part.length + 1 };
      },
      { lines: [], at: 0 },
    ).lines;
}

/** How a character is read, behind it: 镇(zhèn). */
const ANNOTATION =
  /\((?<=[\u3400-\u9fff]\s*\()[\s\p{Script=Latin}\p{M}\d]{1,12}\)|\p{Ll}(?<=[\u3400-\u9fff]\p{Ll})\p{Ll}{0,6}(?=[\u3400-\u9fff\d])/gu;
const BULLET = /^[\s·•●○◆◇■□▪►▶※*★☆-]+(?=\S)/;
