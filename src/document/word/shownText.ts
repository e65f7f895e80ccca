import type { HiddenText } from "../document";
import type { Passage, Piece } from "../flow/flow";
import type { Shade } from "../shade";
import type { Shown } from "./symbols";
import { WordFields } from "./wordFields";
import type { Look } from "./wordLook";
import { isVanished, STRUCK, whyUnseen } from "./wordUnseen";

/** Where text stands: what is behind it, and what the table around it says of its look. */
export interface Place {
  /** The colour behind the text; null where it is not known. */
  readonly behind: Shade | null;
  readonly table: Look;
  readonly inCell: boolean;
}

/** A paragraph as it is being read. */
export interface Line {
  readonly place: Place;
  /** The look of its style. */
  readonly look: Look;
  readonly pieces: Piece[];
  /** What it shows that is no text, in words for a person. */
  readonly shows: string[];
  /** What stands in its text boxes. */
  readonly boxes: Passage[];
  readonly behind: Shade | null;
  /** Why no text of it can be seen; null where it can. */
  readonly unseen: string | null;
  /** Whether the whole run is the mark of a note. */
  mark: boolean;
  /** Whether text of it is struck out. */
  struck: boolean;
}

/** Puts text on lines, or among what is hidden, by the fields, revisions and controls around it and by how it looks. */
export class ShownText {
  readonly hidden: HiddenText[] = [];
  fields = new WordFields();
  /** Why nothing is shown here: null for a placeholder; undefined where it is shown. */
  muted: string | null | undefined;
  private hiding: Line | null = null;

  /** Reads on while nothing is shown, for the given reason; as before where it is undefined. */
  muting<T>(why: string | null | undefined, read: () => T): T {
    const around = this.muted;
    if (why !== undefined && around === undefined) this.muted = why;
    const result = read();
    this.muted = around;
    return result;
  }

  /** Whether what has this look is part of what the page shows. */
  shows(look: Look): boolean {
    return this.muted === undefined && !isVanished(look) && !this.fields.silent;
  }

  put(text: string, look: Look, line: Line): void {
    if (text === "" || this.fields.silent) return;
    const why = this.muted === undefined ? (line.unseen ?? whyUnseen(look, line.behind)) : this.muted;
    if (why !== null) this.hide(text, why, line);
    else if (this.muted === null) {
      // A placeholder that might be a figure: a person has to look.
      if (/\d/.test(text)) line.shows.push("an unfilled placeholder");
    } else if (!line.mark) {
      if (/\S/.test(text)) this.fields.fill();
      if (look.webHidden && /\S/.test(text)) line.shows.push("text that is not shown everywhere");
      line.pieces.push({ text, raised: Boolean(look.raised || look.moved), small: Boolean(look.raised) });
    }
  }

  /** Puts what stands here by other means than text; nothing where it is null. */
  show(shown: Shown | null, look: Look, line: Line): void {
    if (!shown) return;
    this.put(shown.text, look, line);
    if (shown.unread === null || !this.shows(look)) return;
    this.fields.fill();
    line.shows.push(shown.unread);
  }

  private hide(text: string, how: string, line: Line): void {
    const last = this.hidden.at(-1);
    if (this.hiding === line && last?.how === how)
      this.hidden[this.hidden.length - 1] = { ...last, text: last.text + text };
    else this.hidden.push({ text, how, page: null });
    this.hiding = line;
    if (how === STRUCK && text.trim() !== "") line.struck = true;
  }
}
