import type { PageLanguage, PageText } from "../language/pageText";

/** By which clocks the pages tell moments; to be said where one is shown. */
export const CLOCKS: PageText = { zh: "北京时间", en: "Beijing time" };

/** A moment of the service (ISO 8601 in UTC) by these clocks. */
export function momentText(moment: string, language: PageLanguage): string {
  return FORMATS[language].format(new Date(moment));
}

const SHOWN = { dateStyle: "medium", timeStyle: "medium", timeZone: "Asia/Shanghai" } as const;
const FORMATS = { zh: new Intl.DateTimeFormat("zh-CN", SHOWN), en: new Intl.DateTimeFormat("en-GB", SHOWN) };
