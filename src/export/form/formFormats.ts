import type { FormDocument } from "./formDocument";
import { formPage } from "./webPage";
import { formWord } from "./wordDocument";
import { formWorkbook } from "./workbook";

/** A format in which documents of the form are written. */
export interface FormFormat {
  /** The ending of its files. */
  readonly ending: "html" | "docx" | "xlsx";
  readonly mediaType: string;
  /** Whether a browser shows it, instead of saving it. */
  readonly shown: boolean;
  readonly write: (document: FormDocument) => Promise<Buffer>;
}

const OFFICE = "application/vnd.openxmlformats-officedocument";

/** The formats, in the order in which they are offered. */
export const FORM_FORMATS: readonly FormFormat[] = [
  {
    ending: "html",
    mediaType: "text/html; charset=utf-8",
    shown: true,
    write: async (document) => Buffer.from(formPage(document)),
  },
  { ending: "docx", mediaType: `${OFFICE}.wordprocessingml.document`, shown: false, write: formWord },
  { ending: "xlsx", mediaType: `${OFFICE}.spreadsheetml.sheet`, shown: false, write: formWorkbook },
];
