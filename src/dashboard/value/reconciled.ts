import type { ReconciliationResult, ReconciliationStatus } from "../documents";
import type { PageText } from "../language/pageText";
import type { Absence } from "./absence";

/** What the cells of a reconciliation say together. */
export const RECONCILIATION_RESULTS: Readonly<Record<ReconciliationResult, PageText>> = {
  AGREES: { zh: "一致", en: "they agree" },
  DIFFERS: { zh: "不一致", en: "they differ" },
  NOT_ASSESSABLE: { zh: "暂无法核对", en: "cannot be assessed" },
  NOT_REPORTED: { zh: "汇总报告未报", en: "the own report is not filed" },
};

/** How a cell of a summary stands to the sum of the parts, the gravest first, and what that means. */
export const RECONCILED: Readonly<Record<ReconciliationStatus, Absence>> = {
  DIFFERENT: {
    word: { zh: "不一致", en: "different" },
    meaning: { zh: "两者不同，不能以四舍五入或数字颠倒解释", en: "they differ by neither rounding nor swapped digits" },
  },
  TRANSPOSITION: {
    word: { zh: "数字颠倒", en: "digits swapped" },
    meaning: { zh: "相邻两位数字颠倒", en: "two neighbouring digits changed places" },
  },
  ROUNDING: {
    word: { zh: "四舍五入", en: "rounding" },
    meaning: { zh: "差额在金额四舍五入范围内", en: "rounding of money explains the difference" },
  },
  NOT_ASSESSABLE: {
    word: { zh: "暂无法核对", en: "not assessable" },
    meaning: {
      zh: "有单位未报或未填此项，或未声明所属单位登记齐全",
      en: "a part has not filed or leaves it blank, or nobody declared the parts complete",
    },
  },
  NOT_STATED: {
    word: { zh: "未填", en: "not stated" },
    meaning: { zh: "汇总报告或各单位均未填报", en: "the summary leaves it blank, or every part does" },
  },
  NOT_IN_FORM: {
    word: { zh: "不适用", en: "not in form" },
    meaning: { zh: "有报告的表式没有此项", en: "the form of a report does not have it" },
  },
  EQUAL: { word: { zh: "一致", en: "equal" }, meaning: { zh: "两者相同", en: "they are the same" } },
};

const STATUSES = Object.keys(RECONCILED) as readonly ReconciliationStatus[];

/** Those among words of an address; unless there are words, all but those that are equal or in no form. */
export function statusesIn(words: readonly string[] | undefined): readonly ReconciliationStatus[] {
  return STATUSES.filter((status) => (words ? words.includes(status) : status !== "EQUAL" && status !== "NOT_IN_FORM"));
}

/** How many rows there are of each status that occurs, the gravest first. */
export function countsOf(
  rows: readonly { readonly status: ReconciliationStatus }[],
): readonly { readonly status: ReconciliationStatus; readonly count: number }[] {
  return STATUSES.flatMap((status) => {
    const count = rows.filter((row) => row.status === status).length;
    return count === 0 ? [] : [{ status, count }];
  });
}
