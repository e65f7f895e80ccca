import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { Mutex } from "async-mutex";
import { type Message, said } from "../message/message";
import type { CharacterPlaces } from "./characterPlaces";
import { type Block, ReaderFault, UnreadableDocument } from "./document";

/** A document as it is to be shown: its text, its blocks, and where its characters are printed if it has pages. */
export interface OpenedAside {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly places: CharacterPlaces | null;
}

/** What the thread is asked. */
export interface AsideRequest {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** What the thread answers: the document, why it cannot be read, or the error of the reader. */
export type AsideAnswer = OpenedAside | { readonly refused: Message } | { readonly fault: string };

/** No report needs as long. */
const MOST_SECONDS = 30;
const MAX_HEAP_MEGABYTES = 500;

/** The compiled thread. Node.js loads no TypeScript: the sources use that of the build. */
const THREAD = __filename.endsWith(".ts")
  ? join(__dirname, "..", "..", "dist", "src", "document", "openingThread.js")
  : join(__dirname, "openingThread.js");

/** One after the other: several at once would not be ready sooner, and each may need much memory. */
const alone = new Mutex();
let thread: Worker | null = null;

/**
 * Opens a document in a thread, with the places of its characters. To open one takes up to half a second of work, during
 * which this thread answers others. Throws `UnreadableDocument`; `ReaderFault` if the reader crashes or does not end; and
 * the reason of `left` if that is aborted before its turn has come.
 */
export function openAside(bytes: Uint8Array, name: string, left: AbortSignal | null): Promise<OpenedAside> {
  return alone.runExclusive(async () => {
    left?.throwIfAborted();
    const worker = thread ?? new Worker(THREAD, { resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MEGABYTES } });
    thread = worker;
    worker.ref();
    const answer = await answerOf(worker, { bytes, name });
    worker.unref(); // an idle thread does not keep the program running
    if ("text" in answer) return answer;
    if ("refused" in answer) throw new UnreadableDocument(answer.refused);
    thread = null;
    await worker.terminate();
    throw new ReaderFault(said("DOCUMENT_NOT_OPENED", { name, why: answer.fault }));
  });
}

function answerOf(worker: Worker, request: AsideRequest): Promise<AsideAnswer> {
  return new Promise((resolve) => {
    const settle = (answer: AsideAnswer) => {
      clearTimeout(timer);
      for (const event of ["message", "error", "exit"]) worker.removeAllListeners(event);
      resolve(answer);
    };
    const timer = setTimeout(
      () => settle({ fault: `It took more than ${MOST_SECONDS} seconds.` }),
      MOST_SECONDS * 1000,
    );
    worker.once("message", settle);
    worker.once("error", (error) => settle({ fault: String(error) }));
    worker.once("exit", () => settle({ fault: "Its thread ended." }));
    worker.postMessage(request);
  });
}
