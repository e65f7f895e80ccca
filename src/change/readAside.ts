import { Aside } from "../document/aside";
import { ReaderFault, UnreadableDocument } from "../document/document";
import { type Message, said } from "../message/message";
import type { Hints } from "../report/head/head";
import type { CheckedFile, IncomingFile } from "./readFile";

/** What the thread is asked. */
export interface ReadingRequest {
  readonly file: { readonly name: string; readonly bytes: Uint8Array };
  readonly hints: Hints;
}

/** What the thread answers: the reading, or why the file cannot be read. */
export type ReadingAnswer =
  | { readonly reading: CheckedFile }
  | { readonly refused: Message }
  | { readonly fault: string };

/** The longest time that a file may take to be read, in seconds: no report needs as long. */
export const READING_SECONDS = 60;

const reader = new Aside<ReadingRequest, ReadingAnswer>("change/readingThread", {
  seconds: READING_SECONDS,
  megabytes: 1_000,
});

/** Ends what is being read: it cannot be read then. */
export function stopReading(): Promise<void> {
  return reader.stop();
}

/**
 * Reads and checks one file in a thread, during which this thread answers others. Throws UnreadableDocument; and ReaderFault
 * if the reader crashes or does not end.
 */
export async function readAside({ name, bytes }: IncomingFile, hints: Hints): Promise<CheckedFile> {
  const answer = await reader.run({ file: { name, bytes }, hints });
  if ("reading" in answer) return answer.reading;
  if ("refused" in answer) throw new UnreadableDocument(answer.refused);
  throw new ReaderFault(said("DOCUMENT_NOT_OPENED", { name, why: answer.fault }));
}
