import type { Applicant, Indicator } from "../documents";
import type { PageLanguage, PageText } from "../language/pageText";
import { type FrameMeasure, nameOfMeasure } from "./nameOfMeasure";

/** Who applied, as the columns of table 3 are called. */
export const APPLICANT_NAMES: Readonly<Record<Applicant, PageText>> = {
  TOTAL: { zh: "总计", en: "total" },
  NATURAL_PERSON: { zh: "自然人", en: "natural persons" },
  ENTERPRISE: { zh: "商业企业", en: "enterprises" },
  RESEARCH: { zh: "科研机构", en: "research institutions" },
  PUBLIC_INTEREST: { zh: "社会公益组织", en: "public interest organisations" },
  LEGAL_SERVICE: { zh: "法律服务机构", en: "legal service organisations" },
  OTHER: { zh: "其他", en: "others" },
};

/** Everybody who applied, in the order of the form, the total first. */
export const APPLICANT_CHOICES = Object.keys(APPLICANT_NAMES) as readonly Applicant[];

/** The name of a cell: that of its row, and in table 3 of its column. */
export function nameOfCell(
  indicator: Indicator,
  applicant: Applicant | null,
  measures: readonly FrameMeasure[],
  language: PageLanguage,
): string {
  const info = measures.find(({ code }) => code === indicator);
  const name = info ? nameOfMeasure(info, language) : indicator;
  if (applicant === null) return name;
  return language === "zh" ? `${name}·${APPLICANT_NAMES[applicant].zh}` : `${name}, ${APPLICANT_NAMES[applicant].en}`;
}
