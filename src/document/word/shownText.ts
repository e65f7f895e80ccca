import type { Phrase } from "../../message/phrases";
import type { XmlElement } from "../container/namespacedXml";
import { type HiddenText, STRUCK_OUT } from "../document";
import type { Flow, FlowPiece, Passage } from "../flow/flow";
import type { Shade } from "../shade";
import type { ShownInline } from "./symbols";
import { WordFields } from "./wordFields";
import type { TextLook } from "./wordLook";
import { isVanished, whyUnseen } from "./wordUnseen";

/** The surroundings of a text: the colour behind it, and the properties from the table around it. */
export interface TextPlace {
  /** Colour behind the text. Null if it is unknown. */
  readonly behind: Shade | null;
  readonly table: TextLook;
  readonly inCell: boolean;
}

/** A paragraph while it is being read. */
export interface ParagraphLine {
  readonly place: TextPlace;
  /** The look of its style. */
  readonly look: TextLook;
  readonly pieces: FlowPiece[];
  /** Shown content that is not text, in words for a person. */
  readonly shows: Phrase[];
  /** The content of its text boxes. */
  readonly boxes: Passage[];
  readonly behind: Shade | null;
  /** Why its text cannot be seen, in words for a person. Null if it can be seen. */
  readonly unseen: Phrase | null;
  /** Whether the whole run is the mark of a note. */
  mark: boolean;
  /** Whether some of its text is struck out. */
  struck: boolean;
}

/**
 * Adds text to lines, or to the hidden text, depending on the fields, revisions and controls around it and on its look.
 */
export class ShownText {
  readonly hidden: HiddenText[] = [];
  fields = new WordFields();
  /** Why nothing is shown here: null for a placeholder, undefined if it is shown. */
  muted: Phrase | null | undefined;
  private hiding: ParagraphLine | null = null;

  /** Calls `read` while nothing is shown, for the given reason. If the reason is undefined, nothing changes. */
  muting<T>(why: Phrase | null | undefined, read: () => T): T {
    const around = this.muted;
    if (why !== undefined && around === undefined) this.muted = why;
    const result = read();
    this.muted = around;
    return result;
  }

  /** Whether content with this look is shown on the page. */
  shows(look: TextLook): boolean {
    return this.muted === undefined && !isVanished(look) && !this.fields.silent;
  }

  put(text: string, look: TextLook, line: ParagraphLine): void {
    if (text === "" || this.fields.silent) return;
    const why = this.muted === undefined ? (line.unseen ?? whyUnseen(look, line.behind)) : this.muted;
    if (why !== null) this.hide(text, why, line);
    else if (this.muted === null) {
      // A placeholder that may be a figure: a person must look at it.
      if (/\d/.test(text)) line.shows.push("an unfilled placeholder");
    } else if (!line.mark) {
      if (/\S/.test(text)) this.fields.fill();
      if (look.webHidden && /\S/.test(text)) line.shows.push("text that is not shown everywhere");
      line.pieces.push({ text, raised: Boolean(look.raised || look.moved), small: Boolean(look.raised) });
    }
  }

  /** Adds content that is not plain text. Null adds nothing. */
  show(shown: ShownInline | null, look: TextLook, line: ParagraphLine): void {
    if (!shown) return;
    this.put(shown.text, look, line);
    if (shown.unread === null || !this.shows(look)) return;
    this.fields.fill();
    line.shows.push(shown.unread);
  }

  private hide(text: string, how: Phrase, line: ParagraphLine): void {
    const last = this.hidden.at(-1);
    if (this.hiding === line && last?.how === how)
      this.hidden[this.hidden.length - 1] = { ...last, text: last.text + text };
    else this.hidden.push({ text, how, page: null });
    this.hiding = line;
    if (how === STRUCK_OUT && text.trim() !== "") line.struck = true;
  }
}

/** The functions that read the content of cells. */
export interface CellReader {
  readonly text: ShownText;
  readonly flow: (cell: XmlElement, place: TextPlace) => Flow;
}
