import { registerEnumType } from "type-graphql";
import { ChangeStatus } from "../../arithmetic/change";
import { Direction } from "../../arithmetic/order";
import { INDICATORS } from "../../form/indicator";
import { MEASURES, RATES } from "../../form/measure";
import { MeasureStatus } from "../../form/status";
import { describeIndicator } from "../form/indicatorCode";

/** Measure codes as an enum object: every indicator and every rate. */
export const MeasureCode: Readonly<Record<string, string>> = Object.fromEntries(
  MEASURES.map((measure) => [measure.code, measure.code]),
);

registerEnumType(MeasureCode, {
  name: "Measure",
  description: "What can be ranked, followed and compared: every indicator, and the rates. 指标与比率。",
  valuesConfig: Object.fromEntries([
    ...INDICATORS.map((indicator) => [indicator.code, { description: describeIndicator(indicator) }]),
    ...RATES.map((rate) => [rate.code, { description: `${rate.chinese}。${rate.english}.` }]),
  ]),
});

registerEnumType(MeasureStatus, {
  name: "MeasureStatus",
  description: "What is known of a measure: why there is a value, or none. 数据状态。",
  valuesConfig: {
    REPORTED: { description: "A value, as printed or summed from what is. 已填报。" },
    DECODED: { description: "A value of digits that ran together. 数字粘连，经勾稽关系还原。" },
    CORRECTED: { description: "A value that a person set. 人工更正。" },
    PARTLY_STATED: { description: "A value of the stated cells; others of the same report are not stated. 部分填报。" },
    BLANK: { description: "The report leaves the cell blank; not zero. 空白（不等于零）。" },
    UNCERTAIN: { description: "Several readings remain. 存疑。" },
    UNREADABLE: { description: "Something is printed that is no figure. 无法识别。" },
    MISSING: { description: "The form has the cell, the document does not. 文件缺失该项。" },
    NOT_STATED: { description: "Reports are there, none states it. 未填报该项。" },
    NOT_IN_FORM: { description: "The forms of the reports do not have it. 当年格式无此项。" },
    NOT_REPORTED: { description: "A report is expected and not there. 未报送。" },
    NOT_EXPECTED: {
      description: "No report is expected: before the first one, or out of the active years. 无需报送。",
    },
    NO_BASE: { description: "The denominator is zero: no rate, neither 0 % nor 100 %. 分母为零，不计比率。" },
    STOCK_OVER_YEARS: { description: "A stock is not taken over several years. 时点数不跨年合计。" },
  },
});

registerEnumType(ChangeStatus, {
  name: "ChangeStatus",
  description: "Whether two years can be compared. 同比可比性。",
  valuesConfig: {
    COMPARABLE: { description: "Both are stated. 可比。" },
    ZERO_BEFORE: { description: "The year before is zero or below: a difference, but no ratio. 上年不为正数。" },
    BREAK: { description: "The form changed, and only one has the measure. 格式变化，不可比。" },
    NOT_STATED: { description: "One of both has no value. 缺少数据。" },
  },
});

registerEnumType(Direction, {
  name: "Direction",
  description: "Which comes first. 排序方向。",
  valuesConfig: {
    ASC: { description: "The least first. 升序。" },
    DESC: { description: "The largest first. 降序。" },
  },
});
