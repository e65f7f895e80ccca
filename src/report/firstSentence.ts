import { isBodyName } from "./bodyName";
import { asPrinted, joinedLines, type PrintedLine } from "./printedLine";
import { YEAR, yearIn } from "./reportYear";
import { SUBJECT, TITLE_WORDS, type Title, withoutYears } from "./title";

/** What a report's first sentences say of who reports and on which year; `office` where they name who drew it up only. */
export interface Introduction extends Title {
  readonly office: boolean;
}

/**
 * What the sentences with which a report begins say of it: 现公布2023年X政府信息公开工作年度报告, X2023年…报告（以下简称…）,
 * X根据《条例》…编制本报告, 本报告由X编制. Sentences may be broken over lines anywhere. The first that names a body counts,
 * else the first that names a year; null where none does either.
 */
export function introductionIn(lines: readonly PrintedLine[], start: number): Introduction | null {
  const from = Math.max(0, start - LINES_BEFORE);
  const found = lines.slice(from, start + LINES_BEHIND).flatMap((_, index) => saidFrom(lines, from + index));
  return (
    found.find(({ department, office }) => department !== null && !office) ??
    found.find(({ department }) => department !== null) ??
    found[0] ??
    null
  );
}

const [LINES_BEFORE, LINES_BEHIND] = [3, 8];
/** A sentence goes over so many lines at most. */
const LINES_EACH = 4;

function saidFrom(lines: readonly PrintedLine[], index: number): readonly Introduction[] {
  const [first, ...rest] = lines.slice(index, index + LINES_EACH) as [PrintedLine, ...PrintedLine[]];
  const line = joinedLines([first, ...rest]);
  const ends = new Set([first, ...rest].map((_, upTo, all) => joinedLines(all.slice(0, upTo + 1)).text.length));
  return PATTERNS.flatMap(({ pattern, office }) =>
    [...line.text.matchAll(pattern)].flatMap((match): readonly Introduction[] => {
      // What begins on a later line is found there.
      if (match.index >= first.text.length) return [];
      const { lead = "", before = "", words = "", behind } = match.groups ?? {};
      // A title on a line of its own is no sentence.
      const end = match.index + match[0].length - (behind ?? "").length;
      if (behind !== undefined && lead === "" && (ends.has(end) || !GOES_ON.test(line.text.slice(end)))) return [];
      const name = withoutYears(before.replace(/^(?:的)+/, ""));
      const year = yearIn(`${before.replace(name, " ")} ${words}`);
      const whole = /人民$/.test(name) && words.startsWith("政府") ? `${name}政府` : name;
      const department = isBodyName(whole) ? asPrinted(whole, line) : null;
      return department === null && year === null ? [] : [{ department, year, office }];
    }),
  );
}

const BOUND = "(?<=^|[,。;:!?)》])";
const LEAD =
  "(?<lead>(?:(?:现|特|将|予以|依法|编制|编写|制定|制作|形成|撰写|完成)(?:现|特|将|予以|依法|主动|向社会|公布|公开|发布|编制|编写|制定|制作|形成|撰写|完成|了|本)*)?)";
const BEFORE = "(?<before>[\\u3400-\\u9fff\\d]{0,40}?)";
const LAW = '(?:根据|按照|依据|依照|按)(?:国务院|中华|修订|新修订|《|"|国家|上级|有关|相关)[^。]{2,160}?';
const MAKES = "(?:现|特|组织|牵头|负责|结合[^,。]{0,10}|认真)*(?:编制|编写|撰写|制作|形成|公布|发布|汇总)";
const NOUN = `(?<words>(?:了|完成|并公布|本|此|这份|${YEAR}|《|${SUBJECT}|工作|年度)*(?:报告|年报))`;
/** What makes a title the beginning of a sentence. */
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
  { pattern: new RegExp(`${BOUND}${BEFORE}${MAKES}${NOUN}`, "g"), office: false },
  {
    pattern: new RegExp(
      `(?:报告|年报)[^。]{0,20}?由${BEFORE}(?:负责|组织|牵头)*(?:编制|编写|撰写|起草|汇总|制作|根据|按照|依据|依照)`,
      "g",
    ),
    office: true,
  },
];
