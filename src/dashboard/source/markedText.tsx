import classes from "./source.module.css";
import { type MarkedSpan, markedStretches } from "./stretches";

/** What is marked in a document, which mark is chosen, and what happens when another one is. */
export interface SourceMarks {
  readonly spans: readonly MarkedSpan[];
  readonly chosen: string | null;
  readonly nameOf: (key: string) => string;
  readonly onChoose: (key: string) => void;
}

interface MarkedTextProps extends SourceMarks {
  readonly text: string;
  readonly start?: number;
  readonly end?: number;
}

/** A part of a document's text. What was read as a figure is marked, and leads to its cell. */
export function MarkedText({ text, start = 0, end = text.length, spans, chosen, nameOf, onChoose }: MarkedTextProps) {
  return markedStretches(text, spans, start, end).map(({ start: at, text: part, keys }) => {
    const [first] = keys;
    if (first === undefined) return part;
    const isChosen = chosen !== null && keys.includes(chosen);
    return (
      <button
        key={at}
        type="button"
        // The cells of the form have the same places: one way for the keyboard is enough.
        tabIndex={-1}
        className={classes.place}
        aria-current={isChosen || undefined}
        title={keys.map(nameOf).join("；")}
        onClick={() => onChoose(isChosen ? (chosen ?? first) : first)}
      >
        {part}
      </button>
    );
  });
}
