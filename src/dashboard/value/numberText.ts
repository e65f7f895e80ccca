import type { Unit } from "../documents";
import type { PageLanguage, PageText } from "../language/pageText";

/** In what money is shown: 万元 with two digits, or yuan with two digits. */
export type MoneyUnit = "wan" | "yuan";

/** Text such as "1870.00" or "-0.4487". Intl formats it exactly; as a number it could lose digits. */
type ExactText = Intl.StringNumericLiteral;

const GROUPED = new Intl.NumberFormat("en-US", { maximumFractionDigits: 2 });
const TWO_DIGITS = new Intl.NumberFormat("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const AT_MOST_ONE_DIGIT = new Intl.NumberFormat("en-US", { maximumFractionDigits: 1 });
const ONE_DIGIT = new Intl.NumberFormat("en-US", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** Formats an exact value of a measure for a page, without its unit: digits in groups, money by `money`, rates in per cent. */
export function numberText(value: string, unit: Unit, money: MoneyUnit): string {
  if (unit === "YUAN") return TWO_DIGITS.format((money === "wan" ? `${value}E-4` : value) as ExactText);
  if (unit === "RATIO") return `${ONE_DIGIT.format(`${value}E2` as ExactText)} %`;
  return GROUPED.format(value as ExactText);
}

/** Formats a value of an axis: as `numberText`, without digits that say nothing, such as those of 4,000.00. */
export function axisText(value: number, unit: Unit, money: MoneyUnit): string {
  if (unit === "YUAN") return GROUPED.format((money === "wan" ? `${value}E-4` : `${value}`) as ExactText);
  if (unit === "RATIO") return `${AT_MOST_ONE_DIGIT.format(`${value}E2` as ExactText)} %`;
  return GROUPED.format(value);
}

/** Formats a count. */
export function countText(count: number): string {
  return GROUPED.format(count);
}

/** A count with an English noun in its number: 1 day, 2 days. */
export function numbered(count: number, noun: string): string {
  return `${countText(count)} ${noun}${PLURALS.select(count) === "one" ? "" : "s"}`;
}

const PLURALS = new Intl.PluralRules("en");

/** Formats a ratio (0.01 is one per cent) with its sign; beyond ten times, as a multiple. */
export function relativeText(ratio: string, language: PageLanguage): string {
  const times = Number(ratio);
  if (times > TEN_TIMES) {
    const multiple = ONE_DIGIT.format(ratio as ExactText);
    return language === "zh" ? `增${multiple}倍` : `+${multiple} times`;
  }
  return `${signOf(ratio)}${ONE_DIGIT.format(`${unsigned(ratio)}E2` as ExactText)} %`;
}

const TEN_TIMES = 10;

/** Formats a difference with its sign, in the unit of the measure. */
export function differenceText(difference: string, unit: Unit, money: MoneyUnit): string {
  return `${signOf(difference)}${numberText(unsigned(difference), unit, money)}`;
}

/** Formats percentage points ("1.25") with their sign. */
export function pointsText(points: string, language: PageLanguage): string {
  const text = `${signOf(points)}${ONE_DIGIT.format(unsigned(points) as ExactText)}`;
  return language === "zh" ? `${text} 个百分点` : `${text} points`;
}

/** The name of a unit, as the head of a table or chart says it. */
export function nameOfUnit(unit: Unit, money: MoneyUnit): PageText {
  if (unit === "YUAN") return money === "wan" ? { zh: "万元", en: "10,000 yuan" } : { zh: "元", en: "yuan" };
  return UNIT_NAMES[unit];
}

/** A text of money with its unit, as a sentence says it; a text of anything else as it is. */
export function amountText(text: string, unit: Unit, money: MoneyUnit, language: PageLanguage): string {
  if (unit !== "YUAN") return text;
  if (language === "zh") return `${text}${nameOfUnit(unit, money).zh}`;
  return money === "wan" ? `${text} × 10,000 yuan` : `${text} yuan`;
}

const UNIT_NAMES: Readonly<Record<Exclude<Unit, "YUAN">, PageText>> = {
  COUNT: { zh: "件、项、条", en: "count" },
  RATIO: { zh: "%", en: "%" },
  PERCENT: { zh: "%", en: "%" },
  PERCENTAGE_POINT: { zh: "百分点", en: "percentage points" },
};

function signOf(text: string): string {
  if (text.startsWith("-")) return "−";
  return /[1-9]/.test(text) ? "+" : "±";
}

function unsigned(text: string): string {
  return text.replace(/^-/, "");
}
