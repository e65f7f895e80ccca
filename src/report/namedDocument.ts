import type { NamedDocument } from "./report";
import type { Stream } from "./stream";

/** Numbers beside titles: 丽科〔2020〕21号, in any bracket style; within brackets of their own or behind a comma. */
const NAMED =
  /《(?<title>[^《》\n]{2,120}(?:《[^《》\n]{2,80}》[^《》\n]{0,60})?)》\s*(?:[（(，,]?\s*(?<number>[\u4e00-\u9fff]{1,14}\s*[〔［[【（(]\s*(?:19|20)\d\d\s*[〕］\]】）)]\s*第?\s*\d{1,5}\s*号)\s*[）)]?)?/g;
const NORMATIVE =
  /.{3}(?:办法|规定|细则|规则|通知|意见|方案|决定|公告|规范|措施|制度|规划|要点|目录|标准|条例)(?:[（(][^（）()]{1,12}[）)])?$/;
/** Laws of the state that every report quotes; they are none of the body's documents. */
const COMMON = /^(?:中华人民共和国|国务院)|政府信息公开条例|政府信息公开工作年度报告/;

/**
 * The normative documents that a report names, each once, with title, number where one stands beside it, and the characters
 * that name it. State laws and the regulation on disclosure itself are left out.
 */
export function namedDocumentsIn(stream: Stream): readonly NamedDocument[] {
  const found = new Map<string, NamedDocument>();
  for (const match of stream.source.matchAll(NAMED)) {
    const { title = "", number } = match.groups ?? {};
    if (COMMON.test(title) || (!number && !NORMATIVE.test(title))) continue;
    const named = {
      title,
      number: number ? number.replace(/\s/g, "") : null,
      start: match.index,
      end: match.index + match[0].length,
    };
    const before = found.get(title);
    if (!before || (before.number === null && named.number !== null)) found.set(title, named);
  }
  return [...found.values()];
}
