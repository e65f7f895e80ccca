import { yearsIn } from "../head/reportYear";
import type { Piece } from "../piece";
import type { Stream } from "../stream";

/**
 * The year that the words above a table name: the last such words, searched upwards as far as a numbered heading. Words
 * above an earlier table also apply to the next one. Null if no year is named, or several are.
 */
export function captionedYear(
  { start }: Piece,
  tables: readonly Piece[],
  year: number | null,
  stream: Stream,
): number | null {
  const own = stream.cellAt(start)?.grid;
  const isOfOther = (at: number) => {
    const grid = stream.cellAt(at)?.grid;
    return (grid && grid !== own) || tables.some((table) => table.end <= start && table.start <= at && at < table.end);
  };
  let at = start;
  for (const line of stream.folded
    .slice(0, start)
    .split(/[\n\t]/)
    .reverse()) {
    at -= line.length;
    if (mayBeCaption(line) && !isOfOther(at + line.search(/\S/))) {
      const said = yearsNamed(line, year);
      if (said.size > 0 || NUMBERED_HEADING.test(line)) return said.size === 1 ? ([...said][0] as number) : null;
    }
    at -= 1;
  }
  return null;
}

const NUMBERED_HEADING = /^\s*第?[一二三四五六七八九十]{1,3}(?:部分)?[、.,:]/;
/** Sentences, comparisons, and titles of reports, which are above all tables and in lists. */
const NO_CAPTION = /[。;!?]|,.*,|[比较]|年度?报告|年报/;
const LONGEST = 60;

function mayBeCaption(line: string): boolean {
  return line.trim() !== "" && line.length <= LONGEST && !NO_CAPTION.test(line);
}

const THIS_YEAR = /[本今当]年|报告年度/;
const YEAR_BEFORE = /(?:上一?|去)年(?!度?(?:结转|遗留))/;

function yearsNamed(line: string, year: number | null): ReadonlySet<number> {
  if (year === null) return new Set(yearsIn(line));
  const relative = [...(THIS_YEAR.test(line) ? [year] : []), ...(YEAR_BEFORE.test(line) ? [year - 1] : [])];
  return new Set([...yearsIn(line), ...relative]);
}
