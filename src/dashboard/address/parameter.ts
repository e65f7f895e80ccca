import * as z from "zod/mini";

// Each of these reads a parameter of an address. What does not fit is as if it were not given: the page shows what it can,
// and writes the address anew.

/** A whole number, such as a year. */
export const numberParameter = z.catch(z.optional(z.coerce.number().check(z.int())), undefined);

/** A text that is not empty. */
export const textParameter = z.catch(z.optional(z.string().check(z.minLength(1))), undefined);

/** Texts with commas between them. */
export const textsParameter = z.catch(z.optional(z.pipe(z.coerce.string(), z.transform(partsOf))), undefined);

/** Whole numbers, such as years, with commas between them. */
export const numbersParameter = z.catch(
  z.optional(
    z.pipe(z.coerce.string(), z.transform(numbersIn).check(z.refine((numbers) => numbers.every(Number.isInteger)))),
  ),
  undefined,
);

/** One of these words. */
export function wordParameter<const Words extends readonly [string, ...string[]]>(words: Words) {
  return z.catch(z.optional(z.enum(words)), undefined);
}

function partsOf(given: string): readonly string[] {
  return given.split(/[,，]/).filter((one) => one !== "");
}

function numbersIn(given: string): readonly number[] {
  return partsOf(given).map(Number);
}
