/** A word, phrase or sentence in both languages. */
export interface Term {
  readonly zh: string;
  readonly en: string;
}
