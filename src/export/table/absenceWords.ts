import type { Term } from "../../form/term";

/** Why there is no value, in the words of an office: the same in tables for reading and in handouts. */
export const ABSENCE_WORDS = {
  BLANK: { zh: "空", en: "blank" },
  UNCERTAIN: { zh: "存疑", en: "uncertain" },
  UNREADABLE: { zh: "存疑（无法识别）", en: "unreadable" },
  MISSING: { zh: "报告缺少该项", en: "not in the document" },
  NOT_STATED: { zh: "未填报", en: "not stated" },
  NOT_IN_FORM: { zh: "不适用（当年格式无此项）", en: "not in the form" },
  NOT_APPLICABLE: { zh: "不适用", en: "not applicable" },
  NOT_GIVEN: { zh: "无数值", en: "no value" },
  NOT_REPORTED: { zh: "未报", en: "not filed" },
  NOT_DUE: { zh: "未到期", en: "not due" },
  NOT_EXPECTED: { zh: "无需报送", en: "not expected" },
  NO_BASE: { zh: "无基数", en: "no base" },
  UNEQUAL_BODIES: { zh: "不可比（两年填报单位不同）", en: "not comparable (other bodies)" },
  BREAK: { zh: "不可比（格式变化）", en: "not comparable (other form)" },
} as const satisfies Readonly<Record<string, Term>>;
