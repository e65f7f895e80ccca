import { usePageLanguage } from "../language/language";
import { useMoneyUnit } from "./moneyUnit";
import type { Manner } from "./valueText";

/** How this page shows values: its language and its unit of money. */
export function useManner(): Manner {
  return { language: usePageLanguage(), money: useMoneyUnit() };
}
