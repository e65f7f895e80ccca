import type { Phrase } from "../../message/phrases";
import { STRUCK_OUT } from "../document";
import type { CellContent } from "./sheet";
import { BY_FORMAT, showsText } from "./shownNumber";

/** A run of a cell's text and its appearance. */
export interface TextRun {
  readonly text: string;
  readonly struck: boolean;
  readonly raised: boolean;
  /** Why nobody sees it, in words for a person. Null if it can be seen. */
  readonly unseen: Phrase | null;
}

/**
 * Joins the runs of a cell. Struck-out text and raised marks are not part of its text, but a cell that contains nothing
 * else is not blank.
 */
export function textOfRuns(runs: readonly TextRun[]): CellContent {
  const filled = runs.filter((run) => run.text.trim() !== "");
  const hidden = filled.flatMap(({ text, unseen }) => (unseen ? [{ text, how: unseen }] : []));
  const seen = filled.filter((run) => run.unseen === null);
  const read = runs.filter((run) => run.unseen === null && !run.struck && !run.raised);
  const text = read.map((run) => run.text).join("");
  const unread =
    text.trim() !== "" || seen.length === 0 ? null : seen.some((run) => run.struck) ? STRUCK_OUT : "raised text";
  return { text, unread, hidden };
}

/** The content of a cell with text. All of it is hidden if the format shows no text. */
export function textContent(runs: readonly TextRun[], format: string | number): CellContent {
  if (showsText(format)) return textOfRuns(runs);
  return textOfRuns(runs.map((run) => ({ ...run, unseen: run.unseen ?? BY_FORMAT })));
}
