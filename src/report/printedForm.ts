import { FORMS } from "../form/catalogue";
import type { LayoutTable } from "../form/layout";

/**
 * The patterns of the words that forms print around their tables and that are not part of a row: corners, titles of
 * columns, headings.
 */
export const PRINTED_FORM: readonly RegExp[] = [
  ...new Set(FORMS.flatMap(({ tables }) => tables.flatMap(wordsAround)).map(patternOf)),
].map((pattern) => new RegExp(pattern, "gm"));

function wordsAround({ corner, unitColumn, columnsTitle, blocks }: LayoutTable): readonly string[] {
  const headings = blocks.map(({ heading }) => heading ?? undefined);
  return [corner, unitColumn, columnsTitle, ...headings].filter((words) => words !== undefined);
}

/**
 * An article of the law (第二十条第（一）项, with any number) is found anywhere, and so is a remark in brackets, of
 * which only the beginning must be the same. Other words are found only on a line of their own. There may be blanks
 * between the characters.
 */
function patternOf(words: string): string {
  if (/^第.+条第（.）项$/.test(words)) return spaced(words).replace(/（.*）/, "[（(]\\s*[一二三四五六七八九]\\s*[）)]");
  const remark = /^（([^：]{4,}?)为?：.*）$/.exec(words)?.[1];
  if (remark !== undefined) return `[（(]\\s*${spaced(remark)}[^）)]{0,40}[）)]`;
  return `^[ \\t\\u3000]*${spaced(words)}[ \\t\\u3000]*$`;
}

function spaced(words: string): string {
  return [...words].join("\\s*");
}
