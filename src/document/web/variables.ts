/** Replaces each `var(--name)` by the value of the custom property (`--name`). */
export type Substitution = (css: string) => string;

/** Longer values do not decide what is seen. */
const LONGEST = 100;
const DEFINITION = /(--[\w-]+)\s*:\s*([^;{}]{0,100})/g;
const USE = /var\(\s*(--[\w-]+)\s*(?:,([^()]{0,100}))?\)/g;
/** A value may refer to other values. A longer chain is a circle. */
const ROUNDS = 3;
/** A style sheet that would become longer is left unchanged. */
const MAX_CHARACTERS = 2 * 1024 * 1024;

/**
 * Returns a substitution with the definitions in the style sheets of a page. A definition counts for the whole page, as
 * if it were defined at the root. If a name is defined several times, the last definition counts.
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
