import type { HiddenText, Picture, SourceDocument } from "../document/document";
import type { Remark } from "./report";

/**
 * Remarks on text that the document does not show as ordinary text: hidden text, and text that a program recognised in
 * pictures of its pages.
 */
export function appearanceOf({ hidden, recognised }: SourceDocument): readonly Remark[] {
  return [...hiddenRemark(hidden), ...recognisedRemark(recognised)];
}

/** A sentence that says that tables seem to be pictures: how many, and where. Empty if there are no pictures. */
export function picturesSaid(pictures: readonly Picture[]): string {
  if (pictures.length === 0) return "";
  const places = pictures.slice(0, MOST).map(({ page, behind }) => {
    const after = behind === "" ? "at the beginning" : `behind ${behind}`;
    return page === null ? after : `on page ${page}, ${after}`;
  });
  const more = pictures.length > MOST ? " …" : "";
  const count = pictures.length === 1 ? "one picture" : `${pictures.length} pictures`;
  return ` Its tables seem to be pictures (${count}: ${places.join("; ")}${more}).`;
}

/** At most this many places and quotations are listed. A person finds the rest. */
const MOST = 5;
const LONGEST_QUOTE = 60;

function hiddenRemark(hidden: readonly HiddenText[]): readonly Remark[] {
  const said = hidden.filter(({ text }) => text.trim() !== "");
  if (said.length === 0) return [];
  const quotes = said.slice(0, MOST).map(({ text, how, page }) => {
    const words = text.replace(/\s+/g, " ").trim();
    const quote = words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE)}…` : words;
    return `${how}${page === null ? "" : ` on page ${page}`}: ${quote}`;
  });
  const more = said.length > MOST ? ` (and ${said.length - MOST} more)` : "";
  const message = `The document holds text that it does not show, and that is not read. ${quotes.join(" / ")}${more}`;
  return [{ code: "HIDDEN_TEXT", message, cells: [] }];
}

function recognisedRemark(recognised: SourceDocument["recognised"]): readonly Remark[] {
  if (recognised.length === 0) return [];
  const pages = [...new Set(recognised.flatMap(({ page }) => page ?? []))];
  const where = pages.length === 0 ? "" : ` on page ${pages.join(", ")}`;
  return [
    {
      code: "RECOGNISED_TEXT",
      message: `The text${where} was recognised in a picture by a program. Only figures that the form's equations confirm are taken.`,
      cells: [],
    },
  ];
}
