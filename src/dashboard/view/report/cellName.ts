import { useCallback, useMemo } from "react";
import { useQuery } from "urql";
import { type Applicant, FrameDocument, type Unit } from "../../documents";
import { usePageLanguage } from "../../language/language";
import type { PageText } from "../../language/pageText";
import { nameOfMeasure } from "../../value/nameOfMeasure";

/** Who applied, as the columns of table 3 print it. */
const APPLICANT_NAMES: Readonly<Record<Applicant, PageText>> = {
  NATURAL_PERSON: { zh: "自然人", en: "natural persons" },
  ENTERPRISE: { zh: "商业企业", en: "commercial enterprises" },
  RESEARCH: { zh: "科研机构", en: "research institutions" },
  PUBLIC_INTEREST: { zh: "社会公益组织", en: "public interest organisations" },
  LEGAL_SERVICE: { zh: "法律服务机构", en: "legal service organisations" },
  OTHER: { zh: "其他", en: "others" },
  TOTAL: { zh: "总计", en: "total" },
};

/** Returns a function that gives the name of a cell by its key, as `PROCUREMENT_AMOUNT` or `APPLICATIONS_RECEIVED.TOTAL`. */
export function useCellName(): (key: string) => string {
  const language = usePageLanguage();
  const [{ data }] = useQuery({ query: FrameDocument });
  const names = useMemo(
    () => new Map(data?.measures.map((measure) => [measure.code as string, nameOfMeasure(measure, language)])),
    [data, language],
  );
  return useCallback(
    (key) => {
      const [indicator = "", applicant] = key.split(".");
      const name = names.get(indicator) ?? indicator;
      const who = applicant && APPLICANT_NAMES[applicant as Applicant]?.[language];
      return who ? `${name}${language === "zh" ? "·" : ", "}${who}` : name;
    },
    [names, language],
  );
}

/** Returns a function that gives the unit of an indicator. */
export function useUnitOf(): (indicator: string) => Unit {
  const [{ data }] = useQuery({ query: FrameDocument });
  const units = useMemo(() => new Map(data?.measures.map(({ code, unit }) => [code as string, unit])), [data]);
  return useCallback((indicator) => units.get(indicator) ?? "COUNT", [units]);
}
