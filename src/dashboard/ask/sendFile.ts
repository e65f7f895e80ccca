import { ROOT } from "../address/root";
import type { PageText } from "../language/pageText";
import { OWN_PAGE } from "./ownPage";
import { NO_ANSWER, refusalIn } from "./sentenceOf";

/** What became of a file that was sent: its identifier, or why it was not kept. */
export type SentFile = { readonly id: string } | { readonly refused: PageText };

interface Answered {
  readonly documents: readonly {
    readonly id: string | null;
    readonly error: { readonly extensions: PageText } | null;
  }[];
}

/** Sends a file, to be imported next. `onSent` is told which part of it has been sent, from 0 to 1. */
export async function sendFile(file: File, onSent: (part: number) => void): Promise<SentFile> {
  const response = await answerTo(file, onSent);
  if (response === null) return { refused: NO_ANSWER };
  const told = (await response
    .clone()
    .json()
    .catch(() => null)) as Answered | null;
  const [document] = told?.documents ?? [];
  if (document?.id) return { id: document.id };
  return { refused: document?.error?.extensions ?? (await refusalIn(response)) ?? NO_ANSWER };
}

/** The answer to a file; null if there is none. By XMLHttpRequest: `fetch` does not tell how much has been sent. */
function answerTo(file: File, onSent: (part: number) => void): Promise<Response | null> {
  const body = new FormData();
  body.set("document", file);
  const request = new XMLHttpRequest();
  request.open("POST", new URL("documents", ROOT));
  for (const [name, value] of Object.entries(OWN_PAGE)) request.setRequestHeader(name, value);
  request.upload.addEventListener("progress", ({ loaded, total }) => onSent(total > 0 ? loaded / total : 0));
  return new Promise((resolve) => {
    request.addEventListener("load", () => resolve(new Response(request.responseText, { status: request.status })));
    for (const ending of ["error", "abort", "timeout"]) request.addEventListener(ending, () => resolve(null));
    request.send(body);
  });
}
