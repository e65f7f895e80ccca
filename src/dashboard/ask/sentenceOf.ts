import type { CombinedError } from "urql";
import type { PageText } from "../language/pageText";

const NO_ANSWER: PageText = {
  zh: "服务没有应答，请确认它仍在运行。",
  en: "The service does not answer: see that it still runs.",
};

/** What an error says to people. The service says each of its errors in Chinese and in English. */
export function sentenceOf(error: CombinedError): PageText {
  const [first] = error.graphQLErrors;
  if (first === undefined) return NO_ANSWER;
  const { zh, en } = first.extensions;
  return typeof zh === "string" && typeof en === "string" ? { zh, en } : { zh: first.message, en: first.message };
}
