import type { HiddenText } from "../document";

/** A piece of text as a word processor sets it. Colours are 0xRRGGBB, null where the program chooses them itself. */
export interface Run {
  readonly text: string;
  readonly look: Look;
  readonly ink: number | null;
  /** Colour behind the text, where it has one of its own. */
  readonly ground: number | null;
  /** Of what shows and cannot be read: whether it is large enough for a page of text. */
  readonly large?: boolean;
}

/**
 * How a piece of text shows. `unread` is no text but something that shows and cannot be read, and `drawing` one that hangs
 * on the text and may be elsewhere on the page: `text` names it for a person. `numbering` is set by the program before a
 * paragraph.
 */
export type Look =
  | "plain"
  | "hidden"
  | "deleted"
  | "struck"
  | "superscript"
  | "raised"
  | "numbering"
  | "unread"
  | "drawing";

/** What of some runs is printed. */
export interface Printed {
  readonly text: string;
  /** What shows beside the text and cannot be read, null where there is nothing of that kind. */
  readonly unread: string | null;
  readonly hidden: readonly HiddenText[];
  /** How many large pictures there are. */
  readonly pictures: number;
}

/**
 * The text that a reader of the document sees in a paragraph or a cell with that ground: without hidden and deleted text,
 * struck-out text, and marks set higher or lower than the text beside them. `inCell` leaves out automatic numbering.
 */
export function printedRuns(runs: readonly Run[], ground: number | null, inCell: boolean): Printed {
  const seen = runs.filter((run) => !hides(run) && !isUnseen(run, ground));
  const shown = seen.filter((run) => !(inCell && run.look === "numbering"));
  const level = shown.filter(({ look }) => look === "plain" || look === "numbering");
  const marks = shown.filter(({ look }) => look === "superscript" || look === "raised");
  const onLine = textOf(level) === "" ? [...level, ...marks] : level;
  const text = onLine.map((run) => run.text).join("");
  return {
    text: text.trim(),
    unread: unreadIn(shown, text.trim() === "", onLine) ?? numberingAlone(seen, text),
    hidden: runs.flatMap((run) => hiddenText(run, ground)),
    pictures: shown.filter((run) => run.large).length,
  };
}

function unreadIn(shown: readonly Run[], blank: boolean, onLine: readonly Run[]): string | null {
  const unread = shown.find(({ look }) => look === "unread" || (blank && look === "drawing"));
  if (unread) return unread.text;
  if (blank && textOf(shown.filter(({ look }) => look === "struck")) !== "") return "struck-out text";
  return onLine.some((run) => run.look === "superscript" && run.text.trim() !== "") ? "a raised mark" : null;
}

/** Automatic numbering that stands alone may be what the cell is to say. */
function numberingAlone(seen: readonly Run[], text: string): string | null {
  const stands = seen.some((run) => run.look === "numbering" && run.text.trim() !== "");
  return stands && text.trim() === "" ? "automatic numbering" : null;
}

function hides({ look }: Run): boolean {
  return look === "hidden" || look === "deleted";
}

function hiddenText(run: Run, ground: number | null): readonly HiddenText[] {
  if (run.text.trim() === "" || run.look === "deleted") return [];
  if (run.look === "hidden") return [{ text: run.text, how: "hidden text", page: null }];
  return isUnseen(run, ground) ? [{ text: run.text, how: "text in the colour of its ground", page: null }] : [];
}

const WHITE = 0xffffff;

/** Whether a text has the colour of what is behind it. */
function isUnseen(run: Run, ground: number | null): boolean {
  if (run.ink === null || run.look === "unread" || run.look === "drawing") return false;
  const behind = run.ground ?? ground ?? WHITE;
  return [16, 8, 0].every(
    (shift) => Math.abs((((run.ink as number) >> shift) % 256) - ((behind >> shift) % 256)) <= NEAR,
  );
}

/** So far two colours may differ in each part and nobody tells them apart. */
const NEAR = 10;

function textOf(runs: readonly Run[]): string {
  return runs
    .map((run) => run.text)
    .join("")
    .trim();
}

/** Whether a picture of that size, in twips, can show a table or a page of text: two inches by three quarters of one. */
export function isLarge({ width, height }: { readonly width: number; readonly height: number }): boolean {
  return width >= 2880 && height >= 1080;
}
