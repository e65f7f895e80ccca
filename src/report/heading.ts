import { fold } from "./fold";
import type { Piece } from "./piece";
import type { Stream } from "./stream";

/** A heading of a section, with its numeral. */
export interface Heading extends Piece {
  /** The section of the form, from 1. Null for other headings of the body. */
  readonly number: number | null;
}

/**
 * The headings of a report, in order: headings of the sections of its form, by their titles, with a numeral at any place, or without one
 * on their own line; and other numbered lines outside of the tables. If a heading also occurs in a table of contents,
 * the place with most text after it counts.
 */
export function headingsOf(places: readonly Piece[], sections: readonly string[], stream: Stream): readonly Heading[] {
  const statutory = longestFollowed(statutoryIn(stream.folded, sections), stream.folded.length);
  const own = ownIn(stream.folded).filter(
    (line) => !places.some((place) => line.start < place.end && place.start < line.end) && !touches(line, statutory),
  );
  return inSequence(
    [...statutory, ...own].sort((a, b) => a.start - b.start),
    stream.folded,
  );
}

const HEADING_LINK = "(?:及其?|和|与|、|以及|,)?";

/** Sections by their title in the form, in the words that bodies use. A title that is not here is looked for as it is. */
const SECTION_WORDS: Readonly<Record<string, string>> = {
  总体情况: "(?:总体(?:工作)?情况|(?:政府信息公开)?工作(?:总体)?概[况述]|概述|基本情况|总体概况)",
  主动公开政府信息情况:
    "(?:(?:行政机关)?主动公开政府信息(?:的)?(?:总体)?情况|政府信息主动公开(?:的)?情况|主动公开情况)",
  收到和处理政府信息公开申请情况:
    "(?:(?:行政机关)?(?:收到和处理|收到与处理|受理和处理|收到及处理)(?:政府)?信息公开申请(?:的)?情况|(?:政府信息)?依申请公开(?:政府信息)?(?:的)?(?:办理)?情况)",
  "政府信息公开行政复议、行政诉讼情况": `(?:因?政府信息公开(?:工作)?(?:被申请|引起的?|的)?行政复议${HEADING_LINK}(?:被?提起)?行政诉讼(?:的)?情况)`,
  存在的主要问题及改进情况: `(?:(?:政府信息公开)?(?:工作)?(?:中)?存在的?(?:主要)?(?:问题|不足|困难)(?:和不足|与不足)?${HEADING_LINK}(?:下一?步)?(?:工作)?(?:改进|整改)?(?:的)?(?:工作)?(?:情况|措施|打算|安排|方向|计划)?)`,
  其他需要报告的事项: "(?:其[他它](?:需要|应当?)?(?:报告|说明|公开)的?(?:事项|情况|问题))",
};
const NUMERALS = "一二三四五六七八九十";

interface SectionPattern {
  readonly number: number;
  readonly pattern: RegExp;
}

const patterns = new WeakMap<readonly string[], readonly SectionPattern[]>();

function patternsOf(sections: readonly string[]): readonly SectionPattern[] {
  const known = patterns.get(sections) ?? sections.flatMap(patternsOfSection);
  patterns.set(sections, known);
  return known;
}

/** At most four blanks. V8 compiles `\s{0,4}`, as often as it stands here, in a tenth of a second; this at once. */
const FEW_BLANKS = "(?!\\s{5})\\s*";

/** The heading of a section with its numeral, at any place; and without a numeral, on its own line. */
function patternsOfSection(title: string, index: number): readonly SectionPattern[] {
  const spaced = (SECTION_WORDS[title] ?? literally(title)).replace(
    /([\u3400-\u9fff]|\)\??|\])(?=[\u3400-\u9fff]|\(\?:)/g,
    `$1${FEW_BLANKS}`,
  );
  return [
    `(?<=^|[\\s。;:!?)>\\d])(?:第?[${NUMERALS}]{1,2}(?:部分)?\\s*[、.,,:]|第[${NUMERALS}]部分)\\s*${spaced}`,
    `(?<=^|\\n)[^\\S\\n]*(?:\\d{1,2}\\s*[、.]\\s*)?${spaced}(?=[^\\S\\n]*:?[^\\S\\n]*(?:\\n|$))`,
  ].map((pattern) => ({ number: index + 1, pattern: new RegExp(pattern, "g") }));
}

function literally(title: string): string {
  return fold(title).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

const OWN = new RegExp(`^[^\\S\\n]*[${NUMERALS}]{1,2}、[^\\n。;!?,]{2,30}$`, "gm");

function statutoryIn(folded: string, sections: readonly string[]): readonly Heading[] {
  return patternsOf(sections)
    .flatMap(({ number, pattern }) =>
      [...folded.matchAll(pattern)].map((match) => {
        const lead = match[0].length - match[0].trimStart().length;
        return { number, start: match.index + lead, end: match.index + match[0].length };
      }),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

function ownIn(folded: string): readonly Heading[] {
  return [...folded.matchAll(OWN)].map((match) => {
    const lead = match[0].length - match[0].trimStart().length;
    return { number: null, start: match.index + lead, end: match.index + match[0].trimEnd().length };
  });
}

function touches(line: Heading, others: readonly Heading[]): boolean {
  return others.some((other) => line.start < other.end && other.start < line.end);
}

/**
 * One heading for each section: the one with most text before the next heading of another section. A second heading
 * directly after it (存在问题 below 存在的主要问题及改进情况) divides the section and does not begin a new one.
 */
function longestFollowed(found: readonly Heading[], length: number): readonly Heading[] {
  const leading = found.filter((heading, index) => found[index - 1]?.number !== heading.number);
  const followed = leading.map((heading, index) => ({
    heading,
    text: (leading[index + 1]?.start ?? length) - heading.end,
  }));
  const best = new Map<number | null, { readonly heading: Heading; readonly text: number }>();
  for (const one of followed)
    if (one.text > (best.get(one.heading.number)?.text ?? -1)) best.set(one.heading.number, one);
  return [...best.values()].map(({ heading }) => heading).sort((a, b) => a.start - b.start);
}

/** Numbered lines inside a section begin again with 一. They are not sections. */
function inSequence(headings: readonly Heading[], folded: string): readonly Heading[] {
  let last = 0;
  return headings.filter((heading) => {
    const numeral = heading.number ?? numeralAt(folded, heading.start);
    if (heading.number === null && numeral <= last) return false;
    last = numeral;
    return true;
  });
}

/** 3 for 三、, 12 for 十二、. */
function numeralAt(folded: string, start: number): number {
  const printed = folded.slice(start).split("、", 1)[0] as string;
  const [tens, ones] = printed.includes("十") ? printed.split("十") : ["", printed];
  const tensOf = printed.includes("十") ? NUMERALS.indexOf(tens || "一") + 1 : 0;
  return tensOf * 10 + (ones ? NUMERALS.indexOf(ones) + 1 : 0);
}
