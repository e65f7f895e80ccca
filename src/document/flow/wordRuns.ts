import type { Phrase } from "../../message/phrases";
import { type HiddenText, STRUCK_OUT } from "../document";

/**
 * A piece of text with one format in a word processor. Colours are 0xRRGGBB; null means that the program chooses the
 * colour.
 */
export interface Run {
  readonly text: string;
  readonly look: RunLook;
  readonly ink: number | null;
  /** Colour behind the text. Null if the text has no background of its own. */
  readonly ground: number | null;
  /** For content that is shown but cannot be read: whether it is large enough to be a page of text. */
  readonly large?: boolean;
}

/**
 * How a piece of text is shown. "unread" is not text but something that is shown and cannot be read. "drawing" is the
 * same, but it is anchored to the text and may be shown elsewhere on the page. For both, `text` is a name for a person.
 * "numbering" is a number that the program puts before a paragraph.
 */
export type RunLook =
  | "plain"
  | "hidden"
  | "deleted"
  | "struck"
  | "superscript"
  | "raised"
  | "numbering"
  | "unread"
  | "drawing";

/** In half points. Text raised by this much is a mark; smaller shifts are used to centre characters. */
export const MARK_RISE = 6;
/** In half points. Letters of one point or less are meant not to be seen. */
export const UNSEEN_SIZE = 2;
/** Width of the letters in percent of their normal width. Letters almost without width are meant not to be seen. */
export const UNSEEN_SCALE = 5;

/** The printed part of some runs. */
export interface PrintedRuns {
  readonly text: string;
  /** What is shown beside the text and cannot be read, in words for a person. Null if there is nothing like this. */
  readonly unread: Phrase | null;
  readonly hidden: readonly HiddenText[];
  /** The number of large pictures. */
  readonly pictures: number;
}

/**
 * Returns the text that a reader sees in a paragraph or a cell with this background colour. Hidden, deleted and
 * struck-out text is left out, and so are marks set higher or lower than the text beside them. With `inCell`, automatic
 * numbering is left out too.
 */
export function printedRuns(runs: readonly Run[], ground: number | null, inCell: boolean): PrintedRuns {
  const seen = runs.filter((run) => !hides(run) && !isInkUnseen(run, ground));
  const shown = seen.filter((run) => !(inCell && run.look === "numbering"));
  const level = shown.filter(({ look }) => look === "plain" || look === "numbering");
  const marks = shown.filter(({ look }) => look === "superscript" || look === "raised");
  const onLine = joinedText(level) === "" ? [...level, ...marks] : level;
  const text = onLine.map((run) => run.text).join("");
  return {
    text: text.trim(),
    unread: unreadIn(shown, text.trim() === "", onLine) ?? numberingAlone(seen, text),
    hidden: runs.flatMap((run) => hiddenText(run, ground)),
    pictures: shown.filter((run) => run.large).length,
  };
}

function unreadIn(shown: readonly Run[], blank: boolean, onLine: readonly Run[]): Phrase | null {
  const unread = shown.find(({ look }) => look === "unread" || (blank && look === "drawing"));
  if (unread) return unread.text as Phrase; // readers put one of the phrases into such a run
  if (blank && joinedText(shown.filter(({ look }) => look === "struck")) !== "") return STRUCK_OUT;
  return onLine.some((run) => run.look === "superscript" && run.text.trim() !== "") ? "a raised mark" : null;
}

/** Automatic numbering without any text may be the content of the cell, so the cell is not blank. */
function numberingAlone(seen: readonly Run[], text: string): Phrase | null {
  const stands = seen.some((run) => run.look === "numbering" && run.text.trim() !== "");
  return stands && text.trim() === "" ? "automatic numbering" : null;
}

function hides({ look }: Run): boolean {
  return look === "hidden" || look === "deleted";
}

function hiddenText(run: Run, ground: number | null): readonly HiddenText[] {
  if (run.text.trim() === "" || run.look === "deleted") return [];
  if (run.look === "hidden") return [{ text: run.text, how: "hidden text", page: null }];
  return isInkUnseen(run, ground) ? [{ text: run.text, how: "text in the colour of its ground", page: null }] : [];
}

const PAPER = 0xffffff;

/** Whether a text has the colour of its background. */
function isInkUnseen(run: Run, ground: number | null): boolean {
  if (run.ink === null || run.look === "unread" || run.look === "drawing") return false;
  const behind = run.ground ?? ground ?? PAPER;
  return [16, 8, 0].every(
    (shift) => Math.abs((((run.ink as number) >> shift) % 256) - ((behind >> shift) % 256)) <= NEAR,
  );
}

/** Colours that differ by no more than this in each part look the same. */
const NEAR = 10;

function joinedText(runs: readonly Run[]): string {
  return runs
    .map((run) => run.text)
    .join("")
    .trim();
}

/**
 * Whether a picture of that size, in twips, is large enough to show a table or a page of text: 2 inches wide and ¾ inch
 * high.
 */
export function isLarge({ width, height }: { readonly width: number; readonly height: number }): boolean {
  return width >= 2880 && height >= 1080;
}
