import type { Term } from "./term";

/** How a measure is added up over bodies and years. docs/domain.md, "Sums". */
export enum Summing {
  SUM = "SUM",
  SUM_WITHIN_YEAR = "SUM_WITHIN_YEAR",
  SUM_WITH_PENDING = "SUM_WITH_PENDING",
  RATIO_OF_SUMS = "RATIO_OF_SUMS",
  RATIO_WITHIN_YEAR = "RATIO_WITHIN_YEAR",
}

/** The same in words. */
export const HOW_SUMMED: Readonly<Record<Summing, Term>> = {
  SUM: {
    zh: "按机关、按年度均可相加，只加已填报的，空白不计为零。",
    en: "Added up over bodies and over years: what is stated alone, a blank never as zero.",
  },
  SUM_WITHIN_YEAR: {
    zh: "时点数：同一年度内可按机关相加，不跨年相加。",
    en: "A stock: added up over bodies within one year, never over years.",
  },
  SUM_WITH_PENDING: {
    zh: "可按机关相加；跨年相加时，尚未审结的案件会重复计入。",
    en: "Added up over bodies; over years, pending cases count again in each.",
  },
  RATIO_OF_SUMS: {
    zh: "不相加、不平均：分子之和除以分母之和，只含分子、分母都已填报的报告。",
    en: "Neither added up nor averaged: the sum of the numerators by that of the denominators, over the reports that state both.",
  },
  RATIO_WITHIN_YEAR: {
    zh: "同一年度内为分子之和除以分母之和；含时点数，不跨年计算。",
    en: "Within one year the sum of the numerators by that of the denominators; it holds stocks, so it is not computed over years.",
  },
};
