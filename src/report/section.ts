import { headingsOf } from "./heading";
import type { Piece } from "./piece";
import type { Section } from "./report";
import type { Stream } from "./stream";

/**
 * The sections of a report: the text from heading to heading, without the tables of the form (`places`). Text before
 * the first heading is a section without heading if it contains sentences. A document without headings has at most that
 * section.
 */
export function sectionsOf(places: readonly Piece[], stream: Stream): readonly Section[] {
  const headings = headingsOf(places, stream);
  const length = stream.source.length;
  const lead = { number: null, start: 0, end: 0 };
  return [lead, ...headings].flatMap((heading, index): readonly Section[] => {
    const end = headings[index]?.start ?? length;
    const text = textOutside(places, heading.end, end, stream);
    if (heading === lead && !text.includes("。")) return [];
    return [
      {
        number: heading.number,
        heading: stream.source.slice(heading.start, heading.end).replace(/\s+/g, ""),
        text,
        start: heading.start,
        end: heading.start + stream.source.slice(heading.start, end).trimEnd().length,
      },
    ];
  });
}

/** Words of the form around its tables that belong to no row. */
const PRINTED_FORM = [
  /[（(]\s*本列数据的\s*勾\s*稽\s*关\s*系[^）)]{0,40}[）)]/g,
  /第二十条\s*第\s*[（(][一二三四五六七八九][）)]\s*项/g,
  /^[ \t\u3000]*(?:信息内容|申请人情况)[ \t\u3000]*$/gm,
];

function textOutside(places: readonly Piece[], start: number, end: number, stream: Stream): string {
  const pieces: string[] = [];
  let from = start;
  for (const place of [...places].sort((a, b) => a.start - b.start)) {
    if (place.end <= from || place.start >= end) continue;
    pieces.push(stream.source.slice(from, Math.max(from, place.start)));
    from = Math.min(end, place.end);
  }
  pieces.push(stream.source.slice(from, end));
  const words = PRINTED_FORM.reduce((text, printed) => text.replace(printed, ""), pieces.join("\n"));
  return words
    .replace(/<!--[^<>]{0,200}-->/g, "")
    .replace(/[ \t\u3000]*\n\s*/g, "\n")
    .replace(/^[\s:：（(]+$|^[\s:：]+/g, "")
    .trim();
}
