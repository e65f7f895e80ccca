import type { PageBlocks, PageLine } from "./pageBlocks";

/** Shares of the page height: headers are above the first, footers below the second. */
const HEADER_FROM = 0.88;
const FOOTER_TO = 0.12;

const PAGE_NUMBER =
  /^[-—–―－~·\s|]*(?:第?\s*[\d一二三四五六七八九十]{1,3}\s*页?|(?:page|p)\s*\.?\s*\d{1,3})(?:\s*(?:[,，/／]|of|\s)\s*(?:共\s*)?\d{1,3}\s*页?)?[-—–―－~·\s|]*$/i;
/** A number that may also be a figure of a table with one figure per line. */
const NUMBER_ALONE = /^\d{1,3}$/;

/** The pages without page numbers, and without the headers and footers that are repeated on most pages. */
export function withoutFurniture(pages: readonly PageBlocks[]): readonly PageBlocks[] {
  const places = new Map<string, Set<number>>();
  for (const page of pages)
    for (const block of page.blocks) {
      if (block.kind !== "line" || !isAtRim(block, page)) continue;
      const place = repetitionKey(block, page);
      const pagesOf = places.get(place) ?? new Set();
      places.set(place, pagesOf.add(page.number));
    }
  const isFurniture = (block: PageLine, page: PageBlocks): boolean => {
    if (!isAtRim(block, page)) return false;
    const count = places.get(repetitionKey(block, page))?.size ?? 0;
    const text = block.text.trim();
    const comesAgain = count > 1 || (NUMBER_ALONE.test(text) && Number(text) === page.number);
    return (PAGE_NUMBER.test(text) && !NUMBER_ALONE.test(text)) || (comesAgain && count * 2 >= pages.length);
  };
  return pages.map((page) => ({
    ...page,
    blocks: page.blocks.filter((block) => block.kind === "table" || !isFurniture(block, page)),
  }));
}

function isAtRim({ top }: PageLine, { height }: PageBlocks): boolean {
  return top > HEADER_FROM * height || top < FOOTER_TO * height;
}

/**
 * Returns a key that is equal for repeated headers and footers: the same words (without numbers) at the same height.
 * For a number alone, the key is its distance from the page number.
 */
function repetitionKey({ text, top, size }: PageLine, { number }: PageBlocks): string {
  const digits = text.trim();
  if (NUMBER_ALONE.test(digits)) return `number ${Number(digits) - number}`;
  return `${text.replace(/[\d\s]+/g, "#")} ${Math.round(top / 4)} ${Math.round(size)}`;
}
