import { fieldText, isCounting } from "../flow/fieldText";
import type { Shown } from "./symbols";

interface OpenField {
  instruction: string;
  /** Whether its result has begun, and is shown as text. */
  shows: boolean;
  /** Whether something stood in its result. */
  filled: boolean;
  /** What a form field of its kind shows by itself. */
  readonly form: Shown | null;
}

/** The fields around a place of the text. Instructions are no text; results are, unless they number pages or notes. */
export class WordFields {
  private readonly open: OpenField[] = [];
  /** How many of them show nothing here. */
  private quiet = 0;

  begin(form: Shown | null): void {
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

  /** Ends the innermost field. Returns what it shows although no result of it is kept; null where that is nothing. */
  end(): Shown | null {
    const field = this.open.pop();
    if (!field) return null;
    if (!field.shows) this.quiet -= 1;
    if (this.silent) return null;
    if (field.form) return field.form;
    return field.filled ? null : shownBy(field.instruction);
  }

  /** Notes that something stands here. */
  fill(): void {
    // Around a field in which something stands already, that is noted.
    for (let at = this.open.length - 1; at >= 0 && !this.open[at]?.filled; at--)
      (this.open[at] as OpenField).filled = true;
  }

  /** Whether what stands here is no text: it is an instruction, or the number of a page or note. */
  get silent(): boolean {
    return this.quiet > 0;
  }
}

/** What a field shows whose result is not kept. */
export function shownBy(instruction: string): Shown | null {
  const shown = fieldText(instruction);
  if (!shown) return null;
  return shown.look === "unread" ? { text: "", unread: shown.text } : { text: shown.text, unread: null };
}
