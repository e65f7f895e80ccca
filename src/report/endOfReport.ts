import type { SourceDocument } from "../document/document";

/**
 * A document without what it says itself is no part of the report: what follows a line such as 以下为导出说明，不属于报告内容.
 * Every place in it stays what it was. The line counts only behind a heading of a section: before the report it would
 * leave nothing.
 */
export function withoutAppendix(document: SourceDocument): SourceDocument {
  const { text, blocks, recognised } = document;
  const end = [...text.matchAll(END)].find(({ index }) => SECTION.test(text.slice(0, index)))?.index;
  if (end === undefined) return document;
  return {
    ...document,
    text: text.slice(0, end),
    blocks: blocks.filter((block) => block.start < end),
    recognised: recognised.filter((span) => span.start < end),
  };
}

const END =
  /^[^\S\n]*[-—*=_（([【]{0,4}以下[^\n。]{0,12}?(?:不属于|不是|并非)本?报告的?(?:正文|内容|原文|一部分)[^\n。]{0,6}$/gm;
const SECTION = /^[^\S\n]*第?[一二三四五六七八九](?:部分)?[、.，：]/m;
