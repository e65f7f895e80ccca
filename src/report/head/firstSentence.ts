import { bureauOfOffice, isBodyName } from "./bodyName";
import { goesOnAbove } from "./brokenName";
import { asPrinted, joinedLines, type PrintedLine } from "./printedLine";
import { YEAR, yearIn } from "./reportYear";
import { SUBJECT, TITLE_WORDS, type Title, withoutYears } from "./title";

/**
 * What the first sentences of a report say about its body and year. `office` is true if they only name who drew the
 * report up.
 */
export interface Introduction extends Title {
  readonly office: boolean;
}

/**
 * Reads the sentences at the beginning of a report: 现公布2023年X政府信息公开工作年度报告, X2023年…报告（以下简称…）,
 * X根据《条例》…编制本报告, 本报告由X编制. A sentence may be broken over lines anywhere. Returns the first that names a
 * body, or else the first that names a year. Null if there is none.
 */
export function introductionIn(
  lines: readonly PrintedLine[],
  start: number,
  { isOfPage, isKnown }: { readonly isOfPage: (index: number) => boolean; readonly isKnown: (name: string) => boolean },
): Introduction | null {
  const from = Math.max(0, start - LINES_BEFORE);
  const near = lines.slice(from, start + LINES_BEHIND);
  const isText = (line: PrintedLine, index: number) => !FIELD.test(line.text) && !isOfPage(from + index);
  const found = near.flatMap((line, index) => {
    if (!isText(line, index)) return [];
    const end = near.findIndex((other, at) => at > index && !isText(other, at));
    return saidFrom(near.slice(index, Math.min(index + LINES_EACH, end < 0 ? near.length : end)), isKnown);
  });
  return (
    found.find(({ department, office }) => department !== null && !office) ??
    found.find(({ department }) => department !== null) ??
    found[0] ??
    null
  );
}

const [LINES_BEFORE, LINES_BEHIND] = [6, 8];
/** The most lines of one sentence. */
const LINES_EACH = 4;

/** The sentences that begin on the first of these lines. */
function saidFrom(lines: readonly PrintedLine[], isKnown: (name: string) => boolean): readonly Introduction[] {
  const line = joinedLines(lines);
  const ends = lines.map((_, index) => joinedLines(lines.slice(0, index + 1)).text.length);
  return PATTERNS.flatMap(({ pattern, office }) =>
    [...line.text.matchAll(pattern)].flatMap((match): readonly Introduction[] => {
      if (match.index >= (ends[0] as number)) return [];
      const { lead = "", before = "", words = "", behind } = match.groups ?? {};
      // A title on its own line is not a sentence.
      const end = match.index + match[0].length - (behind ?? "").length;
      if (behind !== undefined && lead === "" && (ends.includes(end) || !GOES_ON.test(line.text.slice(end)))) return [];
      const stripped = withoutYears(before);
      const name = /人民$/.test(stripped) && words.startsWith("政府") ? `${stripped}政府` : stripped;
      const year = yearIn(`${before.replace(stripped, " ")} ${words}`);
      const at = line.text.indexOf(stripped, match.index);
      const isName =
        isBodyName(name) &&
        (at > match.index || isOneName(name, at, ends, (each) => behind !== undefined && isKnown(each)));
      return isName || year !== null
        ? [{ department: isName ? bureauOfOffice(asPrinted(name, line)) : null, year, office }]
        : [];
    }),
  );
}

/**
 * Whether a name at the beginning of a line is one name, and not the end of one text joined with the beginning of
 * another.
 */
function isOneName(name: string, at: number, ends: readonly number[], isKnown: (name: string) => boolean): boolean {
  if (at > 0 && !ends.includes(at)) return true;
  if (ends.includes(at + name.length)) return isKnown(name);
  const end = ends.findLast((each) => each > at && each < at + name.length);
  if (end === undefined) return true;
  return goesOnAbove({ upper: name.slice(0, end - at), name: name.slice(end - at), begins: true, isKnown }) ?? false;
}

/** A field with its label. */
const FIELD = /^\(?[\u3400-\u9fff]{2,6}(?<!如下|下)\)?:/;
const BOUND = "(?<=^|[,。;:!?)》])";
const LEAD =
  "(?<lead>(?:(?:现|特|将|予以|依法|编制|编写|制定|制作|形成|撰写|完成)(?:现|特|将|予以|依法|主动|向社会|公布|公开|发布|编制|编写|制定|制作|形成|撰写|完成|了)*)?)";
const BEFORE = "(?<before>[\\u3400-\\u9fff\\d]{0,40}?)";
const LAW = '(?:根据|按照|依据|依照|按)(?:国务院|中华|修订|新修订|《|"|国家|上级|有关|相关)[^。]{2,160}?';
const MAKES = "(?:现|特|组织|牵头|负责|结合[^,。]{0,10}|认真)*(?:编制|编写|撰写|制作|形成|公布|发布|汇总)";
const NOUN = `(?<words>(?:了|完成|并公布|本|此|这份|${YEAR}|《|${SUBJECT}|工作|年度)*(?:报告|年报))`;
/** Words after a title that make it the beginning of a sentence. */
const GOES_ON =
  /^["》]?(?:\(以下|\(下称|是根据|是按照|由|根据|按照|依据|依照|,|。|公布|发布|如下|予以|向社会|已|现|,现|包括|全文)/;

const PATTERNS: readonly { readonly pattern: RegExp; readonly office: boolean }[] = [
  { pattern: new RegExp(`${BOUND}${LEAD}${BEFORE}(?<words>${TITLE_WORDS})(?<behind>.{0,12})`, "g"), office: false },
  {
    pattern: new RegExp(
      `${BOUND}${BEFORE}(?:\\(以下简称[^()]{1,12}\\))?(?:现|特|认真|严格|依法)*${LAW}(?:报告|年报)`,
      "g",
    ),
    office: false,
  },
  { pattern: new RegExp(`${BOUND}(?!由)${BEFORE}${MAKES}${NOUN}`, "g"), office: false },
  { pattern: new RegExp(`${BOUND}由${BEFORE}${MAKES}${NOUN}`, "g"), office: true },
  {
    pattern: new RegExp(
      `(?:报告|年报)[^。]{0,20}?由${BEFORE}(?:负责|组织|牵头)*(?:编制|编写|撰写|起草|汇总|制作|根据|按照|依据|依照)`,
      "g",
    ),
    office: true,
  },
];
