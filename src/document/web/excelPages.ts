import type { Linked } from "./page";

/** One sheet of a workbook that Excel saved as a page of frames. */
export interface SheetPage {
  readonly markup: string;
  readonly hidden: boolean;
}

/**
 * The sheets of a workbook that Excel saved as web pages, by the list that it writes into the first of them; empty where the
 * page is no such workbook, or where its sheets are not at hand.
 */
export function sheetPages(markup: string, linked: Linked): readonly SheetPage[] {
  return [...markup.matchAll(/<x:ExcelWorksheet>([\s\S]*?)<\/x:ExcelWorksheet>/gi)].flatMap(([, sheet = ""]) => {
    const address = /<x:WorksheetSource\s[^>]*HRef="([^"]+)"/i.exec(sheet)?.[1];
    const page = address === undefined ? null : linked(address);
    return page === null ? [] : [{ markup: page, hidden: HIDDEN.test(sheet) || HIDDEN.test(page) }];
  });
}

const HIDDEN = /<x:Visible>\s*Sheet(?:Very)?Hidden\s*<\/x:Visible>/i;
