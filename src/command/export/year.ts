import { PUBLIC } from "../../access/viewer";
import { stepsOf, yearPackage, yearPackageStream } from "../../export/year/yearPackage";
import { said } from "../../message/message";
import { Question } from "../../question/question";
import { yearAsked } from "../../question/yearFiled";
import { deadlinesIn, type Settings } from "../../settings";
import type { Store } from "../../store/store";
import { progressBar } from "../progressBar";
import type { Teller } from "../teller";
import { writeOutput } from "./output";

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
      await writeOutput(archive, output, stopped.signal);
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
