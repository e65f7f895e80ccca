import { Language, type Message } from "../message/message";
import { textOf } from "../message/textOf";

/** Prints the sentences of a command in one language. */
export class Teller {
  constructor(readonly language = Language.EN) {}

  /** Sentences that follow each other, as one text. */
  text(...messages: readonly Message[]): string {
    const sentences = messages.map((message) => textOf(message, this.language).trim());
    return sentences.join(this.language === Language.ZH ? "" : " ");
  }

  /** Prints a line. */
  tell(...messages: readonly Message[]): void {
    console.log(this.text(...messages));
  }

  /** Prints a line about something that is wrong. */
  warn(...messages: readonly Message[]): void {
    console.error(this.text(...messages));
  }
}

/**
 * The language of the command line: as `--language` says, else the first of LC_ALL, LC_MESSAGES and LANG that is set.
 * English, unless that names Chinese.
 */
export function languageOf(words: readonly string[], environment: NodeJS.ProcessEnv): Language {
  const option = words.indexOf("--language");
  const stated = words[option < 0 ? -1 : option + 1] ?? words.find((word) => word.startsWith("--language="))?.slice(11);
  const locale = stated ?? [environment.LC_ALL, environment.LC_MESSAGES, environment.LANG].find(Boolean) ?? "";
  return /^zh/i.test(locale) ? Language.ZH : Language.EN;
}
