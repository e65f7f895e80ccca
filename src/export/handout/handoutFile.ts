import type { CircularQuestion } from "../../question/circularAsked";
import type { FormQuestion } from "../../question/formAsked";
import type { Question } from "../../question/question";
import type { YearQuestion } from "../../question/yearFiled";
import type { OfficeDocument } from "../office/officeDocument";
import { OFFICE_FORMATS, type OfficeFormat } from "../office/officeFormats";
import { askedCircular } from "./askedCircular";
import { askedFindingList } from "./askedFindings";
import { askedOverview } from "./askedOverview";
import { circularDocument } from "./circular";
import { findingListDocument } from "./findingList";
import { overviewDocument } from "./overview";

/** A handout in a format. */
export interface HandoutFile {
  readonly bytes: Buffer;
  /** With its ending. */
  readonly name: string;
}

/** The formats of handouts: those that offices print and fill in. */
export const HANDOUT_FORMATS: readonly OfficeFormat[] = OFFICE_FORMATS.filter(({ shown }) => !shown);

/** The format of an ending; undefined if there is none. */
export function handoutFormatOf(ending: string): OfficeFormat | undefined {
  return HANDOUT_FORMATS.find((format) => format.ending === ending);
}

/** The handouts of which there is one for all bodies. */
export type YearHandout = "circular" | "overview";

/**
 * 通报 or 总体情况 of a year. Throws QuestionError for an unknown body and a year without reports.
 */
export async function yearHandout(
  question: Question,
  handout: YearHandout,
  asked: CircularQuestion,
): Promise<OfficeDocument> {
  return handout === "circular"
    ? circularDocument(await askedCircular(question, asked))
    : overviewDocument(await askedOverview(question, asked as YearQuestion));
}

/** 核查清单 of a department. Throws QuestionError for an unknown department, and if it has no published report. */
export async function findingHandout(question: Question, asked: FormQuestion): Promise<OfficeDocument> {
  return findingListDocument(await askedFindingList(question, asked));
}

/** A document in a format. */
export async function handoutFile(document: OfficeDocument, { ending, write }: OfficeFormat): Promise<HandoutFile> {
  return { bytes: await write(document), name: `${document.name}.${ending}` };
}
