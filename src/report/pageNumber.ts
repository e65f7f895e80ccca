/**
 * Returns a text in which page numbers are replaced by blanks, if they are on a line of their own and cannot be
 * anything else (- 4 -, 第4页 共9页, Page 4). The lines around them then follow each other without a gap.
 */
export function withoutPageNumbers(text: string): string {
  const totals = totalsOf(text);
  const numbers = totals.length === 0 ? PLAIN : `${PLAIN}|\\d{1,3}${GAP}[/／]${GAP}(?:${totals.join("|")})`;
  // Empty lines around the number are removed too. In a column of figures they would look like blank cells.
  const line = new RegExp(
    `(?:^${GAP}|(?:\\r?\\n${GAP}){1,4})(?:${numbers})(?:${GAP}\\r?\\n){0,4}${GAP}(?=\\r?\\n|$)`,
    "g",
  );
  return text.replace(line, (found) => " ".repeat(found.length));
}

const GAP = "[ \\t\\u3000]{0,80}";
const DASHES = "[-—–―－]{1,2}";
const PLAIN = [
  `${DASHES}${GAP}\\d{1,3}${GAP}${DASHES}`,
  `第[ \\t]{0,9}\\d{1,3}[ \\t]{0,9}页(?:[ \\t，,/／]{0,9}共[ \\t]{0,9}\\d{1,3}[ \\t]{0,9}页)?`,
  `(?:Page|PAGE|page|P\\.?|p\\.)[ \\t]{0,9}\\d{1,3}(?:[ \\t]{0,9}(?:/|of)[ \\t]{0,9}\\d{1,3})?`,
].join("|");

/**
 * The totals of numbers like `3 / 8` that count the pages up to the last one. A single one may be a row of figures with
 * a stroke for a blank cell.
 */
function totalsOf(text: string): readonly number[] {
  const counted = new Map<number, number[]>();
  for (const [, page, total] of text.matchAll(OF_TOTAL))
    counted.set(Number(total), [...(counted.get(Number(total)) ?? []), Number(page)]);
  return [...counted]
    .filter(([total, pages]) => pages.length > 1 && pages.at(-1) === total && areConsecutive(pages))
    .map(([total]) => total);
}

const OF_TOTAL = new RegExp(`^${GAP}(\\d{1,3})${GAP}[/／]${GAP}(\\d{1,3})${GAP}$`, "gm");

function areConsecutive(pages: readonly number[]): boolean {
  return pages.every((page, index) => index === 0 || page === (pages[index - 1] as number) + 1);
}
