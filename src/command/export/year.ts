import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { stepsOf, yearPackage, yearPackageStream } from "../../export/year/yearPackage";
import { said } from "../../message/message";
import { Question } from "../../question/question";
import { PUBLIC } from "../../question/viewer";
import { yearAsked } from "../../question/yearFiled";
import { deadlinesIn, type Settings } from "../../settings";
import type { Store } from "../../store/store";
import { UsageError } from "../../usageError";
import { progressBar } from "../progressBar";
import type { Teller } from "../teller";

/** The words of the command. */
interface YearWords {
  readonly year: string;
  readonly under?: string;
  readonly asOf?: string;
  /** `-` is standard output. */
  readonly output: string;
}

/**
 * Writes the package of a year into a file, which appears when it is complete, or to standard output. Exit codes: 0; 130
 * if stopped (SIGINT), and then no file is left. Throws QuestionError for what cannot be asked, UsageError if the file
 * cannot be written.
 */
export async function exportYear(
  store: Store,
  settings: Settings,
  { year, under, asOf, output }: YearWords,
  teller: Teller,
): Promise<number> {
  const stopped = new AbortController();
  process.once("SIGINT", () => stopped.abort());
  const question = new Question(store, PUBLIC, stopped.signal, deadlinesIn(settings));
  try {
    const packed = await yearPackage(question, yearAsked(year, under ?? null, asOf ?? null));
    const bar = progressBar(stepsOf(packed));
    const archive = yearPackageStream(packed, () => bar?.increment());
    try {
      if (output === "-") await pipeline(archive, process.stdout, { signal: stopped.signal, end: false });
      else await written(archive, output, stopped.signal);
    } finally {
      bar?.stop();
    }
    const { filed, documents } = packed;
    const counts = { reports: filed.reports.length, documents: documents.size };
    if (output !== "-") teller.tell(said("YEAR_WRITTEN", { path: output, year, ...counts }));
    return 0;
  } catch (error) {
    if (!stopped.signal.aborted) throw error;
    teller.warn(said("EXPORT_STOPPED"));
    return 130;
  } finally {
    await question.close();
  }
}

/** Nobody should take a part of a file for the whole: it has another name until it is complete. */
async function written(archive: Readable, path: string, signal: AbortSignal): Promise<void> {
  const part = `${path}.part`;
  try {
    await pipeline(archive, createWriteStream(part), { signal });
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    const { syscall, message } = error as NodeJS.ErrnoException;
    throw syscall === undefined ? error : new UsageError(said("FILE_NOT_WRITTEN", { path, why: message }));
  }
}
