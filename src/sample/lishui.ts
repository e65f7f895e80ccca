import { composeReport } from "../export/form/compose";
import { bodyOfName } from "../form/body";
import { cellsOf } from "../form/catalogue";
import type { CellPath } from "../form/figures";
import { FORM_2019 } from "../form/form2019";
import type { SampleDepartment } from "./city";

const NAME = "丽水市科学技术局";

/** The report year of the one real report in the sample. */
export const LISHUI_YEAR = 2020;

/** A real bureau. 331100 is the region code of its city in GB/T 2260. */
export const LISHUI: SampleDepartment = {
  // Like for any body that an import meets first, the code is the name until a person sets a code.
  code: NAME,
  name: NAME,
  ...bodyOfName(NAME),
  regionCode: "331100",
  parent: null,
  partsComplete: false,
  activeFrom: null,
  activeTo: null,
  formerNames: [],
};

/**
 * The figures that the bureau printed in its report for 2020, except zeros, with `429.1万` and `减33` as it wrote them.
 */
const PRINTED: Readonly<Partial<Record<CellPath, string>>> = {
  "normativeDocuments.made": "4",
  "normativeDocuments.disclosed": "4",
  "normativeDocuments.totalDisclosed": "23",
  "licensing.itemsBefore": "151",
  "licensing.itemsChange": "减33",
  "licensing.decisions": "118",
  "procurement.projects": "9",
  "procurement.amount": "429.1万",
  "applications.received.naturalPerson": "9",
  "applications.received.enterprise": "1",
  "applications.received.other": "1",
  "applications.received.total": "11",
  "applications.outcomes.granted.naturalPerson": "4",
  "applications.outcomes.granted.enterprise": "1",
  "applications.outcomes.granted.other": "1",
  "applications.outcomes.granted.total": "6",
  "applications.outcomes.unavailable.notHeld.naturalPerson": "5",
  "applications.outcomes.unavailable.notHeld.total": "5",
  "applications.outcomes.total.naturalPerson": "9",
  "applications.outcomes.total.enterprise": "1",
  "applications.outcomes.total.other": "1",
  "applications.outcomes.total.total": "11",
};

/** The published figures of 丽水市科学技术局 for 2020, in a document in our own words. Every cell not listed is 0. */
export function lishuiReport(): string {
  return composeReport({
    department: NAME,
    year: LISHUI_YEAR,
    form: FORM_2019,
    preface: "【示例文档】本文件依据该局已公布年度报告中的数字另行编写，文字不是原文；引用时请以原报告为准。",
    overview: [
      "2020年，本局通过门户网站、微信公众号公开信息383条。",
      "全年制定规范性文件4件。",
      "本局权力事项共有23项，其中行政许可事项1项，行政处罚事项0项。",
      "全年政府集中采购项目9项，采购总金额429.1万元。",
      "全年收到政府信息公开申请11件，未发生行政复议和行政诉讼。",
    ].join("\n"),
    cells: new Map(cellsOf(FORM_2019).map((cell) => [cell, PRINTED[cell] ?? "0"])),
    problems: "示例文档不转述原报告的这一部分。",
    other: "无",
  });
}
