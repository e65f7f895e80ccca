import type { Block, SourceDocument } from "../document";
import { type Draft, setText } from "../setText";
import { withoutFurniture } from "./furniture";
import { continued, mayContinue, pageTableCells } from "./joinedTable";
import type { Page } from "./page";
import { type PageBlocks, type PageLine, pageBlocks } from "./pageBlocks";
import type { PageTable } from "./pageTable";
import { type PlacedPiece, placesOf } from "./placedText";

/** The content of the pages of a document. */
export interface PagedText
  extends Pick<SourceDocument, "text" | "blocks" | "hidden" | "pictures" | "recognised" | "places"> {
  /** Whether the document is a form with all of its completed fields outside of its tables. */
  readonly isFilledBesideTables: boolean;
}

/**
 * Reads a document of printed pages: tables from their ruling lines, also across pages; text outside of tables as
 * lines. The places of its characters are worked out only where they are asked for.
 */
export function pagedText(shown: readonly Page[], withPlaces: boolean): PagedText {
  const pages = withoutFurniture(shown.map((page, index) => pageBlocks(page, index + 1)));
  const parts = joinedParts(pages);
  const set = setText(draftsOf(parts, pages));
  const cells = set.blocks.flatMap((block) => (block.kind === "grid" ? block.cells : []));
  return {
    ...set,
    ...(withPlaces && { places: placesOf(shown, piecesOf(set.blocks, parts), set.text.length) }),
    hidden: pages.flatMap((page) => page.hidden),
    pictures: pages.flatMap((page) => page.pictures),
    isFilledBesideTables:
      pages.some((page) => page.strayFields > 0) && !cells.some(({ text }) => /^[\d.,]+$/.test(text)),
  };
}

/** A heading between two tables separates them, whatever their width is. */
const HEADING = /^\s*(?:[（(]?[一二三四五六七八九十]+[)）、.]|第[一二三四五六七八九十]+[章节部条])/;

/** A line with its page, or a table. */
type Part = PageTable | (PageLine & { readonly page: number });

/** Joins the pages. A table that continues on the next page is one table. */
function joinedParts(pages: readonly PageBlocks[]): readonly Part[] {
  const parts: Part[] = [];
  let open: PageTable | null = null;
  for (const { number, blocks } of pages) {
    const first = blocks.findIndex((block) => block.kind === "table");
    const before = blocks.slice(0, Math.max(first, 0));
    // A line such as 续表 above the next part does not separate it from the table.
    const mayGoOn = before.length <= 2 && before.every((block) => block.kind === "line" && !HEADING.test(block.text));
    blocks.forEach((block, index) => {
      if (block.kind === "line") parts.push({ ...block, page: number });
      else if (index === first && mayGoOn && open && mayContinue(open, block)) {
        const whole: PageTable = continued(open, block);
        parts[parts.indexOf(open)] = whole;
        open = whole;
        return;
      } else parts.push(block);
      if (index >= first) open = block.kind === "table" ? block : null;
    });
  }
  return parts;
}

function draftsOf(parts: readonly Part[], pages: readonly PageBlocks[]): readonly Draft[] {
  const recognisedPages = new Set(pages.filter((page) => page.recognised).map((page) => page.number));
  const recognised = (page: number | null | undefined) => recognisedPages.has(page ?? 0) && { recognised: true };
  return parts.map((part) =>
    part.kind === "table"
      ? { kind: "grid", cells: pageTableCells(part).map((cell) => ({ ...cell, ...recognised(cell.page) })) }
      : { kind: "paragraph", text: part.text, page: part.page, ...recognised(part.page) },
  );
}

/** The pieces of the stored text: `blocks` are the parts in the same order. */
function piecesOf(blocks: readonly Block[], parts: readonly Part[]): readonly PlacedPiece[] {
  return blocks.flatMap((block, index): readonly PlacedPiece[] => {
    const part = parts[index] as Part;
    if (block.kind === "paragraph")
      return part.kind === "line" ? [{ ...block, lines: [{ page: part.page, glyphs: part.glyphs }] }] : [];
    const cells = part.kind === "table" ? part.cells : [];
    return block.cells.map((cell, at) => ({ ...cell, lines: cells[at]?.lines ?? [] }));
  });
}
