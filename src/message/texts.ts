import { ACCESS_TEXTS } from "./texts/access";
import { CHECK_TEXTS } from "./texts/check";
import { COMMAND_TEXTS } from "./texts/command";
import { DOCUMENT_TEXTS } from "./texts/document";
import { FILING_TEXTS } from "./texts/filings";
import { FORM_FILE_TEXTS } from "./texts/formFiles";
import { GRAPHQL_TEXTS } from "./texts/graphql";
import { HANDOUT_TEXTS } from "./texts/handouts";
import { HELP_TEXTS } from "./texts/help";
import { OUTPUT_TEXTS } from "./texts/output";
import { PEER_TEXTS } from "./texts/peers";
import { QUESTION_TEXTS } from "./texts/question";
import { READING_TEXTS } from "./texts/reading";
import { REQUEST_TEXTS } from "./texts/request";
import { ROUND_TEXTS } from "./texts/rounds";
import { SENTENCE_TEXTS } from "./texts/sentences";
import { STORE_TEXTS } from "./texts/store";
import { SUM_TEXTS } from "./texts/sums";
import { TABLE_TEXTS } from "./texts/tables";

/** A text in both languages, in ICU MessageFormat. Both name the same values. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/**
 * All messages by their codes. A new message is one row in one of these files; docs/messages.md lists them, and a test
 * compares it with them.
 */
export const TEXTS = {
  ...CHECK_TEXTS,
  ...READING_TEXTS,
  ...DOCUMENT_TEXTS,
  ...STORE_TEXTS,
  ...QUESTION_TEXTS,
  ...COMMAND_TEXTS,
  ...REQUEST_TEXTS,
  ...GRAPHQL_TEXTS,
  ...SUM_TEXTS,
  ...FILING_TEXTS,
  ...TABLE_TEXTS,
  ...SENTENCE_TEXTS,
  ...PEER_TEXTS,
  ...OUTPUT_TEXTS,
  ...HELP_TEXTS,
  ...FORM_FILE_TEXTS,
  ...HANDOUT_TEXTS,
  ...ACCESS_TEXTS,
  ...ROUND_TEXTS,
} satisfies Readonly<Record<string, Text>>;

/** The code of a message. Codes are stored and shown to clients: an existing one does not change its meaning. */
export type MessageCode = keyof typeof TEXTS;

/** The names of the values in a message's text, taken from its Chinese form, which has no plurals. */
export type NamesIn<Code extends MessageCode> = NamesOf<(typeof TEXTS)[Code]["zh"]>;

type NamesOf<Template extends string> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesOf<Rest>
  : never;
