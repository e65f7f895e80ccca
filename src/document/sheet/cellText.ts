import type { SheetCell } from "./sheet";

/** A run of a cell's text, with what is known of its look. */
export interface TextRun {
  readonly text: string;
  readonly struck: boolean;
  readonly raised: boolean;
  /** Why nobody sees it; null where it is seen. */
  readonly unseen: string | null;
}

/**
 * What a cell of some runs shows: struck-out and raised marks are no part of its text, and a cell of nothing else is not
 * blank.
 */
export function textOfRuns(runs: readonly TextRun[]): Pick<SheetCell, "text" | "unread" | "hidden"> {
  const filled = runs.filter((run) => run.text.trim() !== "");
  const hidden = filled.flatMap(({ text, unseen }) => (unseen ? [{ text, how: unseen }] : []));
  const seen = filled.filter((run) => run.unseen === null);
  const read = runs.filter((run) => run.unseen === null && !run.struck && !run.raised);
  const text = read.map((run) => run.text).join("");
  const unread =
    text.trim() !== "" || seen.length === 0 ? null : seen.some((run) => run.struck) ? "struck-out text" : "raised text";
  return { text, unread, hidden };
}
