import type { PageLanguage } from "../language/pageText";

const UNITS = ["byte", "kilobyte", "megabyte"] as const;

/** A number of bytes as people say it: `24 kB`, `1.3 MB`. */
export function sizeText(bytes: number, language: PageLanguage): string {
  const step = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  const shown = { style: "unit", unit: UNITS[step], unitDisplay: "short", maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(language === "zh" ? "zh-CN" : "en-GB", shown).format(bytes / 1000 ** step);
}
