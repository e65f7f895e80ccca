import type { FrameQuery, Measure } from "../documents";
import type { PageLanguage, PageText } from "../language/pageText";

export type FrameMeasure = FrameQuery["measures"][number];

/** The name of a measure in a title: what it belongs to, and the label of its row or column. */
export function nameOfMeasure(
  { chinese, english }: Pick<FrameMeasure, "chinese" | "english">,
  language: PageLanguage,
): string {
  if (language === "en")
    return capitalised(english.replace(/, (?:as printed in the row .*?|table \d|Article [^,]*)(?=,|$)/g, ""));
  return chinese
    .replace(/，第[一二三四五六七八九十]+条第（[一二三四五六七八九十]+）项|，表[二三四]|，见于正文/g, "")
    .replaceAll(" / ", "·");
}

/** Short names for what the place's overview shows, where the label of the form is a whole sentence. */
export const SHORT_NAMES: Readonly<Partial<Record<Measure, PageText>>> = {
  PUBLISHED_TOTAL: { zh: "主动公开信息", en: "Items put out" },
  PUBLISHED_WEBSITE: { zh: "门户网站", en: "Website" },
  PUBLISHED_WECHAT: { zh: "微信公众号", en: "WeChat" },
  PUBLISHED_WEIBO: { zh: "微博", en: "Weibo" },
  PUBLISHED_OTHER: { zh: "其他渠道", en: "Other channels" },
  PROCUREMENT_AMOUNT: { zh: "政府集中采购总金额", en: "Procurement, total amount" },
  PROCUREMENT_PROJECTS: { zh: "政府集中采购项目", en: "Procurement, projects" },
  FEES_AMOUNT: { zh: "行政事业性收费", en: "Administrative fees" },
  APPLICATIONS_RECEIVED: { zh: "新收申请", en: "Applications received" },
  APPLICATIONS_CARRIED_IN: { zh: "上年结转", en: "Brought forward" },
  APPLICATIONS_CARRIED_OUT: { zh: "结转下年", en: "Carried forward" },
  APPLICATIONS_OUTCOMES_GRANTED: { zh: "予以公开", en: "Granted" },
  APPLICATIONS_OUTCOMES_PARTLY_GRANTED: { zh: "部分公开", en: "Partly granted" },
  APPLICATIONS_OUTCOMES_REFUSED_TOTAL: { zh: "不予公开", en: "Refused" },
  APPLICATIONS_OUTCOMES_UNAVAILABLE_TOTAL: { zh: "无法提供", en: "Unavailable" },
  APPLICATIONS_OUTCOMES_NOT_PROCESSED_TOTAL: { zh: "不予处理", en: "Not processed" },
  APPLICATIONS_OUTCOMES_OTHERWISE_TOTAL: { zh: "其他处理", en: "Otherwise" },
  APPLICATIONS_OUTCOMES_TOTAL: { zh: "办理总计", en: "Ended in all" },
  GRANTED_RATE: { zh: "予以公开率", en: "Granted rate" },
  RECONSIDERATION_TOTAL: { zh: "行政复议", en: "Reconsiderations" },
  RECONSIDERATION_CORRECTED: { zh: "复议纠正", en: "Reconsiderations, corrected" },
  LITIGATION_DIRECT_TOTAL: { zh: "直接起诉", en: "Lawsuits brought directly" },
  LITIGATION_AFTER_RECONSIDERATION_TOTAL: { zh: "复议后起诉", en: "Lawsuits after reconsideration" },
};

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
