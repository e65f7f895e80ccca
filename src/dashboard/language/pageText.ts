/** A text for people, in the two languages of the pages. */
export interface PageText {
  readonly zh: string;
  readonly en: string;
}

export type PageLanguage = keyof PageText;
