/** A part of a text that was read as figures: from `start` to before `end`, in UTF-16 units. */
export interface MarkedSpan {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** A stretch of a text within which the marks are the same. */
export interface TextStretch {
  readonly start: number;
  readonly text: string;
  /** The keys of the spans over it; more than one where figures ran together. */
  readonly keys: readonly string[];
}

/** Divides the text from `start` to `end` where a span begins or ends. All stretches together are that text. */
export function markedStretches(
  text: string,
  spans: readonly MarkedSpan[],
  start = 0,
  end = text.length,
): readonly TextStretch[] {
  const within = spans.filter((span) => span.start < span.end && span.start < end && span.end > start);
  const cuts = within.flatMap((span) => [span.start, span.end]).filter((at) => at > start && at < end);
  const edges = [...new Set([start, ...cuts, end])].sort((a, b) => a - b);
  return edges.slice(0, -1).map((from, index) => {
    const to = edges[index + 1] ?? end;
    return {
      start: from,
      text: text.slice(from, to),
      keys: within.filter((span) => span.start <= from && span.end >= to).map(({ key }) => key),
    };
  });
}
