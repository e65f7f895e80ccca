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
      zh: "依据不全，暂不下结论",
      en: "too little is there to conclude anything",
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

/** All statuses of a cell, the gravest first. */
export const RECONCILIATION_STATUSES = Object.keys(RECONCILED) as readonly ReconciliationStatus[];

/** What says how a row of a reconciliation is shown. */
interface ReconciledRow {
  readonly status: ReconciliationStatus;
  readonly difference: string | null;
}

/** Whether both figures are there and the same, whatever is concluded of them while others are missing. */
export function hasSameFigures({ difference }: ReconciledRow): boolean {
  return difference !== null && !/[1-9]/.test(difference);
}

/** What an address chooses of the rows. */
export interface ChosenRows {
  readonly statuses: readonly ReconciliationStatus[];
  /** Whether rows with the same figures are shown, too. */
  readonly equal: boolean;
}

/** How an address writes that choice. */
interface ChosenInAddress {
  readonly statuses?: readonly ReconciliationStatus[] | undefined;
  readonly equal?: "true" | "false" | undefined;
}

/** The choice in an address; unless it has words, all rows whose figures differ, but for those that are in no form. */
export function chosenRows({ statuses, equal }: ChosenInAddress): ChosenRows {
  return {
    statuses: RECONCILIATION_STATUSES.filter((status) =>
      statuses ? statuses.includes(status) : status !== "NOT_IN_FORM",
    ),
    equal: equal === undefined ? (statuses?.includes("EQUAL") ?? false) : equal === "true",
  };
}

/** Whether a row is among the chosen ones. */
export function isChosen(row: ReconciledRow, { statuses, equal }: ChosenRows): boolean {
  return statuses.includes(row.status) && (equal || !hasSameFigures(row));
}

/** How many of the rows with different figures there are of each status, the gravest first. */
export function countsOf(
  rows: readonly ReconciledRow[],
): readonly { readonly status: ReconciliationStatus; readonly count: number }[] {
  return RECONCILIATION_STATUSES.flatMap((status) => {
    const count = rows.filter((row) => row.status === status && !hasSameFigures(row)).length;
    return count === 0 ? [] : [{ status, count }];
  });
}
