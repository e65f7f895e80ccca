/** The most characters of the name of a sheet, in UTF-16 units. */
const LONGEST = 31;

/** What Excel refuses in a name, and what XML cannot contain. */
const REFUSED = /[[\]:*?/\\\p{Cc}\p{Surrogate}\p{Noncharacter_Code_Point}\uFFFD]+/gu;

/** Excel keeps this name for itself. */
const RESERVED = "history";

/**
 * Names that Excel accepts for sheets, in the order of those wished for. The second of the same name is `name (2)`: names
 * are different also where upper and lower case are the same.
 */
export function sheetNames(wished: readonly string[]): readonly string[] {
  const used = new Set<string>([RESERVED]);
  return wished.map((wish) => {
    const name = trimmed(wish.replace(REFUSED, " "));
    for (let number = 1; ; number++) {
      const numbered = number === 1 ? beginning(name, "") : beginning(name, ` (${number})`);
      const folded = numbered.normalize("NFKC").toLowerCase();
      if (used.has(folded)) continue;
      used.add(folded);
      return numbered;
    }
  });
}

/** Without blanks and apostrophes at its ends, which Excel refuses, but never empty. */
function trimmed(name: string): string {
  return name.replace(/^[\s']+|[\s']+$/g, "") || "Sheet";
}

/** As much of a name as fits before its end. Never cuts a character into halves. */
function beginning(name: string, end: string): string {
  const cut = name.slice(0, LONGEST - end.length).replace(/\p{Surrogate}$/u, "");
  return `${trimmed(cut)}${end}`;
}
