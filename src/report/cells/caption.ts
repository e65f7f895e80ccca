import { yearsIn } from "../head/reportYear";
import type { Piece } from "../piece";
import type { Stream } from "../stream";

/**
 * Of which year the words above a table say that it is: the last of them, up to a numbered heading. Those above an earlier
 * table hold for the next one, too. Null where nothing is said, or several years are.
 */
export function captionedYear(
  { start }: Piece,
  tables: readonly Piece[],
  year: number | null,
  stream: Stream,
): number | null {
  const years = linesAbove(start, tables, stream).map((line) => ({ line, said: yearsSaid(line, year) }));
  const last = years.findLast(({ line, said }) => said.size > 0 || HEADING.test(line))?.said;
  return last?.size === 1 ? ([...last][0] as number) : null;
}

const HEADING = /^\s*第?[一二三四五六七八九十]{1,3}(?:部分)?[、.,:]/;
/** Sentences, comparisons, and titles of reports, which stand above all tables and in lists. */
const NO_CAPTION = /[。;!?]|,.*,|[比较]|年度?报告|年报/;
const LONGEST = 60;

/** The short lines before a table that may be its captions, none of them in another table. */
function linesAbove(start: number, tables: readonly Piece[], stream: Stream): readonly string[] {
  const own = stream.cellAt(start)?.grid;
  let end = 0;
  return stream.folded
    .slice(0, start)
    .split(/[\n\t]/)
    .filter((line) => {
      const at = end + line.length - line.trimStart().length;
      end += line.length + 1;
      if (line.trim() === "" || line.length > LONGEST || NO_CAPTION.test(line)) return false;
      if (tables.some((table) => table.end <= start && table.start <= at && at < table.end)) return false;
      const grid = stream.cellAt(at)?.grid;
      return !grid || grid === own;
    });
}

const THIS_YEAR = /[本今当]年|报告年度/;
const YEAR_BEFORE = /(?:上一?|去)年(?!度?(?:结转|遗留))/;

function yearsSaid(line: string, year: number | null): ReadonlySet<number> {
  if (year === null) return new Set(yearsIn(line));
  const relative = [...(THIS_YEAR.test(line) ? [year] : []), ...(YEAR_BEFORE.test(line) ? [year - 1] : [])];
  return new Set([...yearsIn(line), ...relative]);
}
