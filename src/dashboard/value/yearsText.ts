import type { PageLanguage } from "../language/pageText";

/** Years from one to another, as a title says them; one year alone where both are the same. */
export function yearSpanText(from: number, to: number, language: PageLanguage): string {
  if (language === "en") return from === to ? String(from) : `${from} to ${to}`;
  return from === to ? `${from}年` : `${from}—${to}年`;
}

/** Years in their order, those that follow each other as a span: `2019—2021年、2023年`. */
export function yearsText(years: readonly number[], language: PageLanguage): string {
  const spans: [from: number, to: number][] = [];
  for (const year of [...years].sort((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last && year - last[1] <= 1) last[1] = year;
    else spans.push([year, year]);
  }
  return spans.map(([from, to]) => yearSpanText(from, to, language)).join(language === "en" ? ", " : "、");
}
