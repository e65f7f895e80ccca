import type { SheetCell } from "./sheet";

/** A run of a cell's text and its appearance. */
export interface TextRun {
  readonly text: string;
  readonly struck: boolean;
  readonly raised: boolean;
  /** Why nobody sees it, in words for a person. Null if it can be seen. */
  readonly unseen: string | null;
}

/**
 * Joins the runs of a cell. Struck-out text and raised marks are not part of its text, but a cell that contains nothing
 * else is not blank.
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
