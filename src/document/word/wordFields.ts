import { fieldText } from "../fieldText";
import type { Shown } from "./symbols";

interface OpenField {
  instruction: string;
  /** Whether its result has begun. */
  result: boolean;
  /** Whether something stood in its result. */
  filled: boolean;
  /** What a form field of its kind shows by itself. */
  readonly form: Shown | null;
}

/** The fields around a place of the text. Instructions are no text; results are, unless they number pages or notes. */
export class WordFields {
  private readonly open: OpenField[] = [];

  begin(form: Shown | null): void {
    this.open.push({ instruction: "", result: false, filled: false, form });
  }

  instruct(text: string): void {
    const field = this.open.at(-1);
    if (field && !field.result) field.instruction += text;
  }

  separate(): void {
    const field = this.open.at(-1);
    if (field) field.result = true;
  }

  /** Ends the innermost field. Returns what it shows although no result of it is kept; null where that is nothing. */
  end(): Shown | null {
    const field = this.open.pop();
    if (!field || this.silent) return null;
    if (field.form) return field.form;
    return field.filled ? null : shownBy(field.instruction);
  }

  /** Notes that something stands here. */
  fill(): void {
    for (const field of this.open) if (field.result) field.filled = true;
  }

  /** Whether what stands here is no text: it is an instruction, or the number of a page or note. */
  get silent(): boolean {
    return this.open.some((field) => !field.result || COUNTING.test(field.instruction));
  }
}

/** Whether the result of a field is the number of a page or of a note. */
export function isCounting(instruction: string): boolean {
  return COUNTING.test(instruction);
}

const COUNTING = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|SECTION|PAGEREF|NOTEREF)\b/i;

/** What a field shows whose result is not kept. */
export function shownBy(instruction: string): Shown | null {
  const shown = fieldText(instruction);
  if (!shown) return null;
  return shown.look === "unread" ? { text: "", unread: shown.text } : { text: shown.text, unread: null };
}
