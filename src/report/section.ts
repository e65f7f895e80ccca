import { SECTIONS } from "../form/layout";
import { findNear } from "./approximate";
import { hanOf } from "./label";
import type { Section } from "./report";
import type { Stream } from "./stream";

/** Other headings under which reports print a section, by its number. */
const ALSO: readonly (readonly [number: number, heading: string])[] = [
  [1, "概述"],
  [1, "工作概况"],
  [4, "因政府信息公开工作被申请行政复议、提起行政诉讼情况"],
  [4, "因政府信息公开工作被申请行政复议和提起行政诉讼情况"],
  [5, "政府信息公开工作存在的主要问题及改进情况"],
  [5, "政府信息公开工作存在的问题及改进措施"],
  [5, "存在的问题及改进措施"],
  [5, "存在的不足及改进措施"],
  [6, "需要报告的其他事项"],
  [6, "其他事项"],
];

const HEADINGS = [...SECTIONS.map((heading, index): readonly [number, string] => [index + 1, heading]), ...ALSO].map(
  ([number, heading]) => ({ number, han: hanOf(heading) }),
);

const NUMBERED = /[一二三四五六]、(?=([^\n。，,；;:：]{2,40}))/g;

/**
 * The sections of a report by their headings: which section of the form each is, its heading and its text, with the
 * characters it covers. Headings are found by their words, numbered or on a line of their own; where a report prints none,
 * there are no sections. Running text that begins right behind a heading stays with the section.
 */
export function sectionsOf(stream: Stream): readonly Section[] {
  const starts = headingsIn(stream);
  return starts.map((heading, index): Section => {
    const stop = starts[index + 1]?.start ?? stream.source.length;
    const text = stream.source.slice(heading.end, stop);
    return {
      number: heading.number,
      heading: stream.source.slice(heading.start, heading.end).trim(),
      text: text.trim(),
      start: heading.start,
      end: heading.end + text.trimEnd().length,
    };
  });
}

interface Heading {
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

/** One heading for each section, in the order of the text. */
function headingsIn(stream: Stream): readonly Heading[] {
  const found = [...numbered(stream), ...alone(stream)].sort((a, b) => a.start - b.start);
  const chosen: Heading[] = [];
  for (const heading of found) if (heading.number > (chosen.at(-1)?.number ?? 0)) chosen.push(heading);
  return chosen;
}

/** 五、存在的主要问题及改进情况, also where the text of the section follows without a break. */
function numbered(stream: Stream): readonly Heading[] {
  return [...stream.folded.matchAll(NUMBERED)].flatMap((match) => {
    const found = headingLength(match[1] as string);
    return found === null ? [] : [{ number: found.number, start: match.index, end: match.index + 2 + found.length }];
  });
}

/** A heading that is a line of its own, without a number. */
function alone(stream: Stream): readonly Heading[] {
  return [...stream.folded.matchAll(/[^\n]+/g)].flatMap((match) => {
    if (match[0].length > 40) return [];
    const line = hanOf(match[0]);
    const heading = HEADINGS.find(({ han }) => han === line);
    const lead = match[0].length - match[0].trimStart().length;
    return heading
      ? [{ number: heading.number, start: match.index + lead, end: match.index + match[0].trimEnd().length }]
      : [];
  });
}

/** The section whose heading a text begins with, and how many of its characters the heading takes. */
function headingLength(text: string): { readonly number: number; readonly length: number } | null {
  const han = hanOf(text);
  const fits = HEADINGS.flatMap((heading) => {
    const [match] = findNear(heading.han, han.slice(0, heading.han.length + 3), Math.floor(heading.han.length * 0.2));
    return match && match.start <= 1 ? [{ ...heading, to: match.end, distance: match.distance }] : [];
  }).sort((a, b) => b.to - b.distance * 2 - (a.to - a.distance * 2));
  const [best] = fits;
  if (!best) return null;
  let [seen, length] = [0, 0];
  for (; length < text.length && seen < best.to; length++) if (hanOf(text[length] as string) !== "") seen += 1;
  return { number: best.number, length };
}
