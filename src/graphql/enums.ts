import { registerEnumType } from "type-graphql";
import { NoteCode } from "../arithmetic/note";
import { FindingLevel } from "../check/finding";
import { FORMS } from "../form/catalogue";
import { Dimension } from "../form/dimension";
import { APPLICANT_CODES, INDICATORS, type Indicator } from "../form/indicator";
import { APPLICANT_COLUMNS } from "../form/layout";
import { CellStatus, FormCode } from "../form/status";

/** Indicator codes as an enum object, derived from the tree of figures. */
export const IndicatorCode: Readonly<Record<string, string>> = Object.fromEntries(
  INDICATORS.map((indicator) => [indicator.code, indicator.code]),
);

/** Applicant codes as an enum object. */
export const ApplicantCode: Readonly<Record<string, string>> = Object.fromEntries(
  [...APPLICANT_CODES.keys()].map((code) => [code, code]),
);

/** What is public of a version of a report. */
export enum ReportStatus {
  PUBLISHED = "PUBLISHED",
  SUPERSEDED = "SUPERSEDED",
}

registerEnumType(IndicatorCode, {
  name: "Indicator",
  description: "What can be asked for by name: the path of a figure in UPPER_SNAKE, without the applicant. 指标。",
  valuesConfig: Object.fromEntries(
    INDICATORS.map((indicator) => [indicator.code, { description: describeIndicator(indicator) }]),
  ),
});

registerEnumType(ApplicantCode, {
  name: "Applicant",
  description: "Who applied: the number columns of table 3. 申请人类型（表三各列）。",
  valuesConfig: Object.fromEntries(
    [...APPLICANT_CODES.keys()].map((code, i) => [code, { description: `${APPLICANT_COLUMNS[i]?.join("·")}。` }]),
  ),
});

registerEnumType(FormCode, {
  name: "FormCode",
  description: "Version of the statutory form. 年度报告格式版本。",
  valuesConfig: Object.fromEntries(
    FORMS.map((form) => [
      form.code,
      {
        description: `${form.basis}, report years ${form.firstYear} to ${form.lastYear ?? "now"}. 报告年度 ${form.firstYear}—${form.lastYear ?? "至今"}。`,
      },
    ]),
  ),
});

registerEnumType(CellStatus, {
  name: "CellStatus",
  description: "What is known of a cell. A cell is a number or null; this says why. 数据状态。",
  valuesConfig: {
    REPORTED: { description: "Printed and read. 已填报。" },
    BLANK: { description: "The cell is printed and blank; not zero. 空白（不等于零）。" },
    DECODED: { description: "Digits ran together; the form's equations left one reading. 数字粘连，经勾稽关系还原。" },
    UNCERTAIN: { description: "Several readings remain: no value, candidates instead. 存疑，列出候选值。" },
    UNREADABLE: { description: "Something is printed that is no figure. 无法识别。" },
    MISSING: { description: "The form has the cell, the document does not. 文件缺失该项。" },
    NOT_IN_FORM: { description: "The form of that year has no such cell. 当年格式无此项。" },
    CORRECTED: { description: "Set by a person; the printed figure is kept. 人工更正。" },
  },
});

registerEnumType(FindingLevel, {
  name: "FindingLevel",
  description: "Weight of a finding. 问题级别。",
  valuesConfig: {
    ERROR: { description: "A broken R1-R4 or R9: the report contradicts itself. 错误：违反勾稽关系。" },
    WARNING: { description: "To be explained. 警告：需要说明。" },
    NOTICE: { description: "To be known. 提示。" },
  },
});

registerEnumType(Dimension, {
  name: "Dimension",
  description: "What sums can be grouped by. 分组维度。",
  valuesConfig: {
    YEAR: { description: "Report year. 报告年度。" },
    DEPARTMENT: { description: "Department. 机关。" },
    PARENT: { description: "The body above. 上级机关。" },
    LINE: { description: "Line of work. 条线。" },
    KIND: { description: "Kind of body. 机关类别。" },
    FORM: { description: "Version of the form. 格式版本。" },
  },
});

registerEnumType(NoteCode, {
  name: "NoteCode",
  description: "Why a sum is not all that it seems. 汇总说明类别。",
  valuesConfig: {
    STOCK_OVER_YEARS: { description: "A stock is not summed over years: null. 时点数不跨年相加。" },
    PENDING_IN_TOTAL: { description: "The total holds pending cases that come back next year. 总计含尚未审结。" },
    NOT_IN_EVERY_FORM: { description: "Some of the reports are on a form without the figure. 部分报告的格式无此项。" },
    SUMMARY_WITHOUT_PARTS: {
      description: "A summary was left out whose parts are not registered. 未计入汇总报告且其下属机关未登记。",
    },
  },
});

registerEnumType(ReportStatus, {
  name: "ReportStatus",
  description: "What is public of a version. 发布状态。",
  valuesConfig: {
    PUBLISHED: { description: "The valid version. 现行有效版本。" },
    SUPERSEDED: { description: "Valid earlier, replaced or withdrawn since. 曾经有效，现已更替或撤回。" },
  },
});

/** Term, meaning, unit and forms of an indicator in one line. */
export function describeIndicator(indicator: Indicator): string {
  const unit = indicator.unit === "fen" ? "Money in yuan (元)" : "Count";
  const stock = indicator.stock ? "; a stock at the end of a year (时点数)" : "";
  const forms = indicator.kind === "narrative" ? "narrative (正文)" : indicator.forms.join(", ");
  return `${indicator.chinese}。${indicator.english}. ${unit}${stock}; ${forms}.`;
}
