import type { ChangeStatus, MeasureStatus } from "../documents";
import type { PageText } from "../language/pageText";

/** A short word for what is not there, and what it means. */
export interface Absence {
  readonly word: PageText;
  readonly meaning: PageText;
}

const BLANK: Absence = {
  word: { zh: "空", en: "blank" },
  meaning: { zh: "原文未填，不等于零", en: "left blank in the document; not zero" },
};
const DOUBTFUL: Absence = {
  word: { zh: "存疑", en: "doubtful" },
  meaning: { zh: "原文有内容但无法确认", en: "something is printed that cannot be read with certainty" },
};
const NOT_IN_FORM: Absence = {
  word: { zh: "不适用", en: "not in form" },
  meaning: { zh: "当年表式没有此项", en: "the form of that year does not have it" },
};
const MISSING: Absence = {
  word: { zh: "缺", en: "missing" },
  meaning: { zh: "文件中没有这一格", en: "the document does not contain this cell" },
};

/** Why a measure has no value. */
export const MEASURE_ABSENCES: Readonly<Partial<Record<MeasureStatus, Absence>>> = {
  BLANK,
  UNCERTAIN: DOUBTFUL,
  UNREADABLE: DOUBTFUL,
  MISSING,
  NOT_IN_FORM,
  NOT_REPORTED: {
    word: { zh: "未报", en: "not filed" },
    meaning: { zh: "应报而未报送年度报告", en: "the report is due and not filed" },
  },
  NOT_DUE: {
    word: { zh: "未到期", en: "not due" },
    meaning: { zh: "未到报送期限", en: "the report is not due yet" },
  },
  NOT_EXPECTED: {
    word: { zh: "无需报送", en: "not expected" },
    meaning: { zh: "当年无需报送", en: "no report is expected for that year" },
  },
  NOT_STATED: {
    word: { zh: "未填", en: "not stated" },
    meaning: { zh: "没有报告填报此项", en: "no report states it" },
  },
  NO_BASE: {
    word: { zh: "无基数", en: "no base" },
    meaning: { zh: "分母为零，比率不存在", en: "the denominator is zero, so there is no rate" },
  },
  NO_DENOMINATOR: {
    word: { zh: "无人数", en: "no people" },
    meaning: { zh: "未登记当年人数", en: "nobody registered how many people there are in that year" },
  },
  STOCK_OVER_YEARS: {
    word: { zh: "不可加", en: "not summed" },
    meaning: { zh: "时点数不能跨年相加", en: "stocks are not summed over years" },
  },
};

/** Marks at a value that is there, and must be read with care. */
export const MEASURE_CAUTIONS: Readonly<Partial<Record<MeasureStatus, Absence>>> = {
  LOW_BASE: {
    word: { zh: "基数小", en: "low base" },
    meaning: { zh: "基数不足，不参与排名", en: "the base is too small to rank it" },
  },
  CONTRADICTORY: {
    word: { zh: "矛盾", en: "contradictory" },
    meaning: { zh: "分子大于分母", en: "the numerator exceeds the denominator" },
  },
  PARTLY_STATED: {
    word: { zh: "不全", en: "partial" },
    meaning: { zh: "部分报告未填报此项", en: "some reports do not state it" },
  },
  DECODED: {
    word: { zh: "还原", en: "decoded" },
    meaning: {
      zh: "原文数字粘连，经勾稽关系还原",
      en: "digits ran together and were divided by the equations of the form",
    },
  },
  CORRECTED: {
    word: { zh: "更正", en: "corrected" },
    meaning: { zh: "经人工更正", en: "corrected by a person" },
  },
};

/** Why there is no change on the year before. Null where there is one. */
export const CHANGE_ABSENCES: Readonly<Record<ChangeStatus, Absence | null>> = {
  COMPARABLE: null,
  ZERO_BEFORE: null,
  BREAK: {
    word: { zh: "不可比", en: "break" },
    meaning: { zh: "表式改变，序列中断", en: "the form changed: the series breaks" },
  },
  UNEQUAL_BODIES: {
    word: { zh: "不可比", en: "unequal" },
    meaning: { zh: "两年填报机关不同", en: "other departments state it in the two years" },
  },
  NOT_STATED: {
    word: { zh: "无同比", en: "no change" },
    meaning: { zh: "至少有一年没有数值", en: "one of the two years, or both, has no value" },
  },
  LOW_BASE: {
    word: { zh: "基数小", en: "low base" },
    meaning: { zh: "基数不足，不作比较", en: "the base is too small to compare" },
  },
  CONTRADICTORY: {
    word: { zh: "矛盾", en: "contradictory" },
    meaning: { zh: "分子大于分母，不作比较", en: "the numerator exceeds the denominator: not compared" },
  },
};
