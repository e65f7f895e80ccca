import { Language, type Message } from "./message";
import { textOf } from "./textOf";

/** A sentence as an answer of the API shows it: `message` has both languages, English first. */
export interface Answered {
  readonly message: string;
  readonly extensions: {
    /** The stable code of the error, by which programs tell what happened. */
    readonly code: string;
    /** The code of the sentence. */
    readonly reason: string;
    readonly zh: string;
    readonly en: string;
  };
}

/** An error of the API. `shortened` cuts a text that repeats too much of what was sent. */
export function answered(code: string, said: Message, shortened = (text: string) => text): Answered {
  const zh = shortened(textOf(said, Language.ZH));
  const en = shortened(textOf(said, Language.EN));
  return { message: `${en} ${zh}`, extensions: { code, reason: said.code, zh, en } };
}
