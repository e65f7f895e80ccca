import type { PrintedLine } from "./printedLine";

/**
 * The index of the line with which the text of a report begins: its first heading, sentence or table. The number of
 * lines if there is none.
 */
export function textStartIn(lines: readonly PrintedLine[]): number {
  const at = lines.findIndex(({ text }) => BEGINNINGS.some((beginning) => beginning.test(text)));
  return at < 0 ? lines.length : at;
}

const BEGINNINGS = [
  /^(?:一|1)[、.,](?:总体|基本|概述|概况|工作概|主动公开)/,
  /^(?:总体情况|工作概[况述])$/,
  /本(?:年度)?报告(?:根据|由|所列|中所列|依据|按照|是|的)/,
  /(?:根据|按照|依据|依照|按).{0,30}(?:条例|规定|要求).{4,}/,
  /现(?:公布|发布|予以公布|向社会|将.{2,40}(?:公布|发布|公开|报告))|特向社会/,
  /报告\(以下(?:简)?称/,
  /^第二十条第?\(?一\)?项/,
  /统计期限/,
];
