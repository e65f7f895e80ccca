import type { PageText } from "../language/pageText";

/** A parameter of an address that cannot be what it is. */
export interface OddParameter {
  readonly name: string;
  readonly value: string;
  /** What it must be, as a part of a sentence. */
  readonly must: PageText;
}

/** An address that asks oddly: the page says each odd parameter, and guesses nothing in its place. */
export class OddParameters extends Error {
  override readonly name = "OddParameters";

  constructor(readonly parameters: readonly OddParameter[]) {
    super(parameters.map((one) => sentenceOfOdd(one).en).join(" "));
  }
}

/** Says what a parameter must be, and what it is. */
export function sentenceOfOdd({ name, value, must }: OddParameter): PageText {
  return {
    zh: `地址中的 ${name} 须为${must.zh}，收到的是“${value}”。`,
    en: `In the address, ${name} must be ${must.en}, got “${value}”.`,
  };
}
