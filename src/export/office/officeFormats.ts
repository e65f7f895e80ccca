import type { OfficeDocument } from "./officeDocument";
import { officePage } from "./webPage";
import { officeWord } from "./wordDocument";
import { officeWorkbook } from "./workbook";

/** A format in which documents are written. */
export interface OfficeFormat {
  /** The ending of its files. */
  readonly ending: "html" | "docx" | "xlsx";
  readonly mediaType: string;
  /** Whether a browser shows it, instead of saving it. */
  readonly shown: boolean;
  readonly write: (document: OfficeDocument) => Promise<Buffer>;
}

const OFFICE = "application/vnd.openxmlformats-officedocument";

/** The formats, in the order in which they are offered. */
export const OFFICE_FORMATS: readonly OfficeFormat[] = [
  {
    ending: "html",
    mediaType: "text/html; charset=utf-8",
    shown: true,
    write: async (document) => Buffer.from(officePage(document)),
  },
  { ending: "docx", mediaType: `${OFFICE}.wordprocessingml.document`, shown: false, write: officeWord },
  { ending: "xlsx", mediaType: `${OFFICE}.spreadsheetml.sheet`, shown: false, write: officeWorkbook },
];
