import { useMemo } from "react";
import { usePageLanguage } from "../language/language";
import { useMoneyUnit } from "./moneyUnit";
import type { ShownManner } from "./valueText";

/** How this page shows values: its language and its unit of money. */
export function useManner(): ShownManner {
  const language = usePageLanguage();
  const money = useMoneyUnit();
  return useMemo(() => ({ language, money }), [language, money]);
}
