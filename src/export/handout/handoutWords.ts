import { ChangeStatus } from "../../arithmetic/change";
import type { Fraction } from "../../arithmetic/fraction";
import { percentShown, valueShown } from "../../arithmetic/shown";
import { isRate, type Measure } from "../../form/measure";
import { wanyuan } from "../../form/shown";
import { MeasureStatus } from "../../form/status";
import { ABSENCE_WORDS } from "../table/absenceWords";

/** Why a measure has a value or none, in the words of an office. */
export const STATUS_WORDS: Readonly<Record<MeasureStatus, string>> = {
  REPORTED: "已填报",
  DECODED: "已填报（数字粘连，经勾稽关系还原）",
  CORRECTED: "已填报（经人工更正）",
  PARTLY_STATED: "部分填报",
  BLANK: ABSENCE_WORDS.BLANK.zh,
  UNCERTAIN: ABSENCE_WORDS.UNCERTAIN.zh,
  UNREADABLE: ABSENCE_WORDS.UNREADABLE.zh,
  MISSING: ABSENCE_WORDS.MISSING.zh,
  NOT_STATED: ABSENCE_WORDS.NOT_STATED.zh,
  NOT_IN_FORM: ABSENCE_WORDS.NOT_IN_FORM.zh,
  NOT_REPORTED: ABSENCE_WORDS.NOT_REPORTED.zh,
  NOT_DUE: ABSENCE_WORDS.NOT_DUE.zh,
  NOT_EXPECTED: ABSENCE_WORDS.NOT_EXPECTED.zh,
  NO_BASE: ABSENCE_WORDS.NO_BASE.zh,
  CONTRADICTORY: "自相矛盾",
  NO_DENOMINATOR: "未登记人数",
  LOW_BASE: "基数不足",
  STOCK_OVER_YEARS: "时点数不跨年合计",
};

/** Whether a value can be compared with that of the year before. */
export const CHANGE_WORDS: Readonly<Record<ChangeStatus, string>> = {
  COMPARABLE: "可比",
  ZERO_BEFORE: "上年为零，无增减幅度",
  UNEQUAL_BODIES: ABSENCE_WORDS.UNEQUAL_BODIES.zh,
  BREAK: ABSENCE_WORDS.BREAK.zh,
  CONTRADICTORY: "不可比（有一年自相矛盾）",
  LOW_BASE: "不可比（有一年基数不足）",
  NOT_STATED: "不可比（有一年没有数据）",
};

/** The name of a measure in a list: its printed labels without their numbers, or the name of a rate. */
export function labelOfMeasure({ chinese }: Measure): string {
  const labels = chinese.split(" / ").map((label) => label.split("，")[0]?.replace(NUMBER, "") ?? label);
  return (labels[0] === "依申请公开" ? labels.slice(1) : labels).join("·");
}

const NUMBER = /^(?:[一二三四]、|（[一二三四五六七]）|\d\.)/;

/** How a rate is worked out, in the numbers of the rows of the form; null for an indicator. */
export function formulaOf(measure: Measure): string | null {
  return isRate(measure) ? measure.chinese.slice(measure.chinese.indexOf("，") + 1) : null;
}

/** The unit of `measureText`, as heads say it. */
export function unitWord(measure: Measure): string {
  if (measure.unit === "ratio") return "%";
  if (measure.unit === "fen") return isRate(measure) ? "元" : "万元";
  return countWord(isRate(measure) ? "" : measure.path);
}

/** What a count at a path of the form counts: 件 of applications, documents, cases and decisions, 项 of matters, 条 of news. */
export function countWord(path: string): string {
  if (path.startsWith("published.")) return "条";
  return /\.items|^procurement\.projects/.test(path) ? "项" : "件";
}

/** A value in its unit: a count, 万元 with all of its digits, per cent with two digits. Null if there is none. */
export function measureText(value: Fraction | null, measure: Measure): string | null {
  if (value === null) return null;
  if (measure.unit === "ratio") return percentShown(value);
  return measure.unit === "fen" && !isRate(measure) ? wanyuan(value.numerator) : valueShown(value, measure);
}

/** One of the two sums of a rate. That of an amount of money has its unit, as it is another one than that of the count. */
export function sumText(sum: bigint | null, measure: Measure, side: "numerator" | "denominator"): string | null {
  if (sum === null) return null;
  return measure.unit === "fen" && side === "numerator" ? `${wanyuan(sum)}万元` : String(sum);
}
