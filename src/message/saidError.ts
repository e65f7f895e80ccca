import { Language, type Message } from "./message";
import { textOf } from "./textOf";

/** An error that is said to people: `said` is the sentence as data, `message` its English text. */
export abstract class SaidError extends Error {
  constructor(readonly said: Message) {
    super(textOf(said, Language.EN));
  }
}
