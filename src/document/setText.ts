import type { Phrase } from "../message/phrases";
import type { Block, GridCell, SourceDocument, Span } from "./document";

/** A paragraph or a table as a reader finds it, before its place in the stored text is known. */
export type Draft =
  | { readonly kind: "paragraph"; readonly text: string; readonly page?: number | null; readonly recognised?: boolean }
  | { readonly kind: "grid"; readonly cells: readonly CellDraft[] };

export type CellDraft = Omit<GridCell, "start" | "end" | "page" | "address" | "unread"> & {
  readonly page?: number | null;
  readonly address?: string | null;
  readonly unread?: Phrase | null;
  /** Whether a program recognised the text in a picture. */
  readonly recognised?: boolean;
};

/**
 * Joins drafts into one text, for formats whose bytes are not text: each paragraph on its own line, tables with a tab
 * between cells and a line break between rows. Every block and cell gets its place in this text. Characters that nobody
 * sees (zero-width characters, soft hyphens) are left out.
 */
export function setText(drafts: readonly Draft[]): Pick<SourceDocument, "text" | "blocks" | "recognised"> {
  const parts: string[] = [];
  let length = 0;
  const recognised: Span[] = [];
  const put = (text: string): number => {
    const start = length;
    parts.push(text);
    length += text.length;
    return start;
  };
  const blocks = drafts.map((draft): Block => {
    if (draft.kind === "paragraph") {
      const text = visible(draft.text);
      const start = put(text);
      put("\n");
      const place = { start, end: start + text.length, page: draft.page ?? null };
      if (draft.recognised) recognised.push(place);
      return { kind: "paragraph", text, ...place };
    }
    const begin = length;
    const cells = draft.cells.map((cell, index): GridCell => {
      const before = draft.cells[index - 1];
      if (before) put(before.row === cell.row ? "\t" : "\n");
      const text = visible(cell.text);
      const start = put(text);
      const place = { start, end: start + text.length, page: cell.page ?? null };
      if (cell.recognised) recognised.push(place);
      const { row, column, rowSpan, columnSpan, address = null, unread = null } = cell;
      return { row, column, rowSpan, columnSpan, text, ...place, address, unread };
    });
    const end = length;
    put("\n");
    return { kind: "grid", cells, start: begin, end, page: cells[0]?.page ?? null };
  });
  return { text: parts.join(""), blocks, recognised };
}

const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g;

/**
 * From the character that reverses the direction of text to the character that ends the effect, or to the end of the
 * line.
 */
const TURNED = /\u202e([^\u202c\r\n]*)/g;

/** A text with U+FFFD for each NUL: a database may end a text there. Every place in it stays what it was. */
export function withoutNul(text: string): string {
  return text.replaceAll("\0", "\ufffd");
}

/**
 * Returns a text as a reader sees it. Characters without width are removed, because they separate nothing that a reader
 * sees as separate. Text after a sign that reverses its direction is put in the order in which it is seen. NUL becomes
 * U+FFFD.
 */
export function visible(text: string): string {
  const turned = text.includes("\u202e") ? text.replace(TURNED, (_, run: string) => [...run].reverse().join("")) : text;
  return withoutNul(turned.replace(INVISIBLE, ""));
}
