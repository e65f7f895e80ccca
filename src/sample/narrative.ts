import { FormCode } from "../form/catalogue";
import type { FigurePath } from "../form/figures";
import { wanyuan } from "../form/shown";
import type { SampleReport } from "./reports";

/** A notice in every document of the made-up city. */
export const MADE_UP =
  "【虚构示例】本文件为演示软件功能而编写：示例市及其所属县区、开发区、部门均不存在，全部文字和数字均为虚构。";

/** Section one of a report of the made-up city: its figures in sentences. */
export function overviewOf(report: SampleReport): string {
  return [
    introduction(report),
    putOut(report),
    documents(report),
    ...procurement(report),
    applications(report),
    cases(report),
  ].join("\n");
}

/** Section five, which states no figures. */
export function problemsOf(): string {
  return `示例问题：个别栏目更新不够及时，答复文书的说理还不够充分。\n示例改进：下一年度将按月核对栏目内容，并组织一次答复文书评查。`;
}

function introduction({ department, name, year, edition }: SampleReport): string {
  const source = department.summary ? "由所属各单位的年度报告汇总而成" : "根据本机关工作台账编制";
  const corrected = edition === "更正" ? "本次公布更正了首次公布版本中的一处录入差错。" : "";
  return `${name}（虚构）${year}年度报告${source}，统计期限为${year}年1月1日至12月31日。${corrected}`;
}

function putOut(report: SampleReport): string {
  const website = countAt(report, "published.website");
  const wechat = countAt(report, "published.wechat");
  if (report.department.summary) return `全年通过门户网站、微信公众号公开信息${website + wechat}条。`;
  return `全年通过门户网站公开信息${website}条，通过微信公众号公开信息${wechat}条。`;
}

function documents(report: SampleReport): string {
  const made = countAt(report, "normativeDocuments.made");
  return report.form.code === FormCode.FORM_2019
    ? `全年制定规范性文件${made}件。`
    : `全年制发行政规范性文件${made}件。`;
}

function procurement(report: SampleReport): readonly string[] {
  const amount = report.figures.get("procurement.amount");
  if (typeof amount !== "bigint") return [];
  return [`全年政府集中采购项目${countAt(report, "procurement.projects")}项，采购总金额${wanyuan(amount)}万元。`];
}

function applications(report: SampleReport): string {
  const received = countAt(report, "applications.received.total");
  const carriedOut = countAt(report, "applications.carriedOut.total");
  return `全年收到政府信息公开申请${received}件，结转下年度继续办理${carriedOut}件。`;
}

function cases(report: SampleReport): string {
  const reconsideration = countAt(report, "reconsideration.total");
  const litigation = LITIGATION.map((path) => report.figures.get(path) ?? null);
  const sentence = `全年因政府信息公开被申请行政复议${reconsideration}件`;
  // If a cell of the table is blank, the text does not state it either.
  if (litigation.includes(null)) return `${sentence}。`;
  return `${sentence}，被提起行政诉讼${litigation.reduce<number>((sum, figure) => sum + Number(figure), 0)}件。`;
}

const LITIGATION = ["litigation.direct.total", "litigation.afterReconsideration.total"] as const;

function countAt(report: SampleReport, path: FigurePath): number {
  const figure = report.figures.get(path) ?? null;
  if (figure === null) throw new Error(`The narrative of ${report.name} ${report.year} needs ${path}, which is blank.`);
  return Number(figure);
}
