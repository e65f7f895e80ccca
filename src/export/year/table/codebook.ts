import { isRate, MEASURES, type Measure } from "../../../form/measure";
import { type Metadata, metadataOf, Nature } from "../../../form/metadata";
import { Unit } from "../../../form/unit";
import { column, yearTable } from "../yearTable";
import { unitName } from "./unitName";

interface CodebookRow {
  readonly measure: Measure;
  readonly facts: Metadata;
}

/** What each indicator and each rate means. */
export const codebook = yearTable<CodebookRow>(
  {
    name: "codebook",
    label: { zh: "指标说明", en: "Codebook" },
    description: {
      zh: "全部指标和比率：代码、名称、单位、所在格式、依据条款和定义。",
      en: "All indicators and rates: code, names, unit, forms, clauses and definition.",
    },
    primaryKey: ["code"],
    foreignKeys: [],
  },
  [
    column("word", "code", { zh: "代码", en: "code" }, ({ measure }) => measure.code, {
      role: "dimension",
      dimension: "indicator",
      required: true,
    }),
    column("word", "kind", { zh: "来源", en: "kind" }, ({ measure }) => (isRate(measure) ? "rate" : measure.kind), {
      required: true,
      words: ["cell", "subtotal", "narrative", "rate"],
      description: {
        zh: "cell 为表格数据项，subtotal 为相加得出的小计，narrative 为正文数据，rate 为比率。",
        en: "cell is printed in a table, subtotal is computed, narrative is stated in the text, rate is a ratio.",
      },
    }),
    column("word", "path", { zh: "数据路径", en: "path" }, ({ measure }) => (isRate(measure) ? null : measure.path), {
      description: {
        zh: "按申请人划分的指标，其数据项的路径为此路径加申请人；比率没有路径。",
        en: "The cells of an indicator that is divided by applicant have this path and the applicant behind it; rates have none.",
      },
    }),
    column("word", "chinese", { zh: "中文名称", en: "Chinese name" }, ({ measure }) => measure.chinese, {
      required: true,
    }),
    column("word", "english", { zh: "英文名称", en: "English name" }, ({ measure }) => measure.english, {
      required: true,
    }),
    column("word", "unit", { zh: "单位", en: "unit" }, ({ measure }) => unitName(measure.unit), {
      required: true,
      words: Object.keys(Unit),
    }),
    column(
      "truth",
      "byApplicant",
      { zh: "是否按申请人划分", en: "divided by applicant" },
      ({ measure }) => measure.byApplicant,
      {
        required: true,
      },
    ),
    column("truth", "stock", { zh: "是否时点数", en: "stock" }, ({ measure }) => measure.stock, {
      required: true,
      description: {
        zh: "某一天的数量，不跨年度相加。",
        en: "It counts what there is on one day, and is not summed over years.",
      },
    }),
    column("word", "nature", { zh: "指标性质", en: "stock, flow or rate" }, ({ facts }) => facts.nature, {
      required: true,
      words: Object.values(Nature),
    }),
    column(
      "word",
      "forms",
      { zh: "所在格式版本", en: "versions of the form that have it" },
      ({ measure }) => measure.forms.join(" ") || null,
      {
        description: { zh: "以空格分隔。", en: "With blanks between them." },
      },
    ),
    column("word", "numerator", { zh: "分子数据项", en: "cells of the numerator" }, ({ measure }) =>
      isRate(measure) ? measure.numerator.join(" ") : null,
    ),
    column("word", "denominator", { zh: "分母数据项", en: "cells of the denominator" }, ({ measure }) =>
      isRate(measure) ? measure.denominator.join(" ") : null,
    ),
    column("word", "clauseZh", { zh: "依据条款", en: "clauses, in Chinese" }, ({ facts }) => facts.clause.zh, {
      required: true,
    }),
    column("word", "clauseEn", { zh: "英文依据条款", en: "clauses, in English" }, ({ facts }) => facts.clause.en, {
      required: true,
    }),
    column("word", "definitionZh", { zh: "定义", en: "definition, in Chinese" }, ({ facts }) => facts.definition.zh, {
      required: true,
    }),
    column(
      "word",
      "definitionEn",
      { zh: "英文定义", en: "definition, in English" },
      ({ facts }) => facts.definition.en,
      { required: true },
    ),
    column(
      "word",
      "comparabilityZh",
      { zh: "可比性", en: "whether figures of different forms may be compared, in Chinese" },
      ({ facts }) => facts.comparability.zh,
      { required: true },
    ),
    column(
      "word",
      "comparabilityEn",
      { zh: "英文可比性", en: "the same in English" },
      ({ facts }) => facts.comparability.en,
      { required: true },
    ),
  ],
  async function* () {
    yield MEASURES.map((measure) => ({ measure, facts: metadataOf(measure) }));
  },
);
