import type { NamedDocument } from "./report";
import type { Stream } from "./stream";

/**
 * The normative documents that a report names in 《》: those with a document number beside them (丽科〔2020〕21号, in
 * any kind of brackets or none), and those that the report says it issued. Laws and regulations (法, 条例) are left
 * out. Each document is returned once.
 */
export function namedDocumentsIn(stream: Stream): readonly NamedDocument[] {
  const seen = new Set<string>();
  return quotedTitlesIn(stream.folded).flatMap(({ start, end }): readonly NamedDocument[] => {
    const title = withoutSpaces(stream.source.slice(start + 1, end - 1));
    if (LAW.test(title) || title.length < SHORTEST) return [];
    const number = numberBehind(stream.folded, end) ?? numberBefore(stream.folded, start);
    if (number === null && !(KIND.test(title) && isIssued(stream.folded, start))) return [];
    const printed = number && withoutSpaces(stream.source.slice(number.start, number.end));
    const key = `${title} ${printed}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [
      {
        title,
        number: printed,
        start: Math.min(start, number?.start ?? start),
        end: Math.max(end, number?.end ?? end),
      },
    ];
  });
}

const SHORTEST = 5;
const LONGEST = 150;
const LAW = /(?:(?<!办)法|条例)(?:\([^()]*\)|（[^（）]*）)?$|^中华人民共和国/;
const KIND =
  /(?:办法|规定|细则|意见|通知|方案|规则|决定|公告|通告|规范|制度|措施|指引|指南|政策|若干条|标准|计划|规划|基准)(?:[(（][^()（）]*[)）])?$/;

/** The positions of 《…》. Only outermost pairs count; a quoted title inside belongs to the outer one. */
function quotedTitlesIn(folded: string): readonly { readonly start: number; readonly end: number }[] {
  const titles: { start: number; end: number }[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: mark, index } of folded.matchAll(/[《》]/g)) {
    if (mark === "《" && (depth === 0 || index - start > LONGEST)) [start, depth] = [index, 1];
    else if (mark === "《") depth++;
    else if (depth > 0 && --depth === 0 && index - start <= LONGEST) titles.push({ start, end: index + 1 });
  }
  return titles;
}

// Folding turns all brackets except [ and ] into ( and ).
const NUMBER = "[\\u3400-\\u9fff]{1,16}\\s{0,2}[([]\\s?(?:19|20)\\d\\d\\s?[)\\]]\\s{0,2}第?\\s?\\d{1,5}\\s?号";
const BEHIND = new RegExp(`^\\s{0,3}(?:[([]\\s?)?(?:文号:?|以下简称[^()]{0,12},)?(?<number>${NUMBER})`);
const BEFORE = new RegExp(`(?:^|[\\s,、;。:("])(?<number>${NUMBER})\\s?\\)?(?:文件|文)?\\s?,?$`);
const NUMBER_WINDOW = 60;

interface NumberPlace {
  readonly start: number;
  readonly end: number;
}

function numberBehind(folded: string, end: number): NumberPlace | null {
  const match = BEHIND.exec(folded.slice(end, end + NUMBER_WINDOW));
  return match?.groups ? numberPlace(match, end) : null;
}

/** Finds a number before the title, unless it belongs to the title before. */
function numberBefore(folded: string, start: number): NumberPlace | null {
  const from = Math.max(0, start - NUMBER_WINDOW);
  const before = folded.slice(from, start);
  const own = before.slice(before.lastIndexOf("》") + 1);
  if (own.length < before.length && BEHIND.test(own)) return null;
  const match = BEFORE.exec(own);
  return match?.groups ? numberPlace(match, start - own.length) : null;
}

function numberPlace(match: RegExpExecArray, offset: number): NumberPlace {
  const number = match.groups?.number as string;
  const start = offset + match.index + match[0].indexOf(number);
  return { start, end: start + number.length };
}

const ISSUED = /(?:出台|制定|制发|印发|颁布|发布|修订|公布)(?!以来|的)/g;
const FOLLOWED = /根据|按照|依照|依据|落实|贯彻|对照|执行|学习|遵照|参照|解读|国务院|国家/;

/**
 * Whether the sentence before the title says that the document was issued, and not that something was done according to
 * it.
 */
function isIssued(folded: string, start: number): boolean {
  const sentence = folded
    .slice(Math.max(0, start - 400), start)
    .split(/[。!?;]/)
    .at(-1) as string;
  const last = [...sentence.matchAll(ISSUED)].at(-1);
  if (!last) return false;
  const between = sentence.slice(last.index).replace(/《[^《》]*》/g, "");
  return (
    !FOLLOWED.test(between) &&
    !FOLLOWED.test(sentence.slice(0, last.index).split(/[,、]/).at(-1) as string) &&
    between.length < 40
  );
}

function withoutSpaces(text: string): string {
  return text.replace(/\s+/g, "");
}
