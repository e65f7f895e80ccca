import { plainName } from "../form/body";
import { Closeness, initialsIn, latinOf, pinyinIn, type Spelling, spellingOf } from "./spelling";

/** Which of its names and codes a body was found by. */
export enum TermKind {
  NAME = "NAME",
  CODE = "CODE",
  FORMER_NAME = "FORMER_NAME",
}

/** In which writing a text is a part of a name. */
export enum Writing {
  CHARACTERS = "CHARACTERS",
  INITIALS = "INITIALS",
  PINYIN = "PINYIN",
}

/** A name or the code of a body, as it is looked for. */
export interface BodyTerm {
  readonly kind: TermKind;
  /** As it is stored. */
  readonly text: string;
  readonly folded: string;
  readonly spelling: Spelling;
}

/** A text that is looked for in names. */
export interface SoughtName {
  readonly folded: string;
  /** The same as pinyin; null if it is none, or pinyin is not asked for. */
  readonly latin: string | null;
}

/** The name or code by which a body was found, and how. */
export interface NameMatch {
  readonly term: BodyTerm;
  readonly writing: Writing;
  readonly closeness: Closeness;
  /** The least is the closest: closeness counts first, then whose name it is, then the writing. */
  readonly rank: number;
}

/** A name or code as it is looked for. */
export function termOf(kind: TermKind, text: string): BodyTerm {
  const folded = foldedName(text);
  return { kind, text, folded, spelling: spellingOf(folded) };
}

/** A text that is looked for as it is written. */
export function soughtAsWritten(text: string): SoughtName {
  return { folded: foldedName(text), latin: null };
}

/** A text that is looked for as it is written, and as pinyin. */
export function soughtInAnyWriting(text: string): SoughtName {
  return { folded: foldedName(text), latin: latinOf(plainName(text)) };
}

/** The closest of the matches with some names; null if there is none. */
export function closestMatch(sought: SoughtName, terms: readonly BodyTerm[]): NameMatch | null {
  let closest: NameMatch | null = null;
  for (const term of terms) {
    for (const writing of WRITINGS) {
      const closeness = closenessIn(sought, term, writing);
      if (closeness === null) continue;
      const rank = rankOf(closeness, term.kind, writing);
      if (closest === null || rank < closest.rank) closest = { term, writing, closeness, rank };
    }
  }
  return closest;
}

const WRITINGS = Object.values(Writing);
const KINDS = Object.values(TermKind);
const CLOSENESSES = Object.values(Closeness);

function rankOf(closeness: Closeness, kind: TermKind, writing: Writing): number {
  const [close, whose, how] = [CLOSENESSES.indexOf(closeness), KINDS.indexOf(kind), WRITINGS.indexOf(writing)];
  return (close * KINDS.length + whose) * WRITINGS.length + how;
}

function closenessIn({ folded, latin }: SoughtName, term: BodyTerm, writing: Writing): Closeness | null {
  if (writing === Writing.CHARACTERS) return closenessOf(folded, term.folded);
  if (latin === null || term.kind === TermKind.CODE) return null;
  return writing === Writing.INITIALS ? initialsIn(latin, term.spelling) : pinyinIn(latin, term.spelling);
}

function closenessOf(part: string, name: string): Closeness | null {
  if (!name.includes(part)) return null;
  if (name === part) return Closeness.EXACT;
  return name.startsWith(part) ? Closeness.PREFIX : Closeness.INNER;
}

// Letters are alike in either case and width, and blanks say nothing.
function foldedName(name: string): string {
  return plainName(name).normalize("NFKC").toLowerCase().replace(/\s+/gu, "");
}
