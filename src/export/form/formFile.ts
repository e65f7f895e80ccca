import type { FormQuestion } from "../../question/formAsked";
import type { Question } from "../../question/question";
import type { OfficeDocument } from "../office/officeDocument";
import { OFFICE_FORMATS, type OfficeFormat } from "../office/officeFormats";
import { askedReport, askedSummary } from "./askedForm";
import { reportDocument } from "./reportDocument";
import { summaryDocument } from "./summaryDocument";

/** A document of the form in a format. */
export interface FormFile {
  readonly bytes: Buffer;
  /** With its ending. */
  readonly name: string;
}

/** Documents that can be asked for, by the folder of their addresses. */
export const FORM_DOCUMENTS = {
  reports: async (question: Question, asked: FormQuestion) => reportDocument(await askedReport(question, asked)),
  summaries: async (question: Question, asked: FormQuestion) => summaryDocument(await askedSummary(question, asked)),
} as const satisfies Readonly<Record<string, (question: Question, asked: FormQuestion) => Promise<OfficeDocument>>>;

export type FormFolder = keyof typeof FORM_DOCUMENTS;

/** The format of an ending; undefined if there is none. */
export function formFormatOf(ending: string): OfficeFormat | undefined {
  return OFFICE_FORMATS.find((format) => format.ending === ending);
}

/** Writes a document in a format. Throws QuestionError for an unknown department, and if there is no such document. */
export async function formFile(
  question: Question,
  folder: FormFolder,
  asked: FormQuestion,
  { ending, write }: OfficeFormat,
): Promise<FormFile> {
  const document = await FORM_DOCUMENTS[folder](question, asked);
  return { bytes: await write(document), name: `${document.name}.${ending}` };
}
