import { said } from "../../message/message";
import { UnreadableDocument } from "../document";
import { pagedText } from "../page/pagedText";
import type { Reader } from "../reader";
import { pdfPage } from "./pdfPage";
import { readPages } from "./pdfThread";

/** PDF with text: the content of its pages, and recognised text if the pages are pictures. */
export const pdfFile: Reader = {
  title: "a PDF",
  extensions: ["pdf"],
  recognises: ({ bytes }) => new TextDecoder("latin1").decode(bytes.subarray(0, 1024)).includes("%PDF-"),
  read: async ({ bytes, name, withPlaces }) => {
    const pages = (await readPages(bytes, name)).map(pdfPage);
    if (pages.every(({ glyphs }) => /^[-—–\s\d第页]*$/.test(glyphs.map(({ text }) => text).join(""))))
      throw new UnreadableDocument(said("PICTURES_OF_PAGES", { name }));
    const { isFilledBesideTables, ...paged } = pagedText(pages, withPlaces);
    if (isFilledBesideTables) throw new UnreadableDocument(said("FIELDS_BESIDE_TABLES", { name }));
    return { name, mediaType: "application/pdf", ...paged };
  },
};
