import type { Linked } from "./page";

/** One sheet of a workbook that Excel saved as web pages with frames. */
export interface SheetPage {
  readonly markup: string;
  readonly hidden: boolean;
}

/**
 * The sheets of a workbook that Excel saved as web pages, from the list that it writes into the first page. Empty if
 * the page is not such a workbook, or if its sheets are not available.
 */
export function sheetPages(markup: string, linked: Linked): readonly SheetPage[] {
  return [...markup.matchAll(/<x:ExcelWorksheet>([\s\S]*?)<\/x:ExcelWorksheet>/gi)].flatMap(([, sheet = ""]) => {
    const address = /<x:WorksheetSource\s[^>]*HRef="([^"]+)"/i.exec(sheet)?.[1];
    const page = address === undefined ? null : linked(address);
    return page === null ? [] : [{ markup: page, hidden: HIDDEN.test(sheet) || HIDDEN.test(page) }];
  });
}

const HIDDEN = /<x:Visible>\s*Sheet(?:Very)?Hidden\s*<\/x:Visible>/i;
