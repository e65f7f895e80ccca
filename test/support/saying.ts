import { Language, type Message } from "../../src/message/message";
import { textOf } from "../../src/message/textOf";

/** A message in English; "" where there is none. */
export function english(message: Message | null | undefined): string {
  return message ? textOf(message, Language.EN) : "";
}

/** A message in Chinese; "" where there is none. */
export function chinese(message: Message | null | undefined): string {
  return message ? textOf(message, Language.ZH) : "";
}

/** Matches a message whose English text contains a text, or matches a pattern. */
export function saying(text: string | RegExp): unknown {
  return {
    asymmetricMatch: (message: Message | null) =>
      typeof text === "string" ? english(message).includes(text) : text.test(english(message)),
    toString: () => "Saying",
    toAsymmetricMatcher: () => `Saying<${text}>`,
  };
}

/** What every error of the API has besides its code. */
export const IN_BOTH_LANGUAGES = {
  reason: expect.stringMatching(/^[A-Z_]+$/),
  zh: expect.stringMatching(/\p{Script=Han}.*。$/su),
  en: expect.stringMatching(/^[A-Z`].*[.?]$/s),
};
