import { hasForeignWords, isAbrupt, isBodyName, isJurisdiction, namesPlace } from "./bodyName";
import { asPrinted, joinedLines, type PrintedLine } from "./printedLine";
import { YEAR, yearIn } from "./reportYear";
import { endsTitle, type Title, type TitleLine, titleOfLine, withoutYears } from "./title";

/** A title among the lines of a document. */
export interface FoundTitle extends Title {
  /** First and last of its lines. */
  readonly first: number;
  readonly last: number;
  /** Something stands in the place of the name and cannot be trusted as one. */
  readonly unclear: boolean;
  /** The name stands on a line of its own, so that it may also be the site's. */
  readonly beside: boolean;
}

/**
 * The titles among lines, in order. A title may go over several lines, broken anywhere. `isFurniture` tells the lines that
 * belong to the page; `isKnown` whether the document has a name elsewhere, too.
 */
export function titlesAmong(
  lines: readonly PrintedLine[],
  isFurniture: (index: number) => boolean,
  isKnown: (name: string) => boolean,
): readonly FoundTitle[] {
  return lines.flatMap((line, last): readonly FoundTitle[] => {
    if (isFurniture(last)) return [];
    const whole = endsTitle(line.text) ? upwards(lines, last, isFurniture, isKnown) : null;
    const found = whole ?? partOf(line, last);
    return found ? [around(found, lines, isFurniture)] : [];
  });
}

const MOST_LINES = 5;
const PARTED = /[_\t]|-+(?=[\u3400-\u9fff])/;

/** A page's own title often carries the name of the site behind a line. */
function partOf(line: PrintedLine, index: number): FoundTitle | null {
  const parts = line.text.split(PARTED);
  if (parts.length < 2) return null;
  const title = parts
    .map((part) => titleOfLine({ text: part, printed: asPrinted(part, line) }))
    .find((part) => part !== null);
  return title ? foundFrom(title, index, index) : null;
}

/** The title that ends with a line, with as many lines above it as belong to it. */
function upwards(
  lines: readonly PrintedLine[],
  last: number,
  isFurniture: (index: number) => boolean,
  isKnown: (name: string) => boolean,
): FoundTitle | null {
  let found: FoundTitle | null = null;
  for (let first = last; first >= 0 && first > last - MOST_LINES; first--) {
    const { text } = lines[first] as PrintedLine;
    if (first < last && (isFurniture(first) || endsTitle(text) || /[。;!?]/.test(text))) break;
    const title = titleOfLine(joinedLines(lines.slice(first, last + 1)));
    if (!title) {
      if (found) break;
      continue;
    }
    const next = foundFrom(title, first, last);
    if (found === null) found = next;
    else if (found.department === null) {
      if (hasForeignWords(withoutYears(text)) && next.department === null) break;
      found = withName(found, next, text) ?? found;
    } else {
      const line = lines[first - 1]?.text ?? null;
      const begins = line === null || isFurniture(first - 1) || !isEntry(line);
      const longer = withMore(found, next, { text, below: (lines[first + 1] as PrintedLine).text, begins, isKnown });
      if (longer === null) break;
      found = longer;
    }
  }
  return found;
}

/** A title without a name, with a line more that gives it one, or its year. */
function withName(found: FoundTitle, next: FoundTitle, above: string): FoundTitle | null {
  if (next.department !== null) return { ...next, beside: !found.unclear && isBodyName(above) };
  return !found.unclear && !next.unclear && found.year === null && next.year !== null ? next : null;
}

/** The line above a title that has a name, and what tells whether the name goes on there. */
interface LineAbove {
  readonly text: string;
  readonly below: string;
  /** No entry of a menu stands above it. */
  readonly begins: boolean;
  readonly isKnown: (name: string) => boolean;
}

/** A title with more of its name, or its year, in the line above; null where that line belongs to something else. */
function withMore(found: FoundTitle, next: FoundTitle, { text, below, begins, isKnown }: LineAbove): FoundTitle | null {
  const { department: name } = found;
  const { department: longer } = next;
  if (longer === null || name === null) return null;
  if (longer === name) return next.year !== null && found.year === null ? next : null;
  const upper = withoutYears(text);
  const place = isJurisdiction(upper);
  if (!isBodyName(longer) || !longer.endsWith(name) || (isBodyName(upper) && !place)) return null;
  const broken = isAbrupt(name) || !namesPlace(name);
  const filled = text.length * 2 >= below.length;
  const goesOn = isKnown(longer) || (broken && place) || ((broken || !place) && (begins || filled));
  if (goesOn && namesPlace(longer)) return next;
  // More of the name may stand above, and nothing tells.
  return broken && !isKnown(name) && !found.unclear ? { ...found, department: null, unclear: true } : null;
}

/** An entry of a menu: some characters, nothing else. */
function isEntry(text: string): boolean {
  return /^[\u3400-\u9fff]{2,8}$/.test(text);
}

function foundFrom({ department, year, rest }: TitleLine, first: number, last: number): FoundTitle {
  return { department, year, first, last, unclear: rest !== "", beside: false };
}

const DATED = new RegExp(`^\\(?"?${YEAR}"?\\)?$`);

/** What a cover sets below a title: its year in brackets, the body's name. */
function around(found: FoundTitle, lines: readonly PrintedLine[], isFurniture: (index: number) => boolean): FoundTitle {
  let { department, year, last, beside } = found;
  for (let index = last + 1; index <= found.last + 2 && !isFurniture(index); index++) {
    const line = lines[index];
    if (!line) break;
    if (year === null && DATED.test(line.text)) year = yearIn(line.text);
    else if (department === null && !found.unclear && isBodyName(withoutYears(line.text))) {
      const name = withoutYears(line.text);
      [department, beside] = [asPrinted(name, line), true];
      year ??= yearIn(line.text);
    } else break;
    last = index;
  }
  return { ...found, department, year, last, beside };
}
