import type { HiddenText, Picture, SourceDocument } from "../document/document";
import { type Message, said } from "../message/message";
import type { Remark } from "./report";

/**
 * Remarks on text that the document does not show as ordinary text: hidden text, and text that a program recognised in
 * pictures of its pages.
 */
export function appearanceOf({ hidden, recognised }: SourceDocument): readonly Remark[] {
  return [...hiddenRemark(hidden), ...recognisedRemark(recognised)];
}

/** A sentence that says that tables seem to be pictures: how many, and where. Says nothing if there are no pictures. */
export function picturesSaid(pictures: readonly Picture[]): Message {
  if (pictures.length === 0) return said("NOTHING");
  const places = pictures.slice(0, MOST).map(({ page, behind }) => {
    const what = behind === "" ? said("PICTURE_AT_START") : said("PICTURE_AFTER", { text: behind });
    return page === null ? what : said("ON_PAGE", { page, what });
  });
  const more = pictures.length > MOST ? [said("AND_MORE")] : [];
  return said("TABLES_ARE_PICTURES", { count: pictures.length, places: [...places, ...more] });
}

/** At most this many places and quotations are listed. A person finds the rest. */
const MOST = 5;
const LONGEST_QUOTE = 60;

function hiddenRemark(hidden: readonly HiddenText[]): readonly Remark[] {
  const filled = hidden.filter(({ text }) => text.trim() !== "");
  if (filled.length === 0) return [];
  const quotes = filled.slice(0, MOST).map(({ text, how, page }) => {
    const words = text.replace(/\s+/g, " ").trim();
    const quote = words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE)}…` : words;
    const shown = { how: { phrase: how }, text: quote };
    return page === null ? said("HIDDEN_QUOTE", shown) : said("HIDDEN_QUOTE_ON_PAGE", { ...shown, page });
  });
  const more = filled.length > MOST ? [said("MORE_PLACES", { count: filled.length - MOST })] : [];
  return [{ code: "HIDDEN_TEXT", message: said("HIDDEN_TEXT", { quotes: [...quotes, ...more] }), cells: [] }];
}

function recognisedRemark(recognised: SourceDocument["recognised"]): readonly Remark[] {
  if (recognised.length === 0) return [];
  const pages = [...new Set(recognised.flatMap(({ page }) => page ?? []))];
  const message = pages.length === 0 ? said("RECOGNISED_TEXT") : said("RECOGNISED_TEXT_ON_PAGES", { pages });
  return [{ code: "RECOGNISED_TEXT", message, cells: [] }];
}
