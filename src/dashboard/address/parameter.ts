import * as z from "zod/mini";
import type { PageText } from "../language/pageText";

/** How a parameter of an address is read, and what it must be, as a part of a sentence. */
export interface Parameter<Value> {
  readonly must: PageText;
  readonly schema: z.ZodMiniType<Value>;
}

const YEAR = z.coerce.number().check(z.int(), z.minimum(1), z.maximum(9_999));

/** A report year. */
export const yearParameter: Parameter<number> = {
  must: { zh: "四位数字的年度", en: "a year of four digits" },
  schema: YEAR,
};

/** Report years with commas between them. */
export const yearsParameter: Parameter<readonly number[]> = {
  must: { zh: "四位数字的年度，几个年度之间用逗号隔开", en: "years of four digits, with commas between them" },
  schema: z.pipe(z.coerce.string(), z.pipe(z.transform(unread), z.array(YEAR).check(z.minLength(1)))),
};

/** How many there must be at least. */
export const leastParameter: Parameter<number> = {
  must: { zh: "0或正整数", en: "a whole number from 0 on" },
  schema: z.coerce.number().check(z.int(), z.minimum(0), z.maximum(2 ** 31 - 1)),
};

/** Any text. */
export const textParameter: Parameter<string> = {
  must: { zh: "文字", en: "a text" },
  schema: z.coerce.string(),
};

/** Texts with commas between them. */
export const textsParameter: Parameter<readonly string[]> = {
  must: { zh: "文字，几项之间用逗号隔开", en: "texts with commas between them" },
  schema: z.pipe(z.coerce.string(), z.transform(partsOf)),
};

/** One of these words. */
export function wordParameter<const Word extends string>(words: readonly Word[]): Parameter<Word> {
  return {
    must: {
      zh: words.length === 1 ? `${words}` : `${words.slice(0, -1).join("、")}或${words.at(-1)}`,
      en: words.length === 1 ? `${words}` : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`,
    },
    schema: z.enum(words as readonly [Word, ...Word[]]) as z.ZodMiniType<Word>,
  };
}

/** Some of these words, with commas between them. */
export function wordsParameter<const Word extends string>(words: readonly Word[]): Parameter<readonly Word[]> {
  const word = z.enum(words as readonly [Word, ...Word[]]) as z.ZodMiniType<Word>;
  return {
    must: {
      zh: `${words.join("、")}中的几项，之间用逗号隔开`,
      en: `some of ${words.join(", ")}, with commas between them`,
    },
    schema: z.pipe(z.coerce.string(), z.pipe(z.transform(unread), z.array(word))),
  };
}

function partsOf(given: string): readonly string[] {
  return given.split(/[,，]/).filter((one) => one !== "");
}

/** The parts, each still to be read. */
function unread(given: string): unknown[] {
  return [...partsOf(given)];
}
