/** The language of reports, names of bodies and whatever else is entered; a page in English marks it. */
export const LANGUAGE_OF_REPORTS = "zh-CN";

/** A text for people, in the two languages of the pages. */
export interface PageText {
  readonly zh: string;
  readonly en: string;
}

export type PageLanguage = keyof PageText;
