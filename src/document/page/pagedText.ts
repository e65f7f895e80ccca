import type { SourceDocument } from "../document";
import { type Draft, setText } from "../setText";
import { withoutFurniture } from "./furniture";
import { continued, mayContinue, pageTableCells } from "./joinedTable";
import type { Page } from "./page";
import { type PageBlocks, pageBlocks } from "./pageBlocks";
import type { PageTable } from "./pageTable";

/** The content of the pages of a document. */
export interface PagedText extends Pick<SourceDocument, "text" | "blocks" | "hidden" | "pictures" | "recognised"> {
  /** Whether the document is a form with all of its completed fields outside of its tables. */
  readonly isFilledBesideTables: boolean;
}

/**
 * Reads a document of printed pages: tables from their ruling lines, also across pages; text outside of tables as
 * lines.
 */
export function pagedText(shown: readonly Page[]): PagedText {
  const pages = withoutFurniture(shown.map((page, index) => pageBlocks(page, index + 1)));
  const set = setText(drafts(pages));
  const cells = set.blocks.flatMap((block) => (block.kind === "grid" ? block.cells : []));
  return {
    ...set,
    hidden: pages.flatMap((page) => page.hidden),
    pictures: pages.flatMap((page) => page.pictures),
    isFilledBesideTables:
      pages.some((page) => page.strayFields > 0) && !cells.some(({ text }) => /^[\d.,]+$/.test(text)),
  };
}

/** A heading between two tables separates them, whatever their width is. */
const HEADING = /^\s*(?:[（(]?[一二三四五六七八九十]+[)）、.]|第[一二三四五六七八九十]+[章节部条])/;

/** Joins the pages. A table that continues on the next page is one table. */
function drafts(pages: readonly PageBlocks[]): readonly Draft[] {
  const parts: (Draft | PageTable)[] = [];
  let open: PageTable | null = null;
  for (const { number, blocks, recognised } of pages) {
    const first = blocks.findIndex((block) => block.kind === "table");
    const before = blocks.slice(0, Math.max(first, 0));
    // A line such as 续表 above the next part does not separate it from the table.
    const mayGoOn = before.length <= 2 && before.every((block) => block.kind === "line" && !HEADING.test(block.text));
    blocks.forEach((block, index) => {
      const recognisedHere = recognised ? { recognised } : {};
      if (block.kind === "line") parts.push({ kind: "paragraph", text: block.text, page: number, ...recognisedHere });
      else if (index === first && mayGoOn && open && mayContinue(open, block)) {
        const whole: PageTable = continued(open, block);
        parts[parts.indexOf(open)] = whole;
        open = whole;
        return;
      } else parts.push(block);
      if (index >= first) open = block.kind === "table" ? block : null;
    });
  }
  const recognisedPages = new Set(pages.filter((page) => page.recognised).map((page) => page.number));
  return parts.map((part) =>
    part.kind === "table"
      ? {
          kind: "grid",
          cells: pageTableCells(part).map((cell) =>
            recognisedPages.has(cell.page ?? 0) ? { ...cell, recognised: true } : cell,
          ),
        }
      : part,
  );
}
