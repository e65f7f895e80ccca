import type { Block, GridCell } from "./document";

/** A paragraph or a table as a reader finds it, before it has a place in the stored text. */
export type Draft =
  | { readonly kind: "paragraph"; readonly text: string; readonly page?: number | null }
  | { readonly kind: "grid"; readonly cells: readonly CellDraft[] };

export type CellDraft = Omit<GridCell, "start" | "end" | "page" | "address"> & {
  readonly page?: number | null;
  readonly address?: string | null;
};

/**
 * Sets drafts as one text, for formats whose own bytes are no text to point into: paragraphs on lines, tables with a tab
 * between cells and a line break between rows. Every block and cell knows its characters.
 */
export function setText(drafts: readonly Draft[]): { readonly text: string; readonly blocks: readonly Block[] } {
  const parts: string[] = [];
  let length = 0;
  const put = (text: string): number => {
    const start = length;
    parts.push(text);
    length += text.length;
    return start;
  };
  const blocks = drafts.map((draft): Block => {
    if (draft.kind === "paragraph") {
      const start = put(draft.text);
      put("\n");
      return { kind: "paragraph", text: draft.text, start, end: start + draft.text.length, page: draft.page ?? null };
    }
    const begin = length;
    const cells = draft.cells.map((cell, index): GridCell => {
      const before = draft.cells[index - 1];
      if (before) put(before.row === cell.row ? "\t" : "\n");
      const start = put(cell.text);
      return { ...cell, start, end: start + cell.text.length, page: cell.page ?? null, address: cell.address ?? null };
    });
    const end = length;
    put("\n");
    return { kind: "grid", cells, start: begin, end, page: cells[0]?.page ?? null };
  });
  return { text: parts.join(""), blocks };
}
