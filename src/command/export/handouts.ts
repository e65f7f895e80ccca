import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { PUBLIC } from "../../access/viewer";
import { findingLists, listFiles } from "../../export/handout/findingsPackage";
import { HANDOUT_FORMATS, handoutFile, yearHandout } from "../../export/handout/handoutFile";
import { said } from "../../message/message";
import { type CircularQuestion, circularAsked } from "../../question/circularAsked";
import { Question } from "../../question/question";
import { deadlinesIn, type Settings } from "../../settings";
import type { Store } from "../../store/store";
import { UsageError } from "../../usageError";
import { progressBar } from "../progressBar";
import type { Teller } from "../teller";
import { writeOutput } from "./output";

/** The handouts by the words of the command, in the order in which they are written. */
const HANDOUTS = ["circular", "overview", "findings"] as const;

type HandoutWord = (typeof HANDOUTS)[number];

/** The words of the command. */
interface HandoutWords {
  readonly year: string;
  /** One of them alone. */
  readonly handout?: string;
  readonly under?: string;
  readonly asOf?: string;
  readonly measures?: string;
  readonly minimumBase?: string;
  /** A folder, which is made if it is not there. */
  readonly output: string;
}

/**
 * Writes what a city writes in January into a folder, all from one snapshot: the lists of findings are in `findings`. Each
 * file appears when it is complete. Exit codes: 0; 130 if stopped (SIGINT), and then the files before are there. Throws
 * QuestionError for what cannot be asked, UsageError for an unknown handout, and if a file cannot be written.
 */
export async function exportHandouts(
  store: Store,
  settings: Settings,
  words: HandoutWords,
  teller: Teller,
): Promise<number> {
  const wanted = wantedBy(words.handout);
  const asked = circularAsked({
    year: words.year,
    under: words.under ?? null,
    asOf: words.asOf ?? null,
    measures: words.measures ?? null,
    minimumBase: words.minimumBase ?? null,
  });
  const stopped = new AbortController();
  const stop = () => stopped.abort();
  process.once("SIGINT", stop);
  const question = new Question(store, PUBLIC, stopped.signal, deadlinesIn(settings));
  try {
    const count = await written(question, wanted, asked, words.output, stopped.signal);
    teller.tell(said("HANDOUTS_WRITTEN", { path: words.output, year: words.year, count }));
    return 0;
  } catch (error) {
    if (!stopped.signal.aborted) throw error;
    teller.warn(said("EXPORT_STOPPED"));
    return 130;
  } finally {
    process.off("SIGINT", stop);
    await question.close();
  }
}

function wantedBy(word: string | undefined): readonly HandoutWord[] {
  if (word === undefined) return HANDOUTS;
  const known = HANDOUTS.find((handout) => handout === word);
  if (!known) throw new UsageError(said("HANDOUT_UNKNOWN", { given: word, known: HANDOUTS }));
  return [known];
}

/** Writes the files, and returns how many. Nothing is written before all is known to exist. */
async function written(
  question: Question,
  wanted: readonly HandoutWord[],
  asked: CircularQuestion,
  folder: string,
  signal: AbortSignal,
): Promise<number> {
  const lists = await findingLists(question, asked);
  const documents = [];
  for (const handout of wanted) if (handout !== "findings") documents.push(await yearHandout(question, handout, asked));
  const isListed = wanted.includes("findings");
  const steps = documents.length + (isListed ? lists.filed.reports.length : 0);
  const bar = progressBar(steps);
  let count = 0;
  try {
    await folderAt(folder);
    for (const document of documents) {
      for (const format of HANDOUT_FORMATS) {
        signal.throwIfAborted();
        const { name, bytes } = await handoutFile(document, format);
        await writeOutput(bytes, join(folder, name));
        count++;
      }
      bar?.increment();
    }
    if (!isListed) return count;
    const within = join(folder, "findings");
    await folderAt(within);
    for await (const { name, bytes } of listFiles(lists, () => bar?.increment())) {
      signal.throwIfAborted();
      await writeOutput(bytes, join(within, name));
      count++;
    }
    return count;
  } finally {
    bar?.stop();
  }
}

async function folderAt(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (error) {
    throw new UsageError(said("FILE_NOT_WRITTEN", { path, why: (error as Error).message }));
  }
}
