import type { Piece } from "./segment";
import type { Stream } from "./stream";

/** Sentences of the text outside the given places (the tables), in order. */
export function sentencesOutside(places: readonly Piece[], stream: Stream): readonly Piece[] {
  const sorted = [...places].sort((a, b) => a.start - b.start);
  const gaps = [...sorted.map((place) => place.start), stream.folded.length].map((end, index) => ({
    start: sorted[index - 1]?.end ?? 0,
    end,
  }));
  return gaps.flatMap(({ start, end }) => sentencesIn(stream.folded, start, end));
}

function sentencesIn(folded: string, start: number, end: number): readonly Piece[] {
  const sentences: Piece[] = [];
  for (const match of folded.slice(start, end).matchAll(/[^。!?;\n]+[。!?;]?/g)) {
    const lead = match[0].length - match[0].trimStart().length;
    const text = match[0].trim();
    if (text !== "")
      sentences.push({ start: start + match.index + lead, end: start + match.index + lead + text.length });
  }
  return sentences;
}
