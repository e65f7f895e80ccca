import type { PageLanguage } from "../language/pageText";

/** A moment of the service (ISO 8601 in UTC) by the clocks of China. */
export function momentText(moment: string, language: PageLanguage): string {
  return FORMATS[language].format(new Date(moment));
}

const SHOWN = { dateStyle: "medium", timeStyle: "short", timeZone: "Asia/Shanghai" } as const;
const FORMATS = { zh: new Intl.DateTimeFormat("zh-CN", SHOWN), en: new Intl.DateTimeFormat("en-GB", SHOWN) };
