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

/** Sends a file, to be imported next. */
export async function sendFile(file: File): Promise<SentFile> {
  const body = new FormData();
  body.set("document", file);
  const response = await fetch(new URL("documents", ROOT), { method: "POST", headers: OWN_PAGE, body }).catch(
    () => null,
  );
  if (response === null) return { refused: NO_ANSWER };
  const told = (await response
    .clone()
    .json()
    .catch(() => null)) as Answered | null;
  const [document] = told?.documents ?? [];
  if (document?.id) return { id: document.id };
  return { refused: document?.error?.extensions ?? (await refusalIn(response)) ?? NO_ANSWER };
}
