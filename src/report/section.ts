import type { Layout } from "../form/layout";
import { headingsOf } from "./heading";
import type { Piece } from "./piece";
import { PRINTED_FORM } from "./printedForm";
import type { Section } from "./report";
import type { Stream } from "./stream";

/**
 * The sections of a report: the text from heading to heading, without the tables of the form (`places`). Text before
 * the first heading is a section without heading if it contains sentences. A document without headings has at most that
 * section.
 */
export function sectionsOf(places: readonly Piece[], form: Layout, stream: Stream): readonly Section[] {
  const headings = headingsOf(places, form.sections, stream);
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

function textOutside(places: readonly Piece[], start: number, end: number, stream: Stream): string {
  const pieces: string[] = [];
  let from = start;
  for (const place of [...places].sort((a, b) => a.start - b.start)) {
    if (place.end <= from || place.start >= end) continue;
    pieces.push(stream.source.slice(from, Math.max(from, place.start)));
    from = place.end;
  }
  pieces.push(stream.source.slice(from, end));
  const words = PRINTED_FORM.reduce((text, printed) => text.replace(printed, ""), pieces.join("\n"));
  return words
    .replace(/<!--[^<>]{0,200}-->/g, "")
    .replace(/[ \t\u3000]*\n\s*/g, "\n")
    .replace(/^[\s:：（(]+$|^[\s:：]+/g, "")
    .trim();
}
