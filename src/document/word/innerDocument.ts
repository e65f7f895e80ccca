import type { SourceDocument } from "../document";
import type { Draft } from "../setText";

/** The blocks of an embedded document as drafts for the text of the document around it. */
export function draftsFrom({ blocks }: Pick<SourceDocument, "blocks">): readonly Draft[] {
  return blocks.map((block): Draft => {
    if (block.kind === "paragraph") return { kind: "paragraph", text: block.text };
    return {
      kind: "grid",
      cells: block.cells.map(({ row, column, rowSpan, columnSpan, text, address, unread }) => ({
        row,
        column,
        rowSpan,
        columnSpan,
        text,
        address,
        unread,
      })),
    };
  });
}
