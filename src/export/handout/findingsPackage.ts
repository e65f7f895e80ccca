import type { Readable } from "node:stream";
import { nameInYear } from "../../form/body";
import { said } from "../../message/message";
import type { Question } from "../../question/question";
import type { YearFiled, YearQuestion } from "../../question/yearFiled";
import { chinese, dayTerm } from "../office/officeDocument";
import { documentName } from "../year/documentName";
import { zipStream } from "../zip/zipStream";
import { findingListOf } from "./askedFindings";
import { findingListDocument, isToAnswer } from "./findingList";
import { HANDOUT_FORMATS, handoutFile } from "./handoutFile";
import { placedAt } from "./handoutPlace";

/** The lists of a year, before they are made. */
export interface FindingLists {
  readonly question: Question;
  readonly filed: YearFiled;
  /** The version of the data on which they rest. */
  readonly dataVersion: string;
}

/** A list as a file. */
export interface ListFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Prepares the lists of a year. Throws QuestionError for an unknown name, and if nothing was filed. */
export async function findingLists(question: Question, asked: YearQuestion): Promise<FindingLists> {
  const filed = await question.yearFiled(asked);
  const { version } = await question.rested();
  return { question, filed, dataVersion: version as string };
}

/**
 * The lists of all departments that have to answer something, each in each format, made one after the other; at last a text
 * that says who has none. A department without findings to answer gets no list: an empty one would ask it for an answer.
 * `onReport` is called for each report.
 */
export async function* listFiles(
  { question, filed }: FindingLists,
  onReport: () => void = () => undefined,
): AsyncGenerator<ListFile> {
  const { year, asOf } = filed.question;
  const taken = new Set<string>();
  const without: string[] = [];
  for await (const { report, findings } of filed.findings()) {
    const open = findings.filter(isToAnswer);
    const { code, name, id } = filed.bodyOf(report);
    if (open.length === 0) without.push(nameInYear({ name, formerNames: filed.directory.formerNamesOf(id) }, year));
    else {
      const document = findingListDocument(await findingListOf(question, report, open));
      for (const format of HANDOUT_FORMATS) {
        const { bytes, name: own } = await handoutFile(document, format);
        yield { name: documentName(code, year, own, taken), bytes };
      }
    }
    onReport();
  }
  const listed = filed.reports.length - without.length;
  const day = dayTerm(placedAt("", {}, asOf).asOf);
  const lines = [
    said("HANDOUT_ZIP_NOTE", { year: String(year), asOf: day, listed }),
    ...(without.length === 0 ? [] : [said("HANDOUT_ZIP_WITHOUT", { names: without })]),
  ];
  // With a byte order mark and CR LF, as the editors of clerks want it.
  yield { name: "说明.txt", bytes: Buffer.from(`\ufeff${lines.map((line) => `${chinese(line)}\r\n`).join("")}`) };
}

/** The lists as a zip archive that is made while it is read. The question must stay open until then. */
export function findingsZip(lists: FindingLists): Readable {
  const modified = new Date();
  return zipStream(async (add) => {
    for await (const { name, bytes } of listFiles(lists))
      await add({ name, content: bytes, isCompressed: true, modified });
  });
}
