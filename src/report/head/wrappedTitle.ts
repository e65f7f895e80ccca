import { withoutSecondName } from "../../form/body";
import { hasForeignWords, isBodyName, isJurisdiction, likenessOf } from "./bodyName";
import { goesOnAbove, isMenuEntry, isOfTwo, type MaybeBroken } from "./brokenName";
import { asPrinted, joinedLines, type PrintedLine } from "./printedLine";
import { YEAR, yearIn } from "./reportYear";
import { endsTitle, type Title, type TitleLine, titleOfLine, withoutYears, YEAR_LEFT } from "./title";

/** A title among the lines of a document. */
export interface FoundTitle extends Title {
  /** Indexes of its first and last line. */
  readonly first: number;
  readonly last: number;
  /** Whether the text in the place of the name cannot be trusted as a name. */
  readonly unclear: boolean;
  /** Whether the name is on a line of its own, so that it may also be the name of the website. */
  readonly beside: boolean;
}

/**
 * The titles among lines, in order. A title may have several lines, broken anywhere. `isFurniture` returns whether a
 * line belongs to the page; `isKnown` whether the document contains a name elsewhere too.
 */
export function titlesAmong(
  lines: readonly PrintedLine[],
  isFurniture: (index: number) => boolean,
  isKnown: (name: string) => boolean,
): readonly FoundTitle[] {
  return lines.flatMap((line, last): readonly FoundTitle[] => {
    if (isFurniture(last)) return [];
    const whole = MAY_END.test(line.text) ? upwards(lines, last, isFurniture, isKnown) : null;
    const found = whole ?? titlePart(line, last);
    return found ? [withCover(found, lines, isFurniture)] : [];
  });
}

/** The end of a title, or the part of it that may be on its last line. */
const MAY_END = /(?:[告报示知)年]|年度|20\d\d|pdf|docx?|wps|xlsx?|ofd)["》>]?$/;
const MOST_LINES = 5;
const SITE_SEPARATOR = /[_\t]|-+(?=[\u3400-\u9fff])/;

/** The title in a line that also contains the name of the website, after a separator, as the titles of web pages do. */
function titlePart(line: PrintedLine, index: number): FoundTitle | null {
  const parts = line.text.split(SITE_SEPARATOR);
  if (parts.length < 2) return null;
  const title = parts
    .map((part) => titleOfLine({ text: part, printed: asPrinted(part, line) }))
    .find((part) => part !== null);
  return title ? foundFrom(title, index, index) : null;
}

/** The title that ends with a line, including the lines above that belong to it. */
function upwards(
  lines: readonly PrintedLine[],
  last: number,
  isFurniture: (index: number) => boolean,
  isKnown: (name: string) => boolean,
): FoundTitle | null {
  let found: FoundTitle | null = null;
  /** Whether nothing shows where the name begins. */
  let open = false;
  for (let first = last; first >= 0 && first > last - MOST_LINES; first--) {
    const { text } = lines[first] as PrintedLine;
    if (first < last && (isFurniture(first) || endsTitle(text) || /[。;!?]|:$/.test(text))) break;
    if (first < last && SENTENCE.test(text)) return null;
    if (first < last && isOfList(first, lines)) break;
    const title = titleOfLine(joinedLines(lines.slice(first, last + 1)));
    if (!title) {
      if (found) break;
      continue;
    }
    const next = foundFrom(title, first, last);
    if (found === null) found = next;
    else if (found.department === null) {
      const foreign = next.department === null && hasForeignWords(text.replace(WITH_YEAR, ""));
      if (foreign || (found.unclear && isMenuEntry(text)) || (open && MAY_BE_SITE.test(text))) break;
      found = withName(found, next, text) ?? found;
    } else {
      const line = lines[first - 1]?.text ?? null;
      const upper = withoutYears(text);
      const begins = line === null || upper !== text || isFurniture(first - 1) || !isEntry(line);
      const longer = withMore(found, next, { upper, begins, isKnown });
      if (longer === null) break;
      found = longer;
      open = longer.unclear;
      // If there are names of two bodies, no line above belongs to either of them.
      if (longer.unclear && isBodyName(upper) && !isJurisdiction(upper)) break;
    }
  }
  return found;
}

/** The beginning of a sentence that continues on the line below. What follows is not a title. */
const SENTENCE = /现将|现公布|现予|根据|按照|依据|依照|[,、]$/;

/** 示例市党政信息: a place followed by other words, which may be the name of the website. */
const MAY_BE_SITE = /^[\u3400-\u9fff]+[省市县区州盟旗](?:(?![省市县区州盟旗])[\u3400-\u9fff]){4,}$/;

/** A year, or the rest of one after a line break, with the words that belong to it. */
const WITH_YEAR = new RegExp(`${YEAR}|^${YEAR_LEFT}`, "g");

/** A title without a name, extended by a line that contains its name or year. */
function withName(found: FoundTitle, next: FoundTitle, above: string): FoundTitle | null {
  if (next.department !== null)
    return { ...next, beside: !found.unclear && likenessOf(withoutSecondName(above)) !== null };
  return !next.unclear && (found.unclear || (found.year === null && next.year !== null)) ? next : null;
}

/**
 * A title extended by more of its name, or its year, in the line above. Null if that line belongs to something else.
 */
function withMore(found: FoundTitle, next: FoundTitle, above: Omit<MaybeBroken, "name">): FoundTitle | null {
  const { department: name, beside } = found;
  if (name === null) return null;
  if (next.department === null)
    return isOfTwo(above.upper, name) ? { ...found, department: null, unclear: true } : null;
  if (next.department === name) return next.year !== null && found.year === null ? { ...next, beside } : null;
  const goesOn = next.department.endsWith(name) ? goesOnAbove({ ...above, name }) : false;
  if (goesOn === null) return { ...found, department: null, year: found.year ?? next.year, unclear: true };
  return goesOn ? { ...next, beside } : null;
}

/** Whether a line is like a menu entry: a few characters and nothing else. */
function isEntry(text: string): boolean {
  return /^[\u3400-\u9fff]{2,8}$/.test(text);
}

function foundFrom({ department, year, rest }: TitleLine, first: number, last: number): FoundTitle {
  return { department, year, first, last, unclear: rest !== "", beside: false };
}

/** Whether a cover ends with this line: it contains a date, begins the text, or there is no line. */
function isDated(line: PrintedLine | undefined): boolean {
  return line === undefined || /^(?:20\d\d|二.{3})年/.test(line.text) || /^(?:一、|目录|前言)/.test(line.text);
}

const DATED = new RegExp(`^\\(?"?${YEAR}"?\\)?$`);

/** Whether a line is one of several years below each other, which are links to reports. */
function isOfList(index: number, lines: readonly PrintedLine[]): boolean {
  const isYear = (at: number) => DATED.test(lines[at]?.text ?? "");
  return isYear(index) && (isYear(index - 1) || isYear(index + 1));
}

/** Adds what a cover has below a title: its year in brackets, the name of the body. */
function withCover(
  found: FoundTitle,
  lines: readonly PrintedLine[],
  isFurniture: (index: number) => boolean,
): FoundTitle {
  let { department, year, last, beside } = found;
  for (let index = last + 1; index <= found.last + 2 && !isFurniture(index); index++) {
    const line = lines[index];
    if (!line) break;
    if (year === null && DATED.test(line.text) && !isOfList(index, lines)) year = yearIn(line.text);
    else if (
      department === null &&
      !found.unclear &&
      isBodyName(withoutYears(line.text)) &&
      isDated(lines[index + 1])
    ) {
      const name = withoutYears(line.text);
      [department, beside] = [asPrinted(name, line), true];
      year ??= yearIn(line.text);
    } else break;
    last = index;
  }
  return { ...found, department, year, last, beside };
}
