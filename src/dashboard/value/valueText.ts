import type { MeasureStatus, Unit } from "../documents";
import type { PageLanguage } from "../language/pageText";
import { MEASURE_ABSENCES, MEASURE_CAUTIONS } from "./absence";
import { amountText, type MoneyUnit, numberText } from "./numberText";

/** What is needed of the value of a measure to show it. */
export interface GivenValue {
  readonly value: string | null;
  readonly status: MeasureStatus;
  readonly unit: Unit;
}

/** How a page shows values. */
export interface ShownManner {
  readonly language: PageLanguage;
  readonly money: MoneyUnit;
}

/** The value as the page shows it, without its unit; the word for why there is none. Never a dash, and never zero for nothing. */
export function valueText({ value, status, unit }: GivenValue, { language, money }: ShownManner): string {
  if (value !== null) return numberText(value, unit, money);
  return (MEASURE_ABSENCES[status] ?? UNKNOWN).word[language];
}

/** The same with its unit and what is to be known of it, as a sentence would say it. */
export function valueWords(given: GivenValue, manner: ShownManner): string {
  const { value, status, unit } = given;
  const shown = valueText(given, manner);
  const text = value === null ? shown : amountText(shown, unit, manner.money, manner.language);
  const caution = MEASURE_CAUTIONS[status]?.meaning[manner.language];
  const absence = value === null ? (MEASURE_ABSENCES[status] ?? UNKNOWN).meaning[manner.language] : undefined;
  const [open, close] = manner.language === "zh" ? ["（", "）"] : [" (", ")"];
  const known = caution ?? absence;
  return `${text}${known === undefined ? "" : `${open}${known}${close}`}`;
}

const UNKNOWN = {
  word: { zh: "无", en: "none" },
  meaning: { zh: "没有数值", en: "there is no value" },
};
