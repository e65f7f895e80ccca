/** Puts the values of custom properties (`--name`) in the place of `var(--name)`. */
export type Substitution = (css: string) => string;

/** Longer values decide nothing about what is seen. */
const LONGEST = 100;
const DEFINITION = /(--[\w-]+)\s*:\s*([^;{}]{0,100})/g;
const USE = /var\(\s*(--[\w-]+)\s*(?:,([^()]{0,100}))?\)/g;
/** Values name other values; more often than this in a row they do so in a circle. */
const ROUNDS = 3;
/** A sheet that grows longer is left as it is. */
const MAX_CHARACTERS = 2 * 1024 * 1024;

/**
 * The substitution by what the sheets of a page define. A name counts for the whole page, as it does where it is defined at
 * the root; where it is defined several times, the last one counts.
 */
export function variablesOf(sheets: readonly string[]): Substitution {
  const values = new Map<string, string>();
  for (const sheet of sheets)
    for (const [, name = "", value = ""] of sheet.matchAll(DEFINITION))
      values.set(name, value.trim().slice(0, LONGEST));
  return (css) => {
    let text = css;
    for (let round = 0; round < ROUNDS && text.includes("var(") && text.length < MAX_CHARACTERS; round++)
      text = text.replace(USE, (_, name: string, fallback = "") => values.get(name) ?? fallback);
    return text.length > MAX_CHARACTERS ? css : text;
  };
}
