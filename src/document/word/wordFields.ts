import type { Phrase } from "../../message/phrases";
import { fieldText, isCounting } from "../flow/fieldText";
import type { ShownInline } from "./symbols";

interface WordField {
  instruction: string;
  /** Whether its result has begun and is shown as text. */
  shows: boolean;
  /** Whether its result contains something. */
  filled: boolean;
  /** What a form field of its kind shows itself. */
  readonly form: ShownInline | null;
}

/**
 * The fields around a position in the text. Their instructions are not text; their results are, unless they are numbers
 * of pages or notes.
 */
export class WordFields {
  private readonly open: WordField[] = [];
  /** The number of open fields that show nothing here. */
  private quiet = 0;

  begin(form: ShownInline | null): void {
    this.open.push({ instruction: "", shows: false, filled: false, form });
    this.quiet += 1;
  }

  instruct(text: string): void {
    const field = this.open.at(-1);
    if (field && !field.shows) field.instruction += text;
  }

  separate(): void {
    const field = this.open.at(-1);
    if (!field || field.shows || isCounting(field.instruction)) return;
    field.shows = true;
    this.quiet -= 1;
  }

  /**
   * Ends the innermost field. Returns what it shows if the document stores no result for it, or null if it shows
   * nothing.
   */
  end(): ShownInline | null {
    const field = this.open.pop();
    if (!field) return null;
    if (!field.shows) this.quiet -= 1;
    if (this.silent) return null;
    if (field.form) return field.form;
    return field.filled ? null : shownByField(field.instruction);
  }

  /** Notes that the open fields contain something here. */
  fill(): void {
    // The fields around a filled field are already marked as filled.
    for (let at = this.open.length - 1; at >= 0 && !this.open[at]?.filled; at--)
      (this.open[at] as WordField).filled = true;
  }

  /** Whether content here is not text: an instruction, or the number of a page or a note. */
  get silent(): boolean {
    return this.quiet > 0;
  }
}

/** What a field shows if its result is not stored. */
export function shownByField(instruction: string): ShownInline | null {
  const shown = fieldText(instruction);
  if (!shown) return null;
  return shown.look === "unread" ? { text: "", unread: shown.text as Phrase } : { text: shown.text, unread: null };
}
