import type { PageBlocks, PageLine } from "./pageBlocks";

/** Shares of a page's height in which heads and feet stand. */
const HEAD = 0.88;
const FOOT = 0.12;

const PAGE_NUMBER =
  /^[-—–―－~·\s|]*(?:第?\s*[\d一二三四五六七八九十]{1,3}\s*页?|(?:page|p)\s*\.?\s*\d{1,3})(?:\s*(?:[,，/／]|of|\s)\s*(?:共\s*)?\d{1,3}\s*页?)?[-—–―－~·\s|]*$/i;

/** The pages without page numbers and without the heads and feet that come again on every page. */
export function withoutFurniture(pages: readonly PageBlocks[]): readonly PageBlocks[] {
  const places = new Map<string, Set<number>>();
  for (const page of pages)
    for (const block of page.blocks) {
      if (block.kind !== "line" || !isAtRim(block, page)) continue;
      const pagesOf = places.get(placeOf(block)) ?? new Set();
      places.set(placeOf(block), pagesOf.add(page.number));
    }
  const isFurniture = (block: PageLine, page: PageBlocks): boolean => {
    if (!isAtRim(block, page)) return false;
    const count = places.get(placeOf(block))?.size ?? 0;
    return PAGE_NUMBER.test(block.text.trim()) || (count > 1 && count * 2 >= pages.length);
  };
  return pages.map((page) => ({
    ...page,
    blocks: page.blocks.filter((block) => block.kind === "table" || !isFurniture(block, page)),
  }));
}

function isAtRim({ top }: PageLine, { height }: PageBlocks): boolean {
  return top > HEAD * height || top < FOOT * height;
}

/** A head or foot comes again at the same height in the same words, but for its numbers. */
function placeOf({ text, top, size }: PageLine): string {
  return `${text.replace(/[\d\s]+/g, "#")} ${Math.round(top / 4)} ${Math.round(size)}`;
}
