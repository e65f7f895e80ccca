import { type Message, said } from "../message/message";
import { Aside } from "./aside";
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

/** No report needs as much. */
const opener = new Aside<AsideRequest, AsideAnswer>("document/openingThread", { seconds: 30, megabytes: 500 });

/**
 * Opens a document in a thread, with the places of its characters. To open one takes up to half a second of work, during
 * which this thread answers others. Throws `UnreadableDocument`; `ReaderFault` if the reader crashes or does not end; and
 * the reason of `left` if that is aborted before its turn has come.
 */
export async function openAside(bytes: Uint8Array, name: string, left: AbortSignal | null): Promise<OpenedAside> {
  const answer = await opener.run({ bytes, name }, left);
  if ("text" in answer) return answer;
  if ("refused" in answer) throw new UnreadableDocument(answer.refused);
  throw new ReaderFault(said("DOCUMENT_NOT_OPENED", { name, why: answer.fault }));
}
