import { Field, ObjectType, registerEnumType } from "type-graphql";
import { FormCode } from "../../form/catalogue";
import { upperSnake } from "../../form/indicator";
import { linksOf } from "../../form/link";
import { isRate, type Measure } from "../../form/measure";
import { type Metadata, metadataOf, Nature } from "../../form/metadata";
import { UNIT_MEASURES } from "../../form/sdmx";
import { Summing } from "../../form/summing";
import { Unit } from "../../form/unit";
import type { Language } from "../../message/message";
import { IndicatorCode, MeasureCode } from "../codes";
import { MeasureLink } from "../linkType";
import { InLanguage, inLanguage } from "../message";

registerEnumType(Nature, {
  name: "Nature",
  description: "What a number counts. 指标性质。",
  valuesConfig: {
    STOCK: { description: "How many there are at one moment. 时点数。" },
    FLOW: { description: "What happened in a year. 时期数。" },
    RATE: { description: "One sum divided by another. 比率。" },
  },
});

registerEnumType(Summing, {
  name: "Summing",
  description: "How a measure is added up over bodies and years. 汇总方法。",
  valuesConfig: {
    SUM: { description: "Over bodies and years. 可按机关、按年度相加。" },
    SUM_WITHIN_YEAR: { description: "Over bodies within one year: a stock. 只在同一年度内相加。" },
    SUM_WITH_PENDING: {
      description: "Over bodies; over years, pending cases count again. 跨年相加时未审结案件重复计入。",
    },
    RATIO_OF_SUMS: { description: "The ratio of two sums over bodies and years. 分子之和除以分母之和。" },
    RATIO_WITHIN_YEAR: { description: "The same within one year. 同一年度内分子之和除以分母之和。" },
  },
});

/** The fields that indicators and rates have in common. */
@ObjectType({ simpleResolvers: true })
export abstract class MeasureFacts {
  protected readonly metadata: Metadata;

  constructor(protected readonly of: Measure) {
    this.metadata = metadataOf(of);
  }

  @Field(() => String, { description: "Chinese name: terms of the form, or what is divided by what. 中文名称。" })
  get chinese(): string {
    return this.of.chinese;
  }

  @Field(() => String, { description: "The same in English. 英文名称。" })
  get english(): string {
    return this.of.english;
  }

  @Field(() => Unit, { description: "In what its values are given. 单位。" })
  get unit(): Unit {
    return this.of.unit;
  }

  @Field(() => Boolean, { description: "Has a value for each applicant. 是否按申请人划分。" })
  get byApplicant(): boolean {
    return this.of.byApplicant;
  }

  @Field(() => [FormCode], { description: "Versions of the form that have it. 所在格式版本。" })
  get forms(): readonly FormCode[] {
    return this.of.forms;
  }

  @Field(() => Nature, { description: "Stock, flow or rate. 指标性质。" })
  get nature(): Nature {
    return this.metadata.nature;
  }

  @Field(() => String, { description: "What it counts, in one sentence. 指标定义。" })
  definition(@InLanguage() language: Language | null): string {
    return inLanguage(this.metadata.definition, language);
  }

  @Field(() => String, {
    description: "The articles of the Regulation, and the forms with their tables, on which it rests. 依据条款。",
  })
  clause(@InLanguage() language: Language | null): string {
    return inLanguage(this.metadata.clause, language);
  }

  @Field(() => String, { description: "Whether figures of different forms may be compared. 可比性说明。" })
  comparability(@InLanguage() language: Language | null): string {
    return inLanguage(this.metadata.comparability, language);
  }

  @Field(() => [String], { description: "What is usually wrong with it in published reports. 常见数据质量问题。" })
  problems(@InLanguage() language: Language | null): readonly string[] {
    return this.metadata.problems.map((problem) => inLanguage(problem, language));
  }

  @Field(() => Summing, { description: "How it is added up. 汇总方法。" })
  get summing(): Summing {
    return this.metadata.summing;
  }

  @Field(() => String, { description: "The same in words. 汇总方法说明。" })
  howSummed(@InLanguage() language: Language | null): string {
    return inLanguage(this.metadata.howSummed, language);
  }

  @Field(() => [MeasureLink], {
    description:
      "The indicators of other forms that have its place there, if they are not the same one. 与其他格式指标的衔接。",
  })
  get links(): readonly MeasureLink[] {
    return linksOf(this.of).map((link) => new MeasureLink(link));
  }

  @Field(() => String, {
    description:
      "UNIT_MEASURE in SDMX: CNY (ISO 4217), or PN, pure number. UNIT_MULT is 0: values are in units. SDMX 计量单位代码。",
  })
  get unitMeasure(): string {
    return UNIT_MEASURES[this.of.unit];
  }
}

@ObjectType("MeasureInfo", {
  simpleResolvers: true,
  description: "A measure and what it means: an indicator or a rate. 指标或者比率的说明。",
})
export class MeasureInfo extends MeasureFacts {
  @Field(() => MeasureCode, { description: "Its name in questions. 指标代码。" })
  get code(): string {
    return this.of.code;
  }

  @Field(() => [IndicatorCode], { nullable: true, description: "Of a rate: what is above the line, added up. 分子。" })
  get numerator(): readonly string[] | null {
    return isRate(this.of) ? this.of.numerator.map(codeOfPart) : null;
  }

  @Field(() => [IndicatorCode], { nullable: true, description: "Of a rate: what is below the line, added up. 分母。" })
  get denominator(): readonly string[] | null {
    return isRate(this.of) ? this.of.denominator.map(codeOfPart) : null;
  }
}

// The dispute rate names one column of its denominator; the indicator is the row.
function codeOfPart(path: string): string {
  const code = upperSnake(path);
  return code in IndicatorCode ? code : code.replace(/_TOTAL$/, "");
}
