import { polyphonic } from "pinyin-pro";

/** How one character may be written in Latin letters. */
interface Letters {
  /** The first letters of its readings: "xh" for 行. */
  readonly initials: string;
  /** Its readings without tones: "xing" and "hang". A letter or a digit is written as itself. */
  readonly readings: readonly string[];
}

/** A name in Latin letters: one entry a character. Brackets and other marks are left out, as nobody types them. */
export type Spelling = readonly Letters[];

/** How much of a name a text is: all of it, its beginning, or what begins at a later character. */
export enum Closeness {
  EXACT = "EXACT",
  PREFIX = "PREFIX",
  INNER = "INNER",
}

/** The spelling of a name as `foldedName` gives it. */
export function spellingOf(name: string): Spelling {
  const spelling: Letters[] = [];
  for (const character of name) {
    const letters = lettersOf(character);
    if (letters.initials !== "") spelling.push(letters);
  }
  return spelling;
}

/**
 * A text as it is compared with spellings: without tones, apostrophes and blanks, ü as v. Null for a text that is no
 * pinyin, because it has other characters, or no letter at all.
 */
export function latinOf(text: string): string | null {
  const letters = text
    .normalize("NFD")
    .toLowerCase()
    .replace(/u\u0304?\u0308/g, "v")
    .replace(/[\p{M}\s'’·-]+/gu, "");
  return /^[a-z0-9]*[a-z][a-z0-9]*$/.test(letters) ? letters : null;
}

/** Where letters are the first letters of characters that follow each other; null if nowhere. */
export function initialsIn(letters: string, spelling: Spelling): Closeness | null {
  for (let from = 0; from + letters.length <= spelling.length; from++)
    if (areInitials(letters, spelling, from)) return closenessAt(from, letters.length === spelling.length);
  return null;
}

function areInitials(letters: string, spelling: Spelling, from: number): boolean {
  for (let i = 0; i < letters.length; i++)
    if (!spelling[from + i]?.initials.includes(letters[i] as string)) return false;
  return true;
}

/**
 * Where letters are the pinyin of characters that follow each other; null if nowhere. The last character may be begun
 * only, as it is while somebody types.
 */
export function pinyinIn(letters: string, spelling: Spelling): Closeness | null {
  for (let from = 0; from < spelling.length; from++) {
    if (!spelling[from]?.initials.includes(letters[0] as string)) continue; // nearly always
    const end = endOf(letters, spelling, from);
    if (end !== null) return closenessAt(from, end === "WHOLE");
  }
  return null;
}

function closenessAt(from: number, isWhole: boolean): Closeness {
  if (from > 0) return Closeness.INNER;
  return isWhole ? Closeness.EXACT : Closeness.PREFIX;
}

// All readings are followed at once: `places` is how many letters those that fit have used so far.
function endOf(letters: string, spelling: Spelling, from: number): "WHOLE" | "WITHIN" | null {
  let places: ReadonlySet<number> = START;
  let isWithin = false;
  for (let i = from; i < spelling.length && places.size > 0; i++) {
    const next = new Set<number>();
    for (const place of places) {
      for (const reading of spelling[i]?.readings ?? []) {
        if (letters.startsWith(reading, place)) next.add(place + reading.length);
        else if (reading.startsWith(letters.slice(place))) isWithin = true;
      }
    }
    if (next.has(letters.length)) {
      if (i === spelling.length - 1) return "WHOLE";
      isWithin = true;
      next.delete(letters.length);
    }
    places = next;
  }
  return isWithin ? "WITHIN" : null;
}

const START: ReadonlySet<number> = new Set([0]);

// Readings follow from the character alone. They are kept, as there are a few hundred in the names of ten thousand bodies.
const known = new Map<string, Letters>();

function lettersOf(character: string): Letters {
  const found = known.get(character) ?? newLetters(character);
  known.set(character, found);
  return found;
}

function newLetters(character: string): Letters {
  if (!/[\p{L}\p{N}]/u.test(character)) return { initials: "", readings: [] };
  const [read = []] = polyphonic(character, { toneType: "none", type: "array", v: true });
  const readings = [...new Set(read.flatMap((reading) => [reading, reading.replace("v", "u")]))];
  return { initials: [...new Set(readings.map(([first]) => first))].join(""), readings };
}
