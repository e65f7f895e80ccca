import type { CombinedError } from "urql";
import type { PageText } from "../language/pageText";

export const NO_ANSWER: PageText = {
  zh: "服务没有应答，请确认它仍在运行。",
  en: "The service does not answer: see that it still runs.",
};

interface ShownErrors {
  readonly errors?: readonly { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> }[];
}

/** Why the service refused a request that is no question; null if it did not. */
export async function refusalIn(response: Response): Promise<PageText | null> {
  if (response.ok) return null;
  const { errors = [] } = (await response.json().catch(() => ({}))) as ShownErrors;
  const [first] = errors;
  return first === undefined ? NO_ANSWER : saidBy(first.message, first.extensions);
}

/** What an error says to people. The service says each of its errors in Chinese and in English. */
export function sentenceOf(error: CombinedError): PageText {
  const [first] = error.graphQLErrors;
  if (first === undefined) return NO_ANSWER;
  return saidBy(first.message, first.extensions);
}

function saidBy(message: string, { zh, en }: Readonly<Record<string, unknown>> = {}): PageText {
  return typeof zh === "string" && typeof en === "string" ? { zh, en } : { zh: message, en: message };
}
