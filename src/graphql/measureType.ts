import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { intervalOf } from "../arithmetic/interval";
import type { Measured } from "../arithmetic/measured";
import type { SeriesBreak } from "../arithmetic/seriesBreak";
import { ShareStatus } from "../arithmetic/share";
import { valueShown } from "../arithmetic/shown";
import { FormCode } from "../form/catalogue";
import { DenominatorKind } from "../form/denominator";
import { upperSnake } from "../form/indicator";
import { isRate } from "../form/measure";
import { Decimal, SafeInt } from "../form/scalars";
import { OBSERVATION_STATUSES, ObservationStatus } from "../form/sdmx";
import { figureShown, WRITTEN } from "../form/shown";
import { MeasureStatus } from "../form/status";
import { Unit } from "../form/unit";
import { ApplicantCode, MeasureCode } from "./codes";
import { messageType } from "./message";

@ObjectType("Interval", {
  simpleResolvers: true,
  description:
    "How much a like process would scatter: the long-run rates with which this one is compatible (95 %, Wilson score). Reports count every case, so the rate itself has no sampling error. 同类过程随机波动的幅度（95%，威尔逊法）；报告是全数统计，比率本身没有抽样误差。",
})
export class IntervalView {
  @Field(() => Decimal, { description: "Lower bound. 下限。" }) readonly low: string;
  @Field(() => Decimal, { description: "Upper bound. 上限。" }) readonly high: string;
}

registerEnumType(MeasureStatus, {
  name: "MeasureStatus",
  description: "What is known of a measure: why there is a value, or none. 数据状态。",
  valuesConfig: {
    REPORTED: { description: "A value, as printed or summed from what is. 已填报。" },
    DECODED: { description: "A value of digits that ran together. 数字粘连，经勾稽关系还原。" },
    CORRECTED: { description: "A value that a person set. 人工更正。" },
    PARTLY_STATED: {
      description:
        "A value of the stated cells; a report that states some of them does not state others. Of rates, only in rankings and comparisons. 部分填报。",
    },
    BLANK: { description: "The report leaves the cell blank; not zero. 空白（不等于零）。" },
    UNCERTAIN: { description: "Several readings remain. 存疑。" },
    UNREADABLE: { description: "Something is printed that is no figure. 无法识别。" },
    MISSING: { description: "The form has the cell, the document does not. 文件缺失该项。" },
    NOT_STATED: { description: "Reports are there, none states it. 未填报该项。" },
    NOT_IN_FORM: { description: "The forms of the reports do not have it. 当年格式无此项。" },
    NOT_REPORTED: { description: "A report is expected and not there. 未报送。" },
    NOT_DUE: { description: "A report is expected, but its deadline has not passed. 未到报送期限。" },
    NOT_EXPECTED: {
      description:
        "No report is expected: before the first one, out of the active years, or on a form out of `forms`. 无需报送。",
    },
    NO_BASE: { description: "The denominator is zero: no rate, neither 0 % nor 100 %. 分母为零，不计比率。" },
    CONTRADICTORY: {
      description:
        "The numerator should be part of the denominator and exceeds it: the value as computed, without rank, quartile and interval. 分子大于分母，自相矛盾：列出计算值，不参与排名和分布。",
    },
    NO_DENOMINATOR: {
      description: "Per people, and nobody registered how many the department has in that year. 未登记人数。",
    },
    LOW_BASE: {
      description:
        "The denominator is below `minimumBase`: the value as computed, without rank, quartile and change. 基数不足：列出计算值，不参与排名、分布和同比。",
    },
    STOCK_OVER_YEARS: { description: "A stock is not taken over several years. 时点数不跨年合计。" },
  },
});

registerEnumType(ObservationStatus, {
  name: "ObservationStatus",
  description: "The status of an observation in SDMX, CL_OBS_STATUS. SDMX 数据状态代码。",
  valuesConfig: {
    A: { description: "Normal value: printed, decoded, or set by a person. 正常值。" },
    D: { description: "Definition differs: of some of the items alone. 范围与定义不同。" },
    L: { description: "Missing value; data exist but were not collected. 缺失：有数据而未取得。" },
    M: { description: "Missing value; data cannot exist. 缺失：不可能有数据。" },
    O: { description: "Missing value, for another or an unknown reason. 缺失：其他原因。" },
    U: { description: "Low reliability: it contradicts itself. 可靠性低。" },
  },
});

@ObjectType("MeasureValue", {
  simpleResolvers: true,
  description: "A measure of one report or over many, with what it rests on. 指标值及其依据。",
})
export class MeasureView {
  constructor(
    private readonly measured: Measured,
    private readonly expectedReports: () => number,
  ) {}

  @Field(() => MeasureCode, { description: "Which measure. 指标。" })
  get measure(): string {
    return this.measured.measure.code;
  }

  @Field(() => ApplicantCode, { nullable: true, description: "Which column of table 3; null elsewhere. 申请人类型。" })
  get applicant(): string | null {
    const { measure, applicant } = this.measured;
    return measure.byApplicant ? upperSnake(applicant) : null;
  }

  @Field(() => Decimal, { nullable: true, description: "The value in its unit. Null is not zero. 数值。" })
  get value(): string | null {
    return valueShown(this.measured.value, this.measured.measure);
  }

  @Field(() => Unit, { description: "In what it is given; of a value per people, for how many, see `per`. 单位。" })
  get unit(): Unit {
    return this.measured.measure.unit;
  }

  @Field(() => DenominatorKind, {
    nullable: true,
    description: "Against whom it is held: it is per 10,000 of the population, or per head of staff. 每万人、人均。",
  })
  get per(): DenominatorKind | null {
    const { measure } = this.measured;
    return isRate(measure) ? (measure.per ?? null) : null;
  }

  @Field(() => MeasureStatus, { description: "Why there is a value, or none. 数据状态。" })
  get status(): MeasureStatus {
    return this.measured.status;
  }

  @Field(() => ObservationStatus, { description: "The status as a code of SDMX. SDMX 数据状态代码。" })
  get observationStatus(): ObservationStatus {
    return OBSERVATION_STATUSES[this.measured.status];
  }

  @Field(() => SafeInt, {
    description: "How many reports state it; of a rate, how many it rests on. 填报该项的报告数。",
  })
  get stated(): number {
    return this.measured.stated;
  }

  @Field(() => SafeInt, { description: "How many reports are expected. 应报数。" })
  get expected(): number {
    return this.expectedReports();
  }

  @Field(() => Decimal, { nullable: true, description: "Of a rate: the sum above the line, in its unit. 分子。" })
  get numerator(): string | null {
    const { measure, numerator } = this.measured;
    return numerator === null ? null : figureShown(numerator, measure.unit === "ratio" ? "count" : measure.unit);
  }

  @Field(() => Decimal, { nullable: true, description: "Of a rate: the sum below the line. 分母。" })
  get denominator(): string | null {
    return this.measured.denominator?.toString() ?? null;
  }

  @Field(() => SafeInt, {
    nullable: true,
    description: "Of a rate: how many cases it rests on, to be held against a minimum base (customary: 30). 基数。",
  })
  get base(): bigint | null {
    return this.measured.denominator;
  }

  @Field(() => IntervalView, {
    nullable: true,
    description: "Only of a rate whose numerator is part of its denominator, and does not exceed it. 随机波动区间。",
  })
  get interval(): IntervalView | null {
    return intervalShown(this.measured);
  }
}

registerEnumType(ShareStatus, {
  name: "ShareStatus",
  description: "Whether a value has a share of a sum. 占比状态。",
  valuesConfig: {
    GIVEN: { description: "It has one. 有占比。" },
    NOT_STATED: { description: "There is no value. 缺少数据。" },
    RATE: { description: "Rates are not added up. 比率不相加。" },
    ZERO_SUM: { description: "The sum is zero. 合计为零。" },
    MIXED_SIGNS: {
      description: "Some values are above zero and some below: shares mean nothing. 数值有正有负，占比无意义。",
    },
    STOCK_OVER_YEARS: { description: "A stock is not summed over several years. 时点数不跨年合计。" },
  },
});

@ObjectType("SeriesBreak", {
  simpleResolvers: true,
  description: "Where a series crosses two forms of which only one has the measure. 序列中断。",
})
export class BreakView extends messageType({ description: "One sentence. 说明。" }) {
  @Field(() => MeasureCode, { description: "Which measure. 指标。" }) readonly measure: string;
  @Field(() => FormCode, { description: "The earlier form. 原格式。" }) readonly from: FormCode;
  @Field(() => FormCode, { description: "The later form. 新格式。" }) readonly to: FormCode;
  @Field(() => Int, { description: "First report year of the later form. 新格式起始年度。" }) readonly year: number;
  @Field(() => Boolean, { description: "Whether the measure ends there; else it begins. 是否自此取消。" })
  readonly ends: boolean;
}

export function breakShown({ measure, ...rest }: SeriesBreak): BreakView {
  return { ...rest, measure: measure.code };
}

function intervalShown(measured: Measured): IntervalView | null {
  const interval = intervalOf(measured);
  if (interval === null) return null;
  // An estimate, not a figure of a report: the only place where a float is printed.
  const { places } = WRITTEN.ratio;
  return { low: interval.low.toFixed(places), high: interval.high.toFixed(places) };
}
